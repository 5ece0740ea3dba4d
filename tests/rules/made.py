"""Comparisons made from two short texts, linked without the aligner, for tests and the bench."""

from __future__ import annotations

from collections.abc import Iterable

from compare.agreement import judged
from compare.coverage import answered, shown_by
from compare.ledger import ledger
from compare.ledger import national as national_side
from compare.model import (
    Baseline,
    Block,
    Document,
    Edition,
    Kind,
    Link,
    Locator,
    Sentence,
    Source,
    Term,
    Why,
)
from compare.rules import Comparison
from compare.statements import read_statements
from compare.text import ids_for, split_sentences

_ITEM = "- "


def comparison_of(
    local: str, national: str, terms: Iterable[Term] = (), shelf: tuple[Edition, ...] = ()
) -> Comparison:
    """Return the two texts compared: every local sentence linked to every national one, if any.

    A line that begins "- " is an item under the line before the list.
    """
    ours, theirs = document_of(local), document_of(national)
    why = Why(shared=(), coverage=1.0, similarity=1.0)
    linked = theirs.sentences and ours.sentences
    links = [Link(s, theirs.sentences, 1.0, "reworded", why) for s in linked]
    stated, asked = read_statements(ours), read_statements(theirs)
    edition = shelf[-1] if shelf else Edition("invented", "Invented guidance", "", "2025")
    compared = judged(links, stated, asked, terms)
    baseline = Baseline(edition, theirs, terms=tuple(terms), shelf=shelf)
    known = national_side(baseline, asked)
    shown = shown_by(ours.sentences, known.signed)
    return Comparison(
        document=ours,
        statements=stated,
        links=compared,
        baseline=baseline,
        national_statements=asked,
        ledger=ledger(ours, stated, compared, baseline, known, shown),
        answers=answered(ours, stated, compared, baseline, asked),
    )


def document_of(text: str) -> Document:
    """Return a document of one block a line."""
    lines = text.splitlines()
    sentences = iter(ids_for(s for line in lines for s in split_sentences(_bare(line))))
    blocks: list[Block] = []
    lead_in: str | None = None
    for nth, (line, block_id) in enumerate(zip(lines, ids_for(map(_bare, lines)), strict=True), 1):
        kind: Kind = "item" if line.startswith(_ITEM) else "paragraph"
        above = lead_in if kind == "item" else None
        at = Locator(nth=nth)
        said = tuple(Sentence(next(sentences), s, at, above) for s in split_sentences(_bare(line)))
        blocks.append(Block(block_id, kind, int(kind == "item"), _bare(line), at, above, said))
        lead_in = line if line.endswith(":") else above
    return Document("Made", Source("made", "0", "made"), tuple(blocks))


def _bare(line: str) -> str:
    return line.removeprefix(_ITEM)
