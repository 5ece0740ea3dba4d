"""Verbs that go on with the subject of the one before: "visits the family and *reports* back"."""

from __future__ import annotations

import re

from compare.lexicon import words_of
from compare.statements.clauses.clause import Clause
from compare.statements.clauses.waiting import SoFar
from compare.statements.words.actor import singular
from compare.statements.words.doing import FINITE_VERBS, base_of_third
from compare.statements.words.proceeding import PAPERS
from compare.statements.words.tokens import Tokens

_AND_VERB = re.compile("[^;:.]*c[an]*[vx]")
_OBJECT = re.compile("[an]*(?:[vV][dszpa#trwixAg]|[VAxqv][dszpa#trw])")
_OF_DUTY = words_of("grammar", "no_practice")
_SINGULAR = ("is", "has", "does", "doesn't")
_PLURAL = ("are", "have", "do", "don't")


def goes_on(sofar: SoFar, k: int) -> bool:
    """Whether the verb at `k` follows "and" and has the subject of the main verb before it."""
    tokens = sofar.tokens
    if not sofar.present:
        return False
    before = tokens.tags[:k].rstrip("an")
    listed = before.endswith(",") and tokens.tags[k] in "vx" and _AND_VERB.search(tokens.tags, k)
    if not (listed or before.endswith("c")):
        return False
    if sofar.last.place != "main" and before[-2:] != ",c" and not listed:
        return False  # "unless she has asked not to be, and *records* the call"
    previous = sofar.present[-1]
    if previous.place != "main" or (sofar.found and sofar.found[-1].verb > previous.verb):
        return False
    if _is_singular(tokens.words[k]) != _is_singular(tokens.words[previous.verb]):
        return False
    joint = len(before) - 1
    return tokens.words[joint] != "or" and _is_finite(tokens, joint, k)


def _is_finite(tokens: Tokens, joint: int, k: int) -> bool:
    word = tokens.words[k]
    if tokens.tags[k] in "bho":
        return tokens.word(k + 1) not in _OF_DUTY
    if base_of_third(word) not in FINITE_VERBS:
        return False
    if tokens.tags[joint] == "," and tokens.tags[k] == "x" and tokens.tags[k + 1] not in "ds":
        return False
    papers = {singular(word), singular(tokens.words[joint - 1])} <= PAPERS
    object_ = _OBJECT.match(tokens.tags, k) or tokens.word(k + 1) == "back"
    return bool(object_) and not papers  # not "sends the minutes and reports to the parents"


def go_on(sofar: SoFar, k: int) -> None:
    """Add the clause of such a verb."""
    previous = sofar.present[-1]
    begins = len(sofar.tokens.tags[:k].rstrip("an"))
    last = len(sofar.tokens.words)
    sofar.present.append(Clause(None, "main", begins, previous.subject, k, last))
    sofar.joint, sofar.last = None, sofar.open[0]


def _is_singular(verb: str) -> bool:
    if verb in _SINGULAR or verb in _PLURAL:
        return verb in _SINGULAR
    return base_of_third(verb) != verb
