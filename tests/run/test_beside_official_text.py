"""With the official text a sentence in other words answers what it answers without."""

from __future__ import annotations

from dataclasses import replace

import pytest

from compare.baselines import load
from compare.coverage import stated_at
from compare.model import Baseline
from compare.run import compare_one
from tests.align.papers import paper

EDITION = load("kcsie-2025")
OFFICIAL = replace(
    EDITION,
    document=paper(
        {
            one.topic + one.id: [f"{one.says} A local list of {one.id} may be of use to readers."]
            for one in EDITION.requirements
        }
    ),
)
"""Each requirement in the middle of other text, as in a publication."""


def answered(text: str, baseline: Baseline) -> set[str]:
    """Return the requirements whose national words the sentence is linked to."""
    stated = stated_at(baseline, baseline.requirements)
    stating = {s.id: one for one, passage in stated.items() for s in passage}
    links = compare_one("made", paper({"Rules": [text]}), baseline).links
    return {stating.get(s.id, "") for link in links for s in link.national}


@pytest.mark.parametrize("baseline", [EDITION, OFFICIAL], ids=["restated", "official"])
@pytest.mark.parametrize(
    ("text", "asked"),
    [
        (
            "Adults cannot promise children confidentiality, whatever is disclosed.",
            "no-promise-of-secrecy",
        ),
        ("Staff use the escalation policy where it is called for.", "escalate-no-improvement"),
        ("What worries us about a pupil is held in a folder of their own.", "separate-file"),
    ],
)
def test_other_words_answer_the_official_ones(text: str, asked: str, baseline: Baseline) -> None:
    assert asked in answered(text, baseline)


@pytest.mark.parametrize("text", ["The hall floor is waxed in August.", "Timely."])
def test_what_states_none_of_it_answers_nothing(text: str) -> None:
    assert answered(text, OFFICIAL) == set()
