"""Whom or what "it", "they" and "this" stand for: in a sentence, and in the one before it."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from compare.lexicon import duty_words, words_of
from compare.model import ASKED_OR_ALLOWED, Statement
from compare.statements.clauses.clause import Ask
from compare.statements.words.actor import (
    is_family,
    is_meeting,
    names_actor,
    names_thing,
    role_of,
    singular,
)
from compare.statements.words.before_verb import subject_of
from compare.statements.words.phrases import NOBODY, head_of, phrase_at
from compare.statements.words.tokens import Range, Tokens
from compare.statements.words.verbs import OF_THINGS

_OPENING_FINITE = re.compile("[bhoMvV]|(?<=s)[Ax]")
_TOLD = re.compile(r"(?P<who>[a-z' -]{3,40}) (?:is|are) (?:informed|advised|told) that\b")
_FRONTED = re.compile("(?:[pg][^,;:iwMbhov]*,)?[ac,]*(?:[iw]|p[^,;:iwMbh]*i|M(?=[dsx]))")
"""What opens a condition: "therefore, when a worker …", "following a talk, if a worker …"."""
_THEIRS = {"their": "they", "his": "he", "her": "she", "he or she": "they", "he/she": "they"}
""" "It is *their* duty to" """
PRONOUNS = ("it", "they", "he", "she")
NOBODY_NAMED = frozenset((*PRONOUNS, *_THEIRS))
POINTING = ("it", "this", "they", "these")
_ANY = frozenset((*PRONOUNS, *_THEIRS, *POINTING, "them"))
"""Words without one of which nothing stands for anything."""
_HELD = words_of("verbs", "held")
_DUTY = duty_words(*ASKED_OR_ALLOWED)
_BACK = re.compile(
    rf"(?:They|He|She|It|This|These) (?:also |then |therefore )?(?:{_DUTY}|has to|have to|needs? to"
    r"|is|are)\b(?! (?:essential|important|good|the|an?|also|known|because|what|why)\b)"
)
_SOMEONE = ("They", "He", "She", "It")
_BODIES = words_of("actors", "collective") | words_of("actors", "bodies")


def opening_subject(tokens: Tokens) -> Range:
    """Return the subject of the condition that opens a sentence: "if the *referrer* has not …"."""
    told = _TOLD.match(tokens.low) if " that" in tokens.low else None
    if told:
        return subject_of(tokens, 0, tokens.at(told.end("who")))
    opening = _FRONTED.match(tokens.tags)
    if opening is None:
        return NOBODY
    begins = opening.end()
    verb = _OPENING_FINITE.search(tokens.tags, begins + 1)
    if verb is None:
        return NOBODY
    ends = (k for k in range(begins + 1, verb.start()) if _ends_actor(tokens, k))
    return subject_of(tokens, begins, next(ends, verb.start()))


def _ends_actor(tokens: Tokens, k: int) -> bool:
    """Whether an actor ends before token `k`, where a verb that no list knows may stand."""
    before, word = tokens.words[k - 1], tokens.words[k]
    return tokens.tags[k] == "x" and names_actor(before) and not names_actor(word)


def named(tokens: Tokens, asks: tuple[Ask, ...]) -> list[Ask]:
    """Return the asks with "it" and "they" standing for whom or what they mean.

    That is the actor of the ask before, or the subject of the condition that opens the sentence.
    """
    if _ANY.isdisjoint(tokens.words):
        return list(asks)
    found: list[Ask] = []
    meant = opening = opening_subject(tokens)
    for ask in asks:
        pronoun = _THEIRS.get(said := tokens.said(*ask.subject).lower(), said)
        if pronoun == "they" and meant == opening:
            meant = _people_in(tokens, opening)
        thing = _thing_meant(tokens, ask, pronoun, found)
        if thing[1]:
            found.append(ask._replace(subject=thing))
            continue
        found.append(_of_whom(tokens, ask, pronoun, meant, after_another=bool(found)))
        meant = found[-1].actor if found[-1].actor[1] else meant
    return found


def _of_whom(tokens: Tokens, ask: Ask, pronoun: str, meant: Range, *, after_another: bool) -> Ask:
    """Return an ask whose pronoun stands for whom is `meant`, where it does."""
    is_thing = pronoun == "it" and ask.verb.passive
    is_thing = is_thing and (after_another or _is_person(tokens, meant))
    if not meant[1] or pronoun not in PRONOUNS or is_thing:
        return _by_them(tokens, ask, meant)
    acting = ask.actor == ask.subject or (
        _is_active(tokens, ask) and (after_another or names_actor(head_of(tokens, *meant)))
    )
    return ask._replace(subject=meant, actor=meant if acting else ask.actor)


def _is_person(tokens: Tokens, phrase: Range) -> bool:
    """Whether it names people, whom "it" does not mean: "if *you* are worried, it is reported"."""
    return tokens.tags[slice(*phrase)] == "s"


def _by_them(tokens: Tokens, ask: Ask, meant: Range) -> Ask:
    """Return an ask that is done "by them" with the actors that they are."""
    by = ask.verb.verb + 1
    them = ("by", "them") in pairwise(tokens.words[by : ask.ends])
    return ask._replace(actor=meant) if ask.verb.passive and not ask.actor[1] and them else ask


def _thing_meant(tokens: Tokens, ask: Ask, pronoun: str, found: list[Ask]) -> Range:
    """Return what "it" or "this" stands for when it is held or done: a meeting, or what was done.

    A meeting named before it is what is held; what is sent or recorded is what was before it.
    """
    if pronoun not in POINTING or ask.actor[1]:
        return NOBODY
    if tokens.word(ask.verb.verb) in _HELD:
        meeting = _meeting_before(tokens, ask.subject[0])
        if meeting[1]:
            return meeting
    if found and found[-1].verb.passive and ask.verb.passive and pronoun in ("it", "they"):
        return found[-1].subject
    return NOBODY


def _meeting_before(tokens: Tokens, last: int) -> Range:
    for k in range(last - 1, -1, -1):
        if is_meeting(tokens.words[k]):
            return tokens.back(k, "xAg"), k + 1
    return NOBODY


def _people_in(tokens: Tokens, phrase: Range) -> Range:
    """Return whom "they" means: of "the view of a professional" the professional."""
    head = head_of(tokens, *phrase)
    if names_actor(head) or not (names_thing(head) or phrase[1] - phrase[0] == 1):
        return phrase
    of = tokens.tags.find("f", *phrase)
    named = phrase_at(tokens, of + 1, phrase[1]) if of > 0 else NOBODY
    return named if names_actor(head_of(tokens, *named)) else NOBODY


def _is_active(tokens: Tokens, ask: Ask) -> bool:
    verb = ask.verb.verb
    return not ask.verb.passive and tokens.tags[verb : verb + 1] not in ("", "e")


def points_back(text: str) -> bool:
    """Whether a sentence opens with a word that stands for what the one before names."""
    return bool(_BACK.match(text))


def told_before(read: tuple[Statement, ...], both: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """Return statements with what they leave open: who acts, and what is timed.

    `both` are those of the sentence read together with the one before it.
    """
    before, after = both[: -len(read)], both[-len(read) :]
    same = [s.strength for s in after] == [s.strength for s in read]
    done = before[-1].action if before else None
    return tuple(_filled(s, a, done) for s, a in zip(read, after, strict=True)) if same else read


def _filled(said: Statement, after: Statement, done: str | None) -> Statement:
    """Return a statement with what it leaves open; `done` is what "do so" stands for."""
    actor = said.actor or (after.actor if _acts(said, after) else None)
    quantity = said.quantity
    if quantity and quantity.event is None and after.quantity:
        event = done if " do so " in said.quote else after.quantity.event
        quantity = replace(quantity, event=event if event != after.actor else None)
    return replace(said, actor=actor, role=role_of(actor) if actor else None, quantity=quantity)


def _acts(said: Statement, after: Statement) -> bool:
    """Whether someone at work is named before who does what the sentence says of "them"."""
    word = said.quote.partition(" ")[0]
    head = after.actor.lower().split()[-1] if after.actor else ""
    known = word in _SOMEONE and (word != "It" or singular(head) in _BODIES)
    done_by_things = (said.action or "").partition(" ")[0] in OF_THINGS
    return known and head != "" and not (is_family(head) or done_by_things)
