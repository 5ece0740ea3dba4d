"""Who acts and who is told, compared."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from compare.agreement.reading import ALIKE, NEAR, SAME, Pair, Reading
from compare.agreement.wording import Wording, content, may_be_same, without
from compare.agreement.wordlists import names
from compare.model import Confidence, Difference
from compare.statements.actor import names_actor, role_of
from compare.text import words

_LOOSE = frozenset(("manager", "practitioner", "agency"))
"""Roles that gather several offices: two of them are not the same person."""
_MOSTLY = 0.5
"""Closeness above which two phrases name the same people ("voluntary bodies")."""
_ARTICLE = len("each ")
"""Letters that may stand before the subject of a sentence."""
_TOLD = re.compile(
    r"\b(?:to|with|by|inform(?:s|ed|ing)?|tell(?:s|ing)?|told|notif(?:y|ies|ied|ying)|alert(?:s|ed)?"
    r"|contact(?:s|ed|ing)?|consult(?:s|ed|ing)?|advis(?:e|es|ed|ing)|telephone|ring|ask)"
    r"\s+(?:the |their |a |an |any |your |our |its |his |her )?"
    r"(?P<whom>(?:[\w'’/-]+ ){0,4}[\w'’/-]+)",
    re.IGNORECASE,
)


def actor_differences(local: Reading, national: Reading, pair: Pair) -> Iterator[Difference]:
    """Yield how the two differ in who is to act.

    A setting that speaks of itself ("we", "the school") where national text says "governing
    bodies" is the same. Where national text means the setting or anyone in it, a local text that
    names who differs only if it is otherwise the same text.
    """
    ours, theirs = _named(pair.local.actor), _named(pair.national.actor)
    if not theirs or "description" in {pair.local.strength, pair.national.strength}:
        return
    rest = without(pair.wording, (ours or "", theirs)).closeness
    if not ours:
        least = SAME if _stands_for_all(theirs) else NEAR
        if rest >= least and _nobody_in(local, pair, theirs) and not _every_setting(theirs):
            sure: Confidence = "low" if pair.local.confidence == "low" else "medium"
            yield Difference("actor", "", theirs, "weaker", sure)
    elif not (_same_actor(ours, theirs, pair.wording) or _or_another(ours, local.text)):
        opens = theirs.casefold() in national.text[: len(theirs) + _ARTICLE].casefold()
        sure = _sure(ours, theirs, rest) if opens or names_actor(_head(theirs)) else "low"
        yield Difference("actor", ours, theirs, "changed", _at_most(pair, sure))


def _named(actor: str | None) -> str | None:
    """Return the actor without what was read before it ("every 12 months the partners")."""
    return re.split(r"\bthe ", actor)[-1] if actor and re.match(r"[a-z\d ]*\d", actor) else actor


def _nobody_in(local: Reading, pair: Pair, actor: str) -> bool:
    """Say whether the passive names nobody: an item may be governed from above."""
    passive = re.search(r"\bbe\b", pair.local.action or "")
    named = set(words(actor)) - names("small", "words") <= set(words(local.text))
    return bool(passive) and not local.sentence.lead_in and not named


def _every_setting(party: str) -> bool:
    """Say whether it is what guidance calls all its readers: "schools and colleges"."""
    return words(party)[-1] in names("every_setting", "words")


def _or_another(actor: str, text: str) -> bool:
    """Say whether the text goes on to name someone else who may act ("the lead (or …) should")."""
    return bool(re.search(rf"{re.escape(actor)}\s*\(?\s*(?:or|and/or)\b", text))


def _same_actor(ours: str, theirs: str, wording: Wording) -> bool:
    setting = not content(ours) or (_is_setting(ours) and _stands_for_all(theirs))
    return setting or same_party(ours, theirs) or _both_in_both(ours, theirs, wording)


def _sure(ours: str, theirs: str, rest: float) -> Confidence:
    """Return how surely one actor took the place of the other."""
    if not names_actor(_head(ours)):
        return "low"
    if rest >= NEAR:
        return "high"
    return "medium" if rest >= ALIKE and _known(ours, theirs) else "low"


def _both_in_both(ours: str, theirs: str, wording: Wording) -> bool:
    """Say whether each text names both: who acts was read otherwise, not written otherwise."""
    return set(content(theirs)) <= wording.local and set(content(ours)) <= wording.national


def recipient_differences(local: str, national: str, wording: Wording) -> Iterator[Difference]:
    """Yield each person or body the national text has told that the local one replaces."""
    here, there = recipients(local), recipients(national)
    ours = [r for r in here if not _mentioned(r, national)]
    theirs = [r for r in there if not _mentioned(r, local)]
    if not ours or not theirs or _is_setting(ours[0]) or _is_setting(theirs[0]):
        return
    rest = without(wording, (ours[0], theirs[0])).closeness
    sure: Confidence = "high" if rest >= NEAR else "low"
    yield Difference("recipient", ours[0], theirs[0], "changed", sure)


def recipients(text: str) -> tuple[str, ...]:
    """Return the people and bodies that `text` has something told, sent or done to."""
    found = (_role_at_start(match["whom"]) for match in _TOLD.finditer(text))
    return tuple(phrase for phrase in found if phrase)


def same_party(one: str, other: str) -> bool:
    """Say whether two phrases may name one person or body."""
    wording = Wording.of(one, other)
    if not wording.local or not wording.national:
        return _anyone(one) and _anyone(other)
    several = "," in one or "," in other
    if may_be_same(one, other) or wording.closeness > _MOSTLY or (several and wording.kept):
        return True
    role = role_of(one)
    if role is not None and role not in _LOOSE and role == role_of(other):
        return True
    return _initials(one, other) or _initials(other, one)


def _initials(short: str, long: str) -> bool:
    """Say whether `short` holds the initials of `long`, whose capitals count as such."""
    first = "".join(w if w.isupper() else w[0] for w in re.findall(r"\w+", long)).casefold()
    return any(len(word) > 1 and first.endswith(word) for word in words(short))


def _mentioned(party: str, text: str) -> bool:
    if set(content(party)) <= set(content(text)):
        return True
    return any(same_party(party, other) for other in recipients(text))


def _role_at_start(phrase: str) -> str | None:
    """Return the longest run of words from the start of `phrase` that names a role."""
    spoken = phrase.split()
    runs = (" ".join(spoken[:length]) for length in range(len(spoken), 0, -1))
    return next((run for run in runs if _someone(run) and len(run.split()) <= _words_of(run)), None)


def _someone(phrase: str) -> bool:
    return role_of(phrase) is not None or names_actor(words(phrase)[-1] if words(phrase) else "")


def _words_of(run: str) -> int:
    """Return how many words of `run` may belong to the role: no verb or joining word within."""
    for number, word in enumerate(words(run)):
        if word in {
            "and",
            "or",
            "if",
            "when",
            "that",
            "of",
            "in",
            "is",
            "are",
            "to",
            "who",
            "must",
        }:
            return number
    return len(run)


def _phrase(party: str) -> str:
    """Return a phrase without what follows its chief noun: "team manager of the unit"."""
    return re.split(r" (?:of|who|that|in|from|for|with)\b|,", party)[0]


def _head(party: str) -> str:
    """Return the chief noun of a phrase: its last word before "of" or "who"."""
    spoken = words(_phrase(party))
    return spoken[-1] if spoken else ""


def _known(*parties: str) -> bool:
    return all(role_of(_phrase(p)) and not _anyone(p) and not _is_setting(p) for p in parties)


def _is_setting(party: str) -> bool:
    return set(content(party)) <= _stems("setting") and not _is_pronoun(party)


def _anyone(party: str) -> bool:
    return set(content(party)) <= _stems("setting") | _stems("anyone")


def _is_pronoun(party: str) -> bool:
    return not content(party) and not set(words(party)) & names("setting", "names")


@cache
def _stems(table: str) -> frozenset[str]:
    return frozenset(content(" ".join(sorted(names(table, "names")))))


def _stands_for_all(party: str) -> bool:
    return _is_setting(party) or _anyone(party)


def _at_most(pair: Pair, sure: Confidence) -> Confidence:
    """Return `sure`, less where the reading of either is unsure or the two ask for other things."""
    if "low" in {pair.local.confidence, pair.national.confidence}:
        return "low"
    return "low" if sure == "medium" and not pair.same_action else sure
