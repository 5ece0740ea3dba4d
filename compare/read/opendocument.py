"""An OpenDocument text made ready for pandoc, which reads no type off a paragraph's style."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element, ParseError, fromstring

from compare.errors import Unreadable
from compare.read.marks import Mark, written
from compare.read.xmlsource import Edit, edited, events, inside

_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
_STYLE, _TEXT = f"{{{_OASIS}style:1.0}}", f"{{{_OASIS}text:1.0}}"
_FO = f"{{{_OASIS}xsl-fo-compatible:1.0}}"
_PARAGRAPH = _TEXT + "p"
_DEFAULT = ""
"""Name we give to what all paragraph styles inherit from."""
_DEFAULT_POINTS = 12.0
"""Size of type when no style says one."""
_PARTS = ("styles.xml", "content.xml")
_BOLD = frozenset({"bold", "600", "700", "800", "900"})
_POINTS = re.compile(r"([\d.]+)pt")
_TITLE = re.compile(r"Title", re.IGNORECASE)
_CONTENTS = re.compile(r"Contents(?:_20_|\s)*(?:\d+|Heading)|TOC(?:_20_|\s)*\d", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Style:
    """A paragraph style, as far as it says anything itself."""

    parent: str | None
    size: float | None
    bold: bool | None


def prepared(content: bytes, name: str) -> bytes:
    """Return the OpenDocument text `content` with a mark in each paragraph.

    Raises Unreadable when a part is no XML or declares entities.
    """
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {member: archive.read(member) for member in archive.namelist()}
    roots = {part: _root(parts[part], name) for part in _PARTS if part in parts}
    if "content.xml" not in roots:
        raise Unreadable(name, "it is damaged (it has no text part)", "save it again as .docx")
    styles = {n: s for root in roots.values() for n, s in _styles(root)}
    source = parts["content.xml"]
    parts["content.xml"] = edited(source, list(_edits(source, roots["content.xml"], styles)))
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


def _styles(root: Element) -> Iterator[tuple[str, _Style]]:
    for style in (*root.iter(_STYLE + "default-style"), *root.iter(_STYLE + "style")):
        if style.get(_STYLE + "family") == "paragraph":
            text = style.find(_STYLE + "text-properties")
            weight = None if text is None else text.get(_FO + "font-weight")
            size = _POINTS.fullmatch("" if text is None else text.get(_FO + "font-size", ""))
            yield (
                style.get(_STYLE + "name", _DEFAULT),
                _Style(
                    style.get(_STYLE + "parent-style-name"),
                    float(size[1]) if size else None,
                    None if weight is None else weight in _BOLD,
                ),
            )


def _edits(source: bytes, root: Element, styles: Mapping[str, _Style]) -> Iterator[Edit]:
    starts = (event.offset for event in events(source, {_PARAGRAPH}) if event.begins)
    for paragraph, start in zip(root.iter(_PARAGRAPH), starts, strict=True):
        mark = written(_mark(paragraph.get(_TEXT + "style-name", ""), styles))
        if mark and "".join(paragraph.itertext()).strip():
            within = inside(source, start)
            yield Edit(within, within, mark.encode())


def _mark(name: str, styles: Mapping[str, _Style]) -> Mark:
    line = list(_ancestry(name, styles))
    own = [styles[n] for n in line if n in styles]
    return Mark(
        heading=int(any(map(_TITLE.fullmatch, line))),
        size=next((s.size for s in own if s.size is not None), _DEFAULT_POINTS),
        contents=any(map(_CONTENTS.fullmatch, line)),
        bold=next((s.bold for s in own if s.bold is not None), False),
    )


def _ancestry(name: str | None, styles: Mapping[str, _Style]) -> Iterator[str]:
    """Yield a style's name and those it inherits from."""
    seen: set[str] = set()
    while name and name not in seen:
        seen.add(name)
        yield name
        name = styles[name].parent if name in styles else None
    yield _DEFAULT
