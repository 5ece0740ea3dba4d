"""Finite verbs that are no duty words: whose clause each is, and what is done in the present."""

from __future__ import annotations

import re

from compare.statements.clauses.borders import ensure
from compare.statements.clauses.clause import ENSURING, Clause, Open
from compare.statements.clauses.dutiful import aside, fill
from compare.statements.clauses.going_on import go_on, goes_on
from compare.statements.clauses.waiting import SoFar, owner_of
from compare.statements.words.actor import names_actor
from compare.statements.words.doing import base_of_third, does
from compare.statements.words.proceeding import moves, proceeds
from compare.statements.words.tokens import IRREGULAR, NOUN_VERBS, Tokens

_HAVE_AFTER = re.compile("[zMbh][an]*$")
_MODAL_AFTER = re.compile("[^,;:cirt]*M")
_NOUN_AFTER_ALL = re.compile("f|a*[Mbho]")


def finite(sofar: SoFar, k: int, tag: str) -> None:
    """Give a finite verb that is no duty word to its clause."""
    tags = sofar.tokens.tags
    if tag in "ho" and _HAVE_AFTER.search(tags[:k]):
        return  # "must have", "has had", "to do so"
    if tag == "v" and (_is_noun(sofar, k) or _NOUN_AFTER_ALL.match(tags, k + 1)):
        return  # "checks must"
    if tag in "Mbh" and k == sofar.subject and tags[k + 1 : k + 2] in ("d", "s", "x"):
        sofar.open.append(Open("condition", has_verb=True, fronted=True, begins=k))
    elif goes_on(sofar, k):
        go_on(sofar, k)
    elif tags[k - 1 : k] != "c":
        _owned(sofar, k, tag)


def _owned(sofar: SoFar, k: int, tag: str) -> None:
    tags = sofar.tokens.tags
    owner = owner_of(sofar, k, None)
    if owner and owner.of is not None:
        fill(sofar, owner, k, k, None)
    elif owner and owner.place == "main" and tag != "M":
        _done(sofar, k)
    elif owner and owner.place in ("aside", "relative") and tag in "bvV":
        if tags[owner.begins - 1 : owner.begins] != "," and not _adds_who(sofar, owner):
            return
        begins, subject = aside(sofar, k, owner)
        ends = tags.find(",", k) if "," in tags[k:] else len(tags)
        sofar.present.append(Clause(None, "aside", begins, subject, k, ends))
    if sofar.tokens.words[k] in ENSURING:
        ensure(sofar, k)


def _adds_who(sofar: SoFar, owner: Open) -> bool:
    """Whether "who" follows on someone after the main verb: "goes to the officer who reads it"."""
    words = sofar.tokens.words
    told = words[owner.begins] == "who" and names_actor(words[owner.begins - 1])
    return told and bool(sofar.present or sofar.found)


def is_verb(sofar: SoFar, k: int, tag: str) -> bool:
    """Whether a word that may be a noun is the verb where it stands: "the panel meet"."""
    if not _may_be_finite(sofar.tokens, k, tag):
        return False
    innermost = sofar.open[-1]
    if innermost.of is not None and not innermost.has_verb:
        return _after_that(sofar.tokens, k, tag)
    joined = goes_on(sofar, k)
    if innermost.place == "condition" and not (innermost.has_verb or (innermost.weak and joined)):
        return _finite_noun(sofar.tokens, k)
    opener = sofar.tokens.tags[innermost.begins]
    if innermost.has_verb and (opener == "M" or (opener == "r" and k == innermost.begins + 1)):
        return False  # "staff who *work* with", "should parents *collect*": a clause has it
    if joined or (tag == "V" and sofar.tokens.words[k - 1] == "who" and _waits_within(sofar)):
        return True
    return tag != "q" and _of_main(sofar, k, tag)


def _may_be_finite(tokens: Tokens, k: int, tag: str) -> bool:
    """Whether a participle has its object after it, an unknown word a verb's ending or "and"."""
    if tag == "q":
        return not tokens.words[k].endswith("ed") or tokens.tags[k + 1 : k + 2] in ("d", "s")
    return tag != "x" or tokens.words[k][-1] == "s" or tokens.tags[k - 1] == "c"


def _waits_within(sofar: SoFar) -> bool:
    return any(not clause.has_verb for clause in sofar.open[1:])


def _after_that(tokens: Tokens, k: int, tag: str) -> bool:
    """Whether it is the verb of what is so: "it is important that you | *read* the report"."""
    return tag == "V" and names_actor(tokens.words[k - 1])


def _of_main(sofar: SoFar, k: int, tag: str) -> bool:
    """Whether a main clause begins before the word and has it for its verb."""
    tokens, main, joint = sofar.tokens, sofar.open[0], sofar.joint
    if main.has_verb and joint is not None:
        begins = joint + 1
    elif main.has_verb or _waits_within(sofar):
        return False
    else:
        begins = sofar.subject
    if tokens.words[k] in IRREGULAR and _MODAL_AFTER.match(tokens.tags, k + 1):
        return False  # "the steps set out above should"
    return k > begins and (
        does(tokens, (begins, k), k)
        or moves(tokens, (begins, k), k)
        or (tag == "V" and proceeds(tokens, (begins, k), k))
    )


def _is_noun(sofar: SoFar, k: int) -> bool:
    """Whether a word like "checks" stands where no clause waits for a verb."""
    joint, innermost = sofar.joint, sofar.open[-1]
    if innermost.has_verb and not sofar.tokens.tags[innermost.begins + 1 : k].strip("a"):
        return innermost.place == "relative"  # "what *comes* up is sent …"
    joined = joint is not None and (
        does(sofar.tokens, (joint + 1, k), k) or proceeds(sofar.tokens, (joint + 1, k), k)
    )
    waits = any(not clause.has_verb for clause in sofar.open)
    return sofar.open[-1].has_verb and not (joined or waits or goes_on(sofar, k))


def _finite_noun(tokens: Tokens, k: int) -> bool:
    """Whether a word is the verb of a condition: "when a child *returns* from", "*told* the lead".

    Such a word may be a noun or a participle elsewhere.
    """
    tags = tokens.tags
    if tags[k] == "q":
        return tags[k - 1] in "xAs" and tags[k + 1 : k + 2] in ("d", "s")
    if tags[k] != "x" or tags[k - 1] not in "xA" or tags[k + 1 : k + 2] not in tuple("pdsz#"):
        return False
    return tokens.words[k].endswith("s") and base_of_third(tokens.words[k]) in NOUN_VERBS


def _done(sofar: SoFar, k: int) -> None:
    if sofar.tokens.words[sofar.begins] in ("while", "whilst"):
        return  # "while the search is made"
    last = len(sofar.tokens.words)
    sofar.present.append(Clause(None, "main", sofar.begins, (sofar.subject, k), k, last))
