"""What a manual must look at again now that a new edition of the national text is out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from compare.align import align
from compare.model import Change, Document, Evidence, Sentence


@dataclass(frozen=True, slots=True)
class Revisit:
    """A change of the national text, and the local sentences that answered the old wording."""

    change: Change
    local: tuple[Evidence, ...]
    """Empty for what the new edition adds and no local sentence answers."""


def to_revisit(
    told: Iterable[Change], manual: Document, old: Document, new: Document
) -> tuple[Revisit, ...]:
    """Return what in `manual` rests on national text that changed, in the order of the changes.

    A change that no local sentence rests on is left out, and so is an addition that a local
    sentence answers already.
    """
    answers = [(link.local, link.national[0]) for link in align(manual, old)]
    met = [link.national[0] for link in align(manual, new)]
    return tuple(_revisits(told, answers, met))


def _revisits(
    told: Iterable[Change], answers: list[tuple[Sentence, Sentence]], met: list[Sentence]
) -> Iterator[Revisit]:
    for change in told:
        places = change.places or (change,)
        if change.old is None:
            added = [place.new for place in places if place.new]
            if not any(_touches(one, sentence) for one in added for sentence in met):
                yield Revisit(change, ())
        elif change.kind != "moved":
            before = [place.old for place in places if place.old]
            local = tuple(
                Evidence(ours.text, ours.locator)
                for ours, theirs in answers
                if any(_touches(one, theirs) for one in before)
            )
            if local:
                yield Revisit(change, local)


def _touches(changed: Evidence, sentence: Sentence) -> bool:
    """Say whether the sentence is part of what changed, or holds the words that did."""
    if sentence.text in changed.quote:
        return True
    return sentence.locator == changed.where and changed.quote in sentence.text
