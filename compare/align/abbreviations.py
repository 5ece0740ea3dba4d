"""What a document's own abbreviations stand for: "Local Authority Designated Officer (LADO)"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from compare.text import words

_IN_BRACKETS = re.compile(r"\(\s*([A-Z][A-Za-z&/]{1,7})\s*\)")
_REACH = 200
"""Characters before the bracket in which the long form stands."""
_MOST_WORDS = 10
"""A long form has at most this many words: the longest board name we have met has eight."""


def long_forms(sentences: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """Return folded abbreviation → folded words it stands for, as the sentences define it.

    A definition is the long form followed by the abbreviation in brackets, matched by its
    letters as Schwartz and Hearst do (2003, "A simple algorithm for identifying abbreviation
    definitions in biomedical text"). The first definition of an abbreviation holds.
    """
    found: dict[str, tuple[str, ...]] = {}
    for sentence in sentences:
        if "(" not in sentence:
            continue
        for bracket in _IN_BRACKETS.finditer(sentence):
            start = bracket.start()
            form = _long_form(sentence[max(0, start - _REACH) : start], bracket[1])
            if form:
                found.setdefault(bracket[1].lower(), form)
    return found


def _long_form(before: str, short: str) -> tuple[str, ...]:
    """Return the words at the end of `before` whose letters give `short`; none if they do not."""
    letters = [letter for letter in short.lower() if letter.isalnum()]
    if sum(letter.isupper() for letter in short) < 2:  # noqa: PLR2004 - "(Mrs)" has one capital
        return ()
    tail = words(before)[-_MOST_WORDS:]
    text = " ".join(tail)
    at = len(text)
    for place, letter in reversed(list(enumerate(letters))):
        at = text.rfind(letter, 0, at)
        while place == 0 and at > 0 and text[at - 1] != " ":
            at = text.rfind(letter, 0, at)
        if at < 0:
            return ()
    form = tuple(text[at:].split())
    return form if len(form) > 1 else ()
