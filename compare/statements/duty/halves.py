"""Asks of two halves that share one duty word."""

from __future__ import annotations

import re

from compare.statements.clauses.clause import Ask
from compare.statements.words.actor import names_actor
from compare.statements.words.agent import IN_COMPANY
from compare.statements.words.phrases import NOBODY, head_of, phrase_at
from compare.statements.words.tokens import Tokens
from compare.statements.words.verbs import (
    OF_THINGS,
    VerbPhrase,
    base_of,
    is_participle,
    verb_phrase,
)

_THEN_ACTIVE = re.compile("(?<=[xAg])ca*(?:V|A(?=[ds]))")
_THEN_DOES = re.compile("ca*(?P<denied>n?)a*(?P<verb>[VAxq])")
_OTHER_CLAUSE = re.compile("z(?:[VA]|.$)|[irtMbh;:]")
_THEN_ANOTHER = re.compile("c(?P<subject>d(?:[xAg#q]*[xA]+|u)|x)(?P<verb>q|A(?=[pz]))")


def parted(tokens: Tokens, ask: Ask) -> tuple[Ask, ...]:
    """Return "should not investigate but report it" as what is forbidden and what is asked."""
    if ask.verb.passive:
        return _with_another(tokens, ask) or _with_active(tokens, ask)
    if ask.polarity == "+":
        return (ask,)
    for k in range(ask.verb.verb + 1, ask.ends - 1):
        if tokens.words[k] == "but":
            verb = verb_phrase(tokens, k + 1, ask.ends)
            if tokens.tags[verb.verb : verb.verb + 1] not in ("V", "A"):
                break
            rest = ask._replace(polarity="+", begins=k + 1, verb=verb)
            return ask._replace(ends=k), rest
    return (ask,)


def _with_active(tokens: Tokens, ask: Ask) -> tuple[Ask, ...]:
    """Return "will be invited and write a report" as what is done to someone and what they do."""
    if not ask.own_word:
        return (ask,)
    if not names_actor(head_of(tokens, *ask.subject)):
        return _with_what_it_does(tokens, ask)
    found = _THEN_ACTIVE.search(tokens.tags, ask.verb.verb + 1, ask.ends)
    if found is None:
        return (ask,)
    verb = VerbPhrase(found.end() - 1, passive=False)
    rest = ask._replace(begins=found.start() + 1, verb=verb, actor=ask.subject)
    return ask._replace(ends=found.start()), rest


def _with_what_it_does(tokens: Tokens, ask: Ask) -> tuple[Ask, ...]:
    """Return "must be chaired by a manager and involve the police" as two asks of one thing."""
    for found in _THEN_DOES.finditer(tokens.tags, ask.verb.verb + 1, ask.ends):
        joint, verb = found.start(), found.start("verb")
        if _OTHER_CLAUSE.search(tokens.tags, ask.verb.verb, joint):
            break
        if _of_things(tokens, verb):
            denied = bool(found["denied"]) or (ask.polarity == "-" and tokens.words[joint] == "or")
            rest = ask._replace(
                polarity="-" if denied else "+",
                begins=joint + 1,
                verb=VerbPhrase(verb, passive=False),
                actor=NOBODY,
            )
            return ask._replace(ends=joint), rest
    return (ask,)


def _of_things(tokens: Tokens, verb: int) -> bool:
    """Whether a thing or a meeting does it: "*include* the police", "*form part* of …"."""
    word, tag, after = tokens.word(verb), tokens.tags[verb], tokens.tags[verb + 1 : verb + 2]
    following = tokens.words[verb : verb + 2]
    if "_".join(following) in OF_THINGS:
        return True
    return word in OF_THINGS and (tag in "Vx" or (tag == "A" and after in ("d", "s")))


def _with_another(tokens: Tokens, ask: Ask) -> tuple[Ask, ...]:
    """Return the halves of "must be told at once and a form sent within a day"."""
    found = _THEN_ANOTHER.search(tokens.tags, ask.verb.verb + 1, ask.ends)
    if found is None or not ask.own_word or not _is_another(tokens, ask, found):
        return ()
    verb = found.start("verb")
    rest = ask._replace(
        begins=found.start() + 1,
        subject=phrase_at(tokens, *found.span("subject")),
        verb=VerbPhrase(verb, passive=True),
        actor=NOBODY,
    )
    return ask._replace(ends=found.start()), rest


def _is_another(tokens: Tokens, ask: Ask, found: re.Match[str]) -> bool:
    """Whether another thing is asked, not more of the same or of a condition.

    "Must be concluded and its decision reported within a week" is one thing with one time.
    """
    joint, verb = found.start(), found.start("verb")
    between = tokens.tags[ask.verb.verb : joint]
    if tokens.words[joint] != "and" or set(between) & set("ir") or "without" in tokens.words:
        return False
    bare = tokens.tags[joint + 1] == "x" and tokens.words[joint + 1] != "consideration"
    if bare and tokens.tags[joint - 1] not in "q,a":
        return False  # "the reasons for their choice and action taken"
    # not "and the key people involved with the child"
    return (
        tokens.words[joint + 1] not in ("its", "their")
        and is_participle(tokens.words[verb], "q")
        and base_of(tokens.words[verb]) not in IN_COMPANY
    )
