"""What is to be done, in the words of the text."""

from __future__ import annotations

import re

from compare.statements.clauses.clause import Ask
from compare.statements.words.doing import HAPPENS, base_of_third
from compare.statements.words.tokens import Span, Tokens
from compare.statements.words.verbs import object_of

Stops = tuple[int, ...]
"""Tokens at which times and conditions begin: no action goes on beyond them."""

_MOST_WORDS = 12
"""An action is named, not retold."""
_SHORT_LIST = re.compile(r",[dxqgA]{1,4}(?:,[dxqgA]{1,4})*,?c")
_MAY_END = re.compile('[;:.("yiw,]')
_DANGLING = frozenset("pfyzcda,tn")


def action_of(tokens: Tokens, ask: Ask, stops: Stops) -> str | None:
    """Return verb and object; for a passive its subject and verb."""
    verb, subject = ask.verb.verb, tokens.said(*ask.subject)
    named = ask.actor == ask.subject
    if verb >= min(ask.ends, len(tokens.words)) or tokens.tags[verb] in "iw,;:.":
        return None if named else subject or None
    said = tokens.said(verb, action_end(tokens, verb, ask.ends, stops))
    if ask.verb.passive:
        return f"{subject} be {said}".strip()
    return said if named or not subject else f"{subject} {said}"


def action_end(tokens: Tokens, first: int, last: int, stops: Stops) -> int:
    """Return where the words of an action end: at a stop, a condition or the end of the clause."""
    limit = min(last, first + _MOST_WORDS, *(stop for stop in stops if stop > first))
    for mark in _MAY_END.finditer(tokens.tags, first + 1, limit):
        k = mark.start()
        listed = mark[0] == "," and _SHORT_LIST.match(tokens.tags, k, limit)
        if not listed and tokens.words[k] != "whether":
            return k
    return tokens.back(limit, _DANGLING, first + 1)


def happens(tokens: Tokens, ask: Ask, stops: Stops) -> bool:
    """Whether the verb says that its subject takes place: "the core group meets in the hall"."""
    verb = ask.verb.verb
    word = tokens.word(verb)
    if word not in HAPPENS and base_of_third(word) not in HAPPENS:
        return False
    end = action_end(tokens, verb, ask.ends, stops)
    first, last = object_of(tokens, verb + 1, end)
    has_object = first < last or tokens.tags[verb + 1 : verb + 2] == "s"
    where = tokens.tags[verb + 1 : verb + 2] == "p" and tokens.word(verb + 1) != "with"
    return where or not has_object or tokens.word(verb + 1) == "place"


def until_subject(tokens: Tokens, ask: Ask, span: Span) -> Span:
    """Return a condition cut off where the clause that it ran into without a comma begins."""
    first = ask.subject[0] if ask.subject[0] < ask.subject[1] else ask.verb.verb
    if first >= len(tokens.words):
        return span
    begins = tokens.starts[tokens.back(first, "d")]
    return (span[0], begins) if span[0] < begins < span[1] else span
