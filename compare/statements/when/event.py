"""What a time times, as a short phrase of the text."""

from __future__ import annotations

import re

from compare.lexicon import words_of
from compare.statements.clauses.clause import ENSURING, Ask
from compare.statements.what.action import Stops, action_end, happens
from compare.statements.words.actor import is_family, is_meeting, names_actor
from compare.statements.words.before_verb import subject_of
from compare.statements.words.phrases import head_of, phrase_at
from compare.statements.words.tokens import Range, Tokens
from compare.statements.words.verbs import is_light, is_participle, object_of

_INFINITIVE = re.compile("z[VA][^cpyt,]*$")
_THAT_MUST = re.compile("t[^,;]*M")
""" "Tell the worker *that* a visit *must* be made within …" """
_ALLOTTING = words_of("verbs", "allotting")
_ANOTHER_VERB = re.compile("c[an,]*z?(?:V|A(?=[dszy#p]))(?=[^irtM]*$)")
_DONE_TOO = re.compile("c[an]*q(?=[pz])")
_OR_DO = re.compile(r"c[an]*z?(?P<verb>V|A(?=[ds]))[^cpytzMbh,;(]+\($")
_HAPPENING = re.compile("(?P<what>d?[axgA]+)z(?:VA|eq)$")


def event_of(tokens: Tokens, ask: Ask, stops: Stops, time: int) -> str | None:
    """Return what a time of this ask, at token `time`, times.

    "The minutes" of a passive, "the assessment" of "complete the assessment", otherwise the verb
    with its object: "inform the LADO".
    """
    verb, subject = ask.verb.verb, tokens.said(*ask.subject)
    acting = ask.actor == ask.subject
    if subject and not acting and tokens.tags[slice(*ask.subject)] in ("s", "d", "t"):
        return _brought(tokens, ask, time)  # nothing for "this must be done"
    if verb >= len(tokens.words):
        return subject or None
    inner = (read(tokens, ask, time) for read in _INNER)
    if named := next(filter(None, inner), None):
        return named
    if subject and (ask.verb.passive or not acting):
        return _done_to(tokens, ask, stops, time)
    happening = subject and happens(tokens, ask, stops)
    return subject if happening else _verb_and_object(tokens, ask, stops, time)


def _brought(tokens: Tokens, ask: Ask, time: int) -> str | None:
    """Return what someone is "provided with", and what there is to be: "there will be a review"."""
    verb = ask.verb.verb
    last = min(time, ask.ends)
    if tokens.words[verb : verb + 2] == ("provided", "with"):
        return tokens.said(*object_of(tokens, verb + 2, last)) or None
    there = tokens.said(*ask.subject).lower() == "there" and tokens.word(verb) == "be"
    return tokens.said(*object_of(tokens, verb + 1, last)) or None if there else None


def _following(tokens: Tokens, ask: Ask, _time: int) -> str | None:
    """Return what comes next: "be followed by | a meeting in person"."""
    verb = ask.verb.verb
    if tokens.words[verb : verb + 2] != ("followed", "by"):
        return None
    return tokens.said(*object_of(tokens, verb + 2, ask.ends)) or None


def _allotted(tokens: Tokens, ask: Ask, time: int) -> str | None:
    """Return what time is given for: "be afforded two clear days | to comment on the draft"."""
    verb = ask.verb.verb
    to = tokens.tags.find("z", time, ask.ends)
    to_do = to > 0 and tokens.tags[to + 1 : to + 2] in ("V", "A")
    if tokens.words[verb] not in _ALLOTTING or not to_do:
        return None
    return tokens.said(to + 1, object_of(tokens, to + 2, ask.ends)[1])


def _done_to(tokens: Tokens, ask: Ask, stops: Stops, time: int) -> str:
    """Return a thing by itself, someone with what is done: "child be seen".

    So too a thing of which several are done: "be taken seriously and *passed to the officer*".
    """
    subject = tokens.said(*ask.subject)
    if not ask.verb.passive:
        return subject
    if _is_someone(tokens, ask.subject) or is_family(head_of(tokens, *ask.subject)):
        return f"{subject} be {tokens.words[ask.verb.verb]}"
    last = _done_last(tokens, ask, time)
    if not last:
        return subject
    return f"{subject} be {tokens.said(last, action_end(tokens, last, ask.ends, stops))}"


