"""Order compared: what is to come before an event, and comes after it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from compare.agreement.sides.pairing import Pair
from compare.agreement.sides.reading import ALIKE, NEAR, Reading, nearest_wording
from compare.agreement.words.wording import CACHED, content_words, stems
from compare.agreement.words.wordlists import names
from compare.lexicon import words_of
from compare.model import Confidence, Difference

_EVENT = r"(?:the |an? |any |it |its )?(?P<event>[\w'’-]+(?: [\w'’-]+){0,5})"
_BEFORE = re.compile(rf"\b(?:before|ahead of|prior to|in advance of) {_EVENT}", re.IGNORECASE)
_HOW_OFTEN = "|".join(sorted(words_of("grammar", "once_per")))
_AFTER = re.compile(
    rf"\b(?:after|following|(?<!at )once(?! (?:{_HOW_OFTEN})\b)) {_EVENT}", re.IGNORECASE
)


def order_differences(
    local: Reading, national: Reading, paired: Iterable[Pair]
) -> Iterator[Difference]:
    """Yield that the local text puts after an event what the national one puts before it, or the
    other way round, where neither says both.
    """
    there = _order(national.text) if national.asks else None
    here = _order(local.text) if there else None
    if not here or not there or here.re is there.re:
        return
    closeness = nearest_wording(local, national).closeness
    of_one_thing = closeness >= ALIKE or any(pair.shown for pair in paired)
    if of_one_thing and _one_event(here["event"], there["event"]):
        sure: Confidence = "high" if closeness >= NEAR else "medium"
        yield Difference("polarity", here[0], there[0], "changed", sure)


@lru_cache(maxsize=CACHED)
def _order(text: str) -> re.Match[str] | None:
    """Return what a text puts before an event, or after one; None where it says neither or both."""
    before, after = _BEFORE.search(text), _AFTER.search(text)
    return None if before and after else before or after


def _one_event(one: str, other: str) -> bool:
    """Say whether two phrases begin with one event: "interview", "interview has been held"."""
    return not _named(one).isdisjoint(_named(other))


def _named(event: str) -> frozenset[str]:
    """Return the stems of the words by which an event is known: the first two, and where they name
    nothing ("has been (seen)"), those up to the first that does. A child is no event.
    """
    said = [word for word in event.split() if word.casefold() not in names("nameless", "words")]
    for end in range(min(_HEAD, len(said)), len(said) + 1):
        head = " ".join(said[:end])
        if found := content_words(head) | stems(head):
            return found
    return frozenset()


_HEAD = 2
"""Words of an event by which it is known: "conference has (finished)"."""
