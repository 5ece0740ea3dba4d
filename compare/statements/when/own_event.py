"""What a time times that has an event of its own: in a condition, or named anew before it."""

from __future__ import annotations

import re

from compare.lexicon import words_of
from compare.statements.quantities.quantity import Time
from compare.statements.words.actor import is_family, names_actor
from compare.statements.words.before_verb import subject_of
from compare.statements.words.phrases import NOUN_LIKE, head_of, phrase_at
from compare.statements.words.tokens import Range, Span, Tokens

_FINITE = re.compile("[bhoM]")
_TOLD = re.compile("[^M,;]*[bh][^M,;]*")
_BOUND_WORDS = words_of("bounds", "nouns")


def event_before(tokens: Tokens, clause: Span, time: Time) -> str | None:
    """Return what a time in a clause such as a condition times.

    Its subject when that is a thing ("if the conference cannot be held within …"), otherwise its
    verb ("if you have not heard back within …") or what someone is ("if a parent is an hour late").
    """
    first, last = tokens.at(clause[0]) + 1, tokens.at(time.start)
    if last - first <= 1 and not _FINITE.search(tokens.tags, first, last):
        first, last = tokens.at(time.end), tokens.at(clause[1])  # "if after an hour nobody has …"
    verb = _FINITE.search(tokens.tags, first, last)
    if verb is None:
        return tokens.said(*phrase_at(tokens, first, last)) if last - first > 1 else None
    named = first < verb.start()
    subject = subject_of(tokens, first, verb.start()) if named else _told_of(tokens, first - 1)
    if not _is_person(head_of(tokens, *subject)) and tokens.tags[slice(*subject)] != "s":
        return tokens.said(*subject) or None
    first = tokens.on(verb.end(), "danbeho", last)
    after = tokens.at(time.end)
    return tokens.said(first, last) or (tokens.said(after, after + 1) or None)


def relative_around(tokens: Tokens, time: Time) -> Span | None:
    """Return the clause that a length of time stands in: "any pupil | who was away for two days".

    A limit ("within two days") is one of what is asked.
    """
    last = tokens.at(time.start)
    who = max(tokens.tags.rfind(tag, 0, last) for tag in "rt")
    lasting = "for" in tokens.words[last - 1 : last + 1]
    if who < 1 or not lasting:
        return None
    told = _TOLD.fullmatch(tokens.tags, who + 1, last)
    return (tokens.starts[who], len(tokens.text)) if told else None


def _told_of(tokens: Tokens, who: int) -> Range:
    """Return the noun that a relative clause, which opens at token `who`, tells of."""
    people = (k for k in range(who - 1, 0, -1) if _is_person(tokens.words[k]))
    last = 1 + next(people, who - 1) if tokens.words[who] == "who" else who
    return tokens.back(last - 1, NOUN_LIKE), last


def _is_person(word: str) -> bool:
    return names_actor(word) or is_family(word)


def event_joined(tokens: Tokens, begins: int, time: int) -> str | None:
    """Return what a further time times if named anew: "… and further reviews within …"."""
    first, last = tokens.at(begins), tokens.at(time)
    while first < last and (tokens.tags[first] in ",ca" or tokens.words[first] == "with"):
        first += 1
    if first == last or tokens.tags[first] not in "dxAg":
        return None
    ends = (k for k in range(first, last) if tokens.tags[k] in "qpM")
    phrase = phrase_at(tokens, first, next(ends, last))
    if head_of(tokens, *phrase) in _BOUND_WORDS or set(tokens.tags[slice(*phrase)]) & set("VMb"):
        return None
    if tokens.tags[phrase[1] - 1 : phrase[1]] == "c":
        return None
    being = tokens.words[phrase[1] - 1] in ("being", "be")  # "with the last one *being* held"
    return tokens.said(phrase[0], phrase[1] - being) or None
