"""Section 5 of the board paper: what is asked of staff beyond national guidance."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import get_args

from compare.model import AskKind, Report
from compare.render.boxes import BOXES
from compare.render.classes import facet_words
from compare.render.docx.tree import Column, Node, bullets, paragraph, table
from compare.render.phrases import counted, held_up, share


def bulk(report: Report) -> Iterator[Node]:
    """Yield how much is added, and of what kinds."""
    asks = [ask for result in report for ask in result.ledger.asks]
    if not asks:
        yield paragraph("Nothing was found that is asked of staff beyond the national text.")
        return
    words = Counter(dict.fromkeys(BOXES, 0))
    for result in report:
        words.update(result.ledger.words)
    extra, total = sum(words[box] for box in BOXES if BOXES[box].extra), sum(words.values())
    waiting = sum(bool(ask.before) for ask in asks)
    forms = sum(form.asked for result in report for form in result.ledger.forms)
    yield bullets(
        [
            f"{counted(len(asks), 'ask')} of staff that national guidance does not make.",
            held_up(waiting),
            f"{counted(forms, 'form')} to complete or send.",
            f"{extra:,} of {total:,} words are added, repeated or dated ({share(extra, total)}).",
        ]
    )
    kinds = Counter(kind for ask in asks for kind in ask.kinds)
    rows = [
        (facet_words(kind).capitalize(), f"{kinds[kind]:,}")
        for kind in get_args(AskKind)
        if kinds[kind]
    ]
    columns = (Column("Kind of ask", 0.7), Column("Added asks", 0.3))
    yield table("Table 3: what is added, by kind; one ask may be of two kinds", columns, rows)
