"""What must be true of every ledger."""

from __future__ import annotations

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from compare.model import Ledger
from tests.ledger.made import NATIONAL, document_of, ledger_of

_ORDER = ("Lean", "Some bulk", "Heavy", "Review first")
_EXAMPLES = settings(max_examples=60, deadline=None)

_PROCESS = (
    "Complete form AB1 and send it to the Business Unit.",
    "The team manager must approve every referral before it is made.",
    "A Quality Panel is convened on day five.",
    "Core groups will meet at least every four weeks.",
    "Log the call in the contact register.",
    "- Sign the checklist.",
    "Staff must:",
)
_HELP = (
    "Neglect is the lasting failure to meet the basic needs of a child.",
    "Bruising on a baby who cannot yet crawl is always a reason to ask more questions.",
    "Children tell the people they trust, often a little at a time, and often in the car.",
)
_OTHER = (
    "Version 4.2",
    "Our office is at www.example.org.",
    "The partnership is committed to children.",
    "| Date:",
    "Xyzzy.",
    *(line for _, lines in NATIONAL for line in lines),
)
_LINE = st.sampled_from((*_PROCESS, *_HELP, *_OTHER)) | st.text(min_size=1, max_size=60).filter(
    lambda text: bool(text.split()) and not text.startswith(("- ", "| "))
)
_HEADING = st.sampled_from(
    ("Referral", "Conference", "Signs of neglect", "Forms", "Document control", "Local matters")
)
_MANUAL = st.lists(
    st.tuples(_HEADING, st.lists(_LINE, min_size=1, max_size=8)),
    min_size=1,
    max_size=4,
    unique_by=lambda c: c[0],
)


@_EXAMPLES
@given(_MANUAL)
def test_the_boxes_sum_to_the_words_of_the_manual_and_of_each_chapter(
    manual: list[tuple[str, list[str]]],
) -> None:
    told, document = ledger_of(manual), document_of(manual)
    assert sum(told.words.values()) == document.words
    assert sum(words for chapter in told.chapters for _, words in chapter.words) == document.words
    assert [row.block for row in told.placed] == [
        block.id for block in document.blocks for _ in block.sentences or (None,)
    ]
    assert all(row.rule for row in told.placed)


@_EXAMPLES
@given(_MANUAL, st.randoms())
def test_the_order_of_chapters_changes_nothing(
    manual: list[tuple[str, list[str]]], chance: object
) -> None:
    shuffled = list(manual)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]  # a random.Random
    assert _facts(ledger_of(shuffled)) == _facts(ledger_of(manual))


@_EXAMPLES
@given(_MANUAL)
def test_a_second_run_gives_the_same_ledger(manual: list[tuple[str, list[str]]]) -> None:
    assert ledger_of(manual) == ledger_of(manual)


@_EXAMPLES
@given(_MANUAL)
def test_deleting_practice_help_makes_no_band_leaner(manual: list[tuple[str, list[str]]]) -> None:
    without = [(head, [line for line in lines if line not in _HELP]) for head, lines in manual]
    before = {topic.topic: topic for topic in ledger_of(manual).topics}
    for after in ledger_of(without).topics:
        assert _ORDER.index(after.band) >= _ORDER.index(before[after.topic].band)


@_EXAMPLES
@given(_MANUAL)
def test_every_ask_is_quoted_from_its_sentence(manual: list[tuple[str, list[str]]]) -> None:
    texts = {s.id: s.text for s in document_of(manual).sentences}
    for ask in ledger_of(manual).asks:
        assert ask.quote in texts[ask.sentence]
        assert ask.kinds


@_EXAMPLES
@given(_MANUAL)
def test_the_asks_of_a_topic_are_those_listed_and_no_more_than_all(
    manual: list[tuple[str, list[str]]],
) -> None:
    told = ledger_of(manual)
    assert Counter(ask.topic for ask in told.asks) == +Counter(
        {topic.topic: topic.added for topic in told.topics}
    )
    assert all(topic.answering + topic.added <= topic.local_asks for topic in told.topics)


def _facts(told: Ledger) -> object:
    """Return what may not depend on order: quantities, and rows without their ids."""
    return (
        told.words,
        Counter((ask.quote, ask.kinds, ask.topic, ask.before) for ask in told.asks),
        {(t.topic, t.band, t.local_asks, t.answering, t.words) for t in told.topics},
        {(c.trail, c.words) for c in told.chapters},
        {form.name for form in told.forms},
        {(row.quote, row.words) for row in told.repetitions},
    )
