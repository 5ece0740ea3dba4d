"""What a manual asks only as far as there is time or money is told, in whatever words it stands."""

from __future__ import annotations

import pytest

from compare.baselines import default, load
from compare.model import Block, Document, Locator, Sentence, Source
from compare.run import compare_one
from compare.text import ids_for

SAID = {  # requirement: what states it with a hedge
    "referral-feedback": "Whoever made the referral is told the outcome where capacity allows.",
    "strategy-discussion-recorded": (
        "The strategy discussion is written up and sent to everyone as resources permit."
    ),
}
NEAR = (
    "The referral form is printed in colour where capacity allows.",
    "The old referral desk was open on Sundays where capacity allowed.",
)


def hedged(*texts: str) -> list[tuple[str, str]]:
    """Return the hedges that are told, with the words of the requirement they are told against."""
    baseline = load(default())
    ids = {one.says: one.id for one in baseline.requirements}
    found = compare_one("made", _manual(*texts), baseline, whole=True).findings
    told = (one for one in found if one.rule == "W208" and one.local and one.national)
    return [
        (ids[one.national.quote], one.local.quote) for one in told if one.national and one.local
    ]


def _manual(*texts: str) -> Document:
    at = Locator(("Our day",), 1)
    lines = ("The office opens at nine.", "Chairs are stacked after use.", *texts)
    blocks = (
        Block(one, "paragraph", 0, text, at, sentences=(Sentence(one, text, at),))
        for one, text in zip(ids_for(lines), lines, strict=True)
    )
    return Document("Made", Source("made", "0", "made"), tuple(blocks))


@pytest.mark.parametrize(("requirement", "text"), SAID.items())
def test_what_is_left_to_what_there_is_is_told(requirement: str, text: str) -> None:
    assert (requirement, text) in hedged(text)


@pytest.mark.parametrize("text", NEAR)
def test_what_states_no_requirement_is_left_alone(text: str) -> None:
    assert hedged(text) == []
