"""What differs by place is told once, with each place's own words."""

from __future__ import annotations

from dataclasses import replace

from compare.model import Locator, Result, Sentence
from compare.variance import variance
from tests.render.reports import baseline, document, result

SECTION = ("Standard", "Conference")
NATIONAL = document(
    "Standard",
    {
        SECTION: (
            "The first conference should be held within 15 working days of the discussion.",
            "Parents should receive reports before the conference.",
            "The plan should be reviewed every 3 months.",
        )
    },
)


def manual(name: str, *passages: str) -> Result:
    local = document(name, {("Manual", "Conference"): passages})
    answers = [(n, (n,), "reworded") for n in range(len(passages))]
    return result(local, NATIONAL, answers, name=name)  # type: ignore[arg-type] # "reworded" is a Relation


NORTH = manual("north", "The first conference is held within 15 working days of the discussion.")
SOUTH = manual("south", "The first conference must be held within three weeks of the discussion.")
EAST = manual("east", "The first conference must be held within 20 working days.", "Send reports.")
WEST = manual("west", "The first conference must be held promptly.")
FAR = manual("far")


def times(*results: Result) -> list[list[str]]:
    told = variance(baseline(NATIONAL), results)
    return [[timing.words for timing in row.timings] for row in told]


def test_each_manual_is_told_in_its_own_words() -> None:
    (row,) = variance(baseline(NATIONAL), (NORTH, EAST, WEST, FAR))
    assert row.words == "within 15 working days"
    said = [timing.words for timing in row.timings]
    assert said == ["within 15 working days", "within 20 working days", "", ""]
    assert [timing.local is not None for timing in row.timings] == [True, True, True, False]
    assert row.differs


def test_one_length_in_other_words_is_no_difference() -> None:
    (row,) = variance(baseline(NATIONAL), (NORTH, SOUTH))
    assert not row.differs


def test_nothing_varies_in_one_place() -> None:
    assert times(NORTH) == []
    assert times(NORTH, FAR) == []


def test_an_interval_is_not_set_beside_a_single_time() -> None:
    once = manual("once", "Hold it.", "Send reports.", "The plan must be reviewed within 3 months.")
    often = manual("often", "Hold it.", "Send reports.", "The plan is reviewed every 6 months.")
    rows = variance(baseline(NATIONAL), (once, often))
    assert [timing.words for timing in rows[-1].timings] == ["", "every 6 months"]


def test_a_time_in_a_condition_is_not_lined_up() -> None:
    text = "Where an assessment goes beyond 45 working days, the manager should record the reasons."
    national = document("Standard", {SECTION: (text,)})
    local = document("north", {("Manual", "Assessment"): (text,)})
    told = [result(local, national, [(0, (0,), "verbatim")], name=name) for name in ("a", "b")]
    assert variance(baseline(national), told) == ()


def test_the_order_of_manuals_changes_the_columns_alone() -> None:
    one = variance(baseline(NATIONAL), (NORTH, EAST))
    other = variance(baseline(NATIONAL), (EAST, NORTH))
    assert [replace(row, timings=row.timings[::-1]) for row in one] == list(other)


def test_a_report_without_times_has_no_variance() -> None:
    plain = Sentence("x", "Parents should be told.", Locator())
    silent = replace(NATIONAL, blocks=(replace(NATIONAL.blocks[1], sentences=(plain,)),))
    assert variance(baseline(silent), (NORTH, EAST)) == ()