def _done_last(tokens: Tokens, ask: Ask, time: int) -> int:
    """Return the last participle joined to a passive before a time, 0 when there is none.

    One that goes on to no one shares its time with those before: "be reported and recorded within".
    """
    joined = _DONE_TOO.finditer(tokens.tags, ask.verb.verb + 1, min(time, ask.ends))
    last = max((done.end() - 1 for done in joined), default=0)
    return last if last and is_participle(tokens.words[last], "q") else 0


def another_verb_in(tokens: Tokens, first: int, last: int) -> bool:
    """Whether another verb follows between two times: "… within a day, and to *send* it within"."""
    return bool(_ANOTHER_VERB.search(tokens.tags, first, last))


def _nearest(tokens: Tokens, ask: Ask, time: int) -> int:
    """Return the last verb before a time: "contact the service and *speak to* the LADO within"."""
    until = min(time, ask.ends)
    verbs = [v.end() - 1 for v in _ANOTHER_VERB.finditer(tokens.tags, ask.verb.verb + 1, until)]
    return verbs[-1] if verbs else ask.verb.verb


def _verb_and_object(tokens: Tokens, ask: Ask, stops: Stops, time: int) -> str | None:
    verb = _nearest(tokens, ask, time)
    end = action_end(tokens, verb, ask.ends, stops)
    first, last = object_of(tokens, verb + 1, end)
    if tokens.words[verb : verb + 2] == ("do", "so"):
        return None
    if first >= last:
        return tokens.said(verb, end) or None
    light = is_light(tokens.words[verb])
    if light and _is_someone(tokens, (first, last)) and tokens.tags[last - 1] != "q":
        if tokens.tags[last : last + 1] == "d":  # "send the LADO | a weekly report"
            return tokens.said(*object_of(tokens, last, end))
        light = last < time and tokens.tags[last] == "p"  # not "call the police within"
    return tokens.said(first if light else verb, last)


def _is_someone(tokens: Tokens, phrase: Range) -> bool:
    head = head_of(tokens, *phrase)
    return names_actor(head) and not is_meeting(head)


def _infinitive(tokens: Tokens, ask: Ask, time: int) -> str | None:
    """Return the object of "to convene a conference" when the time stands right after it."""
    verb = ask.verb.verb
    found = _INFINITIVE.search(tokens.tags[verb + 1 : time])
    if found is None:
        return None
    inner = verb + found.start() + 2
    if not is_light(tokens.words[inner]):
        return None
    return tokens.said(*object_of(tokens, inner + 1, time)) or None


def _to_happen(tokens: Tokens, ask: Ask, time: int) -> str | None:
    """Return what is to happen or be done: "the date for the *panel* to take place within"."""
    found = _HAPPENING.search(tokens.tags, ask.verb.verb + 1, time)
    if found is None:
        return None
    return tokens.said(*phrase_at(tokens, *found.span("what")))


def _ensured(tokens: Tokens, ask: Ask, time: int) -> str | None:
    """Return what is to happen in time: "ensure that the minutes are sent within …"."""
    verb = ask.verb.verb
    sure = tokens.words[verb] in ENSURING or tokens.word(verb + 1) == "sure"  # "make sure that …"
    if not sure and not _THAT_MUST.search(tokens.tags, verb, time):
        return None
    be = max(tokens.tags.rfind(tag, verb, min(time, ask.ends)) for tag in "beM")
    if be < 0:
        return None
    first = 1 + max(verb, *(tokens.tags.rfind(tag, verb, be) for tag in "t,c"))
    return tokens.said(*subject_of(tokens, first, be)) or None


def _alternative(tokens: Tokens, ask: Ask, time: int) -> str | None:
    """Return the second of two things to do, right after which the time stands in brackets: "refer
    the child or *get a review* (same day)".
    """
    found = _OR_DO.search(tokens.tags, ask.verb.verb + 1, time)
    either = found is not None and tokens.words[found.start()] == "or"
    return tokens.said(found.start("verb"), time - 1) if found and either else None


_INNER = (_alternative, _brought, _allotted, _following, _to_happen, _infinitive, _ensured)
"""What is timed within what is asked: each names it, or nothing."""
