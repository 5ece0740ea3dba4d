"""Which duty words of a sentence govern it, and which merely stand in a condition or an aside.

One pass goes through it: each subordinator ("if", "who", "that") opens a clause that waits for its
verb; each finite verb belongs to the innermost clause that still waits for one; commas close those
that have theirs. A duty word that falls to the main clause puts its duty on someone; one that falls
to "where a child may be harmed" does not.
"""

from __future__ import annotations

import re
from itertools import pairwise

from compare.lexicon import duty_words
from compare.model import BINDING, FIRM
from compare.statements.clauses.borders import LINKING, link, stop
from compare.statements.clauses.clause import ENSURING, Clause, IsActor
from compare.statements.clauses.cues import Cue
from compare.statements.clauses.dutiful import duty
from compare.statements.clauses.finite import finite, is_verb
from compare.statements.clauses.waiting import SoFar
from compare.statements.words.actor import names_actor
from compare.statements.words.doing import base_of_third
from compare.statements.words.phrases import head_of, phrase_at
from compare.statements.words.tokens import Tokens
from compare.statements.words.verbs import PRACTICE, base_of, verb_phrase

_DUTY = duty_words(*BINDING)
_LEADS_UP = re.compile(
    r"^(?:there (?:is|are|will be)|it is|this is|these are|they are|the following)\b"
    r"|\b(?:condition|requirement|rule|principle|starting point|position)\b[^.,;]{0,40} is that\b"
    rf"|^the (?:[a-z]+ ){{1,4}}(?:that|which|who) (?:{_DUTY})\b"
    r"|\b(?:aware|recognised?|recognises|acknowledges?|accepts?|believes?|clear|understood|agreed|means"
    r"|ensures?|mindful|follows|suggests?|recommends?|advises?|expects?"
    r"|informed|advised|told)(?:,? \w+){0,2} that\b"
)
"""Words after which the duty of a dependent clause is the sentence's own."""
_RULED = re.compile(r"\b(?:requirement|rule|standard|condition)(?: [a-z]+){0,4} is that\b")
""" "The minimum requirement is that children *will* be seen". """
_TELLS = re.compile(
    rf"^[a-z' -]{{3,40}} (?:is|are) (?:informed|advised|told) that\b.*\b(?:{_DUTY})\b"
)
_OPENING_VERB = re.compile("[VAreg]|.i")
"""What opens a sentence without a subject, or another condition."""
_FRONTED = re.compile("[ac,]*[iw]|p[^,;:]*[iw][^;:]*,")
"""Where a condition opens a sentence: "therefore, if …", "in cases where …, they must"."""
_ROOM = 4
"""A condition and the subject of what follows take up at least so many words."""
_DULL = frozenset('dgfsuzyne#"?!')
"""Tags that only a duty word makes worth a look."""


def clauses(tokens: Tokens, cues: tuple[Cue, ...], is_actor: IsActor) -> tuple[Clause, ...]:
    """Return the clauses that state something, one for each verb that governs its clause.

    `is_actor(first, last)` says whether those tokens name someone who can act. When no duty word
    stands in a main clause, one that the sentence leads up to ("there is a form which must …",
    "please note that …") or that took over the main clause ("if the child is hurt staff must …") is
    taken instead.
    """
    sofar = scanned(tokens, cues, is_actor)
    found = sofar.found
    if sofar.present and _TELLS.search(tokens.low):
        sofar.present = []  # "parents are told that they must …" asks something of parents
    governing = [clause for clause in found if _governs(tokens, clause)]
    if found and not governing:
        governing = _taking_over(tokens, sofar) or _led_up_to(tokens, found)
    return _in_order(governing, sofar.present) if governing or sofar.present else ()


def _in_order(governing: list[Clause], present: list[Clause]) -> tuple[Clause, ...]:
    """Return all clauses in order, each ending where the next begins."""
    both = (*governing, *present)
    if len(both) == 1:
        return both
    both = tuple(sorted(both, key=lambda clause: clause.verb))
    cut = [
        clause._replace(ends=later.begins) if clause.verb < later.begins < clause.ends else clause
        for clause, later in pairwise(both)
    ]
    return (*cut, *both[-1:])


