"""What a manual adds is told where it is a burden; routine is only counted in the ledger."""

from __future__ import annotations

import pytest

from compare.rules.bulk import BULK
from tests.rules.made import comparison_of

_ADDED = frozenset(f"B10{n}" for n in range(1, 9))
_BURDENS = (
    "Coaches must complete the Bruise Sheet form.",
    "The bruise sheet form should be emailed to the county.",
    "The club notes the loan of each whistle on the lending form.",
    "A call must be followed up with a kit contact form.",
    "The hub requires that a bibs form is needed for away matches.",
    "The kit store must be swept within nine days of a match.",
    "The captain must talk to each referee every four weeks.",
    "If a boot is lost the captain must write to the county within nine days.",
    "The nurse must see the kit list at least every two weeks.",
    "Coaches must renew their badge every three years.",
    "Captains must record every lift in a van.",
    "A copy of the kit list must be sent to the county.",
    "The lending of whistles must be logged in the kit register.",
    "The referee keeps a record of the bibs for each match.",
    "The old club keeps the kit list and the new club should also keep one on its files.",
    "The lending of whistles will be noted both on the card and in the shed.",
    "The captain must submit a report on the kit to the governors.",
    "The captain must write a termly report on the kit.",
)
_ROUTINE = (
    "The names on the bruise sheet form must be those of the players.",
    "Players are given the membership form to fill in.",
    "Parents must complete a form on the allergies of the player.",
    "The captain must find out what form the match should take.",
    "If no parent has come after one hour, the captain must stay in the clubhouse.",
    "Where a player is missing for two days, the captain must ask the team.",
    "The captain must ring the parents on day two of an absence.",
    "All coaches should have kit training every two years.",
    "The lending of whistles will be noted down.",
    "If they will not, the club is obliged to and the lending will be logged accordingly.",
    "A note of the kit meeting will be taken.",
    "The lending of whistles and bibs will both be noted down.",
    "Every player's arrival is entered in the attendance register.",
    "The referee must write a report with dates on the match.",
    "Say why the player left (see papers – form 4: return interview form).",
    "Coaches record each worry in the kit system or on a kit worry form.",
    "The club will appoint on an annual basis a captain of the kit.",
    "Parents should ring the captain within two hours of an absence.",
)


def _told(text: str) -> list[str]:
    compared = comparison_of(text, "Play fairly.")
    return [f.message for rule in BULK for f in rule.findings(compared) if f.rule in _ADDED]


@pytest.mark.parametrize("text", _BURDENS)
def test_a_burden_is_told(text: str) -> None:
    assert len(_told(text)) == 1


@pytest.mark.parametrize("text", _ROUTINE)
def test_routine_is_not_told_singly(text: str) -> None:
    assert not _told(text)


@pytest.mark.parametrize("text", [_ROUTINE[0], _ROUTINE[4], *_ROUTINE[7:10]])
def test_routine_is_counted_all_the_same(text: str) -> None:
    assert comparison_of(text, "Play fairly.").ledger.asks


def test_a_paper_under_less_than_its_whole_name_is_told_by_the_whole() -> None:
    text = (
        "Complete the sheet form.\nComplete the muddy boots sheet form.\nComplete the kit form.\n"
        "Use the boots sheet form for away matches."
    )
    assert [message.partition("a form, ")[2] for message in _told(text)] == [
        "“muddy boots sheet form”, in 3 places; the national text does not.",
        "“kit form”; the national text does not.",
    ]


def test_a_report_is_asked_for_once_whatever_it_tells() -> None:
    text = "The captain sends a report to the governors on:\n- the match;\n- the kit;\n- the bibs;"
    assert len(_told(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Write down the names of the adults who are authorised by the parents to drive the van.",
        "Note the names and signatures of adults who are authorised by the parents to drive.",
        "The club says in its rules that it will endorse and adopt the league's statement.",
    ],
)
def test_leave_given_by_a_family_and_a_statement_taken_up_are_no_approval(text: str) -> None:
    assert not [one for one in _told(text) if "approval" in one]
