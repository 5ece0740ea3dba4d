"""What a duty covers, compared: the parts of a list, the terms and names used, who is meant."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from itertools import islice

from compare.agreement.parties import same_party
from compare.agreement.reading import NEAR, Reading, confidence
from compare.agreement.wording import Wording, content, unnamed, without
from compare.model import Difference, Term
from compare.text import fold, words

_MOST_WORDS = 8
"""A longer stretch between commas is a clause, not a part of a list."""
_FEWEST_KEPT = 4
"""Content words two sentences share before one can tell what a name in them stands for."""
_LAST = re.compile(r",?\s+(?:and|or|and/or)\s+")
_DUTY = re.compile(r"\b(?:must|should|shall|will|may|can)\b", re.IGNORECASE)


def list_differences(
    local: Reading, national: Reading, wording: Wording, elsewhere: frozenset[str]
) -> Iterator[Difference]:
    """Yield the parts of a national list that no local word answers, where the rest is kept.

    A list in a definition is no duty: what it lacks is left alone.
    """
    parts = listed(national.text) if local.asks and national.asks else ()
    here = frozenset(content(local.says)) | elsewhere
    missing = tuple(_missing(parts, here))
    if not missing or len(missing) * 2 > len(parts):
        return
    sure = confidence(without(wording, missing).closeness)
    yield Difference("list", "", "; ".join(missing), "weaker", sure)


def _missing(parts: tuple[str, ...], here: frozenset[str]) -> Iterator[str]:
    """Yield the parts whose own words, those that no other part has, are all missing."""
    for number, part in enumerate(parts):
        if set(content(part)) <= here:
            continue
        rest = {stem for other in parts if other is not part for stem in content(other)}
        ways = [_missing_end(part, here)] if number == 0 else [part]
        if number == len(parts) - 1:
            ways.append(_missing_start(part, here))
        missing = (way for way in ways if (own := set(content(way)) - rest) and not own & here)
        yield from islice(missing, 1)


def _missing_end(part: str, here: frozenset[str]) -> str:
    """Return the last words of the first part that are missing: it begins with what governs it."""
    spoken = part.split()
    kept = (n for n in range(len(spoken), 0, -1) if set(content(spoken[n - 1])) & here)
    return " ".join(spoken[next(kept, 0) :])


def _missing_start(part: str, here: frozenset[str]) -> str:
    """Return the first words of the last part that are missing: what follows is said of all."""
    spoken = part.split()
    kept = (n for n, word in enumerate(spoken) if set(content(word)) & here)
    return " ".join(spoken[: next(kept, len(spoken))])


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
    short = all(len(part.split()) <= _MOST_WORDS and not _DUTY.search(part) for part in parts[1:])
    return parts if short and all(parts) else ()


def name_differences(local: str, national: str, wording: Wording) -> Iterator[Difference]:
    """Yield where a named thing of the national text (a form, a body, a course) has another name.

    A name for what the national text leaves general is what local texts are for, and another name
    of the same office is none.
    """
    for ours, theirs in _exchanged(unnamed(local).split(), unnamed(national).split()):
        here, there = set(content(ours)), set(content(theirs))
        alike = len(here & there) * 2 >= min(len(here), len(there))
        rest = without(wording, (ours, theirs))
        near = rest.closeness >= NEAR and len(rest.kept) >= _FEWEST_KEPT
        if near and not alike and not same_party(ours, theirs):
            yield Difference("name", ours.strip(" ,;."), theirs.strip(" ,;."), "changed", "medium")


def _exchanged(here: list[str], there: list[str]) -> Iterator[tuple[str, str]]:
    """Yield the words that stand in place of a name: few, and no clause with a verb of its own."""
    matcher = SequenceMatcher(None, list(map(_bare, here)), list(map(_bare, there)), autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        ours, theirs = " ".join(here[a:b]), " ".join(there[c:d])
        named = _NAME.search(theirs if c else theirs.partition(" ")[2])
        if "Act" in there[d : d + 1] or theirs.endswith(("'s", "’s")):
            continue
        short = max(b - a, d - c) <= _MOST_WORDS
        if tag == "replace" and named and short and not _NO_NAME.search(f"{ours} {theirs}"):
            yield ours, theirs


def _bare(word: str) -> str:
    return "".join(words(word))


_NAME = re.compile(r"\b[A-Z][\w'’]+")
_NO_NAME = re.compile(
    r"[\d@\[\]]|\b(?:is|are|be|has|have|must|should|shall|will|may|can|to)\b", re.IGNORECASE
)
"""A verb makes it a clause, a figure an address, a bracket a blank that is there to be filled."""


def term_differences(local: str, national: str, terms: Iterable[Term]) -> Iterator[Difference]:
    """Yield superseded wording in the local text where its national counterpart has the current.

    A form is right inside one of the term's longer expressions, or beside its guarding words.
    """
    here, there = fold(local), fold(national)
    for term in terms:
        old = next((form for form in term.forms if _stands(form, here)), None)
        if old is None or any(_stands(form, there) for form in term.forms):
            continue
        if any(_stands(guard, here) for guard in (*term.inside, *term.near)):
            continue
        if term.information:
            continue
        if set(content(term.current)) & set(content(national)):
            yield Difference("term", old, term.current, "changed", "high")


def _stands(form: str, text: str) -> bool:
    """Say whether `form` stands in folded text as whole words, singular or plural."""
    return re.search(rf"(?<![\w-]){re.escape(fold(form))}s?(?![\w-])", text) is not None
