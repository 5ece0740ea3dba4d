"""Headings in disguise: short paragraphs, bold or in capitals or numbered, that open a section.

Small organisations' files often have no heading style at all, and numbered headings may arrive as
list items (jgm/pandoc#9191). What poses as a heading must look like one (`looks`) and stand like
one: text follows it, and it is no entry of a list and no label of a form.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from operator import attrgetter

from compare.read.looks import Look, in_turn, is_label, look_of
from compare.read.printed import bare_number, follows, marker, plain
from compare.read.raw import DEEPEST, RawPassage

_LONGEST = 30
"""Words. A longer "heading" that ends in a full stop is text that someone gave the wrong style."""
_MOSTLY = 0.5
"""When more than this share of the words is bold, or coloured, that says nothing."""


def with_headings(passages: Sequence[RawPassage], *, known: bool = False) -> tuple[RawPassage, ...]:
    """Return `passages` with those that pose as headings made headings, levelled and numbered.

    The level of such a heading is one below the real heading it stands under, plus its rank among
    the looks that occur: larger before smaller, capitals before bold, bold before plain. With
    `known`, all headings are real.
    """
    passages = [_as_text(p) if _is_text(p) else p for p in passages]
    posing = {} if known else _posing(passages)
    ranks = {look: rank for rank, look in enumerate(sorted(set(posing.values())))}
    real = 0
    judged: list[RawPassage] = []
    for n, passage in enumerate(passages):
        if passage.kind == "heading":
            real = passage.level
        if n in posing:
            level = min(real + 1 + ranks[posing[n]], DEEPEST)
            judged.append(replace(passage, kind="heading", level=level))
        else:
            judged.append(passage)
    return tuple(_numbered(_freed(judged, posing, passages)))


def _is_text(passage: RawPassage) -> bool:
    long = len(passage.text.split()) > _LONGEST
    return passage.kind == "heading" and long and passage.text.endswith(".")


def _as_text(passage: RawPassage) -> RawPassage:
    return replace(passage, kind="paragraph", level=0)


def _posing(passages: Sequence[RawPassage]) -> dict[int, Look]:
    """Return the places of the passages that pose as headings, with their looks."""
    body, tells = body_size(passages), _telling(passages)
    looks = {
        n: look
        for n, passage in enumerate(passages)
        if (look := look_of(replace(passage, bold=any(sign(passage) for sign in tells)), body))
        and not (passage.kind == "item" and not _stands_alone(passages, n))
    }
    posing = {
        n: look
        for n, look in looks.items()
        if (look.marked or _is_numbered_title(passages, n)) and _opens(passages, n, looks)
    }
    return in_turn(posing, {n: passages[n].manner for n in posing})


def body_size(passages: Sequence[RawPassage]) -> float:
    """Return the size most words are set in, 0 when no size is known."""
    words: Counter[float] = Counter()
    for passage in passages:
        words[passage.size] += len(passage.text.split())
    del words[0.0]
    return words.most_common(1)[0][0] if words else 0.0


def _telling(passages: Sequence[RawPassage]) -> list[Callable[[RawPassage], bool]]:
    """Return which of bold type and colour set passages off: most of the text has it not."""
    words = [(p, len(p.text.split())) for p in passages if p.kind != "heading"]
    most = _MOSTLY * sum(n for _, n in words)
    signs = (attrgetter("bold"), attrgetter("coloured"))
    return [sign for sign in signs if sum(n for p, n in words if sign(p)) <= most]


def _has_neighbour(passages: Sequence[RawPassage], n: int) -> bool:
    """Return whether the passage beside this one is another entry of the same list."""
    here = passages[n]
    return any(
        other.kind == here.kind
        and other.level == here.level
        and not other.continues
        and _same_depth(other.number, here.number)
        for other in (*passages[max(n - 1, 0) : n], *passages[n + 1 : n + 2])
    )


def _stands_alone(passages: Sequence[RawPassage], n: int) -> bool:
    """Return whether a list entry has no neighbour, and what follows is not its own sub-list."""
    after = passages[n + 1] if n + 1 < len(passages) else passages[n]
    own = f"{plain(passages[n].number or '')}."
    in_it = (
        after.kind == "item" and not after.continues and not (after.number or "").startswith(own)
    )
    return not in_it and not _has_neighbour(passages, n)


def _is_numbered_title(passages: Sequence[RawPassage], n: int) -> bool:
    """Return whether a passage that only its number betrays stands apart, with text under it."""
    here, *after = passages[n : n + 2]
    nested = here.level > 1 and "." not in plain(here.number or "")
    return (
        not nested
        and not here.text[0].isdigit()
        and not _has_neighbour(passages, n)
        and all(passage.kind != "heading" for passage in after)
    )


def _same_depth(number: str | None, other: str | None) -> bool:
    return bool(number and other and plain(number).count(".") == plain(other).count("."))


def _opens(passages: Sequence[RawPassage], n: int, looks: Collection[int]) -> bool:
    """Return whether text follows, perhaps after other headings; labels in a row open nothing."""
    following = n + 1
    while following < len(passages) and (
        following in looks or passages[following].kind in {"heading", "note", "caption"}
    ):
        following += 1
    in_a_row = any(m in looks and is_label(passages[m].text) for m in (n - 1, n + 1))
    return following < len(passages) and not (is_label(passages[n].text) and in_a_row)


def _freed(
    judged: Sequence[RawPassage], posing: Collection[int], before: Sequence[RawPassage]
) -> Iterator[RawPassage]:
    """Yield passages with the text of a list entry that became a heading taken out of the list."""
    entry = 0
    for n, passage in enumerate(judged):
        if n in posing:
            entry = before[n].level if before[n].kind == "item" else 0
        elif passage.kind == "item" and entry and passage.continues and passage.level == entry:
            yield replace(passage, kind="paragraph", level=0, continues=False)
            continue
        elif passage.kind == "item" and entry and passage.level > entry:
            yield replace(passage, level=passage.level - entry)
            continue
        elif passage.kind in {"item", "heading", "paragraph"}:
            entry = 0
        yield passage


def _numbered(passages: Iterator[RawPassage]) -> Iterator[RawPassage]:
    """Yield passages with the numbers that are part of a heading's text taken out of it.

    A number with nothing after it but a space ("2 Scope") counts when another heading has the one
    before or after it.
    """
    kept = tuple(passages)
    headings = [p for p in kept if p.kind == "heading" and not p.number]
    bare = {p.text: number for p in headings if (number := bare_number(p.text))}
    known = [plain(number.printed) for number in bare.values()]
    for passage in kept:
        if passage.kind != "heading" or passage.number:
            yield passage
            continue
        found = marker(passage.text)
        if not found and (candidate := bare.get(passage.text)):
            own = plain(candidate.printed)
            confirmed = any(follows(own, other) or follows(other, own) for other in known)
            found = candidate if confirmed else None
        if found and found.form != "bullet":
            yield replace(passage, text=found.rest, number=found.printed)
        else:
            yield passage
