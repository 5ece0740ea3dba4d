"""Permission or chance, promise or prediction: what "may", "can", "will" and "cannot" mean here."""

from __future__ import annotations

from compare.lexicon import word_list
from compare.model import Confidence, Strength
from compare.statements.action import base_of
from compare.statements.actor import is_family, is_meeting, names_actor, singular
from compare.statements.duty import Cue

_LISTS = word_list("duty")["possibility"]
_SUBJECTS = frozenset(_LISTS["subjects"].split())
_VERBS = frozenset(_LISTS["verbs"].split())
_PERMISSIONS = frozenset(_LISTS["permissions"].split())
_INABILITIES = frozenset(_LISTS["inabilities"].split())
_PREDICTIONS = frozenset(_LISTS["predictions"].split())
_WHERE_FOUND = frozenset(_LISTS["where_found"].split())
_PRACTICE = frozenset(word_list("verbs")["practice"]["words"].split())

_AIMS = frozenset(word_list("duty")["aims"]["words"].split())
_ROLES = frozenset(word_list("duty")["aims"]["roles"].split())

Judged = tuple[Strength, Confidence]


def judged(cue: Cue, head: str, verb: str, after: str, *, passive: bool) -> Judged:
    """Return what a duty word says of its subject `head` and `verb`, and how sure that is.

    `after` is the word that follows the verb ("able" in "will be able"). The test is that of the
    field: permission where someone who works with children does something on purpose; possibility
    where the subject is a child, a family or a thing, or the verb is one of being.
    """
    base = base_of(verb) if passive else verb
    match cue.test:
        case "ability" if passive and base in _WHERE_FOUND:
            return "description", "high"
        case "permission" | "ability":
            return _permission(head, base, passive=passive)
        case "aim" if singular(head) in _ROLES:
            return "will", "high"
        case "aim" if singular(head) in _AIMS:
            return "description", "high"
        case "right" if passive or is_family(head):
            return "description", "high"
        case "suggestion":
            return (
                ("may", "low")
                if base == "consider" and names_actor(head)
                else ("description", "high")
            )
        case "promise":
            return _promise(cue, head, base, after, passive=passive)
        case "rule":
            return _rule(head, base, passive=passive)
        case _:
            return cue.strength, "high"


def _permission(head: str, base: str, *, passive: bool) -> Judged:
    family = is_family(head) or head in _SUBJECTS
    if base in _VERBS:
        return "description", "high"
    if passive and base in _PRACTICE | _PERMISSIONS:
        return "may", "high"
    if passive:
        return ("description", "high") if family else ("may", "low")
    if family:
        return (
            ("may", "high")
            if base in _PERMISSIONS and head not in ("it", "this", "that")
            else ("description", "high")
        )
    if names_actor(head) or is_meeting(head):
        return "may", "high"
    return ("may", "low") if head == "" else ("description", "low")


def _promise(cue: Cue, head: str, base: str, after: str, *, passive: bool) -> Judged:
    predicted = (
        base in _PREDICTIONS
        or (base == "be" and f"be_{after}" in _PREDICTIONS)
        or (base == "be" and after in _PREDICTIONS)
    )
    loose = head in _SUBJECTS or singular(head) in _SUBJECTS
    if head == "there" or (predicted and (loose or not names_actor(head))):
        return "description", "high"
    if not passive and loose and not names_actor(head):
        return "description", "low"
    if not passive and is_family(head) and base not in _PERMISSIONS:
        return "description", "low"
    return cue.strength, "high"


def _rule(head: str, base: str, *, passive: bool) -> Judged:
    if base in _INABILITIES:
        return "description", "high"
    if passive or (names_actor(head) and not is_family(head)) or is_meeting(head):
        return "must", "low"
    return "description", "low"
