"""The chapter pages: every passage of a chapter beside the national text it answers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Generic, TypeVar

from compare.model import Link, Result, Sentence
from compare.render.telling.chapters import Chapter, chapters, word_count
from compare.render.telling.marks import Marked, local_runs, national_runs
from compare.render.telling.standing import Standing
from compare.render.web.addresses import chapter_page

PASSAGES_A_PAGE = 200
"""About twenty printed pages: browsers open it at once, and readers still find their place."""
PASSAGES_A_PAIR = 6
"""More than a reader can hold beside one sentence."""
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Listing(Generic[_T]):
    """The head of a list, and how many of it are not shown."""

    shown: tuple[_T, ...]
    more: int

    @property
    def total(self) -> int:
        return len(self.shown) + self.more


def listing(whole: Sequence[_T], limit: int) -> Listing[_T]:
    """Return the first `limit` of a list."""
    return Listing(tuple(whole[:limit]), max(0, len(whole) - limit))


@dataclass(frozen=True, slots=True)
class ShownPassage:
    """A local passage beside the national passages it answers, if any.

    Sentences of one block that answer none are one passage, as they are one on the page.
    """

    sentence: Sentence
    """The first of it, whose address it has."""
    link: Link | None
    local: tuple[Marked, ...]
    national: Listing[tuple[Sentence, tuple[Marked, ...]]]
    findings: tuple[str, ...]
    """Keys of the findings on it."""


@dataclass(frozen=True, slots=True)
class ChapterPage:
    """A chapter, or a part of one that is too long for a page."""

    page: str
    manual: int
    name: str
    depth: int
    """Headings above its passages that every one of them has: down to the chapter's own."""
    part: int
    parts: int
    passages: tuple[ShownPassage, ...]
    findings: tuple[Standing, ...]
    """What was found in these passages, in reading order."""


@dataclass(frozen=True, slots=True)
class ChapterRow:
    """A chapter in the list of chapters."""

    page: str
    name: str
    words: int
    passages: int
    answering: int
    """Passages that stand beside national ones."""
    findings: tuple[Standing, ...]
    """Most urgent first."""


def chapter_pages(
    manual: int, result: Result, found: Iterable[Standing]
) -> tuple[ChapterPage, ...]:
    """Return the pages of all chapters, in reading order. `found` are the manual's findings."""
    links = {link.local.id: link for link in result.links}
    by_chapter: defaultdict[int, list[Standing]] = defaultdict(list)
    for one in found:
        if one.chapter is not None:
            by_chapter[one.chapter].append(one)
    return tuple(
        page
        for place, chapter in enumerate(chapters(result.document))
        for page in _pages(manual, place, chapter, links, by_chapter[place])
    )


def _pages(
    manual: int,
    place: int,
    chapter: Chapter,
    links: Mapping[str, Link],
    found: Sequence[Standing],
) -> Iterator[ChapterPage]:
    starts = range(0, len(chapter.sentences), PASSAGES_A_PAGE)
    at = _placed(chapter, found)
    for part, start in enumerate(starts, 1):
        held = range(start, min(start + PASSAGES_A_PAGE, len(chapter.sentences)))
        yield ChapterPage(
            page=chapter_page(manual, place, part),
            manual=manual,
            name=chapter.name,
            depth=len(chapter.trail),
            part=part,
            parts=len(starts),
            passages=tuple(_passages(held, chapter.sentences, links, at)),
            findings=tuple(one for n in held for one in at[n]),
        )


def _placed(chapter: Chapter, found: Iterable[Standing]) -> Mapping[int, list[Standing]]:
    """Return the findings by the place of their passage: the one quoted, else one of its block."""
    at: defaultdict[int, list[Standing]] = defaultdict(list)
    blocks: defaultdict[object, list[int]] = defaultdict(list)
    for n, sentence in enumerate(chapter.sentences):
        blocks[sentence.locator].append(n)
    for one in found:
        evidence = one.finding.local
        held = blocks[evidence.where] if evidence else []
        quoted = (n for n in held if evidence and _quotes(evidence.quote, chapter.sentences[n]))
        at[next(quoted, held[0] if held else 0)].append(one)
    return at


def _quotes(quote: str, sentence: Sentence) -> bool:
    return quote in sentence.text or sentence.text in quote


def _passages(
    held: range,
    sentences: Sequence[Sentence],
    links: Mapping[str, Link],
    at: Mapping[int, Sequence[Standing]],
) -> Iterator[ShownPassage]:
    def alone(n: int) -> object:
        return n if sentences[n].id in links else sentences[n].locator

    for _, places in groupby(held, alone):
        together = list(places)
        first, keys = sentences[together[0]], tuple(one.key for n in together for one in at[n])
        link = links.get(first.id)
        if link:
            yield _beside(link, first, keys)
        else:
            text = " ".join(sentences[n].text for n in together)
            yield ShownPassage(first, None, (Marked(text),), Listing((), 0), keys)


def _beside(link: Link, sentence: Sentence, keys: tuple[str, ...]) -> ShownPassage:
    first = listing(link.national, PASSAGES_A_PAIR)
    marked = tuple((one, national_runs(link, one.id, one.text)) for one in first.shown)
    return ShownPassage(sentence, link, local_runs(link), Listing(marked, first.more), keys)


def chapter_rows(manual: int, result: Result, found: Iterable[Standing]) -> tuple[ChapterRow, ...]:
    """Return the list of chapters, in reading order. `found` come most urgent first."""
    links = {link.local.id for link in result.links}
    held: defaultdict[int | None, list[Standing]] = defaultdict(list)
    for one in found:
        held[one.chapter].append(one)
    return tuple(
        ChapterRow(
            page=chapter_page(manual, place),
            name=chapter.name,
            words=sum(map(word_count, chapter.sentences)),
            passages=len(chapter.sentences),
            answering=sum(sentence.id in links for sentence in chapter.sentences),
            findings=tuple(held[place]),
        )
        for place, chapter in enumerate(chapters(result.document))
    )
