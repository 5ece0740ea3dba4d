"""What a time times that has an event of its own: in a condition, or named anew before it."""

from __future__ import annotations

import re

from compare.lexicon import words_of
from compare.statements.actor import is_family, names_actor
from compare.statements.phrases import head_of, phrase_at
from compare.statements.tokens import Tokens

_FINITE = re.compile("[bhoM]")
_BOUND_WORDS = words_of("bounds", "nouns")


def event_before(tokens: Tokens, begins: int, time: int) -> str | None:
    """Return what a time in a condition times; `begins` and `time` are letters.

    Its subject when that is a thing ("if the conference cannot be held within …"), otherwise its
    verb ("if you have not heard back within …").
    """
    first, last = tokens.at(begins) + 1, tokens.at(time)
    verb = _FINITE.search(tokens.tags, first, last)
    if verb is None:
        return tokens.said(*phrase_at(tokens, first, last)) if last - first > 1 else None
    subject = phrase_at(tokens, first, verb.start())
    head = head_of(tokens, *subject)
    if not (names_actor(head) or is_family(head)) and tokens.tags[slice(*subject)] != "s":
        return tokens.said(*subject) or None
    first = verb.end()
    while first < last and tokens.tags[first] in "danbeho":
        first += 1
    return tokens.said(first, last) or None


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
