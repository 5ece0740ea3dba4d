"""The pieces of pandoc's document tree that the board paper is made of.

A tree, not Markdown: whatever stands in a text of ours or of others is text.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from compare.render.office import shown
from compare.render.telling.phrases import shortened

Node = dict[str, Any]
_API = [1, 23, 1]
"""Version of pandoc's tree; every pandoc 3 reads it."""
_NO_ATTRIBUTES = ["", [], []]
_DEFAULT = {"t": "AlignDefault"}
_TWIPS_A_MILLIMETRE = 56.7
_LONG, _SHORT, _MARGIN = (round(mm * _TWIPS_A_MILLIMETRE) for mm in (297, 210, 20))
"""A4 and its margins, in twentieths of a point."""
_MOST = 400
"""Letters of one text in a paper of four pages; the report has the whole."""
FOOTER = "rIdFooter"
"""Id of the footer in our reference document."""

Cell = str | Sequence[str]
"""The paragraphs of a cell."""


@dataclass(frozen=True, slots=True)
class Column:
    name: str
    share: float
    """Of the width of the page, 0 to 1."""


def document(blocks: Iterable[Node], title: str) -> str:
    """Return the whole document as pandoc reads it, its language set."""
    meta = {
        "title": {"t": "MetaInlines", "c": _inlines(title)},
        "lang": {"t": "MetaString", "c": "en-GB"},
    }
    return json.dumps({"pandoc-api-version": _API, "meta": meta, "blocks": list(blocks)})


def heading(level: int, text: str, anchor: str) -> Node:
    return {"t": "Header", "c": [level, [anchor, [], []], _inlines(text)]}


def paragraph(text: str) -> Node:
    return {"t": "Para", "c": _inlines(text)}


def strong(text: str) -> Node:
    """Return a paragraph in bold type."""
    return {"t": "Para", "c": [{"t": "Strong", "c": _inlines(text)}]}


def bullets(texts: Iterable[str]) -> Node:
    return {"t": "BulletList", "c": [[paragraph(text)] for text in texts]}


def numbered(texts: Iterable[str]) -> Node:
    start = [1, {"t": "Decimal"}, {"t": "Period"}]
    return {"t": "OrderedList", "c": [start, [[paragraph(text)] for text in texts]]}


def table(caption: str, columns: Sequence[Column], rows: Iterable[Sequence[Cell]]) -> Node:
    """Return a table with its caption; the row of column names is repeated on every page.

    The first column names the row.
    """
    names = any(column.name for column in columns)
    header = [_row([column.name for column in columns])] if names else []
    widths = [[_DEFAULT, {"t": "ColWidth", "c": column.share}] for column in columns]
    body = [_NO_ATTRIBUTES, 1, [], [_row(row) for row in rows]]
    told = [None, [_plain(caption)]]
    head, foot = [_NO_ATTRIBUTES, header], [_NO_ATTRIBUTES, []]
    return {"t": "Table", "c": [_NO_ATTRIBUTES, told, widths, head, [body], foot]}


def contents(entries: Iterable[tuple[str, str]]) -> Node:
    """Return a contents field, filled in already: (anchor, text) of each heading.

    It shows no page numbers, which only Word knows, so nothing in it waits to be updated.
    """
    links = "</w:p><w:p><w:pPr><w:pStyle w:val='TOC1'/></w:pPr>".join(
        f"<w:hyperlink w:anchor='{escape(anchor)}'><w:r><w:t>{escape(shown(text))}</w:t></w:r>"
        "</w:hyperlink>"
        for anchor, text in entries
    )
    begin, code = _mark("begin"), _run(r'<w:instrText xml:space="preserve">TOC \o "1-1" \h \n')
    return _raw(
        "<w:p><w:pPr><w:pStyle w:val='TOC1'/></w:pPr>"
        f"{begin}{code}{_mark('separate')}{links}{_mark('end')}</w:p>"
    )


def end_of_section(*, landscape: bool = False) -> Node:
    """Return what makes the pages before it A4, upright or landscape."""
    across, down = (_LONG, _SHORT) if landscape else (_SHORT, _LONG)
    turned = ' w:orient="landscape"' if landscape else ""
    sides = " ".join(f'w:{side}="{_MARGIN}"' for side in ("top", "right", "bottom", "left"))
    return _raw(
        f'<w:p><w:pPr><w:sectPr><w:footerReference w:type="default" r:id="{FOOTER}"/>'
        f'<w:pgSz w:w="{across}" w:h="{down}"{turned}/>'
        f'<w:pgMar {sides} w:header="567" w:footer="567" w:gutter="0"/>'
        "</w:sectPr></w:pPr></w:p>"
    )


def _row(cells: Sequence[Cell]) -> list[Any]:
    return [_NO_ATTRIBUTES, [_cell(cell, names=not place) for place, cell in enumerate(cells)]]


def _cell(cell: Cell, *, names: bool) -> list[Any]:
    first, *rest = [cell] if isinstance(cell, str) else cell
    told = {"t": "Plain", "c": [{"t": "Strong", "c": _inlines(first)}]} if names else _plain(first)
    return [_NO_ATTRIBUTES, _DEFAULT, 1, 1, [told, *(_plain(text) for text in rest if text)]]


def _plain(text: str) -> Node:
    return {"t": "Plain", "c": _inlines(text)}


def _inlines(text: str) -> list[Node]:
    return [{"t": "Str", "c": shown(shortened(text, _MOST))}]


def _mark(kind: str) -> str:
    return f"<w:r><w:fldChar w:fldCharType='{kind}'/></w:r>"


def _run(instruction: str) -> str:
    return f"<w:r>{instruction}</w:instrText></w:r>"


def _raw(xml: str) -> Node:
    return {"t": "RawBlock", "c": ["openxml", xml]}
