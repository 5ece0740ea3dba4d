"""Two times in one manual for one step: told only where nothing sets the two apart."""

from __future__ import annotations

from dataclasses import replace

import pytest

from compare.model import Document, Finding
from compare.rules.bulk.two_times import TwoTimes
from tests.rules.made import comparison_of


def _told(one: str, other: str, *headings: str) -> list[Finding]:
    """Return what is told of two sentences, each under a heading of its own unless it is named."""
    compared = comparison_of(f"{one}\n{other}", "")
    document = _headed(compared.document, headings or ("One", "Two"))
    return list(TwoTimes().findings(replace(compared, document=document)))


def _headed(document: Document, headings: tuple[str, ...]) -> Document:
    blocks = []
    for block, heading in zip(document.blocks, headings, strict=True):
        at = replace(block.locator, trail=(heading,))
        said = tuple(replace(sentence, locator=at) for sentence in block.sentences)
        blocks.append(replace(block, locator=at, sentences=said))
    return replace(document, blocks=tuple(blocks))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The named nurse must send the chronology to the chair within two working days.",
            "The named nurse should send the chronology to the chair within five working days.",
        ),
        (
            "Minutes of the core group are circulated within ten working days.",
            "Core group minutes should be circulated within five working days.",
        ),
        (
            "Return interviews should be recorded on the system within 72 hours.",
            "A return interview must be recorded on the system within ten days.",
        ),
        (
            "The LADO must acknowledge the allegation within one working day.",
            "The LADO should acknowledge an allegation within three working days.",
        ),
        (
            "If not settled, your manager should speak to the Front Door manager within 48 hours.",
            "If not settled, the manager should speak to the Front Door manager within a week.",
        ),
        ("Core groups meet at least every four weeks.", "Core groups should meet every six weeks."),
    ],
)
def test_two_times_for_one_step_are_told_with_both_places(one: str, other: str) -> None:
    (found,) = _told(one, other)
    assert [place.quote for place in found.places] == [one, other]
    assert "under “Two”" in found.message
    assert found.cls == "needs-reading"
    assert not _told(one, other, "One", "One")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The child must be visited every six weeks.",
            "The child must be visited every ten weeks.",
        ),
        ("The review should be held within 20 days.", "The review should be held within 60 days."),
        (
            "The first core group should be held within ten working days.",
            "The core group should be held within six weeks.",
        ),
        ("The LADO must be told within a day.", "The LADO must be told within five days."),
        (
            "The return interview must be offered within 72 hours.",
            "The return interview must be recorded within ten days.",
        ),
        (
            "The chair should send the minutes of the panel within two days.",
            "The clerk should send the minutes of the panel within ten days.",
        ),
        (
            "Where a child is in hospital, the strategy discussion must be held within a day.",
            "Where a child is at home, the strategy discussion must be held within three days.",
        ),
        (
            "The health of looked after children under five must be assessed every six months.",
            "The health of looked after children over five must be assessed every year.",
        ),
        (
            "Records of the LADO are kept for ten years.",
            "Records of the LADO are kept for 25 years.",
        ),
        (
            "The escalation letter must be sent within 24 hours.",
            "The escalation letter must be sent within one working day.",
        ),
        (
            "The conference report should be sent within ten days of the strategy discussion.",
            "The conference report should be sent within 20 days of the referral.",
        ),
        (
            "Core groups should meet within ten working days of the conference.",
            "Core groups should meet every six weeks.",
        ),
        (
            "DSLs should refresh their online safety training every two years.",
            "Governors should refresh their online safety training every three years.",
        ),
        (
            "The safeguarding partners must publish the threshold document every year.",
            "The safeguarding partners must publish the yearly report every three years.",
        ),
    ],
)
def test_times_of_steps_that_only_look_alike_are_left_alone(one: str, other: str) -> None:
    assert not _told(one, other)
