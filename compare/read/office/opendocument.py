"""An OpenDocument text made ready for pandoc, which loses numbers and reads no type off styles."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from xml.etree.ElementTree import Element

from compare.errors import Unreadable
from compare.read.office.opendocument_numbering import list_styles, numbers
from compare.read.office.opendocument_styles import (
    OASIS,
    TEXT,
    Styles,
    ancestry,
    styles_of,
    type_of,
)
from compare.read.office.parts import packed, put_boxes_before, root_of
from compare.read.tree.marks import Mark, is_contents_style, written

_PARAGRAPH, _HEADING = TEXT + "p", TEXT + "h"
_DRAW, _TABLE = f"{{{OASIS}drawing:1.0}}", f"{{{OASIS}table:1.0}}"
_HOLDERS = frozenset(
    _DRAW + shape
    for shape in ("frame", "custom-shape", "rect", "ellipse", "circle", "polygon", "path", "g")
)
_IN_BOXES = frozenset({_PARAGRAPH, _HEADING, TEXT + "list", _TABLE + "table"})
_PARTS = ("styles.xml", "content.xml")
_TITLE = re.compile(r"Title", re.IGNORECASE)


def prepared(content: bytes, name: str) -> bytes:
    """Return the OpenDocument text `content` with a mark in each paragraph, the text of boxes
    before what they hang on.

    Raises Unreadable when a part is no XML or declares entities.
    """
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {member: archive.read(member) for member in archive.namelist()}
    roots = {part: root_of(parts[part], name) for part in _PARTS if part in parts}
    if "content.xml" not in roots:
        raise Unreadable(name, "it is damaged (it has no text part)", "save it again as .docx")
    text = roots["content.xml"]
    boxes = dict.fromkeys((*_HOLDERS, _DRAW + "text-box"), _IN_BOXES)
    put_boxes_before(text, boxes, _HOLDERS, {_PARAGRAPH, _HEADING})
    styles, lists = styles_of(roots.values()), list_styles(roots.values())
    _write_in(text, styles, numbers(text, lists))
    return packed(parts, "content.xml", text)


def _write_in(root: Element, styles: Styles, printed: Mapping[Element, str]) -> None:
    for paragraph in (e for e in root.iter() if e.tag in {_PARAGRAPH, _HEADING}):
        if "".join(paragraph.itertext()).strip():
            mark = _mark(paragraph, styles) if paragraph.tag == _PARAGRAPH else Mark()
            mark = mark._replace(number=printed.get(paragraph, ""))
            paragraph.text = written(mark) + (paragraph.text or "")


def _mark(paragraph: Element, styles: Styles) -> Mark:
    how = type_of(paragraph, styles)
    name = paragraph.get(TEXT + "style-name", "")
    line = [own for _, own in ancestry(("paragraph", name), styles)]
    return Mark(
        heading=int(any(map(_TITLE.fullmatch, line))),
        size=how.size,
        contents=any(map(is_contents_style, line)),
        bold=how.bold,
        colour=how.colour,
        underlined=how.underlined,
    )
