"""Permission or chance, promise or prediction: what "may", "can", "will" and "cannot" mean here."""

from __future__ import annotations

from compare.lexicon import word_list, words_of
from compare.model import Confidence, Strength
from compare.statements.clauses.cues import Cue
from compare.statements.words.actor import is_family, is_meeting, names_actor, names_thing, singular
from compare.statements.words.proceeding import PAPERS
from compare.statements.words.tokens import VERBS
from compare.statements.words.verbs import (
    DONE_TO_FAMILIES,
    OF_THINGS,
    PRACTICE,
    PROCEEDING,
    STATIVE,
    base_of,
)

_LISTS = {
    name: frozenset(words.split()) for name, words in word_list("duty")["possibility"].items()
}
LOOSE, _VERBS = _LISTS["subjects"], _LISTS["verbs"]
_PERMITTED = PRACTICE | _LISTS["permissions"]
_ABLE = (_PERMITTED | VERBS) - _LISTS["where_found"] - _LISTS["described"]
_DONE_BY_THINGS = OF_THINGS | words_of("verbs", "to_do") | {"be", "take"}
_LISTING = words_of("verbs", "listing")
_UNNAMED = ("they", "he", "she")
_DECIDED = _LISTS["permissions"] & _VERBS
_AIMS = words_of("duty", "aims")
_ROLES = words_of("duty", "aims", "roles")

Judged = tuple[Strength, Confidence]
_DESCRIBES: Judged = ("description", "high")
_PERMITS: Judged = ("may", "high")


def judged(  # noqa: PLR0911 -- one line a test reads better than one place to return
    cue: Cue, head: str, verb: str, after: str, *, passive: bool
) -> Judged:
    """Return what a duty word says of its subject `head` and `verb`, and how sure that is.

    `after` is the word that follows the verb ("able" in "will be able"). The test is that of the
    field: permission where someone who works with children does something on purpose; possibility
    where the subject is a child, a family or a thing, or the verb is one of being.
    """
    base = base_of(verb) if passive else verb
    if _only_describes(cue.test, head, base, passive=passive):
        return _DESCRIBES
    match cue.test:
        case "permission" | "ability":
            return _permission(head, base, after, passive=passive)
        case "suggestion":
            return _suggestion(head, base, passive=passive)
        case "promise":
            return _promise(cue.strength, head, base, after, passive=passive)
        case "rule":
            return _rule(head, base, passive=passive)
        case "aim" if singular(head) in _ROLES:
            return "will", "high"
        case "aim" if singular(head) in _AIMS or (not passive and _serves(head, base)):
            return _DESCRIBES
    return cue.strength, "high"


def _permission(head: str, base: str, after: str, *, passive: bool) -> Judged:
    """Return what "may" and "can" say: leave for someone at work, otherwise a chance."""
    if f"{base}_{after}" in _PERMITTED:
        return _PERMITS
    return _leave_to_be(head, base) if passive else _leave_to_do(head, base)


def _leave_to_do(head: str, base: str) -> Judged:
    family = _is_loose(head)
    purposeful = names_actor(head) and not family
    if head in _UNNAMED and base in _LISTS["official"]:
        return "may", "low"  # "they may consult a manager"
    if base in (_LISTS["states"] if purposeful else _VERBS):
        return _DESCRIBES
    if purposeful or is_meeting(head):
        return _PERMITS
    if family:
        return _PERMITS if base in _LISTS["permissions"] else _DESCRIBES
    return ("may", "low") if head == "" else ("description", "low")


def _leave_to_be(head: str, base: str) -> Judged:
    family = _is_loose(head)
    purposeful = names_actor(head) and not family
    if base in _DECIDED and not family:
        return _PERMITS
    decided = base in ("make", "take") or (base == "lead" and not family)
    if base in (_LISTS["states"] if purposeful else _VERBS) and not decided:
        return _DESCRIBES
    if base in _PERMITTED:
        return _PERMITS
    return _DESCRIBES if family else ("may", "low")


def _only_describes(test: str, head: str, base: str, *, passive: bool) -> bool:
    match test:
        case "ability":
            return passive and base not in (_PERMITTED if _is_loose(head) else _ABLE)
        case "custom":
            return base not in _PERMITTED
        case "habit":
            return not _would_do(head, base, passive=passive)
        case "restriction":
            taken = passive and base in ("make", "take", "give")
            return not taken and base in _VERBS | _LISTS["where_found"]
        case "need" | "right":
            return is_family(head) and not (test == "need" and passive)
    return False


def _is_loose(head: str) -> bool:
    """Whether it is a family, or nobody and nothing in particular: "some", "it"."""
    return is_family(head) or head in LOOSE


def _serves(head: str, base: str) -> bool:
    """Whether a thing is said to be for something: "this note is to help new members"."""
    return names_thing(head) and base not in _DONE_BY_THINGS


def _would_do(head: str, base: str, *, passive: bool) -> bool:
    """Whether someone at work "would" do it as a rule: "we would call the police".

    "He explained that he would" is told of one time.
    """
    if head in _UNNAMED or (is_family(head) and not (passive and base in DONE_TO_FAMILIES)):
        return False
    return base in _PERMITTED if passive else names_actor(head) and base in VERBS - STATIVE


def _suggestion(head: str, base: str, *, passive: bool) -> Judged:
    """Return what "might" and "could" say: an idea for someone at work, otherwise a chance."""
    someone = names_actor(head) and not is_family(head) and not passive
    return ("may", "low") if someone and base in _PERMITTED else _DESCRIBES


def _promise(strength: Strength, head: str, base: str, after: str, *, passive: bool) -> Judged:
    """Return what "will" says: an undertaking, otherwise what comes to be."""
    loose = not {head, singular(head)}.isdisjoint(LOOSE)
    lists = base in _LISTING and singular(head) in PAPERS  # "the letter will include the date"
    goes_on = lists or (base in PROCEEDING and not (loose or is_family(head)))
    agrees = names_actor(head) or lists or (is_meeting(head) and goes_on)
    if head == "there" or (_is_foreseen(base, after) and (loose or not agrees)):
        return _DESCRIBES
    willing = passive or goes_on or _undertakes(head, base, loose=loose)
    return (strength, "high") if willing else ("description", "low")


def _is_foreseen(base: str, after: str) -> bool:
    foreseen = _LISTS["predictions"]
    return base in foreseen or f"{base}_{after}" in foreseen


def _undertakes(head: str, base: str, *, loose: bool) -> bool:
    """Whether a subject sets itself to do it; one that no list knows does what verbs tell of."""
    if is_family(head):
        return base in _LISTS["permissions"]
    if loose or names_actor(head):
        return names_actor(head)
    known = is_meeting(head) or not head
    return known or (base in VERBS and base not in STATIVE)  # not "both reports will constitute"


def _rule(head: str, base: str, *, passive: bool) -> Judged:
    """Return what "cannot" says: a rule of someone's conduct, otherwise an inability."""
    if base in _LISTS["inabilities"] and not (passive and base in _LISTS["decided"]):
        return _DESCRIBES
    bound = passive or is_meeting(head) or (names_actor(head) and not is_family(head))
    return ("must", "low") if bound else ("description", "low")
