"""What is to be done, and when two ways of saying it name one act."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from compare.agreement.words.wording import CACHED, content, content_words
from compare.agreement.words.wordlists import names
from compare.lexicon import duty_words, word_list
from compare.model import FIRM, Statement
from compare.text import words

_FIRST = 2
"""Words of an action among which its verb stands."""

KNOWN_BY = 2
"""Words of a step by which it is known where another verb tells it."""


def verb_of(statement: Statement) -> frozenset[str]:
    """Return the stem of the verb of what is asked for, of a passive the participle.

    To ensure that something is done is to do it: then it is the verb of that, if it is a passive.
    """
    return _verb(statement.action or "")


@lru_cache(maxsize=CACHED)
def _verb(action: str) -> frozenset[str]:
    ensured = _ENSURES.match(action)
    passive = (_IS_DONE if ensured else _PASSIVE).search(action)
    if ensured and not passive:
        return frozenset()
    return frozenset(content(passive[1] if passive else action.partition(" ")[0])[:1])


def predicate(statement: Statement) -> str:
    """Return what is to be done without what it is said of: that "the meeting should go ahead" asks
    nobody to meet.
    """
    action = statement.action or ""
    duty = None if statement.actor or " be " in action else _duty().search(statement.quote)
    return statement.quote[duty.end() :] if duty else action


def ensures(statement: Statement) -> bool:
    """Say whether it asks to see to it that something is done."""
    return bool(_ENSURES.match(statement.action or ""))


@cache
def _duty() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{duty_words(*FIRM)})\b", re.IGNORECASE)


_PASSIVE = re.compile(r"\b(?:be|been|being) (?:\w+ly )?(\w+)")
_IS_DONE = re.compile(r"\b(?:is|are|be|been|being) (?:\w+ly )?(\w+)")
_ENSURES = re.compile(r"(?:ensur(?:e|ing)|make sure|make certain|see (?:to it|that))\b")


def knows(action: str | None) -> bool:
    """Say whether it asks to know of something: to be aware of a step is not to take it."""
    return bool(set(words(action or "")[:_FIRST]) & names("knowing", "words"))


def tells(verb: tuple[str, ...]) -> bool:
    """Say whether a verb, by its stem, is one for telling somebody something."""
    return bool(set(verb) & telling())


@cache
def telling() -> frozenset[str]:
    """Return the stems of the verbs for telling somebody something."""
    told = next(kind for kind in word_list("acts")["kind"] if kind["name"] == "telling")
    return content_words(f"{told['verbs']} {word_list('acts')['telling']['also']}")


@cache
def happening() -> frozenset[str]:
    """Return the stems of the verbs for anything that takes place or gets done."""
    return content_words(word_list("acts")["happening"]["verbs"])


def other_act(ours: Statement, theirs: Statement) -> bool:
    """Say whether the verbs of two statements are of different kinds: told of is not reviewed.

    A verb that stands in the quote of the other as well, or is of no known kind, sets none apart.
    """
    here, there = _kinds(verb_of(ours)), _kinds(verb_of(theirs))
    if not here or not there:
        return False
    said = _kinds(content_words(ours.quote)), _kinds(content_words(theirs.quote))
    return not (here & said[1] or there & said[0])


def all_other(some: Iterable[Statement], action: str) -> bool:
    """Say whether the verbs of all of some statements are of other kinds than that of an act: who
    is told that a conference may be held holds none.
    """
    asked, here = _kinds(_verb(action)), [_kinds(verb_of(one)) for one in some]
    return bool(asked and here) and all(kinds and asked.isdisjoint(kinds) for kinds in here)


def one_act(ours: Statement, theirs: Statement) -> bool:
    """Say whether the first is known to be of what the second asks for: its verb stands in it, or
    another of that kind.
    """
    said, asked = (content_words(one.action or "") for one in (ours, theirs))
    first = content_words((theirs.action or "").partition(" ")[0])
    verbs = {stem for stem in verb_of(theirs) | first if stem.islower()}  # a concept is no verb
    named = asked if verbs & happening() else frozenset(verbs)
    return bool(verbs & said or _kinds(named) & _kinds(said))


def shares_object(ours: Statement, theirs: Statement) -> bool:
    """Say whether what one act is done to is named in the other: a record of the plan is none of
    the decisions, though both are of one meeting.
    """
    here, there = (_object_of(one.action or "") for one in (ours, theirs))
    said = content_words(ours.action or ""), content_words(theirs.action or "")
    return not here or not there or bool(here & said[1] or there & said[0])


def done_by(statement: Statement) -> frozenset[str]:
    """Return the stems of its verb, and of the chief words of what that is done to: of "get a CRB
    check and a reference", "check" and "reference".
    """
    action = statement.action or ""
    subject, passive, _ = action.partition(" be ")
    named = _WHOLE.split(subject if passive else _after_verbs(action), maxsplit=1)[0]
    chief = (part.split()[-1:] for part in re.split(r" (?:and|or) ", named))
    return verb_of(statement) | content_words(" ".join(word for part in chief for word in part))


def names_object(text: str, statement: Statement) -> bool:
    """Say whether a text names all of what the act of a statement is done to: "worries about staff"
    are more than "worries".
    """
    return _object_of(statement.action or "") <= content_words(text)


def _object_of(action: str) -> frozenset[str]:
    """Return the stems of what is acted on: before a passive, or after the verbs of an active."""
    subject, passive, _ = action.partition(" be ")
    named = subject if passive else _after_verbs(action)
    return content_words(_WHOLE.split(named, maxsplit=1)[0])


def _after_verbs(action: str) -> str:
    """Return what follows the verb, or the verbs, as far as the first determiner tells."""
    rest = action.partition(" ")[2]
    return _DETERMINER.split(rest, maxsplit=1)[-1]


_DETERMINER = re.compile(r"\b(?:the|an?|any|all|each|every|their|his|her|its|our|your)\b")
_WHOLE = re.compile(r" (?:of|to|for|in|on|at|by|with|from|that|who|which)\b|,")


def _kinds(verbs: frozenset[str]) -> frozenset[str]:
    return frozenset(name for name, known in _verbs_by_kind().items() if verbs & known)


@cache
def _verbs_by_kind() -> dict[str, frozenset[str]]:
    """Return the stems of the verbs of each kind of act, by its name."""
    kinds = word_list("acts")["kind"]
    return {k["name"]: content_words(f"{k['verbs']} {k.get('handing', '')}") for k in kinds}
