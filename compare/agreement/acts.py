"""What is to be done, and when two ways of saying it name one act."""

from __future__ import annotations

import re
from functools import cache

from compare.agreement.wording import content
from compare.agreement.wordlists import names
from compare.model import Statement
from compare.text import words

_FIRST = 2
"""Words of an action among which its verb stands."""


def verb_of(statement: Statement) -> frozenset[str]:
    """Return the stem of the verb of what is asked for, of a passive the participle.

    To ensure that something is done is to do it: then it is the verb of that, if it is a passive.
    """
    action = statement.action or ""
    ensured = _ENSURES.match(action)
    passive = (_IS_DONE if ensured else _PASSIVE).search(action)
    if ensured and not passive:
        return frozenset()
    return frozenset(content(passive[1] if passive else action.partition(" ")[0])[:1])


_PASSIVE = re.compile(r"\b(?:be|been|being) (?:\w+ly )?(\w+)")
_IS_DONE = re.compile(r"\b(?:is|are|be|been|being) (?:\w+ly )?(\w+)")
_ENSURES = re.compile(r"(?:ensure|make sure|make certain|see)\b")


def knows(action: str | None) -> bool:
    """Say whether it asks to know of something: to be aware of a step is not to take it."""
    return bool(set(words(action or "")[:_FIRST]) & names("knowing", "words"))


def tells(verb: tuple[str, ...]) -> bool:
    return bool(set(verb) & telling())


@cache
def telling() -> frozenset[str]:
    """Return the stems of the verbs for telling somebody something."""
    return frozenset(content(" ".join(sorted(names("telling", "names")))))


@cache
def happening() -> frozenset[str]:
    """Return the stems of the verbs for anything that takes place or gets done."""
    return frozenset(content(" ".join(sorted(names("happening", "names")))))
