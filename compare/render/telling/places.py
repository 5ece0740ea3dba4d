"""A passage as it is shown: where it stands, and where its quotation is cut."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache

from compare.model import Document, Evidence, Locator
from compare.render.telling.chapters import BEFORE_HEADINGS, chapters
from compare.render.telling.phrases import place

_KEPT = 16
"""Documents of which is remembered where things stand."""
_CLOSING = " .;:,!?”’\"')"
"""What may follow a quotation without its being cut."""
_Trail = tuple[str, ...]


def headings(document: Document, trail: _Trail) -> _Trail:
    """Return the headings above a passage as they are printed: "1.6 What happens next"."""
    numbers = _numbers(document)
    return tuple(
        f"{number} {heading}" if (number := numbers.get(trail[:depth])) else heading
        for depth, heading in enumerate(trail, 1)
    )


def short(document: Document, trail: _Trail) -> _Trail:
    """Return the heading of the chapter and the nearest one: what stands between is left out."""
    whole = headings(document, trail)
    chapter = _chapter_depths(document).get(trail, min(1, len(trail)))
    named = (whole[max(chapter - 1, 0)], whole[-1]) if whole else (BEFORE_HEADINGS,)
    return tuple(dict.fromkeys(named))


def found_at(document: Document, evidence: Evidence | None) -> str:
    """Return where a passage stands, in a line: "Referral › 1.6 What happens next, 1st paragraph".

    Empty for no passage.
    """
    if evidence is None:
        return ""
    named = " › ".join(short(document, evidence.where.trail))
    return ", ".join(filter(None, (named, place(evidence.where))))


def within_chapter(document: Document, evidence: Evidence | None) -> str:
    """Return where a passage stands in a chapter that is named beside it."""
    if evidence is None:
        return ""
    named = short(document, evidence.where.trail)[-1]
    return ", ".join(filter(None, (named, place(evidence.where))))


@lru_cache(maxsize=_KEPT)
def _chapter_depths(document: Document) -> Mapping[_Trail, int]:
    """Return how many headings lead down to the chapter, by the trail of a passage in it."""
    return {
        sentence.locator.trail: len(chapter.trail)
        for chapter in chapters(document)
        for sentence in chapter.sentences
    }


@lru_cache(maxsize=_KEPT)
def _numbers(document: Document) -> Mapping[_Trail, str]:
    """Return the printed number of each heading; none of one that stands with several."""
    seen: dict[_Trail, set[str]] = {}
    for block in document.blocks:
        if block.kind == "heading":
            seen.setdefault(block.locator.trail, set()).add(block.locator.number or "")
    return {trail: told.pop() for trail, told in seen.items() if len(told) == 1}


def with_ellipses(evidence: Evidence, document: Document) -> str:
    """Return the words quoted, and an ellipsis on each side on which their sentence goes on."""
    quote = evidence.quote
    whole = next((s for s in _at(document).get(evidence.where, ()) if quote in s), quote)
    before, _, after = whole.partition(quote) if quote else ("", "", "")
    return f"{'… ' if before.strip() else ''}{quote}{' …' if after.strip(_CLOSING) else ''}"


@lru_cache(maxsize=_KEPT)
def _at(document: Document) -> Mapping[Locator, list[str]]:
    said: defaultdict[Locator, list[str]] = defaultdict(list)
    for sentence in document.sentences:
        said[sentence.locator].append(sentence.text)
    return dict(said)
