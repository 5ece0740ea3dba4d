"""Signs sought in a whole document at once are found where each sentence by itself has them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hypothesis import given
from hypothesis import strategies as st

from compare.coverage.showing.signs import shown_by
from compare.coverage.words.parts import NEAR, TOGETHER
from compare.model import Block, Document, Locator, Requirement, Sentence, Source

WORDS = ("brass", "clock", "door", "lamp", "paint")
said = st.lists(st.sampled_from(WORDS), max_size=3).map(" ".join)
trails = st.lists(said, max_size=3).map(tuple)
paragraphs = st.tuples(
    trails, st.none() | said.filter(bool), st.lists(said, min_size=1, max_size=3)
)
parts = st.dictionaries(st.sampled_from(WORDS), st.booleans(), min_size=1, max_size=4)


def document_of(told: Sequence[tuple[tuple[str, ...], str | None, list[str]]]) -> Document:
    blocks = []
    for nth, (trail, lead_in, texts) in enumerate(told):
        at = Locator(trail, nth)
        own = tuple(Sentence(f"{nth}.{n}", text, at, lead_in) for n, text in enumerate(texts))
        blocks.append(Block(str(nth), "paragraph", 0, " ".join(texts), at, lead_in, own))
    return Document("Made", Source("made", "0", "made"), tuple(blocks))


def obvious(sentences: Sequence[Sentence], sign: dict[str, bool]) -> Iterator[str]:
    """Yield the ids of the sentences that show a sign, its words by whether they may be near."""
    for k, one in enumerate(sentences):
        beside = [
            other.text
            for other in (*sentences[max(k - 1, 0) : k], *sentences[k + 1 : k + 2])
            if (other.lead_in or other.locator) == (one.lead_in or one.locator)
        ]
        here = " ".join((one.text, *one.locator.trail[-1:], one.lead_in or "")).split()
        about = [*here, *" ".join((*one.locator.trail, *beside)).split()]
        counted = [word for word, near in sign.items() if not near] or list(sign)
        own = sum(word in one.text.split() for word in counted)
        held = all(word in (about if near else here) for word, near in sign.items())
        if held and 2 * own >= len(counted):
            yield one.id


@given(st.lists(paragraphs, max_size=6), parts)
def test_a_sign_stands_where_an_obvious_search_finds_it(
    told: list[tuple[tuple[str, ...], str | None, list[str]]], sign: dict[str, bool]
) -> None:
    document = document_of(told)
    written = TOGETHER.join(f"{NEAR if near else ''}{word}" for word, near in sign.items())
    asked = Requirement("made", "Said.", "should", "Topic", "", "high", "made", signs=(written,))
    found = [one.id for one in shown_by(document.sentences, [asked])["made"]]
    assert found == list(obvious(document.sentences, sign))
