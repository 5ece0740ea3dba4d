"""Duties compared: how strongly something is asked, and whether it is to be done at all."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from compare.agreement.acts import verb_of
from compare.agreement.modals import MODALS, direction, modals, reserves, word_for_word
from compare.agreement.reading import SAME, Pair, Reading, nearest_wording
from compare.agreement.wording import CACHED, content, content_words
from compare.agreement.wordlists import names
from compare.model import Confidence, Difference, Direction, Statement, Strength


def duty_differences(
    local: Reading, national: Reading, paired: Iterable[Pair]
) -> Iterator[Difference]:
    """Yield how two sentences differ in strength or sign; nothing where one only describes.

    In texts that are the same but for a word or two, duty words before the same verb are compared
    as they stand: "could" mostly speaks of chance, but beside "should" it is what became of it.
    """
    if nearest_wording(local, national).closeness >= SAME:
        turned = tuple(word_for_word(local.text, national.text))
        if turned:
            yield from (d for d in turned if d is not None)
            return
    stated = [difference for pair in paired for difference in _stated(pair)]
    yield from stated
    if all(difference.confidence == "low" for difference in stated):
        yield from _left_open(local, national)


def _left_open(local: Reading, national: Reading) -> Iterator[Difference]:
    """Yield where a local text that asks for nothing says that what is asked for could be done.

    "Could" mostly speaks of chance: it must stand before the same verb, or give leave and be said
    of most of the same things.
    """
    if any(statement.strength in {"must", "should", "will"} for statement in local.statements):
        return
    leave = any(statement.strength == "may" for statement in local.statements)
    for theirs in national.statements:
        asked = content_words(theirs.action or "")
        bound = theirs.strength in {"must", "should"} and theirs.polarity == "+"
        shared = len(asked & content_words(local.text))
        same = shared / len(asked) if shared >= _OBJECT else 0
        for modal in modals(local.text) if bound and same else ():
            act = (leave and same >= _MOST) or (same >= _SOME and modal.governs in verb_of(theirs))
            if modal.strength == "may" and not modal.negated and act:
                said = _duty_word(theirs.quote, theirs.strength)
                yield Difference("strength", modal.said, said, "weaker", "medium")
                return


_SOME, _MOST = 0.3, 0.6
"""Share of the words of what is asked for that are said of the same act, with its verb or not."""


def _stated(pair: Pair) -> Iterator[Difference]:
    local, national = pair.local, pair.national
    if "description" in {local.strength, national.strength} or _alike(local, national):
        return
    said = (_duty_word(local.quote, local.strength), _duty_word(national.quote, national.strength))
    sure = pair.confidence if all(said) else "low"
    if _excuses(local) or _excuses(national):
        other = national if _excuses(local) else local
        if _excuses(local) != _excuses(national) and sure == "high" and other.strength != "may":
            excused: Direction = "weaker" if _excuses(local) else "stronger"
            yield Difference("strength", *said, excused, sure)
        return
    if _forbids(local) != _forbids(national):
        if not _RESTRICTS.search(local.quote) and not _RESTRICTS.search(national.quote):
            said = (said[0] or _negative(local), said[1] or _negative(national))
            turned = _sure_turn(pair, said)
            if turned == "low" and not verb_of(national) <= content_words(local.quote):
                return  # of another act
            if turned == "high" or "may" not in {local.strength, national.strength}:
                yield Difference("polarity", *said, "changed", turned)
        return
    soft, other_soft = _soft(local, national), _soft(national, local)
    if soft != other_soft:
        said = (_considering(local) or said[0], _considering(national) or said[1])
        considered = bool(_CONSIDERED.search(local.action or "")) and sure == "low"
        known: Confidence = "medium" if considered else sure  # the step itself is the subject
        yield Difference("strength", *said, "weaker" if soft else "stronger", known)
        return
    way = direction(local.strength, national.strength)
    if way and not _narrows(local, national):
        yield Difference("strength", *said, way, sure)


def _alike(local: Statement, national: Statement) -> bool:
    """Say whether both ask equally firmly, with one sign, and neither only to consider it."""
    if direction(local.strength, national.strength) or local.polarity != national.polarity:
        return False
    return _soft(local, national) == _soft(national, local)


def _excuses(statement: Statement) -> bool:
    """Say whether it says that something need not be done."""
    return statement.strength == "may" and statement.polarity == "-"


def _forbids(statement: Statement) -> bool:
    """Say whether it is not to be done: "need not" forbids nothing."""
    return statement.polarity == "-" and statement.strength != "may"


_RESTRICTS = re.compile(r"\b(?:only|without|until|unless)\b", re.IGNORECASE)
"""Who forbids all but one thing asks for that: "must not … without", "may only …"."""


def _sure_turn(pair: Pair, said: tuple[str, str]) -> Confidence:
    return "high" if all(said) and pair.confidence == "high" else "low"


def _negative(statement: Statement) -> str:
    found = re.search(r"\b(?:never|not|no)\b", statement.quote, re.IGNORECASE)
    return found[0] if found else ""


def _narrows(local: Statement, national: Statement) -> bool:
    """Say whether the national text narrows a power ("only in an emergency") the local one gives:
    what may be done only then asks nobody to do it. What only one may do is kept to them.
    """
    if local.strength != "may":
        return False
    return reserves(local.quote) or bool(re.search(r"\bonly\b", national.quote))


def _soft(statement: Statement, other: Statement) -> bool:
    """Say whether it asks to consider, or aim at, a step that the other asks for.

    The step is known by its verb; one that is aimed at, by two of its words too.
    """
    action, quote = statement.action or "", content_words(other.quote)
    passive = _CONSIDERED.search(action)
    if passive:
        done = content(passive[0])[:1]
        return (
            set(done) <= _softeners() - quote and content_words(action[: passive.start()]) <= quote
        )
    first, *rest = content(action) or ("",)
    asked = content(other.action or "")
    aimed = {first} <= _softeners("aims") and len(set(asked) & set(rest)) >= _OBJECT
    same = aimed or set(asked[:1]) & set(rest)
    return first in _softeners() and first not in quote and bool(same)


def _considering(statement: Statement) -> str:
    """Return the words by which a passive asks only to consider ("should be considered")."""
    found = (
        _CONSIDERING.search(statement.quote) if _CONSIDERED.search(statement.action or "") else None
    )
    return found[0] if found else ""


_CONSIDERED = re.compile(r"\bbe (?:considered|thought of|sought|attempted|encouraged|aimed)\b")
_CONSIDERING = re.compile(rf"\b(?:must|should|shall|will|may|can) (?:\w+ )?{_CONSIDERED.pattern}")
_OBJECT = 2
"""Words of a step by which it is known where another verb tells it."""


@cache
def _softeners(key: str = "words") -> frozenset[str]:
    return frozenset(content(" ".join(names("softeners", key))))


_DUTY = re.compile(
    r"\b(?:(?:it )?(?:is|are|remains) (?:essential|vital|crucial|imperative|mandatory|important"
    r"|required|expected|allowed|permitted|encouraged|responsible|good practice|a requirement)"
    r"|(?:has|have) (?:a |the )?(?:\w+ )?(?:duty|responsibility|right|power)"
    r"|(?:must|should|shall|will|may|might|could|can|would|ought|has|have|need|needs)"
    r"(?:n['’]t\b|\s+(?:not|never|only|always|no longer)\b)?)"
    r"(?:,? (?:to consider|consider|to aim|aim|endeavour|try|to)\b)?",
    re.IGNORECASE,
)


@lru_cache(maxsize=CACHED)
def _duty_word(quote: str, strength: Strength) -> str:
    """Return the words of a quote that carry its duty, as they stand; nothing if unknown."""
    found = [duty[0].strip() for duty in _DUTY.finditer(quote)]
    own = (said for said in found if MODALS.get(said.split()[0].casefold()) == strength)
    phrase = (said for said in found if " " in said)
    return next(own, None) or next(phrase, "")
