"""Editions named with their year, and the paragraphs cited with them."""

from __future__ import annotations

import pytest

from compare.baselines import load
from compare.dating import citations, current_editions
from compare.lexicon import word_list
from tests.dating.test_uses import under
from tests.rules.made import document_of

_SERIES = ("Working Together to Safeguard Children", "Keeping children safe in education")
CURRENT = {"Working Together to Safeguard Children": "2023"}
_INTER, _MULTI = word_list("dating")["series"][0]["subtitles"]
CASES = [
    ("It follows Working Together to Safeguard Children 2023.", [("2023", "current", None)]),
    ("See Working Together (2018), paragraph 12.", [("2018", "superseded", "12")]),
    ("See WT2015 and WT2018.", [("2015", "superseded", None), ("2018", "superseded", None)]),
    ("Working Together, July 2018, applies.", [("2018", "superseded", None)]),
    (
        "Working Together 2023 replaced Working Together 2018.",
        [("2023", "current", None), ("2018", "explained", None)],
    ),
    ("Working Together 2026 is out.", [("2026", "ahead", None)]),
    ("Working together in 2018 was hard.", []),
    ("Keeping Children Safe in Education 2016", []),
    ("Working Together 2018-2019 plan", []),
    (
        f"See “Working Together to Safeguard Children: {_INTER}” (March 2015).",
        [("2015", "superseded", None)],
    ),
    (
        f"Working Together to Safeguard Children – {_MULTI} (HM Government, December 2023)",
        [("2023", "current", None)],
    ),
    ("The list is in the 2018 edition of Working Together.", [("2018", "superseded", None)]),
    ("This has been so since the 2015 edition of Working Together.", [("2015", "explained", None)]),
    ("Since Working Together 2015 came out it is so.", [("2015", "explained", None)]),
    ("Appendix 5 of Working Together 2010 (now archived) has it.", [("2010", "explained", None)]),
    (
        "It was amended by Working Together 2013, 2015 and 2023.",
        [("2013", "explained", None)],
    ),
    ("It is based on Working Together 2013, 2015 and 2018.", [("2013", "superseded", None)]),
    ("Working Together is a guide to multi-agency working, and in 2018 we met.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_a_citation_is_dated(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    found = citations(document_of(text), CURRENT)
    assert [(one.year, one.state, one.paragraph) for one in found] == expected


def test_amendments_name_older_editions_rightly() -> None:
    document = under("Amendments", document_of("Changed Working Together 2015 to 2018"))
    assert [one.state for one in citations(document, CURRENT)] == ["explained"]


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Updated January 2024 to reflect Working Together 2018.", "superseded"),
        ("March 2025: brought into line with Working Together 2018.", "superseded"),
        ("Updated in March 2019 to reflect Working Together 2018.", "explained"),
        ("Updated in May 2023 to reflect Working Together 2018.", "explained"),
        ("May 2024: a link to Working Together 2018 was removed.", "explained"),
        ("May 2024: updated to reflect changes to Working Together 2018 and 2023.", "explained"),
    ],
)
def test_an_amendment_made_since_the_current_edition_reflects_that(text: str, state: str) -> None:
    document = under("Amendments", document_of(text))
    assert [one.state for one in citations(document, CURRENT)][:1] == [state]


def test_the_baselines_own_edition_is_current_and_of_others_the_newest_by_then() -> None:
    boards = current_editions(load("working-together-2023"))
    schools = current_editions(load("kcsie-2025"))
    assert [boards[series] for series in _SERIES] == ["2023", "2023"]
    assert [schools[series] for series in _SERIES] == ["2023", "2025"]


def test_other_guidance_is_current_in_the_newest_edition_out_by_then() -> None:
    advice = "Information sharing advice for safeguarding practitioners"
    told = {
        edition: current_editions(load(edition)).get(advice)
        for edition in ("working-together-2010", "working-together-2023", "working-together-2026")
    }
    assert list(told.values()) == ["2008", "2018", "2024"]


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("Read What to do if you're worried a child is being abused (HMG 2006).", ["superseded"]),
        ("Read What to do if you’re worried a child is being abused, March 2015.", ["current"]),
        ("See Children Missing Education: statutory guidance (2016).", ["current"]),
        ("See Children Missing Education: statutory guidance (2013).", ["superseded"]),
        ("See Searching, Screening and Confiscation: Advice for schools (2018).", ["superseded"]),
        ("The number of children missing education in 2016 fell.", []),
        ("Prevent Duty Guidance for England and Wales (2015)", ["superseded"]),
        ("The Prevent duty came in with the Act of 2015.", []),
        ("Keeping Children Safe in Education (2015) in a board's manual", ["superseded"]),
    ],
)
def test_guidance_without_a_card_is_dated_by_its_editions(text: str, states: list[str]) -> None:
    current = current_editions(load("working-together-2023"))
    assert [one.state for one in citations(document_of(text), current)] == states


def test_each_text_has_a_source_and_editions_in_order() -> None:
    listed = word_list("dating")
    for one in listed["guidance"]:
        assert one["source"] in listed["sources"]
        assert one["editions"] == sorted(one["editions"])
