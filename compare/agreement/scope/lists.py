"""Lists compared: what the local text has dropped of what the national one lists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import dropwhile, islice

from compare.agreement.scope.members import as_named, composes, member_differences, who
from compare.agreement.sides.reading import NEAR, Elsewhere, Reading, confidence
from compare.agreement.words.wording import CACHED, Wording, content, content_words, stems, without
from compare.lexicon import duty_words
from compare.model import Difference

_MOST_WORDS = 8
"""A longer stretch between commas is a clause, not a part of a list."""
_LEAST_KEPT = 2
"""Parts that make a list: a sentence on one of them does not list the others."""
_LAST = re.compile(r",?\s+(?:and/or|and|or)\s+")
_DUTY = re.compile(rf"\b(?:{duty_words()})\b", re.IGNORECASE)
_OPENS = re.compile(r"\b(?:for example|such as|including|namely|to|where|if|when)\b", re.IGNORECASE)
"""What stands after one of these is a list of its own, or no part of one."""

_QUOTES = ("“", "‘", '"', "'")


def list_differences(
    local: Reading, national: Reading, wording: Wording, elsewhere: Elsewhere
) -> Iterator[Difference]:
    """Yield the parts of a national list that the local text leaves out of the same list.

    The rest must stand together in the local sentence: a part said in other words leaves a gap
    that other words fill. A list in a definition is no duty: what it lacks is left alone.
    """
    parts = listed(national.text) if national.asks else ()
    if not parts or not _answers(local, national, wording):
        return
    yield from member_differences(local, national, parts)
    text = as_named(local.text, national.text)
    own = content_words(as_named(local.says, national.text))
    here = own | elsewhere.stems
    missing = dict(_missing(parts, here))
    if not missing:
        return
    kept = [part for number, part in enumerate(parts) if number not in missing]
    said = [part for part in kept if _mostly_in(who(part), own)]
    if len(said) < _LEAST_KEPT or len(kept) < len(missing):
        return
    if not _together(text, kept, parts):
        return
    named = (wording, Wording.of(text, national.text))
    sure = confidence(max(without(one, missing.values()).closeness for one in named))
    yield Difference("list", "", "; ".join(missing.values()), "weaker", sure)


def _mostly_in(part: str, here: frozenset[str]) -> bool:
    return 2 * len(content_words(part) & here) > len(content_words(part))


def _answers(local: Reading, national: Reading, wording: Wording) -> bool:
    """Say whether the local sentence asks, or says the same in the present ("it involves …").

    Who is to come is told by what says who comes: those who record are others.
    """
    if composes(national.text):
        return composes(local.says)
    return local.asks or wording.closeness >= NEAR


def _missing(parts: tuple[str, ...], here: frozenset[str]) -> Iterator[tuple[int, str]]:
    """Yield the parts whose own words, those that no other part has, are all missing.

    What people might say, in quotation marks, stands for any such words: it is not missed.
    """
    for number, part in enumerate(parts):
        if content_words(part) <= here or part.startswith(_QUOTES):
            continue
        rest = frozenset[str]().union(*(content_words(o) for o in parts if o is not part))
        ways = [_missing_end(part, here)] if number == 0 else [part]
        if number == len(parts) - 1:
            ways.append(_missing_start(part, here))
        missing = (way for way in ways if (own := set(content(way)) - rest) and not own & here)
        yield from ((number, way) for way in islice(missing, 1))


def _missing_end(part: str, here: frozenset[str]) -> str:
    """Return the last words of the first part that are missing, without the preposition before
    them: it begins with what governs it.
    """
    spoken = part.split()
    kept = (n for n in range(len(spoken), 0, -1) if set(content(spoken[n - 1])) & here)
    return " ".join(dropwhile(_governs, spoken[next(kept, 0) :]))


def _governs(word: str) -> bool:
    return not content(word) or word == "least"


def _missing_start(part: str, here: frozenset[str]) -> str:
    """Return the first words of the last part that are missing: what follows is said of all."""
    spoken = part.split()
    kept = (n for n, word in enumerate(spoken) if set(content(word)) & here)
    return " ".join(spoken[: next(kept, len(spoken))])


def _together(local: str, kept: list[str], parts: tuple[str, ...]) -> bool:
    """Say whether the kept parts stand side by side, with nothing else joined to them."""
    spoken = local.split()
    own = [_anchors(part, first=part is parts[0]) for part in kept]
    places = [[n for n, word in enumerate(spoken) if stems(word) & anchors] for anchors in own]
    if not all(places):
        return False
    start, end = min(map(min, places)), max(map(max, places))
    theirs = {stem for part in kept for stem in stems(part)}
    between = {stem for word in spoken[start : end + 1] for stem in stems(word)}
    joined = spoken[start - 1].endswith(",") if start else False
    goes_on = " ".join(spoken[end : end + 2]).rstrip(".;")
    return between <= theirs and not joined and not re.search(r",$|, |\b(?:and|or)$", goes_on)


def _anchors(part: str, *, first: bool) -> frozenset[str]:
    """Return the stems by which a part is found; of the first, only those of its last word."""
    if not first:
        return stems(part)
    return next((found for word in reversed(part.split()) if (found := stems(word))), frozenset())


@lru_cache(maxsize=CACHED)
def listed(text: str) -> tuple[str, ...]:
    """Return the parts of the longest list in `text` ("a, b and c"), or nothing.

    Commas part it and one "and" or "or" stands before its last. The first part begins with what
    governs the list.
    """
    found = (_parts(stretch) for stretch in re.split(r"[.:;()]", text))
    return max(found, key=len, default=())


def _parts(stretch: str) -> tuple[str, ...]:
    *first, last = re.split(r",\s+(?!(?:and|or)\b)", stretch.strip())
    ends = _LAST.split(last)
    if not first or len(ends) != 2:  # noqa: PLR2004 - what stands before the "and", and after it
        return ()
    parts = tuple(part.strip() for part in (*first, *ends))
    opened = [bool(_OPENS.match(part)) for part in parts[1:]]
    if any(opened) and not all(opened):
        return ()
    short = all(len(part.split()) <= _MOST_WORDS and not _DUTY.search(part) for part in parts[1:])
    return parts if short and all(parts) else ()
