"""How a text reads: a few figures that mean something, each beside its national twin."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from compare.ledger.passages import Passage
from compare.lexicon import word_list
from compare.model import Clarity, Statement, Wording

FEWEST_WORDS = 150
"""Words under which no figure is shown: one sentence more would change it."""
_LONG = 25
"""Words of a long sentence (GOV.UK content design)."""
_LONG_WORD = 6
"""Letters beyond which a word is long (LIX, Björnsson 1968)."""
_PER = 100


def clarity(told: Iterable[Passage], acronyms: Iterable[Wording] = ()) -> Clarity:
    """Return how the passages read; `acronyms` are those the document never spells out.

    Shares of sentences and LIX are of prose alone: a list reads otherwise, and is counted apart.
    """
    read = tuple(told)
    words = sum(p.words for p in read)
    prose = tuple(p for p in read if _is_prose(p))
    if words < FEWEST_WORDS:
        return Clarity(words, len(prose), None, None, None, None, None, None)
    asks = tuple(s for p in read for s in p.asks)
    return Clarity(
        words,
        len(prose),
        _share_long(prose),
        lix(tuple(p.sentence.text for p in prose)),
        _used_here({row.term for row in acronyms}, read),
        _per(sum(map(is_agentless, asks)), len(asks), _PER),
        _per(sum(_conditions(p) for p in read if p.asks), len(asks), 1),
        sum(len(_light_verb().findall(p.low)) for p in read),
    )


def lix(sentences: tuple[str, ...]) -> float | None:
    """Return LIX (Björnsson 1968): words a sentence, plus words of over six letters per hundred.

    None under 150 words. It counts no syllables, so abbreviations and names do little to it.
    """
    words = [word.strip(_MARKS) for text in sentences for word in text.split()]
    if len(words) < FEWEST_WORDS:
        return None
    long = sum(len(word) > _LONG_WORD for word in words)
    return round(len(words) / len(sentences) + _PER * long / len(words), 1)


_MARKS = ".,;:!?()[]\"'‘’“”"


def agentless_duties(told: Iterable[Passage]) -> tuple[Wording, ...]:
    """Return the duties in the passive that name nobody ("the form must be sent"), in order."""
    return tuple(
        Wording(duty[0], 1, statement.quote, passage.sentence.locator)
        for passage in told
        for statement in passage.asks
        if is_agentless(statement) and (duty := _passive().search(statement.quote))
    )


@lru_cache(maxsize=50_000)
def is_agentless(statement: Statement) -> bool:
    """Say whether an ask is a passive with no one named to do it."""
    if statement.actor is not None:
        return False
    duty = _passive().search(statement.quote)
    return (
        duty is not None
        and duty["done"].lower() not in _states()
        and not _BY.search(statement.quote, duty.end())
    )


_BY = re.compile(
    r"\bby (?!(?:the )?(?:end|close|\d|phone|telephone|e-?mail|post|letter|hand|law|way|using|[a-z]+ing\b))|\bfor .{3,40} to\b",
    re.IGNORECASE,
)


def _is_prose(passage: Passage) -> bool:
    return (
        passage.block.kind == "paragraph"
        and passage.sentence.lead_in is None
        and not passage.governs
    )


def _share_long(prose: tuple[Passage, ...]) -> float | None:
    if sum(p.words for p in prose) < FEWEST_WORDS:
        return None
    return _per(sum(p.words > _LONG for p in prose), len(prose), _PER)


def _per(count: int, of: int, base: int) -> float | None:
    return round(base * count / of, 2 if base == 1 else 1) if of else None


def _used_here(terms: set[str], told: tuple[Passage, ...]) -> int:
    if not terms:
        return 0
    used = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(terms)))})\b")
    return len({found for p in told for found in used.findall(p.sentence.text)})


def _conditions(passage: Passage) -> int:
    return len(_CONDITION.findall(passage.low))


_CONDITION = re.compile(
    r"\b(?:if|unless|except|provided that|providing that|notwithstanding|in the event|only when|when|whenever|where(?! possible| appropriate| necessary| relevant))\b"
)


@cache
def _light_verb() -> re.Pattern[str]:
    listed = word_list("clarity")["light_verbs"]
    return re.compile(
        rf"\b(?:{listed['verbs']}) (?:an? |the |any |all |their )?(?:\w+ )?(?:{listed['nouns']}) (?:of|on|with|to|about|into|for)\b"
    )


@cache
def _passive() -> re.Pattern[str]:
    irregular = "|".join(
        pair.split(":")[0] for pair in word_list("grammar")["irregular"]["words"].split()
    )
    return re.compile(
        r"\b(?:must|should|shall|will|needs? to|ha(?:s|ve) to|(?:is|are) (?:required|expected|to))(?: not| also| always| never| only| then| normally| \w+ly)* be"
        rf"(?: \w+ly| also| then| always)? (?P<done>\w+ed|{irregular})\b",
        re.IGNORECASE,
    )


@cache
def _states() -> frozenset[str]:
    return frozenset(word_list("grammar")["adjectives"]["words"].split()) | {"need", "indeed"}
