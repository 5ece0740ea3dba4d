"""One file → Document, by way of pandoc or, for PDF, of the reader beside it."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from textwrap import shorten

from compare.errors import Unreadable
from compare.model import Document, Furniture, Source
from compare.read.assemble import assemble
from compare.read.charset import text_of
from compare.read.office import opendocument, richtext, word
from compare.read.office.richtext_source import count_deletions
from compare.read.raw import RawDocument, RawPassage
from compare.read.sniff import Format, sniff
from compare.read.tree.flatten import flatten
from compare.read.tree.front import front_matter
from compare.read.tree.pandoc import pandoc_version, tree
from compare.read.tree.pieces import Doubt, Piece
from compare.read.typewritten import with_lines_apart, with_paragraphs, with_yaml_front
from compare.read.web import webpage
from compare.read.web.css import USUAL
from compare.read.web.named_headings import with_named_headings
from compare.read.web.page import with_furniture_marked

_TEXTS: dict[Format, Callable[[str], str]] = {
    "markdown": lambda text: with_yaml_front(with_lines_apart(text)),
    "plain": lambda text: with_paragraphs(with_lines_apart(text)),
    "rst": str,
    "latex": str,
}
"""What is done to the text of each format that is text, before pandoc has it in UTF-8."""
_PAGES: frozenset[Format] = frozenset({"html", "epub"})
"""Formats in which something may stand around the text."""
_DOUBTS: dict[Doubt, str] = {
    "picture": "Pictures without a text alternative were not read ({}).",
    "struck": "Text that is struck through was read as text ({} passages).",
    "raw": "Passages in another language, such as TeX, were read as they stand ({}).",
}
_ZEROS = "Zero bytes, which stand for no letter, were left out ({})."
_DELETED = "Deletions were read as accepted ({})."
_SEE_WHETHER = "open it, see whether its text is in it, and save that as .docx"
_QUOTED = 60
"""Characters of an unread passage shown in a warning."""


def read(path: Path) -> Document:
    """Return the document in the file `path`.

    Nothing here bounds time or memory: `compare.read.read` does, around us. Raises Unreadable when
    the file is not one we can read or has no text, UnknownElementError when pandoc gives what we
    do not know.
    """
    content = path.read_bytes()
    form = sniff(content, path.name)
    raw = _opened(content, form, path)
    read = assemble(raw, Source(str(path), hashlib.sha256(content).hexdigest(), raw.reader))
    if not read.blocks:
        raise Unreadable(path.name, "no text was found in it", _SEE_WHETHER)
    return read


def _opened(content: bytes, form: Format, path: Path) -> RawDocument:
    if form == "pdf":
        from compare.read.pdf import read_pdf  # noqa: PLC0415 - 0.2 s; other formats need not wait

        return read_pdf(path, content)
    if form == "docx":
        return _word(content, path.name)
    if form in {"odt", "epub"}:
        ready = opendocument.prepared(content, path.name) if form == "odt" else content
        return _through_pandoc(ready, form, path.name)
    if form == "rtf":
        raw = _through_pandoc(richtext.prepared(content), form, path.name)
        return _with_warning(raw, _DELETED, count_deletions(content))
    if form in {"mhtml", "webarchive"}:
        return _text(webpage.page_in(content, path.name), "html", path.name)
    return _text(text_of(content), form, path.name)


def _text(text: str, form: Format, name: str) -> RawDocument:
    whole = text.replace("\0", "")
    ready, deletions = webpage.prepared(whole) if form == "html" else (_TEXTS[form](whole), 0)
    raw = _through_pandoc(ready.encode("utf-8", "replace"), form, name)
    return _with_warning(_with_warning(raw, _ZEROS, text.count("\0")), _DELETED, deletions)


def _with_warning(raw: RawDocument, said: str, count: int) -> RawDocument:
    return replace(raw, warnings=(*raw.warnings, said.format(count))) if count else raw


def _word(content: bytes, name: str) -> RawDocument:
    ready = word.prepared(content, name)
    raw = _through_pandoc(ready.content, "docx", name)
    read = [p.text for p in raw.passages] + [f.text for f in raw.furniture]
    missing = word.unread(ready.paragraphs, read)
    return RawDocument(
        raw.passages,
        raw.reader,
        raw.title,
        raw.furniture + ready.furniture,
        (*raw.warnings, *ready.warnings, *_lost(missing)),
    )


def _lost(missing: tuple[str, ...]) -> Iterator[str]:
    if missing:
        first = shorten(missing[0], _QUOTED, placeholder="…")
        yield f"Passages of the Word file were not read ({len(missing)}, the first: “{first}”)."


def _through_pandoc(content: bytes, form: Format, name: str) -> RawDocument:
    read = tree(content, form, name)
    blocks = read.blocks
    if form in _PAGES:
        blocks = with_furniture_marked(with_named_headings(blocks))
    pieces = list(flatten(blocks))
    if form in _PAGES:
        pieces = _sized(pieces)
    front = front_matter(read.meta, form, pieces)
    whole = (*front.pieces, *pieces)
    return RawDocument(
        passages=tuple(p for p in whole if isinstance(p, RawPassage)),
        reader=pandoc_version(),
        title=front.title,
        furniture=tuple(p for p in whole if isinstance(p, Furniture)),
        warnings=(*_doubts(whole), *(f"pandoc: {said}" for said in read.warnings)),
    )


def _sized(pieces: list[Piece]) -> list[Piece]:
    """Return `pieces`, those of no known size in the usual size of pages if a page says any."""
    passages = [p for p in pieces if isinstance(p, RawPassage)]
    if not any(p.size for p in passages):
        return pieces
    return [replace(p, size=p.size or USUAL) if isinstance(p, RawPassage) else p for p in pieces]


def _doubts(pieces: Iterable[Piece]) -> Iterator[str]:
    counts = Counter(p for p in pieces if isinstance(p, str))
    return (said.format(counts[doubt]) for doubt, said in _DOUBTS.items() if counts[doubt])
