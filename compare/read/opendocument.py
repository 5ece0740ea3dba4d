"""An OpenDocument text made ready for pandoc, which loses numbers and reads no type off styles."""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from xml.etree.ElementTree import Element, ParseError, fromstring

from compare.errors import Unreadable
from compare.read.colours import tell
from compare.read.marks import Mark, written
from compare.read.opendocument_boxes import with_boxes_before
from compare.read.opendocument_numbering import list_styles, numbers
from compare.read.opendocument_styles import TEXT, Styles, Type, ancestry, styles_of, type_of
from compare.read.xmlsource import Edit, edited, events, inside

_PARAGRAPH, _HEADING = TEXT + "p", TEXT + "h"
_PARTS = ("styles.xml", "content.xml")
_TITLE = re.compile(r"Title", re.IGNORECASE)
_CONTENTS = re.compile(r"Contents(?:_20_|\s)*(?:\d+|Heading)|TOC(?:_20_|\s)*\d", re.IGNORECASE)


def prepared(content: bytes, name: str) -> bytes:
    """Return the OpenDocument text `content` with a mark in each paragraph, the text of boxes
    before what they hang on.

    Raises Unreadable when a part is no XML or declares entities.
    """
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {member: archive.read(member) for member in archive.namelist()}
    roots = {part: _root(parts[part], name) for part in _PARTS if part in parts}
    if "content.xml" not in roots:
        raise Unreadable(name, "it is damaged (it has no text part)", "save it again as .docx")
    source = with_boxes_before(parts["content.xml"])
    moved = source is not parts["content.xml"]
    text = _root(source, name) if moved else roots["content.xml"]
    styles, lists = styles_of(roots.values()), list_styles(roots.values())
    edits = list(_edits(source, text, styles, numbers(text, lists)))
    parts["content.xml"] = edited(source, edits)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
        for member, part in parts.items():
            archive.writestr(member, part)
    return packed.getvalue()


def _root(source: bytes, name: str) -> Element:
    if b"<!DOCTYPE" in source or b"<!ENTITY" in source:
        raise Unreadable(name, "it declares XML entities", "save it again as .docx")
    try:
        return fromstring(source)  # noqa: S314 - no entities: see above
    except ParseError as error:
        fault = f"it is damaged (a part of it is no XML: {error})"
        raise Unreadable(name, fault, "open it in its program and save it as .docx") from None


def _edits(
    source: bytes, root: Element, styles: Styles, printed: Mapping[Element, str]
) -> Iterator[Edit]:
    paragraphs = [e for e in root.iter() if e.tag in {_PARAGRAPH, _HEADING}]
    types = [type_of(paragraph, styles) for paragraph in paragraphs]
    texts = ["".join(paragraph.itertext()).strip() for paragraph in paragraphs]
    colour_tells = _colour_tells(texts, types)
    starts = (e.offset for e in events(source, {_PARAGRAPH, _HEADING}) if e.begins)
    for paragraph, start, text, how in zip(paragraphs, starts, texts, types, strict=True):
        if text:
            mark, within = Mark(), inside(source, start)
            if paragraph.tag == _PARAGRAPH:
                mark = _mark(paragraph, styles, how if colour_tells else how._replace(colour=""))
            mark = mark._replace(number=printed.get(paragraph, ""))
            yield Edit(within, within, written(mark).encode())


def _colour_tells(texts: Iterable[str], types: Iterable[Type]) -> bool:
    letters: Counter[bool] = Counter()
    for text, how in zip(texts, types, strict=True):
        letters[bool(how.colour)] += len(text)
    return tell(letters)


def _mark(paragraph: Element, styles: Styles, how: Type) -> Mark:
    name = paragraph.get(TEXT + "style-name", "")
    line = [own for _, own in ancestry(("paragraph", name), styles)]
    return Mark(
        heading=int(any(map(_TITLE.fullmatch, line))),
        size=how.size,
        contents=any(map(_CONTENTS.fullmatch, line)),
        bold=how.bold or bool(how.colour),
        colour=how.colour,
    )
