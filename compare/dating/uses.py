"""Where a document uses wording that guidance or law has replaced, and whether rightly."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from compare.dating.guards import rightly
from compare.dating.passages import Passage, has, listed, may_hold, near, passages, rarest
from compare.model import Document, Term

State = Literal["current", "explained", "superseded", "ahead"]


@dataclass(frozen=True, slots=True)
class Use:
    """One use of a superseded wording."""

    term: Term
    words: str
    """As they stand in the text."""
    passage: Passage
    state: State
    """ "current": right where it stands; "explained": told to be old; "ahead": of a later one."""


def uses(document: Document, terms: Iterable[Term], coming: Iterable[Term] = ()) -> tuple[Use, ...]:
    """Return every use of the superseded wording of `terms`, term by term in reading order.

    What `coming` replaces is current; their new wording is ahead of the edition. Longer forms are
    taken first, and no words are taken twice.
    """
    text = tuple(passages(document))
    known = tuple((term, rarest(term.forms)) for term in terms)
    found = [(nth, use) for passage in text for nth, use in _in(passage, known)]
    found.sort(key=lambda one: one[0])
    return (
        *(use for _, use in found),
        *(use for term in coming for use in _new(term, text, "ahead")),
    )


def _in(
    passage: Passage, terms: Sequence[tuple[Term, frozenset[str]]]
) -> Iterator[tuple[int, Use]]:
    """Yield the uses in a passage, each with the number of its term.

    Words that stand in a longer form of another term belong to that one. With each term stand the
    rarest words of its forms, which tell quickly whether to look for them.
    """
    low = passage.text.casefold()
    found = [
        (nth, term, at)
        for nth, (term, rare) in enumerate(terms)
        if any(word in low for word in rare)
        for at in _forms(term.forms).finditer(passage.text)
    ]
    for nth, term, at in found:
        if not any(_within(at, other) for _, _, other in found):
            yield nth, Use(term, at[0], passage, _state(term, passage, at))


def _within(at: re.Match[str], other: re.Match[str]) -> bool:
    return other.start() <= at.start() and at.end() <= other.end() and len(at[0]) < len(other[0])


def _state(term: Term, passage: Passage, at: re.Match[str]) -> State:
    start = passage.around.find(passage.text) + at.start()
    beside = near(passage.around, start, start + len(at[0]))
    if has(beside, listed("explained")):
        return "explained"
    return "current" if rightly(term, passage, at, beside) else "superseded"


def new_wording(document: Document, terms: Iterable[Term]) -> tuple[Use, ...]:
    """Return every use of the wording that replaced the terms' old one."""
    text = tuple(passages(document))
    return tuple(use for term in terms for use in _new(term, text, "current"))


_NAME = 2
"""Words that make a name: "education" alone stands everywhere."""


def _new(term: Term, text: Iterable[Passage], state: State) -> Iterator[Use]:
    name = re.split(r"[(,;:]", term.current)[0].strip()
    if len(name.split()) < _NAME:
        return
    seek = _forms((name,))
    rare = rarest((name,))
    for passage in text:
        if not may_hold(passage.text, rare):
            continue
        for at in seek.finditer(passage.text):
            yield Use(term, at[0], passage, state)


@lru_cache(maxsize=512)
def _forms(forms: tuple[str, ...]) -> re.Pattern[str]:
    """Return a pattern for the forms as whole words, singular or plural, the longest first.

    A form in capitals matches capitals only; hyphens and spaces stand for each other.
    """
    ways = (_form(form) for form in sorted(forms, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{'|'.join(ways)})(?!\w)")


def _form(form: str) -> str:
    plain = r"[\s\u2010-\u2015-]+".join(map(re.escape, re.split(r"[\s-]+", form)))
    plain = plain.replace("'", "['’‛‟]")
    return rf"{plain}s?" if form.isupper() else rf"(?i:{plain}(?:e?s)?)"
