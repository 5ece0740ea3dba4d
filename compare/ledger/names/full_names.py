"""Names that stand in full in a document which uses their initials."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from compare.ledger.words.passages import KnownPassage, Uses
from compare.lexicon import word_list, words_of
from compare.model import Document
from compare.text import any_of, holds, plain


def named_in_full(used: Uses, document: Document, told: Iterable[KnownPassage]) -> frozenset[str]:
    """Return, in capitals, the acronyms whose name the document has in full.

    That is a name in capitals, the long name of a concept, or that of a body in small letters. In
    capitals are also the initials of names that no acronym is used for.
    """
    return (
        _in_full(_with_names(document, told))
        | _as_concepts(used, document)
        | _in_small_letters(used, document)
    )


def _with_names(document: Document, told: Iterable[KnownPassage]) -> set[str]:
    headings = {block.text for block in document.blocks if not block.sentences}
    return headings.union(passage.sentence.text for passage in told if passage.capitals)


def _in_full(texts: Iterable[str]) -> frozenset[str]:
    """Return the initials of all names that stand in the texts in full.

    A name has three words or more, or two of which the last is that of a body ("Local Authority").
    Small words may count or not: "Keeping Children Safe in Education" is KCSE and KCSIE; what has
    another name in its possession is one too ("the County Association's Protection Officer").
    """
    found = {name for text in texts if may_name(text) for name in _NAME.findall(text)}
    names = found.union(*(_POSSESSIVE.split(name) for name in found))
    names |= {part for name in names for part in _openings(name)}  # the Child in Need plan
    names |= {name[: at.start()] for name in names for at in _AND.finditer(name)}  # … and Vetting
    heads = (re.findall(r"\b[A-Za-z](?=[a-z])", name) for name in names if _is_full(name))
    return frozenset(
        "".join(initials).upper()
        for letters in heads
        for initials in (letters, filter(str.isupper, letters))
    )


def _openings(name: str) -> Iterator[str]:
    """Yield what a longer name begins with: the group "Ash Young Actors Youth Theatre" is AYA."""
    said = name.split()
    return (" ".join(said[:end]) for end in range(2, len(said)))


def _as_concepts(used: Uses, document: Document) -> frozenset[str]:
    """Return, in capitals, the short names of concepts whose long name the document has too."""
    concepts = [concept["forms"] for concept in word_list("concepts")["concept"]]
    low = {short.lower() for short in used}
    sought = {
        form: tuple(other for other in forms if _initials(other) == form)
        for forms in concepts
        for form in forms
        if form in low
    }
    text = (
        plain("\n".join({block.text for block in document.blocks})) if any(sought.values()) else ""
    )
    return frozenset(short.upper() for short, long in sought.items() if holds(text, long))


def _in_small_letters(used: Uses, document: Document) -> frozenset[str]:
    """Return, in capitals, those whose letters begin the words for a body or an office ("senior
    leadership team").
    """
    longer = {short.lower() for short in used if len(short) > 2}  # noqa: PLR2004 - see `_is_full`
    bodies = {low: _bodies(low[-1]) for low in longer}
    texts = {block.text for block in document.blocks}
    return frozenset(
        low.upper()
        for low, names in bodies.items()
        if (at := [text for text in texts if holds(text, names)])
        and any(map(_named_by(low, names).search, at))
    )


@cache
def _bodies(letter: str) -> tuple[str, ...]:
    """Return the words for a body or an office that begin with a letter."""
    return tuple(word for word in words_of("acronyms", "names") if word.startswith(letter))


def _named_by(short: str, bodies: Iterable[str]) -> re.Pattern[str]:
    before = " ".join(rf"{letter}[a-z'’-]+" for letter in short[:-1])
    return re.compile(rf"\b{before} {any_of(bodies)}(?![a-z'’-])")


def may_name(text: str) -> bool:
    """Say quickly whether a name of two words or more can stand in a text."""
    return _PAIR.search(text) is not None


_PAIR = re.compile(r"[A-Z][a-z'’-]+[ -](?:(?:of|for|and|the|in) )?[A-Z][a-z'’-]")
"""Begins with the set of its first letters, so that it is tried at capitals only."""


def _names_a_body(name: str) -> bool:
    return name.rsplit(maxsplit=1)[-1] in words_of("acronyms", "names")


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split())


def _is_full(name: str) -> bool:
    said = name.split()
    if len(said) == 2:  # noqa: PLR2004 - any two words share their initials with others
        return _names_a_body(name.lower())
    return len(said) > 2  # noqa: PLR2004


_AND = re.compile(" and ")
_POSSESSIVE = re.compile(r"['’]s? ")
_NAME = re.compile(
    r"\b(?!(?:The|An?|Our|Each|Every) )[A-Z][a-z'’]+"
    r"(?:[ -](?:(?:of|for|and|the|in) )?[A-Z][a-z'’]+)+"
)
