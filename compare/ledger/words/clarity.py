"""How a text reads: a few figures that mean something, each beside its national twin."""

from __future__ import annotations

import re
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache
from typing import NamedTuple

from compare.ledger.words.cues import pattern
from compare.ledger.words.passages import KnownPassage
from compare.lexicon import duty_words, irregular, word_list, words_of
from compare.model import FIRM, Clarity, Statement, Wording
from compare.text import holds

FEWEST_WORDS = 150
"""Words under which no figure is shown: one sentence more would change it."""
_LONG = 25
"""Words of a long sentence (GOV.UK content design)."""
_LONG_WORD = re.compile(r"[A-Za-zÀ-ɏ](?<!\w.)[A-Za-zÀ-ɏ]{6}[\w'’-]*")
"""A word of over six letters, in Latin script, is long (LIX, Björnsson 1968)."""
_PER = 100
_REMEMBERED = 50_000
"""Texts whose counts are kept: a long manual says many things again."""


class Measures(NamedTuple):
    """What is counted of one passage."""

    words: int
    prose: bool
    """It is a sentence of prose: a list reads otherwise, and is counted apart."""
    long_words: int
    asks: int
    agentless: int
    conditions: int
    light_verbs: int
    acronyms: AbstractSet[str]
    """Those it uses that the document never spells out."""


def measured(passage: KnownPassage, acronyms: AbstractSet[str] = frozenset()) -> Measures:
    prose, asks = _is_prose(passage), passage.asks
    return Measures(
        passage.words,
        prose,
        _long_words_in(passage.sentence.text) if prose else 0,
        len(asks),
        sum(map(is_agentless, asks)) if asks else 0,
        _conditions_in(passage.low) if asks else 0,
        _light_verbs_in(passage.low),
        acronyms,
    )


def clarity(measures: Iterable[Measures]) -> Clarity:
    """Return how the measured passages read together.

    LIX (Björnsson 1968) is words a sentence, plus words of over six letters per hundred words. It
    counts no syllables, so abbreviations and names do little to it.
    """
    read = tuple(measures)
    prose = tuple(m for m in read if m.prose)
    words = sum(m.words for m in read)
    if words < FEWEST_WORDS:
        return Clarity(words, len(prose), None, None, None, None, None, None)
    asks = sum(m.asks for m in read)
    long, lix = _of_prose(prose)
    return Clarity(
        words,
        len(prose),
        long,
        lix,
        len(frozenset().union(*(m.acronyms for m in read))),
        round(_PER * sum(m.agentless for m in read) / asks, 1) if asks else None,
        round(sum(m.conditions for m in read) / asks, 2) if asks else None,
        sum(m.light_verbs for m in read),
    )


def _of_prose(prose: tuple[Measures, ...]) -> tuple[float, float] | tuple[None, None]:
    """Return the share of its sentences that are long, and its LIX; of enough words only."""
    words, sentences = sum(m.words for m in prose), len(prose)
    if words < FEWEST_WORDS:
        return None, None
    long, long_words = sum(m.words > _LONG for m in prose), sum(m.long_words for m in prose)
    lix = words / sentences + _PER * long_words / words
    return round(_PER * long / sentences, 1), round(lix, 1)


def agentless_duties(told: Iterable[KnownPassage]) -> tuple[Wording, ...]:
    """Return the duties in the passive that name nobody ("the form must be sent"), in order."""
    return tuple(
        Wording(duty[0], 1, statement.quote, passage.sentence.locator)
        for passage in told
        for statement in passage.asks
        if is_agentless(statement) and (duty := _passive().search(statement.quote))
    )


def is_agentless(statement: Statement) -> bool:
    """Say whether an ask is a passive with no one named to do it."""
    return statement.actor is None and _names_nobody(statement.quote)


@lru_cache(maxsize=_REMEMBERED)
def _names_nobody(quote: str) -> bool:
    duty = _passive().search(quote)
    return (
        duty is not None
        and duty["done"].islower()  # "will be Ofsted" is a name
        and duty["done"] not in _states()
        and not pattern("clarity", "named").search(quote.lower(), duty.end())
    )


def _is_prose(passage: KnownPassage) -> bool:
    return (
        passage.block.kind == "paragraph"
        and passage.sentence.lead_in is None
        and not passage.governs
    )


@lru_cache(maxsize=_REMEMBERED)
def _long_words_in(text: str) -> int:
    return len(_LONG_WORD.findall(text))


@lru_cache(maxsize=_REMEMBERED)
def _conditions_in(low: str) -> int:
    marks = word_list("clarity")["conditions"]["marks"]
    return len(pattern("clarity", "conditions").findall(low)) if holds(low, marks) else 0


@lru_cache(maxsize=_REMEMBERED)
def _light_verbs_in(low: str) -> int:
    nouns = _nouns()
    return 0 if nouns.isdisjoint(low.split()) else len(_light_verb().findall(low))


@cache
def _nouns() -> frozenset[str]:
    return frozenset(word_list("clarity")["light_verbs"]["nouns"].split("|"))


@cache
def _light_verb() -> re.Pattern[str]:
    listed = word_list("clarity")["light_verbs"]
    return re.compile(
        rf"\b(?:{listed['verbs']}) (?:an? |the |any |all |their )?(?:\w+ )?"
        rf"(?:{listed['nouns']}) (?:of|on|with|to|about|into|for)\b"
    )


@cache
def _passive() -> re.Pattern[str]:
    duty = rf"{duty_words(*FIRM)}|needs? to|ha(?:s|ve) to|(?:is|are) (?:required|expected) to"
    return re.compile(
        rf"\b(?:{duty})(?: not| also| always| never| only| then| normally| \w+ly)* be"
        rf"(?: \w+ly| also| then| always)? (?P<done>\w+ed|{'|'.join(irregular())})\b",
        re.IGNORECASE,
    )


@cache
def _states() -> frozenset[str]:
    """Return the words behind "be" that ask nothing of anyone: adjectives, and to understand."""
    return words_of("grammar", "adjectives") | words_of("clarity", "understood")
