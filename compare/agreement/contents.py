"""What a duty covers, compared: the parts of a list, the terms and names used, who is meant."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from compare.agreement.reading import ALIKE, Reading, confidence
from compare.agreement.wording import Wording, content, without
from compare.model import Difference, Term
from compare.text import fold

_LEAST_PARTS = 3
"""Two things joined by "and" are seldom a list of duties."""
_MOST_WORDS = 14
"""A longer stretch between commas is a clause, not a part of a list."""
_JOINED = re.compile(r",?\s+(?:and|or|and/or)\s+|[,;]\s+")
_STRETCH = re.compile(r"[^.:()]+")


def list_differences(
    local: Reading, national: Reading, elsewhere: frozenset[str]
) -> Iterator[Difference]:
    """Yield each part of a national list that no local word answers, where the rest is kept."""
    parts = listed(national.says)
    here = frozenset(content(local.says)) | elsewhere
    missing = tuple(_missing(parts, here))
    if not missing or len(missing) * 2 > len(parts):
        return
    sure = confidence(without(Wording.of(local.says, national.says), missing).closeness)
    for part in missing:
        yield Difference("list", "", part, "weaker", sure)


def _missing(parts: tuple[str, ...], here: frozenset[str]) -> Iterator[str]:
    """Yield the parts whose own words, those that no other part has, are all missing."""
    for number, part in enumerate(parts):
        said = _tail(part, here) if number == 0 else part
        rest = {stem for other in parts if other is not part for stem in content(other)}
        own = set(content(said)) - rest
        if own and not own & here:
            yield said


def _tail(part: str, here: frozenset[str]) -> str:
    """Return the last words of the first part that are missing: it begins with what governs it."""
    spoken = part.split()
    kept = (n for n in range(len(spoken), 0, -1) if set(content(spoken[n - 1])) & here)
    return " ".join(spoken[next(kept, 0) :])


def listed(text: str) -> tuple[str, ...]:
    """Return the parts of the longest list in `text` ("a, b and c"), or nothing.

    The first part is cut to its last words, because what stands before it governs the list.
    """
    best: tuple[str, ...] = ()
    for stretch in _STRETCH.findall(text):
        parts = tuple(part.strip() for part in _JOINED.split(stretch) if part.strip())
        if len(parts) > len(best) and all(len(part.split()) <= _MOST_WORDS for part in parts[1:]):
            best = parts
    return best if len(best) >= _LEAST_PARTS and "," in text else ()


def term_differences(
    local: str, national: str, terms: Iterable[Term], closeness: float
) -> Iterator[Difference]:
    """Yield superseded wording in the local text that its national counterpart does not use.

    A form is right inside one of the term's longer expressions, or beside its guarding words.
    """
    here, there = fold(local), fold(national)
    for term in terms:
        old = next((form for form in term.forms if _stands(form, here)), None)
        if old is None or any(_stands(form, there) for form in term.forms):
            continue
        if any(_stands(guard, here) for guard in (*term.inside, *term.near)):
            continue
        if closeness >= ALIKE or set(content(term.current)) & set(content(national)):
            yield Difference("term", old, term.current, "changed", "high")


def _stands(form: str, text: str) -> bool:
    """Say whether `form` stands in folded text as whole words, singular or plural."""
    return re.search(rf"(?<![\w-]){re.escape(fold(form))}s?(?![\w-])", text) is not None
