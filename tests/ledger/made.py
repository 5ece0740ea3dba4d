"""Manuals made from lines, for the laws and cases of the ledger."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from compare.coverage import shown_by
from compare.ledger import ledger, national
from compare.model import (
    Baseline,
    Block,
    Document,
    Edition,
    Kind,
    Ledger,
    Link,
    Locator,
    Relation,
    Sentence,
    Source,
    Why,
)
from compare.statements import read_statements
from compare.text import ids_for, split_sentences

Chapter = tuple[str, Sequence[str]]
"""A heading and its lines; a line that begins "- " is an item under the last line before it
that ends with a colon, one that begins "| " is a cell."""
_WHY = Why((), 1.0, 1.0)
NATIONAL: tuple[Chapter, ...] = (
    (
        "Referral",
        (
            "A practitioner who is worried about a child must refer them at once.",
            "The social worker should decide within one working day of the referral.",
            "The referrer should be told what was decided.",
        ),
    ),
    (
        "Conference",
        (
            "The conference should be held within 15 working days of the discussion.",
            "Parents should receive the reports before the conference.",
        ),
    ),
)


def document_of(chapters: Iterable[Chapter], title: str = "Made") -> Document:
    """Return a document of one block a line, under one heading a chapter."""
    told = tuple((head, tuple(lines)) for head, lines in chapters)
    blocks: list[Block] = []
    block_ids = iter(ids_for(t for head, lines in told for t in (head, *map(_bare, lines))))
    sentence_ids = iter(
        ids_for(s for _, lines in told for line in lines for s in split_sentences(_bare(line)))
    )
    for head, lines in told:
        blocks.append(Block(next(block_ids), "heading", 1, head, Locator((head,), 0)))
        lead_in: str | None = None
        for nth, line in enumerate(lines, 1):
            kind = _kind(line)
            above = lead_in if kind == "item" else None
            at = Locator((head,), nth)
            said = tuple(
                Sentence(next(sentence_ids), s, at, above) for s in split_sentences(_bare(line))
            )
            blocks.append(
                Block(next(block_ids), kind, int(kind == "item"), _bare(line), at, above, said)
            )
            lead_in = line if line.endswith(":") else above
    return Document(title, Source("made", "0", "made"), tuple(blocks))


def _kind(line: str) -> Kind:
    return "item" if line.startswith("- ") else "cell" if line.startswith("| ") else "paragraph"


def _bare(line: str) -> str:
    return " ".join(line.removeprefix("- ").removeprefix("| ").split())


def baseline_of(chapters: Iterable[Chapter] = NATIONAL) -> Baseline:
    edition = Edition("invented", "Invented guidance", "", "2025")
    return Baseline(edition, document_of(chapters, "Invented guidance"))


def linked(local: Document, baseline: Baseline) -> tuple[Link, ...]:
    """Return a link for each local sentence that stands word for word in the national text."""
    there = {s.text: s for s in baseline.document.sentences}
    relation: Relation = "verbatim"
    return tuple(
        Link(s, (there[s.text],), 1.0, relation, _WHY) for s in local.sentences if s.text in there
    )


def ledger_of(chapters: Iterable[Chapter], baseline: Baseline | None = None) -> Ledger:
    """Return the ledger of a made manual beside made guidance."""
    local = document_of(tuple(chapters))
    beside = baseline or baseline_of()
    known = national(beside, read_statements(beside.document))
    links, shown = linked(local, beside), shown_by(local.sentences, known.signed)
    return ledger(local, read_statements(local), links, beside, known, shown)


def of_text(*lines: str) -> Ledger:
    """Return the ledger of a manual of one chapter."""
    return ledger_of((("Chapter", lines),))
