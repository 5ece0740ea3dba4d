"""PDF bytes → what stands on its pages. The only module that uses `pdf_oxide`."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from importlib.metadata import version
from typing import Any

import pdf_oxide

from compare.errors import Unreadable
from compare.read.pdf.shapes import Bookmark, Box, Link, Page, Pdf, Rule, Run, Style, Tag
from compare.read.pdf.tags import Piece, author_tags

pdf_oxide.disable_logging()  # it writes to standard error about faults it has already mended

_BOLD_NAME = re.compile(r"bold|black|heavy|semibold|demi", re.IGNORECASE)
_SUBSET = re.compile(r"^[A-Z]{6}\+")
"""Prefix of a font of which only some letters are embedded (ISO 32000-1, 9.6.4)."""
_FILE_NAME = re.compile(
    r"^Microsoft Word|\.(docx?|odt|rtf|pdf|indd|pub|pages)$|^untitled", re.IGNORECASE
)
"""A title that a program made up."""
_RULE_WIDTH = 3.0
"""Points. A drawn box thinner than this is a line."""
_RULE_LENGTH = 6.0
"""Points. Anything shorter is part of a picture or a corner of a border."""
_SPEAKING_FIELDS = frozenset({"Text", "Choice"})
_COMMENTS = frozenset({"Text", "FreeText", "Caret", "Highlight", "StrikeOut", "Squiggly"})
"""Annotations that hold or stand for a reviewer's words (ISO 32000-1, 12.5.6)."""
_LARGEST_FIELD_TYPE = 14.0
"""Points. A taller field is one of several lines, or empty space."""
_TYPE_IN_FIELD = 0.8
"""Size of type that a field's height suits."""
_FIELD_STYLE = Style(size=0.0, bold=False, italic=False, colour=(0, 0, 0), font="")
_SCAN = 0.5
"""A picture that covers more of the page than this is the page."""
_FEW_WORDS = 20
"""A scanned page may carry a printed header or page number."""
_PDF_EXPORT = "open it and export or print it to PDF again"


def opened(content: bytes, name: str) -> Pdf:
    """Return what the PDF `content` holds; `name` is for messages.

    Raises Unreadable when it is damaged, protected by a password, or has no text on any page.
    """
    document = _document(content, name)
    tags = author_tags(content)
    pages = tuple(_page(document, n, tags) for n in range(document.page_count()))
    if not any(page.runs for page in pages):
        if any(page.pictures for page in pages):
            raise Unreadable(name, "it has no text layer", "run OCR first, for example ocrmypdf")
        raise Unreadable(name, "it has no text: it is blank or damaged", _PDF_EXPORT)
    return Pdf(
        pages=_bold_that_means_something(pages),
        bookmarks=tuple(_bookmarks(document.get_outline() or ())),
        title=_title(document),
        reader=f"pdf_oxide {version('pdf_oxide')}",
        warnings=tuple(_unread(document, pages)),
    )


def _document(content: bytes, name: str) -> Any:
    try:
        document = pdf_oxide.PdfDocument.from_bytes(content)
        pages = document.page_count()
        locked = not document.authenticate("")
    except (OSError, ValueError, RuntimeError) as fault:
        raise Unreadable(name, "it is damaged (not a whole PDF)", _PDF_EXPORT) from fault
    if locked:
        raise Unreadable(name, "it is protected by a password", "save a copy without the password")
    if not pages:
        raise Unreadable(name, "it is damaged (it has no pages)", _PDF_EXPORT)
    return document


def _title(document: Any) -> str | None:
    title = str((document.xmp_metadata() or {}).get("dc_title") or "").strip()
    return None if not title or _FILE_NAME.search(title) else title


def _page(document: Any, n: int, tags: Mapping[Piece, Tag]) -> Page:
    _, _, width, height = document.page_media_box(n)
    marked = _marked(document, n)
    runs = [_run(span, n, marked, tags) for span in document.extract_spans(n) if span.text.strip()]
    runs.extend(_filled_fields(document, n))
    pictures = sum(i["bbox"][2] * i["bbox"][3] for i in document.extract_images(n))
    return Page(
        number=n + 1,
        width=width,
        height=height,
        runs=tuple(runs),
        rules=tuple(_rules(document.extract_paths(n))),
        links=tuple(_links(document, n)),
        pictures=min(1.0, pictures / (width * height)),
    )


def _marked(document: Any, n: int) -> dict[int, tuple[int, bool]]:
    """Return, by place in the content stream, a run's MCID (-1: none) and whether it is an aside."""
    return {
        span["sequence"]: (
            -1 if span["mcid"] is None or "Page" not in span["mcid_scope"] else span["mcid"],
            span["artifact_type"] is not None,
        )
        for region in json.loads(document.extract_structured(n))["regions"]
        for span in region["spans"]
    }


def _run(
    span: Any, n: int, marked: Mapping[int, tuple[int, bool]], tags: Mapping[Piece, Tag]
) -> Run:
    left, base, width, _ = span.page_bbox
    before, after = _blanks(span)
    mcid, aside = marked.get(span.sequence, (-1, False))
    return Run(
        text=span.text,
        left=left + before,
        right=left + width - after,
        base=base,
        size=span.font_size,
        style=_style(span),
        order=span.sequence,
        tag=tags.get((n, mcid)),
        aside=aside,
    )


