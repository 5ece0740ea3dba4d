"""Order compared: what is to come before an event, and comes after it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from compare.agreement.pairing import Pair
from compare.agreement.reading import ALIKE, NEAR, Reading, nearest_wording
from compare.agreement.wording import content_words, stems
from compare.model import Confidence, Difference

_EVENT = r"(?:the |an? |any |it |its )?(?P<event>[\w'’-]+(?: [\w'’-]+){0,5})"
_BEFORE = re.compile(rf"\b(?:before|ahead of|prior to|in advance of) {_EVENT}", re.IGNORECASE)
_AFTER = re.compile(rf"\b(?:after|following|once) {_EVENT}", re.IGNORECASE)


def order_differences(
    local: Reading, national: Reading, paired: Iterable[Pair]
) -> Iterator[Difference]:
    """Yield that the local text puts after an event what the national one puts before it, or the
    other way round, where neither says both.
    """
    wording = nearest_wording(local, national)
    of_one_thing = wording.closeness >= ALIKE or any(pair.shown for pair in paired)
    if not (national.asks and of_one_thing):
        return
    for ours, theirs in ((_AFTER, _BEFORE), (_BEFORE, _AFTER)):
        here, there = ours.search(local.text), theirs.search(national.text)
        both = theirs.search(local.text) or ours.search(national.text)
        if here and there and not both and _one_event(here["event"], there["event"]):
            sure: Confidence = "high" if wording.closeness >= NEAR else "medium"
            yield Difference("polarity", here[0], there[0], "changed", sure)


def _one_event(one: str, other: str) -> bool:
    """Say whether two phrases begin with one event: "interview", "interview has been held"."""
    here, there = (" ".join(said.split()[:_HEAD]) for said in (one, other))
    return bool((content_words(here) | stems(here)) & (content_words(there) | stems(there)))


_HEAD = 2
"""Words of an event by which it is known: "conference has (finished)"."""