def _governs(tokens: Tokens, clause: Clause) -> bool:
    aside = clause.place == "aside"
    return clause.place == "main" or (aside and (_binding(clause) or _promised(tokens, clause)))


def _binding(clause: Clause) -> bool:
    return clause.cue is not None and clause.cue.strength in BINDING


def _promised(tokens: Tokens, clause: Clause) -> bool:
    """Whether someone is said to do it, or it to be done: "the Board member, who will arrange"."""
    head = head_of(tokens, *phrase_at(tokens, *clause.subject))
    relative = tokens.word(clause.begins)
    said = names_actor(head) if relative == "who" else relative == "which" and _done(tokens, clause)
    return said and clause.cue is not None and clause.cue.strength == "will"


def _done(tokens: Tokens, clause: Clause) -> bool:
    """Whether what procedures do is done: "any accident, which will be *recorded*"."""
    verb = verb_phrase(tokens, clause.verb, clause.ends)
    return verb.passive and base_of(tokens.words[verb.verb]) in PRACTICE


def _takes_over(tokens: Tokens, sofar: SoFar, clause: Clause) -> bool:
    """Whether the last duty word governs a sentence whose main clause has no verb of its own."""
    if clause.cue is None or clause.cue.bare or sofar.main_verb_before:
        return False
    if clause.place == "condition":
        start = tokens.at(clause.cue.start)
        if not _FRONTED.match(tokens.tags, 0, start):
            return False
        opened = start - clause.begins
        return clause.cue.strength in FIRM and opened >= _ROOM
    begins = sofar.subject if sofar.subject < len(tokens.tags) else 0
    if clause.place == "relative" and clause.cue.strength in FIRM:
        begins = clause.subject[0]
    opening = tokens.tags[0] + tokens.tags[begins]
    return not sofar.main_verb and not _OPENING_VERB.search(opening)


def _taking_over(tokens: Tokens, sofar: SoFar) -> list[Clause]:
    """Return the duty words that took over the main clause, with those joined to the first."""
    found = sofar.found
    first = next((n for n, c in enumerate(found) if _takes_over(tokens, sofar, c)), None)
    if first is None:
        return []
    return [c._replace(place="main") for c in found[first:] if c.place == found[first].place]


def _led_up_to(tokens: Tokens, found: list[Clause]) -> list[Clause]:
    if not _LEADS_UP.search(tokens.low):
        return []
    promised = _RULED.search(tokens.low)
    firm = (c for c in found if _binding(c) or (promised and c.cue and c.cue.strength == "will"))
    dependent = (c for c in firm if c.place in ("that", "relative"))
    return [clause._replace(place="main") for clause in dependent]


def scanned(tokens: Tokens, cues: tuple[Cue, ...], is_actor: IsActor) -> SoFar:
    """Return the pass when it is through: duty words in `found`, what is done in `present`."""
    sofar, tags, words = SoFar(tokens, is_actor), tokens.tags, tokens.words
    cue_at = {tokens.at(cue.start): cue for cue in cues}
    do = "o" in tags  # "do not …": any word may be its verb
    for k, tag in enumerate(tags):
        dull = tag in _DULL or (tag == "x" and not (do or base_of_third(words[k])))
        if (dull and k not in cue_at) or k < sofar.past:
            continue
        if k in cue_at and not (tag == "e" and sofar.of_duty):
            duty(sofar, k, cue_at[k])
        elif tag in "bohMv" or (tag in "VAxq" and is_verb(sofar, k, tag)):
            finite(sofar, k, tag)
        elif tag in ",;:-().":
            stop(sofar, k, tag)
        elif tag in "itrwc" or words[k] in LINKING or words[k] in ENSURING:
            link(sofar, k, tag)
    return sofar
