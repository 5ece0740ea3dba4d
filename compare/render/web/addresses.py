"""Names of the pages, and the links between them."""

from __future__ import annotations

from dataclasses import dataclass

INDEX, METHOD, VARIANCE = "index", "method", "variance"


def _part(name: str, part: int) -> str:
    return name if part == 1 else f"{name}-part-{part}"


def manual_page(manual: int) -> str:
    return f"manual-{manual}"


def chapter_page(manual: int, chapter: int, part: int = 1) -> str:
    """Return the page of a chapter, counted from 0, and of a part of it, counted from 1."""
    return _part(f"manual-{manual}-chapter-{chapter + 1}", part)


def missing_page(manual: int) -> str:
    """Return the page on what was not found in a manual."""
    return f"manual-{manual}-not-found"


def asks_page(manual: int) -> str:
    return f"manual-{manual}-asks"


def class_page(cls: str, part: int = 1) -> str:
    return _part(f"findings-{cls}", part)


@dataclass(frozen=True, slots=True)
class Linker:
    """Makes the links of one page; where all pages are one file, every link stays in it."""

    page: str
    single: bool = False

    def __call__(self, page: str, anchor: str = "") -> str:
        """Return the link to a page, or to an anchor on it.

        Each page's heading bears the page's name as its anchor, and an anchor stands on one page.
        """
        if self.single or page == self.page:
            return f"#{anchor or page}"
        return f"{page}.html#{anchor}" if anchor else f"{page}.html"
