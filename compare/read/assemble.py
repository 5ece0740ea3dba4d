"""Passages → Document: what is furniture, what a heading; numbers, lead-ins, sentences and ids."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import dropwhile, takewhile
from pathlib import PurePath
from typing import NamedTuple

from compare.model import Block, Document, Locator, Sentence, Source
from compare.read.carry import lead_ins, numbers, within
from compare.read.contents import without_furniture
from compare.read.headings import body_size, with_headings
from compare.read.mend import mended, vocabulary
from compare.read.raw import RawDocument, RawPassage
from compare.read.titles import is_displayed_title
from compare.read.typed import with_lists_in_clauses, with_typed_lists
from compare.text import ids_for, split_sentences

_TITLE_LINES = 2
"""The name of the organisation and that of the policy often stand one above the other."""

_STOP = re.compile(r"(?<=\w{3})\.$")
"""A full stop that is no part of initials, such as those of a football club."""
_NEAR_TOP = 5
"""Passages. A logo's words, an address or a date may stand above a title."""
_COVER = 8
"""Passages of a cover page among which its title stands."""
_LINE = 25
"""Words. With a longer passage the text has begun."""
_DISPLAY = 1.3
"""Type this many times the size of the body's may be a title's."""


class _Placed(NamedTuple):
    """A passage with everything a block needs but its id."""

    passage: RawPassage
    at: Locator
    lead_in: str | None
    sentences: tuple[str, ...]


def assemble(raw: RawDocument, source: Source) -> Document:
    """Return the document that `raw` is.

    Every word of a passage is in the text of one block, in the number of its locator, or among
    the furniture.
    """
    kept, furniture = without_furniture(_mended(raw.passages))
    listed = tuple(with_lists_in_clauses(with_typed_lists(kept)))
    passages = with_headings(listed, known=raw.headings_known)
    return Document(
        title=_title(raw, passages, source),
        source=source,
        blocks=_blocks(tuple(_said(passages))),
        furniture=raw.furniture + furniture,
        warnings=raw.warnings,
    )


def _mended(passages: Sequence[RawPassage]) -> tuple[RawPassage, ...]:
    known = vocabulary([p.text for p in passages])
    whole = (
        replace(p, text=mended(p.text, known), lead_in=p.lead_in and mended(p.lead_in, known))
        for p in passages
    )
    return tuple(p for p in whole if p.text)


def _said(passages: Sequence[RawPassage]) -> Iterator[_Placed]:
    carried = zip(passages, numbers(passages), lead_ins(passages), strict=True)
    levels: list[tuple[int, str]] = []
    nth = 0
    for passage, number, lead_in in carried:
        if passage.kind == "heading":
            levels = [*takewhile(lambda up: up[0] < passage.level, levels)]  # noqa: B023 - used at once
            levels.append((passage.level, passage.text))
            nth = 0
        else:
            nth += 1
        at = Locator(tuple(text for _, text in levels), nth, number, passage.page)
        sentences = () if passage.kind == "heading" else split_sentences(passage.text)
        yield _Placed(passage, at, lead_in, sentences)


def _blocks(said: Sequence[_Placed]) -> tuple[Block, ...]:
    sentence_ids = iter(ids_for(text for one in said for text in one.sentences))
    block_ids = ids_for(one.passage.text for one in said)
    return tuple(
        Block(
            block_id,
            one.passage.kind,
            one.passage.level,
            one.passage.text,
            one.at,
            one.lead_in,
            tuple(
                Sentence(next(sentence_ids), s, one.at, opening or one.lead_in)
                for s, opening in zip(one.sentences, within(one.sentences), strict=True)
            ),
        )
        for one, block_id in zip(said, block_ids, strict=True)
    )


def _title(raw: RawDocument, passages: Sequence[RawPassage], source: Source) -> str:
    """Return what the file is called by itself: its title, its largest type, its first headings.

    Failing these, what its program has noted, else its name. A full stop at its end is left out.
    """
    lines = _displayed(passages) or _opening(passages)
    said = " – ".join(p.text for p in lines[:_TITLE_LINES])
    return _STOP.sub("", raw.title or said or raw.noted_title or PurePath(source.path).stem)


def _displayed(passages: Sequence[RawPassage]) -> list[RawPassage]:
    """Return the lines near the top in type larger than all that follows, or else the largest.

    Lines of a title stand one above the other.
    """
    usual = _DISPLAY * body_size(passages)
    top = [*takewhile(lambda p: len(p.text.split()) <= _LINE, passages[:_COVER])]
    cover = [
        p
        for p in top
        if p.size > usual > 0
        and not p.number
        and (p.kind == "heading" or is_displayed_title(p.text))
    ]
    below = max((p.size for p in passages[len(top) :]), default=0.0)
    largest = sorted(cover, key=lambda p: (-p.size, p.kind != "heading"))
    above = dropwhile(lambda p: p not in cover or p.size <= below, top)
    return [*takewhile(lambda p: p in cover and p.size > below, above)] or largest[:1]


def _opening(passages: Sequence[RawPassage]) -> list[RawPassage]:
    """Return the headings that a document opens with and has no more of."""
    opening = [*takewhile(lambda p: p.kind in {"heading", "caption"}, passages)]
    below = {p.level for p in passages[len(opening) :] if p.kind == "heading"}
    headings = [p for p in opening if p.kind == "heading"] or _alone_near_the_top(passages)
    lines = [*takewhile(lambda p: not p.number and p.level not in below, headings)]
    return lines or headings[:1]


def _alone_near_the_top(passages: Sequence[RawPassage]) -> list[RawPassage]:
    """Return the heading that is above all others, if it stands among the first passages."""
    levels = [p.level for p in passages if p.kind == "heading"]
    if not levels or levels.count(min(levels)) > 1:
        return []
    return [p for p in passages[:_NEAR_TOP] if p.kind == "heading" and p.level == min(levels)]
