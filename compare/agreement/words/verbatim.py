"""When two texts that state the same are called word for word the same."""

from __future__ import annotations

from collections import Counter
from functools import cache

from compare.agreement.words.spelling import unnamed
from compare.agreement.words.wording import Wording, stems
from compare.agreement.words.wordlists import names, number_words, unit_words
from compare.lexicon import words_of
from compare.text import words

_CONTENT = 0.88
"""Closeness of the content words from which nobody would call it rewording."""
_MISSING = 0.05
"""Share of the national content words that may be missing all the same."""
_WORDS = 0.8
"""Share of all words of both that they have in common, names of the places themselves apart."""


def same_words(local: str, national: str) -> bool:
    """Say whether two texts have the same words but for a few that carry nothing.

    Duty words, negations, numbers and units are all the same; hardly a content word is missing,
    another word for the same thing counted as another.
    """
    wording = Wording.of(local, national)
    if wording.closeness < _CONTENT or wording.lost > _MISSING:
        return False
    if Wording(stems(local), stems(national)).lost > _MISSING:
        return False
    return _typed(local) == _typed(national) and shared_words(local, national) >= _WORDS


def shared_words(local: str, national: str) -> float:
    """Return the share (0 to 1) of all words of both that they have in common."""
    ours, theirs = (Counter(words(unnamed(text))) for text in (local, national))
    both = ours.total() + theirs.total()
    return 2 * (ours & theirs).total() / both if both else 1.0


def _typed(text: str) -> frozenset[str]:
    """Return the words that state a duty, a number, a unit or fewer than all; numbers in words as
    figures.
    """
    spoken = words(text)
    figures = number_words()
    numbers = {f"{figures[word]:g}" for word in spoken if word in figures and figures[word] > 1}
    return frozenset(numbers | {w for w in spoken if w in _counting_words() or w.isdigit()})


@cache
def _counting_words() -> frozenset[str]:
    modals, negatives = words_of("grammar", "modals"), words_of("grammar", "negatives")
    return modals | negatives | unit_words() | names("fewer", "words")
