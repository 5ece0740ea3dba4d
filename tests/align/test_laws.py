"""What holds for any two documents."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from compare.align import align, unanswered
from compare.model import Document, Link
from compare.text import words
from tests.align.papers import GUIDANCE, Sections, paper, sections_of
from tests.align.twin import twin

WORDS = (
    "child parents staff record concern referral conference chair police training allegation "
    "review plan meeting decision risk assessment report secure share inform promptly annually "
    "the of and must should within not LADO DSL nursery outing minibus water helmet"
).split()
FEWEST = 5
"""Words from which a sentence is compared by what it says, not by where it stands."""

sentence = st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(
    lambda said: " ".join(said).capitalize() + "."
)
paragraph = st.lists(sentence, min_size=1, max_size=4).map(" ".join)
heading = st.sampled_from(("Referrals", "Records", "Training", "Outings", "Staff meetings"))
documents = st.dictionaries(heading, st.lists(paragraph, min_size=1, max_size=3), max_size=4).map(
    paper
)


def national_ids(link: Link) -> list[str]:
    return [sentence.id for sentence in link.national]


@given(documents, documents)
def test_every_local_sentence_is_linked_once_or_has_no_counterpart(
    local: Document, national: Document
) -> None:
    links = align(local, national)
    linked = [link.local.id for link in links]
    order = [sentence.id for sentence in local.sentences]
    assert linked == [name for name in order if name in set(linked)]
    assert {link.local for link in links} <= set(local.sentences)


@given(documents, documents)
def test_a_link_names_national_sentences_and_keeps_its_figures_in_bounds(
    local: Document, national: Document
) -> None:
    for link in align(local, national):
        assert link.national
        assert set(link.national) <= set(national.sentences)
        assert len(set(national_ids(link))) == len(link.national)
        for share in (link.score, link.why.coverage, link.why.similarity, link.why.heading):
            assert 0 <= share <= 1


@given(documents, documents)
def test_what_is_unanswered_is_in_no_link(local: Document, national: Document) -> None:
    links = align(local, national)
    answered = {name for link in links for name in national_ids(link)}
    missing = unanswered(links, national)
    assert not answered & {sentence.id for sentence in missing}
    assert set(missing) <= set(national.sentences)


@given(documents, documents)
def test_the_same_documents_give_the_same_links(local: Document, national: Document) -> None:
    assert align(local, national) == align(local, national)


def _without_repeats(document: Document) -> Document:
    """Return the document without sentences whose words were there before."""
    seen: set[tuple[str, ...]] = set()
    blocks = []
    for block in document.blocks:
        kept = []
        for each in block.sentences:
            if words(each.text) not in seen:
                seen.add(words(each.text))
                kept.append(each)
        blocks.append(replace(block, sentences=tuple(kept)))
    return replace(document, blocks=tuple(blocks))


@given(documents.map(_without_repeats))
def test_a_document_answers_itself(document: Document) -> None:
    links = {link.local.id: link for link in align(document, document)}
    for each in document.sentences:
        said = words(each.text)
        if len(said) >= FEWEST and not set(said) <= {"the", "of", "and", "must", "should", "not"}:
            assert links[each.id].national[0] == each
            assert links[each.id].relation == "verbatim"
    assert not [s for s in unanswered(links.values(), document) if len(words(s.text)) > FEWEST * 2]


@given(st.data(), documents, documents)
def test_the_order_of_paragraphs_changes_no_link(
    data: st.DataObject, local: Document, national: Document
) -> None:
    order = data.draw(st.permutations(local.blocks))
    there = align(local, national)
    here = align(replace(local, blocks=tuple(order)), national)
    assert _still(here) == _still(there)


def _still(links: Sequence[Link]) -> dict[str, Link]:
    return {link.local.id: replace(link, moved=False) for link in links}


@settings(max_examples=60)
@given(documents, documents, st.booleans(), st.data())
def test_the_slow_twin_agrees(
    local: Document,
    national: Document,
    plain: bool,  # noqa: FBT001 - drawn
    data: st.DataObject,
) -> None:
    here = st.sets(st.sampled_from([s.id for s in local.sentences] or [""]), max_size=2)
    shown = {s.id: data.draw(here) - {""} for s in national.sentences[:3]}
    slow = twin(local, national, shown, plain=plain)
    links = align(local, national, shown, plain=plain)
    fast = {link.local.id: national_ids(link) for link in links}
    for name, expected in slow.items():
        assert [one for one in fast[name] if one in expected] == expected
    by_wording = {
        (name, one)
        for name, found in fast.items()
        for one in found
        if one not in slow.get(name, ())
    }
    long = {s.id for s in (*local.sentences, *national.sentences) if len(words(s.text)) >= 8}
    assert all(name in long and one in long for name, one in by_wording)


MANUAL: Sections = sections_of("""
# Telling someone
Tell the designated person about any concern about a child the same day.
We confirm every referral in writing within two working days.
# Meetings
The initial child protection conference takes place within fifteen working days of the strategy meeting.
The chair of the conference is independent of the line management of the case.
# Choosing staff
One member of each interview panel has completed safer recruitment training.
""")  # noqa: E501 - a line is a paragraph


def test_an_unrelated_chapter_leaves_the_links_as_they_were() -> None:
    """Thresholds and rarities come from the run, so scores may shift; whom a sentence answers
    does not.
    """
    chapter = sections_of("""
# Gardening
Tulips and crocuses are planted along the fence in October.
The lawn is mown by the caretaker on alternate Fridays.
Wheelbarrows go back to the shed and tools are hung on their hooks.
Compost is turned with a fork until it is dark and crumbly.
""")
    before = _whom(align(paper(MANUAL), paper(GUIDANCE)))
    after = _whom(align(paper({**MANUAL, **chapter}), paper(GUIDANCE)))
    assert before == after
    assert len(before) == sum(map(len, MANUAL.values()))


def _whom(links: Sequence[Link]) -> dict[str, list[str]]:
    return {link.local.id: national_ids(link) for link in links}
