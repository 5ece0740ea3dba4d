"""Duty words: the clause of each, its subject and its place in the sentence."""

from __future__ import annotations

import re

from compare.model import BINDING, FIRM
from compare.statements.clauses.clause import Clause, Open, Place
from compare.statements.clauses.cues import Cue
from compare.statements.clauses.waiting import SoFar, after_main, owner_of
from compare.statements.words.actor import names_actor
from compare.statements.words.tokens import Range

_BRACKETED = re.compile(r"\([^)]*\)")
_DENIED = re.compile("[bo]a*n")
_SURE_VERB = re.compile("[bohMv]")
_BEFORE_WHO = frozenset("xqAg#")
_BEFORE_WHICH = frozenset("xqAg#fd")
_Placed = tuple[Place, int, Range]
"""The place of a clause, where it begins, and the tokens in which its subject stands."""


def duty(sofar: SoFar, k: int, cue: Cue) -> None:
    """Give the duty word at `k` to its clause."""
    end = sofar.tokens.at(cue.end)
    sofar.main_verb_before = sofar.main_verb
    sofar.past = max(end, k + 1)
    sofar.of_duty = True
    place, begins, subject = _joined_to(sofar, k, cue) or _own_clause(sofar, k, cue)
    if sofar.last.of is not None:
        fill(sofar, sofar.last, k, end, cue)
        return
    found = sofar.found
    if found and found[-1].ends > begins > found[-1].verb:
        found[-1] = found[-1]._replace(ends=begins)
    found.append(Clause(cue, place, begins, subject, end, len(sofar.tokens.words)))
    if cue.subject == "after" and sofar.tokens.word(end - 1) == "that":
        sofar.open.append(Open("that", begins=end, of=len(found) - 1))
        sofar.that = found[-1]


def fill(sofar: SoFar, clause: Open, k: int, verb: int, cue: Cue | None) -> None:
    """Give "it is essential that …" the subject and verb of its clause, and its "should"."""
    number = -1 if clause.of is None else clause.of
    led = sofar.found[number]
    clause.of = None
    if led.cue is None:
        return
    strength, polarity = led.cue.strength, led.cue.polarity
    if cue and cue.strength in BINDING:
        strength = cue.strength
    denied = _DENIED.match(sofar.tokens.tags, verb)
    if denied or (cue and cue.polarity == "-"):
        polarity = "-"
    said = led.cue._replace(strength=strength, polarity=polarity, subject="before")
    verb = denied.end() if denied else verb
    sofar.found[number] = led._replace(cue=said, subject=(clause.begins, k), verb=verb)


def _joined_to(sofar: SoFar, k: int, cue: Cue) -> _Placed | None:
    """Return the place of a duty word that follows "and" or "but" directly: "must … but may …".

    It shares clause and subject with the one before; "staff should be aware that children may …
    and must …" goes back to the staff.
    """
    before = sofar.tokens.tags[:k].rstrip("a,")
    if not (_listed(sofar, k) or before.endswith("c")) or not sofar.last.has_verb:
        return None
    begins = k if sofar.joint is None else sofar.joint + 1
    sofar.joint = None
    within = sofar.open[-1]
    if within.place == "relative" and cue.strength not in FIRM:
        return "relative", begins, (within.begins, k)  # "all those who came or were invited to"
    if not sofar.found:
        return sofar.last.place, begins, (sofar.subject, _first_verb(sofar))
    back = _goes_back_to(sofar, k, cue, sofar.tokens.words[len(before) - 1])
    if back:
        return "main", begins, back.subject
    return sofar.last.place, begins, sofar.found[-1].subject


def _goes_back_to(sofar: SoFar, k: int, cue: Cue, joint: str) -> Clause | None:
    """Return the main clause that a duty word after `joint` goes back to, past one within it."""
    previous = sofar.found[-1]
    if previous.place == "main" and joint != "or" and _is_inner(sofar, cue):
        return previous  # "should listen to what is said and will try to"
    main = next((clause for clause in sofar.found if clause.place == "main"), None)
    if main is None or main.cue is None or previous.cue is None:
        return None
    mere = previous.cue.strength not in FIRM or previous.cue.test == "rule"
    firm = sofar.last.place in ("that", "relative") and cue.strength in FIRM
    # "should say whether … and *should*", "must say who will … and *must*"
    return main if _same_word(sofar, k, main.cue) or (firm and mere) else None


