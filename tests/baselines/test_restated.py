"""The laws of the document that stands in for an official text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from compare.baselines.restated import restated
from compare.model import Edition, Requirement

EDITION = Edition("an-edition", "Guidance", "Publisher", "2030", label="2030")
WORDS = st.text("abc ", min_size=1).map(str.strip).filter(bool)


@st.composite
def requirements(draw: st.DrawFn) -> tuple[Requirement, ...]:
    """Return requirements on a few topics, in any order; some may say the same."""
    rows = draw(st.lists(st.tuples(WORDS, st.sampled_from(["Referral", "Plans", "Reviews"]))))
    return tuple(
        Requirement(f"r{nth}", says, "should", topic, "paragraph 1", "high", "the text")
        for nth, (says, topic) in enumerate(rows)
    )


@given(requirements())
def test_every_requirement_is_one_sentence_under_its_topic(rows: tuple[Requirement, ...]) -> None:
    document = restated(EDITION, rows)
    placed = [(s.text, s.locator.trail) for s in document.sentences]
    assert sorted(placed) == sorted((row.says, (row.topic,)) for row in rows)
    assert all(b.text == b.sentences[0].text for b in document.blocks if b.kind != "heading")


@given(requirements())
def test_every_topic_is_one_heading(rows: tuple[Requirement, ...]) -> None:
    headings = [b.text for b in restated(EDITION, rows).blocks if b.kind == "heading"]
    assert headings == list(dict.fromkeys(row.topic for row in rows))


@given(requirements())
def test_ids_are_unique(rows: tuple[Requirement, ...]) -> None:
    document = restated(EDITION, rows)
    blocks = [block.id for block in document.blocks]
    sentences = [sentence.id for sentence in document.sentences]
    assert len(set(blocks)) == len(blocks)
    assert len(set(sentences)) == len(sentences)