def _blanks(span: Any) -> tuple[float, float]:
    """Return the widths of the blanks a run begins and ends with: programs draw indents with them."""
    letters, widths = span.text, span.char_widths
    if len(widths) != len(letters):  # a ligature is one shape and several letters
        widths = [span.page_bbox[2] / len(letters)] * len(letters)
    before = len(letters) - len(letters.lstrip())
    return float(sum(widths[:before])), float(sum(widths[len(letters.rstrip()) :]))


def _style(span: Any) -> Style:
    red, green, blue = (round(10 * part) for part in span.color)
    return Style(
        size=round(2 * span.font_size) / 2,
        bold=span.is_bold or bool(_BOLD_NAME.search(span.font_name)),
        italic=span.is_italic,
        colour=(red, green, blue),
        font=_SUBSET.sub("", span.font_name),
    )


def _bold_that_means_something(pages: tuple[Page, ...]) -> tuple[Page, ...]:
    """Return `pages` with bold told by the font's name when most letters claim to be bold.

    Some programs describe every font as heavy; then only the name tells which is.
    """
    letters = [(len(run.text), run.style.bold) for page in pages for run in page.runs]
    if sum(n for n, bold in letters if bold) * 2 <= sum(n for n, _ in letters):
        return pages
    return tuple(replace(page, runs=tuple(map(_bold_by_name, page.runs))) for page in pages)


def _bold_by_name(run: Run) -> Run:
    return replace(run, style=run.style._replace(bold=bool(_BOLD_NAME.search(run.style.font))))


def _filled_fields(document: Any, n: int) -> Iterator[Run]:
    """Yield what has been typed into the page's form fields, as if it were printed there."""
    for note in document.get_annotations(n):
        words = str(note.get("field_value") or "").strip()
        if note.get("subtype") != "Widget" or note.get("field_type") not in _SPEAKING_FIELDS:
            continue
        if words:
            left, bottom, right, top = note["rect"]
            size = min(top - bottom, _LARGEST_FIELD_TYPE) * _TYPE_IN_FIELD
            base = bottom + (top - bottom - size) / 2
            yield Run(words, left, right, base, size, _FIELD_STYLE, -1)


def _links(document: Any, n: int) -> Iterator[Link]:
    for note in document.get_annotations(n):
        if note.get("subtype") == "Link":
            yield Link(Box(*note["rect"]), jump="action_uri" not in note)


def _rules(paths: Iterable[Mapping[str, Any]]) -> Iterator[Rule]:
    for path in paths:
        at: tuple[float, float] = (0.0, 0.0)
        for step in path["operations"]:
            if step["op"] == "rectangle":
                yield from _sides(step, stroked=path["stroke_color"] is not None)
            elif step["op"] in {"move_to", "line_to"}:
                there = (step["x"], step["y"])
                if step["op"] == "line_to":
                    yield from _if_rule(*at, *there)
                at = there


def _sides(box: Mapping[str, float], *, stroked: bool) -> Iterator[Rule]:
    left, bottom, width, height = (box[k] for k in ("x", "y", "width", "height"))
    right, top = left + width, bottom + height
    if min(abs(width), abs(height)) <= _RULE_WIDTH:
        yield from _if_rule(left, bottom, right, top)
    elif stroked:
        for y in (bottom, top):
            yield from _if_rule(left, y, right, y)
        for x in (left, right):
            yield from _if_rule(x, bottom, x, top)


def _if_rule(x1: float, y1: float, x2: float, y2: float) -> Iterator[Rule]:
    rule = Rule(min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2))
    thickness, length = sorted((rule.right - rule.left, rule.top - rule.bottom))
    if thickness <= _RULE_WIDTH and length >= _RULE_LENGTH:
        yield rule


def _bookmarks(entries: Iterable[Mapping[str, Any]], level: int = 1) -> Iterator[Bookmark]:
    for entry in entries:
        if entry.get("page") is not None:
            yield Bookmark(entry["title"], entry["page"] + 1, level)
        yield from _bookmarks(entry.get("children") or (), level + 1)


def _unread(document: Any, pages: tuple[Page, ...]) -> Iterator[str]:
    scans = [p.number for p in pages if p.pictures > _SCAN and _words(p) < _FEW_WORDS]
    if scans:
        yield (
            f"{_on_pages(scans)} only a picture, and its words were not read: "
            "run OCR first, for example ocrmypdf."
        )
    commented = [
        n + 1
        for n in range(len(pages))
        if any(note.get("subtype") in _COMMENTS for note in document.get_annotations(n))
    ]
    if commented:
        yield f"{_on_pages(commented)} comments or drawn-on text that were not read."


def _words(page: Page) -> int:
    return sum(len(run.text.split()) for run in page.runs)


def _on_pages(numbers: list[int]) -> str:
    one = len(numbers) == 1
    return f"Page{'' if one else 's'} {', '.join(map(str, numbers))} {'has' if one else 'have'}"
