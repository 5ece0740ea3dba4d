"""Who is to act, compared."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from compare.agreement.sides.acts import one_act
from compare.agreement.sides.pairing import Pair, done_beside
from compare.agreement.sides.parties import (
    acts_for,
    anyone,
    chief_noun,
    is_setting,
    known_roles,
    owns,
    same_party,
    stands_for_all,
)
from compare.agreement.sides.reading import ALIKE, NEAR, SAME, Reading, confidence
from compare.agreement.who.reserving import one_of_any
from compare.agreement.words.wording import CACHED, content, content_words, stems, without
from compare.agreement.words.wordlists import names
from compare.model import Confidence, Difference
from compare.statements.words.actor import names_actor
from compare.text import words

_IS = re.compile(r"be (?:an?|the|independent|made up)\b")
"""Who should be something does nothing by it: "the lead should be a social worker"."""
_GETS = re.compile(r"(?:have|receive|get|be (?:told|given|sent|offered|informed|notified))\b")
_ARTICLE = len("each ")
"""Letters that may stand before the subject of a sentence."""


def actor_differences(local: Reading, national: Reading, pair: Pair) -> Iterator[Difference]:
    """Yield how the two differ in who is to act.

    A setting that speaks of itself ("we", "the school") where national text says "governing
    bodies" is the same. Where national text means the setting or anyone in it, a local text that
    names who differs only if it is otherwise the same text.
    """
    if "description" in {pair.local.strength, pair.national.strength}:
        return
    theirs = _named(pair.national.actor)
    if not theirs or _IS.match(pair.national.action or ""):
        return
    ours = _named(pair.local.actor)
    if not ours:
        yield from _unnamed(theirs, local, pair)
    elif not _receives(ours, pair, national):
        yield from _exchanged(ours, theirs, local, national, pair)


def _receives(ours: str, pair: Pair, national: Reading) -> bool:
    """Say whether who is named is to have it, where the national text sends it: that is no act."""
    return bool(_GETS.match(pair.local.action or "")) and _in(ours, national.text)


def _unnamed(theirs: str, local: Reading, pair: Pair) -> Iterator[Difference]:
    """Yield that the local text, otherwise near the national one, does not say who acts."""
    if not _nobody_in(local, pair, theirs) or _every_setting(theirs):
        return
    rest = without(pair.wording, (theirs,)).closeness
    least = SAME if stands_for_all(theirs) else NEAR
    if rest >= least and not (rest < 1 and owns(theirs, pair.local.action or "")):
        sure: Confidence = "low" if pair.local.confidence == "low" else "medium"
        yield Difference("actor", "", theirs, "weaker", sure)


def _exchanged(
    ours: str, theirs: str, local: Reading, national: Reading, pair: Pair
) -> Iterator[Difference]:
    """Yield that another acts in the local text, or only some of those whom the national means."""
    narrower = _narrower(ours, theirs, national.text)
    if not narrower and _same_actor(ours, theirs, local, national):
        return
    rest = without(pair.wording, (ours, theirs)).closeness
    if done_beside(pair, local.text):
        return
    if rest < SAME and one_of_any(pair, theirs, local.text):
        return
    if narrower:
        yield Difference("actor", ours, theirs, "changed", _at_most(pair, confidence(rest)))
    elif not _or_another(ours, local.text):
        opens = theirs.casefold() in national.text[: len(theirs) + _ARTICLE].casefold()
        known = opens or names_actor(chief_noun(theirs))
        sure: Confidence = _sure(ours, theirs, rest, shown=pair.shown) if known else "low"
        yield Difference("actor", ours, theirs, "changed", _at_most(pair, sure))


def _narrower(ours: str, theirs: str, national: str) -> bool:
    """Say whether only some of those act whom the national text means all of ("teaching staff")."""
    if not content_words(theirs) < content_words(ours) or chief_noun(ours) != chief_noun(theirs):
        return False
    every = re.search(rf"\b(?:all|every|each|any) {re.escape(theirs)}", national, re.IGNORECASE)
    return bool(every)


def _named(actor: str | None) -> str | None:
    """Return the actor without what was read before it ("every 12 months the partners"), and
    without a word that makes them fewer, which is compared as such.
    """
    if actor and _COUNTED.match(actor):
        return _THE.split(actor)[-1]
    few, _, others = (actor or "").partition(" ")
    return others if others and few.casefold() in names("fewer", "words") else actor


_THE = re.compile(r"\bthe ")
_COUNTED = re.compile(r"[a-z\d ]*\d")


def _nobody_in(local: Reading, pair: Pair, actor: str) -> bool:
    """Say whether the passive names nobody: an item may be governed from above, and who is "at
    these visits" is told before.
    """
    passive = re.search(r"\bbe\b", pair.local.action or "")
    named = set(words(actor)) - names("small", "words") <= set(words(local.text))
    above = local.sentence.lead_in or local.text[:1].islower() or _POINTS_BACK.match(local.text)
    return bool(passive) and not above and not named


_POINTS_BACK = re.compile(r"(?:\w+ )?(?:this|these|those|such)\b", re.IGNORECASE)


def _every_setting(party: str) -> bool:
    """Say whether it is what guidance calls all its readers: "schools and colleges"."""
    return words(party)[-1] in names("every_setting", "words")


def _or_another(actor: str, text: str) -> bool:
    """Say whether the text goes on to name someone else who may act ("the lead (or …) should")."""
    return any(map(_OR.match, text.split(actor)[1:]))


_OR = re.compile(r"\s*\(?\s*(?:or|and/or)\b")


def _same_actor(ours: str, theirs: str, local: Reading, national: Reading) -> bool:
    return _may_act_for(ours, theirs) or _named_by_both(ours, theirs, local.says, national.says)


@lru_cache(maxsize=CACHED)
def _may_act_for(ours: str, theirs: str) -> bool:
    """Say whether the first may be who is meant by the second, whatever is to be done."""
    setting = not content(ours) or (is_setting(ours) and stands_for_all(theirs))
    setting = setting or (is_setting(theirs) and anyone(ours))
    return (
        setting
        or (anyone(theirs) and any(map(anyone, _AMONG.split(ours))))
        or same_party(ours, theirs)
        or acts_for(ours, theirs)
    )


_AMONG = re.compile(r",? (?:and|or) |, ")
"""What parts those who are named: "teachers, volunteers and other staff" are anyone."""


def _sure(ours: str, theirs: str, rest: float, *, shown: bool) -> Confidence:
    """Return how surely one actor took the place of the other."""
    if not names_actor(chief_noun(ours)):
        return "low"
    if rest >= NEAR:
        return "high"
    return "medium" if (shown or rest >= ALIKE) and known_roles(ours, theirs) else "low"


def _named_by_both(ours: str, theirs: str, local: str, national: str) -> bool:
    """Say whether each text names both: who acts was read otherwise, not written otherwise."""
    return _in(theirs, local) and _in(ours, national)


def _in(party: str, text: str) -> bool:
    said = content_words(party) <= content_words(text)
    return said or (bool(stems(party)) and stems(party) <= stems(text))


def _at_most(pair: Pair, sure: Confidence) -> Confidence:
    """Return `sure`, less where the reading of either is unsure or the two ask for other things."""
    if "low" in {pair.local.confidence, pair.national.confidence}:
        return "low"
    same = pair.same_action and one_act(pair.local, pair.national)
    return "low" if sure == "medium" and not same else sure
