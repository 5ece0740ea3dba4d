"""The edition a text was made from, or that it cannot be told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare.baselines import load
from compare.dating import nearest_edition
from compare.model import Document
from compare.read import read
from compare.statements import read_statements
from tests.rules.made import document_of

SHARED = Path(__file__).parents[2].parent / "shared" / "data"
CODE = SHARED / "code-of-conduct"
LINES = [
    f"Rule {name}: the {name} keeper walks round the {place} every evening "
    f"and locks the {thing} there."
    for name, place, thing in zip(
        ["north", "south", "east", "west", "upper", "lower", "inner", "outer", "first", "last"],
        ["yard", "barn", "mill", "quay", "tower", "cellar", "court", "wall", "gate", "bridge"],
        ["door", "hatch", "wheel", "chain", "window", "grating", "well", "ladder", "bar", "lamp"],
        strict=True,
    )
]
OLD = document_of("\n".join(LINES))
NEW = document_of("\n".join([*LINES[:4], *(line.replace("evening", "dusk") for line in LINES[4:])]))
TEXTS = {"old": OLD, "new": NEW}
OWN = document_of(
    "\n".join(f"Our hall {word} has its own customs and nobody else's." for word in LINES)
)
quickly = settings(max_examples=40, deadline=None)


def edition_of(text: Document, texts: dict[str, Document]) -> str | None:
    return nearest_edition(text, (), texts, {})[0].edition


@quickly
@given(st.sets(st.sampled_from(range(4, 10)), min_size=4), st.sampled_from(sorted(TEXTS)))
def test_a_part_of_an_edition_is_made_from_it(kept: set[int], name: str) -> None:
    part = "\n".join(TEXTS[name].blocks[at].text for at in sorted(kept))
    assert edition_of(document_of(part), TEXTS) == name


def test_what_both_editions_say_cannot_tell_them_apart() -> None:
    assert edition_of(document_of("\n".join(LINES[:4])), TEXTS) is None


def test_half_of_one_and_half_of_the_other_cannot_be_told() -> None:
    mixed = [*LINES[4:7], *(line.replace("evening", "dusk") for line in LINES[7:])]
    assert edition_of(document_of("\n".join(mixed)), TEXTS) is None


def test_a_text_on_the_same_subject_is_made_from_none() -> None:
    own = document_of(
        "\n".join(f"The {n} keeper minds the yard as best he can." for n in range(30))
    )
    assert edition_of(own, TEXTS) is None


def test_evidence_is_always_given() -> None:
    for text in (OLD, OWN, document_of("")):
        assert all(one.evidence for one in nearest_edition(text, (), TEXTS, {}))


@pytest.mark.skipif(not CODE.is_dir(), reason="the texts to measure on are not beside the project")
def test_adaptations_of_a_model_are_told_by_its_editions() -> None:
    models = {path.stem.removeprefix("model-"): read(path) for path in sorted(CODE.glob("model-*"))}
    rows = (SHARED / "gold" / "attribution.jsonl").read_text("utf-8").splitlines()
    for row in map(json.loads, rows):
        assert edition_of(read(SHARED / row["doc"]), models) == row["derived_from"], row["doc"]


def test_without_texts_facts_and_terms_tell() -> None:
    names = [f"working-together-{year}" for year in ("2010", "2013", "2018", "2023")]
    old = document_of(
        "An initial assessment should be completed within 10 working days.\n"
        "The core assessment should be completed within 35 working days.\n"
        "Every adult has a Criminal Records Bureau check.\n"
        "The Local Safeguarding Children Board decides on a serious case review."
    )
    (found,) = nearest_edition(old, read_statements(old), {}, {name: load(name) for name in names})
    assert (found.edition, found.basis) == ("working-together-2010", "facts and terms")