def _is_inner(sofar: SoFar, cue: Cue) -> bool:
    """Whether the last verb is that of a clause within the one that a duty word goes on with."""
    if sofar.last.place == "that":
        return cue.polarity == "+" and cue.strength in BINDING
    return sofar.last.place in ("relative", "condition")


def _listed(sofar: SoFar, k: int) -> bool:
    """Whether a modal goes on with a list of duties: "must see it, *should* copy it and may …"."""
    follows = sofar.tokens.tags[k - 1 : k + 1] == ",M" and after_main(sofar)
    return follows and bool(sofar.found) and sofar.found[-1].place == "main"


def _same_word(sofar: SoFar, k: int, cue: Cue) -> bool:
    """Whether the word at `k`, in a clause within the main one, is that clause's duty word."""
    word = sofar.tokens.words[k]
    return sofar.last.place != "main" and sofar.tokens.word(sofar.tokens.at(cue.start)) == word


def _first_verb(sofar: SoFar) -> int:
    found = _SURE_VERB.search(sofar.tokens.tags, sofar.subject)
    return found.start() if found else sofar.subject


def _own_clause(sofar: SoFar, k: int, cue: Cue) -> _Placed:
    goes_on = sofar.tokens.tags[k] == "e" and sofar.last.has_verb  # "have been asked to"
    owner = sofar.last if goes_on else owner_of(sofar, k, cue)
    place: Place = owner.place if owner else "that"
    if owner and owner.of is not None:
        return "that", owner.begins, (owner.begins, k)
    if owner and place == "that":
        return place, sofar.begins, (owner.begins + 1, k)
    if place == "aside":
        begins, subject = aside(sofar, k)
        return place, begins, subject
    begins = sofar.begins
    if sofar.found and sofar.found[-1].place == "aside" and begins < sofar.found[-1].begins:
        begins = sofar.tokens.tags.rfind(",", 0, k) + 1
    return place, begins, (sofar.subject, k)


def aside(sofar: SoFar, k: int, clause: Open | None = None) -> tuple[int, Range]:
    """Return where ", which must …" begins, and the noun phrase that it is about."""
    tokens, tags = sofar.tokens, sofar.tokens.tags
    opened = max((each.begins for each in sofar.open if each.place == "aside"), default=k)
    opened = clause.begins if clause else opened
    relative = tokens.word(opened)
    if relative == "whose":
        return opened, (opened + 1, k)
    if tokens.word(opened + 1) == "case":
        return opened, (opened + 2, k)  # "in which case it must"
    if _BRACKETED.sub("", tags[opened + 1 : k]).strip("a,"):
        return opened, (opened + 1, k)  # "to which the family must"
    return opened, _before_relative(sofar, opened)


def _before_relative(sofar: SoFar, opened: int) -> Range:
    """Return the noun phrase before the "who" or "which" at token `opened`."""
    tags, relative = sofar.tokens.tags, sofar.tokens.word(opened)
    last = opened - 1 if tags[opened - 1] == "," else opened
    if relative == "which":  # "until a conference has been held, which must"
        last = sofar.tokens.back(last, "qebh")
    if tags[last - 1] == ")":
        last = max(0, tags.rfind("(", 0, last))  # "the designated officer (DO), who will"
    within = _BEFORE_WHICH
    if relative == "who":  # "a lead for the protocol, who"
        named = names_actor(sofar.tokens.word(last - 1))
        within = _BEFORE_WHO if named else _BEFORE_WHICH | {"p"}
    verb = sofar.found[-1].verb if sofar.found else last
    begins = verb + 1 if verb < last else sofar.begins
    first = sofar.tokens.back(last, within, begins)
    return sofar.tokens.on(first, "fd", last), last  # "tell us of any | accident, which"
