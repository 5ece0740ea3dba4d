"""Scope compared: all of a kind ("any concern") beside some of it ("serious concerns")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from compare.agreement.sides.acts import verb_of
from compare.agreement.sides.reading import NEAR, Reading, speaks_of
from compare.agreement.words.wording import CACHED, Wording, content_words, stems, without
from compare.agreement.words.wordlists import names, number_words
from compare.model import FIRM, Difference
from compare.statements.words.actor import is_family, names_actor, singular
from compare.text import any_of, holds, words

_EVERY = re.compile(r"\b(?:any|all|every|each) (?P<kind>[a-z-]+)", re.IGNORECASE)
_WHOLE = ("any ", "all ", "every ", "each ")
"""Letters one of which stands where a text speaks of a kind as a whole."""
_ALL = re.compile(r"\b(?:any|all|every|each)\s+$", re.IGNORECASE)
_WORD = re.compile(r"[a-z-]+", re.IGNORECASE)
_WHICH = re.compile(r"\b[a-z-]+(?:,? (?:or|and) [a-z-]+)?(?= $)", re.IGNORECASE)


def scope_differences(local: str, national: str, wording: Wording) -> Iterator[Difference]:
    """Yield where one text speaks of all of a kind and the other, otherwise the same, of some."""
    for which in _narrowed(local, national):
        if without(wording, [which]).closeness >= NEAR:
            yield Difference("qualifier", which, "", "weaker", "medium")
    for few in _fewer(local, national):
        if without(wording, [few]).closeness >= NEAR:
            yield Difference("qualifier", few, "", "weaker", "medium")
    for which in _narrowed(national, local):
        if without(wording, [which]).closeness >= NEAR:
            yield Difference("qualifier", "", which, "stronger", "medium")


def _fewer(text: str, other: str) -> Iterator[str]:
    """Yield the word that makes fewer ("most staff") of those all of whom `other` speaks of."""
    for found in _some_of().finditer(text):
        kind = any_of((found["kind"], singular(found["kind"])))
        whole = rf"\b(?:any|all|every|each) (?:members? of )?{kind}"
        if re.search(whole, other, re.IGNORECASE) and not _ALL.search(text[: found.start()]):
            yield found["few"]
            return


@cache
def _some_of() -> re.Pattern[str]:
    few = any_of(names("fewer", "words"))
    return re.compile(
        rf"\b(?P<few>{few}) (?:of (?:the|our) )?(?:members? of )?(?P<kind>[a-z-]+)", re.IGNORECASE
    )


def some_differences(local: Reading, national: Reading) -> Iterator[Difference]:
    """Yield what sets some apart ("serious") of a kind to all of which the national act is done.

    The act is the same, in a text however far: its verb stands in the local one.
    """
    said = names("some", "words") & set(words(local.text))
    if not said or said & set(words(national.says)):
        return
    acts = [s for s in national.statements if s.strength in FIRM and speaks_of(local, s)]
    kinds = {kind for s in acts if verb_of(s) for kind in _wholes(s.quote)}
    spoken = _WORD.findall(local.text) if kinds else []
    for kind in kinds:
        before = [
            spoken[max(0, n - 2) : n]
            for n, word in enumerate(spoken)
            if content_words(word) == kind
        ]
        if before and all(_sets_apart(some, said) for some in before):
            yield Difference("qualifier", before[0][-1], "", "weaker", "medium")
            return


def _sets_apart(before: list[str], said: frozenset[str]) -> bool:
    """Say whether the words before a kind do: in "expected or unexpected deaths" they do not."""
    *first, last = map(str.casefold, before or [""])
    return last in said and not set(first) & {"or", "and", "especially", "particularly"}


@lru_cache(maxsize=CACHED)
def _wholes(text: str) -> frozenset[frozenset[str]]:
    """Return the content of what is meant whole: of every child the "child" and, in "the death of
    every child", the "death".
    """
    found = _OF_EVERY.finditer(text) if holds(text.casefold(), _WHOLE) else ()
    named = {
        content_words(name)
        for one in found
        for name in (one["of"], one["kind"])
        if name and _is_kind(name)
    }
    return frozenset(filter(None, named))


_OF_EVERY = re.compile(
    r"(?:\bthe (?P<of>[a-z-]+) of )?\b(?:any|all|every|each) (?P<kind>[a-z-]+)", re.IGNORECASE
)


def _is_kind(name: str) -> bool:
    return not names_actor(name) or is_family(singular(name))


def counted_differences(local: str, national: str) -> Iterator[Difference]:
    """Yield a number that must be reached in the local text before the national duty applies.

    The condition must be the national one ("who has been missing") with the number added.
    """
    if not holds(local.casefold(), _COUNTING):
        return
    for condition in _counted().finditer(local):
        named = content_words(condition["of"])
        if named and named <= content_words(national) and not _counts(national):
            yield Difference("qualifier", condition["count"], "", "weaker", "medium")
            return


def _counts(text: str) -> bool:
    """Say whether a text has a number that must be reached."""
    return holds(text.casefold(), _COUNTING) and bool(re.search(_count(), text, re.IGNORECASE))


_COUNTING = ("or more", "more than", "at least", "over ", "longer than", "repeatedly", "occasions")
"""Letters one of which every such number holds."""


@cache
def _count() -> str:
    several = any_of(word for word, number in number_words().items() if number > 1)
    number = rf"(?:\d+|one|{several}(?:[- ]{several})?)"  # "twenty-four"
    return (
        rf"\b(?:{number} (?:or more|times or more)(?: \w+)?"
        rf"|more than (?:once|twice|{number} \w+(?! ago\b))"
        rf"|at least (?:twice|{number} (?:times|occasions|episodes|hours?|days?|nights?))"
        rf"|(?:over|longer than) {number} (?:hours?|days?|nights?|weeks?)|repeatedly"
        r"|on (?:several|many) occasions)\b"
    )


@cache
def _counted() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:where|when|whenever|if|once|each time|every time|who|which|that)\b"
        r"(?P<of>(?:(?!,? (?:if|where|when)\b)[^.;]){3,60}?)(?:\bfor )?"
        rf"(?P<count>{_count()})",
        re.IGNORECASE,
    )


def _narrowed(text: str, other: str) -> Iterator[str]:
    """Yield what narrows a kind in `text` that `other` speaks of as a whole.

    Who acts is compared by itself.
    """
    for kind in _kinds(other):
        for word in _WORD.finditer(text) if kind <= _stems(text) else ():
            if stems(word[0]) != kind:
                continue
            before = text[: word.start()]
            which = _WHICH.search(before)
            if which and _ALL.search(before[: which.start()]):
                continue
            if which and _narrows(which[0], other):
                yield which[0]
                return


@lru_cache(maxsize=CACHED)
def _kinds(text: str) -> tuple[frozenset[str], ...]:
    """Return the stems of each kind that a text speaks of as a whole."""
    every = _EVERY.finditer(text) if holds(text.casefold(), _WHOLE) else ()
    named = (one["kind"] for one in every)
    kinds = (stems(kind) for kind in named if not names_actor(kind))
    return tuple(filter(None, kinds))


@lru_cache(maxsize=CACHED)
def _stems(text: str) -> frozenset[str]:
    """Return the stems of the words of a text, each taken by itself."""
    return frozenset[str]().union(*map(stems, _WORD.findall(text)))


def _narrows(which: str, other: str) -> bool:
    """Say whether the words set some apart, and are not said of the kind in the other text too."""
    said = set(words(which)) & (names("every", "words") | names("general", "words"))
    stands = set(words(which)) <= set(words(other)) or content_words(which) <= content_words(other)
    return not said and not stands
