"""Where a document uses wording that guidance or law has replaced, and whether rightly."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from operator import itemgetter
from typing import Literal

from compare.dating.guards import rightly
from compare.dating.passages import KEPT, PlacedPassage, has, holding, listed, near, passages
from compare.lexicon import word_list
from compare.model import Document, Term

State = Literal["current", "explained", "superseded", "ahead"]


@dataclass(frozen=True, slots=True)
class Use:
    """One use of a superseded wording."""

    term: Term
    words: str
    """As they stand in the text."""
    passage: PlacedPassage
    state: State
    """ "current": right where it stands; "explained": told to be old; "ahead": of a later one."""


def uses(document: Document, terms: Iterable[Term], coming: Iterable[Term] = ()) -> tuple[Use, ...]:
    """Return every use of the superseded wording of `terms`, term by term in reading order.

    What `coming` replaces is current; their new wording is ahead of the edition. Longer forms are
    taken first, and no words are taken twice.
    """
    text = passages(document)
    sought: defaultdict[int, list[_Found]] = defaultdict(list)
    for nth, term in enumerate(terms):
        others = _of_another(term, document)
        for place, at in _standing(document)(term.forms):
            if at[0].removesuffix("s") not in others:
                sought[place].append((nth, term, at))
    found = [(nth, use) for place in sorted(sought) for nth, use in _in(text[place], sought[place])]
    found.sort(key=lambda one: one[0])
    return (
        *(use for _, use in found),
        *(use for term in coming for use in _new(term, document, "ahead")),
    )


def _of_another(term: Term, document: Document) -> frozenset[str]:
    """Return the forms that are short for another thing in the document: with "single central
    record" somewhere, "SCR" is that throughout.
    """
    spelled = ((form, tuple(one for one in term.near if _spells(one, form))) for form in term.forms)
    standing = _standing(document)
    return frozenset(form for form, ways in spelled if ways and standing(ways))


def _spells(words: str, form: str) -> bool:
    return form.isupper() and "".join(word[0] for word in words.split()).upper() == form


_Found = tuple[int, Term, re.Match[str]]
"""The number of a term, the term, and where one of its forms stands in a passage."""


def _in(passage: PlacedPassage, found: Iterable[_Found]) -> Iterator[tuple[int, Use]]:
    """Yield the uses in a passage, each with the number of its term.

    Words that stand in a longer form of another term belong to that one.
    """
    for nth, term, at in found:
        if not any(_within(at, other) for _, _, other in found):
            yield nth, Use(term, at[0], passage, _state(term, passage, at))


def _within(at: re.Match[str], other: re.Match[str]) -> bool:
    return other.start() <= at.start() and at.end() <= other.end() and len(at[0]) < len(other[0])


def _state(term: Term, passage: PlacedPassage, at: re.Match[str]) -> State:
    start = passage.around.find(passage.text) + at.start()
    beside = near(passage.around, start, start + len(at[0]))
    if has(beside, listed("explained")) or _gone().match(passage.text.lower(), at.end()):
        return "explained"
    return "current" if rightly(term, passage, at, beside) else "superseded"


@cache
def _gone() -> re.Pattern[str]:
    """Return what tells, right after an old term, that what it named is there no longer."""
    return re.compile("|".join(word_list("dating")["gone"]["patterns"]))


def new_wording(document: Document, terms: Iterable[Term]) -> tuple[Use, ...]:
    """Return every use of the wording that replaced the terms' old one."""
    return tuple(use for term in terms for use in _new(term, document, "current"))


_NAME = 2
"""Words that make a name: "education" alone stands everywhere."""


def _new(term: Term, document: Document, state: State) -> Iterator[Use]:
    name = re.split(r"[(,;:]", term.current)[0].strip()
    if len(name.split()) < _NAME:
        return
    text = passages(document)
    for place, at in _standing(document)((name,)):
        yield Use(term, at[0], text[place], state)


_Places = tuple[tuple[int, re.Match[str]], ...]


@lru_cache(maxsize=KEPT)
def _standing(document: Document) -> Callable[[tuple[str, ...]], _Places]:
    """Return what finds the places of forms, in order, by the number of the passage.

    Each question is answered once for all who ask: the ledger, the rules and the editions of a
    series ask for the same terms.
    """

    def standing(forms: tuple[str, ...]) -> _Places:
        found = (
            (place, at)
            for text, places in holding(document, forms)
            for at in _forms(forms).finditer(text)
            for place in places
        )
        return tuple(sorted(found, key=itemgetter(0)))

    return cache(standing)


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
