"""Which duty words of a sentence govern it, and which merely stand in a condition or an aside.

A duty word that falls to the main clause puts its duty on someone; one that falls to "where a child
may be harmed" does not.
"""

from __future__ import annotations

import re
from dataclasses import replace

from compare.statements.duty import Cue
from compare.statements.scan import FIRM, Clause, IsActor, Scan
from compare.statements.tokens import Tokens

__all__ = ["Clause", "clauses"]

_LEADS_UP = re.compile(
    r"^(?:there (?:is|are|will be)|it is|this is|these are|they are|the following|please note|note"
    r"|remember|be aware)\b"
    r"|\b(?:aware|noted|remembered|recognised?|recognises|acknowledges?|accepts?|believes?|clear"
    r"|understood|agreed|means|ensures?|mindful|stressed|emphasised|follows)(?:,? \w+){0,2} that\b"
)
"""Words after which the duty of a dependent clause is the sentence's own."""
_ROOM = 4
"""A condition and the subject of what follows take up at least so many words."""


def clauses(tokens: Tokens, cues: tuple[Cue, ...], is_actor: IsActor) -> tuple[Clause, ...]:
    """Return the clauses that state something, one for each duty word that governs its clause.

    `is_actor(first, last)` says whether those tokens name someone who can act. When no duty word
    stands in a main clause, one that the sentence leads up to ("there is a form which must …",
    "please note that …") or that took over the main clause ("if the child is hurt staff must …") is
    taken instead.
    """
    scan = Scan(tokens, cues, is_actor)
    found = scan.clauses()
    governing = tuple(clause for clause in found if _governs(clause))
    if governing or not found:
        return governing
    if _takes_over(tokens, scan, found[-1]):
        return (replace(found[-1], place="main"),)
    return _led_up_to(tokens, found)


def _governs(clause: Clause) -> bool:
    return clause.place == "main" or (clause.place == "aside" and _binding(clause))


def _binding(clause: Clause) -> bool:
    return clause.cue.strength in ("must", "should")


def _takes_over(tokens: Tokens, scan: Scan, clause: Clause) -> bool:
    """Whether the last duty word governs a sentence whose main clause has no verb of its own."""
    if clause.cue.bare or scan.main_verb_before:
        return False
    if clause.place == "condition":
        opened = tokens.at(clause.cue.start) - clause.begins
        return clause.cue.strength in FIRM and opened >= _ROOM
    return not scan.main_verb and tokens.tags[0] not in "VAir"


def _led_up_to(tokens: Tokens, found: list[Clause]) -> tuple[Clause, ...]:
    if not _LEADS_UP.search(tokens.low):
        return ()
    dependent = (c for c in found if _binding(c) and c.place in ("that", "relative"))
    return tuple(replace(clause, place="main") for clause in dependent)
