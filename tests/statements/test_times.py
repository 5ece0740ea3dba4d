"""Numbers, units and bounds; and numbers that time nothing."""

from __future__ import annotations

import pytest

from compare.statements import statements_in
from compare.statements.quantities.quantity import times_in

TIMES = [
    ("within 15 working days", (15, "working day", "max")),
    ("within ten (10) working days", (10, "working day", "max")),
    ("no later than twenty-one days after", (21, "day", "max")),
    ("in a fortnight", (2, "week", "max")),
    ("within the hour", (1, "hour", "max")),
    ("within one and a half hours", (1.5, "hour", "max")),
    ("by the end of the next working day", (1, "working day", "max")),
    ("on the same day", (0, "day", "max")),
    ("by day 14", (14, "day", "max")),
    ("on the fifteenth working day", (15, "working day", "exact")),
    ("three days beforehand", (3, "day", "exact")),
    ("for at least 6 years", (6, "year", "min")),
    ("at least two days before the meeting", (2, "day", "min")),
    ("seven or more working days before it is sent", (7, "working day", "min")),
    ("no later than two days before the meeting", (2, "day", "min")),
    ("no less than every six weeks", (6, "week", "every")),
    ("at least four-weekly", (4, "week", "every")),
    ("a minimum of every 28 days", (28, "day", "every")),
    ("at intervals of not more than six months", (6, "month", "every")),
    ("not more than four weeks apart", (4, "week", "every")),
    ("once a month", (1, "month", "every")),
    ("twice a year", (0.5, "year", "every")),
    ("six times a year", (2, "month", "every")),
    ("every third year", (3, "year", "every")),
    ("once per calendar month", (1, "month", "every")),
    ("for longer than ten days", (10, "day", "min")),
    ("never for longer than ten days", (10, "day", "max")),
    ("every quarter", (3, "month", "every")),
    ("a 28-day deadline", (28, "day", "max")),
    ("within half an hour", (0.5, "hour", "max")),
    ("each fortnight", (2, "week", "every")),
    ("every term", (4, "month", "every")),
    ("once a half-term", (2, "month", "every")),
    ("at intervals of no more than half a term", (2, "month", "every")),
    ("within two terms", (8, "month", "max")),
    ("in an annual review", (1, "year", "every")),
    ("after reading part 2 annually", (1, "year", "every")),
    ("every other year", (2, "year", "every")),
    ("at the start of each school year", (1, "year", "every")),
    ("every second week", (2, "week", "every")),
    ("by the end of the week", (1, "week", "max")),
    ("by the end of the third working day", (3, "working day", "max")),
    ("six months on from the meeting", (6, "month", "exact")),
]


@pytest.mark.parametrize(("said", "expected"), TIMES)
def test_a_time_is_read(said: str, expected: tuple[float, str, str]) -> None:
    (time,) = times_in(f"it is done {said}")
    assert (time.number, time.unit, time.bound) == expected


@pytest.mark.parametrize(
    ("said", "number", "upper"),
    [
        ("24/48 hours", 24, 48),
        ("10 to 15 days", 10, 15),
        ("between 2 and 4 weeks", 2, 4),
        ("6-8 weeks", 6, 8),
    ],
)
def test_a_range_keeps_both_ends(said: str, number: float, upper: float) -> None:
    (time,) = times_in(f"it is done in {said}")
    assert (time.number, time.upper) == (number, upper)


@pytest.mark.parametrize(
    "said",
    [
        "children aged 10 to 17 years",
        "a child under 18 years",
        "a five year old",
        "two or three people",
        "in the last 12 months",
        "open 24 hours a day",
        "paragraph 47",
        "the 2023 edition",
        "in March 2024",
        "80% of cases",
        "a 24 hour helpline",
        "holidays of under 28 days",
        "stays of less than 28 days",
        "a placement of over three weeks",
        "ring 01234 567890",
        "the third working group",
        "their daily life",
    ],
)
def test_a_number_that_times_nothing_is_left(said: str) -> None:
    assert times_in(said) == ()


@pytest.mark.parametrize(
    "said", ["immediately", "as soon as possible", "without delay", "straight away"]
)
def test_a_time_without_a_number_keeps_its_words(said: str) -> None:
    (statement,) = statements_in(f"The police must be told {said}.")
    assert statement.quantity
    assert (statement.quantity.number, statement.quantity.words) == (None, said)


def test_not_longer_than_is_a_limit_and_no_prohibition() -> None:
    (statement,) = statements_in("The enquiry must not take longer than ten days.")
    assert statement.quantity
    assert (statement.polarity, statement.quantity.bound) == ("+", "max")


def test_a_number_without_a_unit_has_the_unit_before_it() -> None:
    first, second = times_in("it is sent within five working days and filed within ten.")
    assert (first.number, first.unit) == (5, "working day")
    assert (second.number, second.unit, second.bound) == (10, "working day", "max")
