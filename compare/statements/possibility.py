"""Permission or chance, promise or prediction: what "may", "can", "will" and "cannot" mean here."""

from __future__ import annotations

from compare.lexicon import word_list
from compare.model import Confidence, Strength
from compare.statements.actor import is_family, is_meeting, names_actor, singular
from compare.statements.duty import Cue
from compare.statements.tokens import VERBS, words_of
from compare.statements.verbs import base_of

_LISTS = {
    name: frozenset(words.split()) for name, words in word_list("duty")["possibility"].items()
}
LOOSE, _VERBS = _LISTS["subjects"], _LISTS["verbs"]
_PERMITTED = words_of("verbs", "practice") | _LISTS["permissions"]
_PROCEEDING = words_of("verbs", "proceeding")
_PAPERS = words_of("artefacts", "nouns")
_LISTING = words_of("verbs", "listing")
_OFFERED = words_of("verbs", "offered")
_UNNAMED = ("they", "he", "she")
_DECIDED = _LISTS["permissions"] & _VERBS
_POINTING = ("it", "this", "that")
_STATIVE = words_of("verbs", "stative")
_AIMS = words_of("duty", "aims")
_ROLES = frozenset(word_list("duty")["aims"]["roles"].split())

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
        case "aim" if singular(head) in _AIMS:
            return _DESCRIBES
    return cue.strength, "high"


def _permission(head: str, base: str, after: str, *, passive: bool) -> Judged:
    family = is_family(head) or head in LOOSE
    purposeful = names_actor(head) and not family
    if f"{base}_{after}" in _PERMITTED or (passive and not family and base in _DECIDED):
        return _PERMITS
    official = head in _UNNAMED and base in _LISTS["official"] and not passive
    if official or (passive and _is_used(base, head)):
        return "may", "low"  # "they may consult a manager", "the plan can be used as evidence"
    if base in (_LISTS["states"] if purposeful else _VERBS) and not (
        passive and (base in ("make", "take") or (base == "lead" and not family))
    ):
        return _DESCRIBES
    if purposeful or is_meeting(head):
        return ("may", "low") if passive and base not in _PERMITTED else _PERMITS
    if passive or family:
        allowed = base in (_PERMITTED if passive else _LISTS["permissions"])
        allowed = allowed and (passive or head not in _POINTING)
        return _PERMITS if allowed else _DESCRIBES if family else ("may", "low")
    return ("may", "low") if head == "" else ("description", "low")


def _only_describes(test: str, head: str, base: str, *, passive: bool) -> bool:
    match test:
        case "ability":
            used = _is_used(base, head)
            able = (_PERMITTED | VERBS) - _LISTS["where_found"] - _LISTS["described"]
            loose = is_family(head) or head in LOOSE
            return passive and not used and base not in (_PERMITTED if loose else able)
        case "custom":
            return not passive or base not in _PERMITTED
        case "restriction":
            taken = passive and base in ("make", "take", "give")
            return not taken and base in _VERBS | _LISTS["where_found"]
        case "need":
            return is_family(head) and not passive
        case "right":
            return is_family(head) or passive
    return False


def _is_used(base: str, head: str) -> bool:
    """Whether a paper or a rule is put to use: "the plan can be used", "guidance applied"."""
    return base in _LISTS["used"] and (
        singular(head) in _PAPERS or singular(head) in _LISTS["rulebooks"]
    )


def _suggestion(head: str, base: str, *, passive: bool) -> Judged:
    """Return what "might" and "could" say: an idea for someone at work, otherwise a chance."""
    someone = names_actor(head) and not is_family(head) and not passive
    offered = passive and base in _OFFERED  # "your children might be invited"
    return ("may", "low") if offered or (someone and base in _PERMITTED) else _DESCRIBES


def _promise(strength: Strength, head: str, base: str, after: str, *, passive: bool) -> Judged:
    foreseen = _LISTS["predictions"]
    predicted = base in foreseen or f"{base}_{after}" in foreseen
    predicted = predicted or (base == "be" and after in foreseen)
    loose = not {head, singular(head)}.isdisjoint(LOOSE)
    someone, family = names_actor(head), is_family(head)
    goes_on = base in _PROCEEDING and not (loose or family)
    lists = base in _LISTING and singular(head) in _PAPERS  # "the letter will include the date"
    goes_on = goes_on or lists
    agrees = someone or lists or (is_meeting(head) and goes_on)
    if head == "there" or (predicted and (loose or not agrees)):
        return _DESCRIBES
    if passive or goes_on:
        return strength, "high"
    known = loose or someone or family or is_meeting(head) or not head
    if not known and (base not in VERBS or base in _STATIVE):
        return "description", "low"  # "both reports will constitute …"
    willing = base in _LISTS["permissions"] if family else someone or not loose
    return (strength, "high") if willing else ("description", "low")


def _rule(head: str, base: str, *, passive: bool) -> Judged:
    """Return what "cannot" says: a rule of someone's conduct, otherwise an inability."""
    if base in _LISTS["inabilities"] and not (passive and base in _LISTS["decided"]):
        return _DESCRIBES
    bound = passive or is_meeting(head) or (names_actor(head) and not is_family(head))
    return ("must", "low") if bound else ("description", "low")
