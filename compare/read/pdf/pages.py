"""PDF bytes → what stands on its pages. The only module that opens them with `pdf_oxide`."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import version
from typing import Any

import pdf_oxide
import pypdf

from compare.errors import Unreadable
from compare.read.pdf.drawings import (
    filled_fields,
    has_comments,
    largest_share,
    links,
    rules,
    with_drawn_bullets,
)
from compare.read.pdf.shapes import Bookmark, Page, Pdf, Tag
from compare.read.pdf.spans import runs_of, with_telling_bold
from compare.read.pdf.tags import Piece, author_tags
from compare.read.pdf.unread import kept_from_sight, unread

pdf_oxide.disable_logging()  # it writes to standard error about faults it has already mended

_MADE_UP_TITLE = re.compile(
    r"^Microsoft Word|\.(?:docx?|odt|rtf|pdf|indd|pub|pages)$|^untitled", re.IGNORECASE
)
_PICTURES_LOCKED = "The file is protected from changes: whether it has pictures was not seen."
_EXPORT_AGAIN = "open it and export or print it to PDF again"


@dataclass(frozen=True, slots=True)
class _Marked:
    """How a run is marked in the page's content (ISO 32000-1, 14.6)."""

    mcid: int = -1
    """Identifier of the marked piece it is in, -1 when it is in none of the page's own."""
    aside: bool = False


def opened(content: bytes, name: str) -> Pdf:
    """Return what the PDF `content` holds; `name` is for messages.

    Raises Unreadable when it is damaged, protected by a password, or has no text on any page.
    """
    document = _document(content, name)
    numbers = range(document.page_count())
    if any(map(document.page_rotation, numbers)):
        content = _upright(content)
        document = _document(content, name)
    pictures = _shows_pictures(document)
    pages = _pages(document, author_tags(content), name, pictures=pictures)
    if refusal := kept_from_sight(content, pages, has_xfa=document.has_xfa()):
        raise Unreadable(name, *refusal)
    if not any(page.runs for page in pages):
        if any(page.pictures for page in pages):
            raise Unreadable(name, "it has no text layer", "run OCR first, for example ocrmypdf")
        raise Unreadable(name, "it has no text: it is blank or damaged", _EXPORT_AGAIN)
    commented = [n + 1 for n in numbers if has_comments(document.get_annotations(n))]
    return Pdf(
        pages=with_telling_bold(pages),
        bookmarks=tuple(_bookmarks(document.get_outline() or ())),
        title=_title(document),
        reader=f"pdf_oxide {version('pdf_oxide')}",
        warnings=(*unread(pages, commented), *([] if pictures else [_PICTURES_LOCKED])),
    )


def _document(content: bytes, name: str) -> pdf_oxide.PdfDocument:
    try:
        document = pdf_oxide.PdfDocument.from_bytes(content)
        pages = document.page_count()
        locked = not document.authenticate("")
    except (OSError, ValueError, RuntimeError) as fault:
        raise Unreadable(name, "it is damaged (not a whole PDF)", _EXPORT_AGAIN) from fault
    if locked:
        raise Unreadable(name, "it is protected by a password", "save a copy without the password")
    if not pages:
        raise Unreadable(name, "it is damaged (it has no pages)", _EXPORT_AGAIN)
    return document


def _upright(content: bytes) -> bytes:
    """Return the PDF `content`, shown turned (ISO 32000-1, 7.7.3.3), with its pages upright.

    Unchanged when it cannot be written anew: it is then read sideways.
    """
    written = io.BytesIO()
    try:
        writer = pypdf.PdfWriter(clone_from=io.BytesIO(content))
        for page in writer.pages:
            page.transfer_rotation_to_content()
        writer.write(written)
    except Exception:  # noqa: BLE001 - pypdf trips over a broken or locked file in any way
        return content
    return written.getvalue()


def _pages(
    document: pdf_oxide.PdfDocument, tags: Mapping[Piece, Tag], name: str, *, pictures: bool
) -> tuple[Page, ...]:
    numbers = range(document.page_count())
    try:
        return tuple(_page(document, n, tags, pictures=pictures) for n in numbers)
    except RuntimeError as fault:  # how pdf_oxide tells of all that it cannot follow
        raise Unreadable(name, f"it is damaged ({fault})", _EXPORT_AGAIN) from fault


def _shows_pictures(document: pdf_oxide.PdfDocument) -> bool:
    """Return whether pictures can be measured; in a file protected from changes they cannot."""
    try:
        document.page_images(0)
    except RuntimeError:
        return False
    return True


def _title(document: pdf_oxide.PdfDocument) -> str | None:
    title = str((document.xmp_metadata() or {}).get("dc_title") or "").strip()
    return None if _MADE_UP_TITLE.search(title) else title or None


def _bookmarks(entries: Iterable[Mapping[str, Any]], level: int = 1) -> Iterator[Bookmark]:
    for entry in entries:
        if entry.get("page") is not None:
            yield Bookmark(entry["title"], entry["page"] + 1, level)
        yield from _bookmarks(entry.get("children") or (), level + 1)


# ---- a page -------------------------------------------------------------------------------------


def _page(
    document: pdf_oxide.PdfDocument, n: int, tags: Mapping[Piece, Tag], *, pictures: bool
) -> Page:
    _, _, width, height = document.page_media_box(n)
    annotations = document.get_annotations(n)
    marked = _marked(document.extract_structured(n))
    paths = document.extract_paths(n)
    drawn = tuple(rules(paths))
    upright = [rule for rule in drawn if rule.is_upright]
    printed = [
        run
        for span in document.extract_spans(n)
        if span.text.strip()
        for how in [marked.get(span.sequence, _Marked())]
        for tag in [tags.get((n, how.mcid))]
        for run in runs_of(span, tag, () if tag else upright, aside=how.aside)
    ]
    return Page(
        number=n + 1,
        width=width,
        height=height,
        runs=(*with_drawn_bullets(printed, paths), *filled_fields(annotations)),
        rules=drawn,
        links=tuple(links(annotations)),
        pictures=largest_share(document.page_images(n), width * height) if pictures else 0.0,
    )


def _marked(structured: str) -> dict[int, _Marked]:
    """Return how each run is marked, by its place in the content stream."""
    return {
        span["sequence"]: _Marked(
            mcid=-1 if span["mcid"] is None or "Page" not in span["mcid_scope"] else span["mcid"],
            aside=span["artifact_type"] is not None,
        )
        for region in json.loads(structured)["regions"]
        for span in region["spans"]
    }
