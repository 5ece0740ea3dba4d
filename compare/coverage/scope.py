"""Which topics of national guidance a manual treats at all, and whether it is a part of one."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache

from compare.coverage.national.duties import TRAIL
from compare.coverage.words.spoken import read_words
from compare.lexicon import stop_words
from compare.model import Answer, Baseline, Document, Requirement

_TREATED = 0.5
"""Share of a topic's requirements that a manual answers when it treats the topic: fewer are met by
what it says on something else, or in passing."""

_SPOKEN_OF = 0.25
"""Share of a topic's requirements that a manual answers when it speaks of the topic at all."""

_TOUCHED = 0.5
"""Share of the topics on which a whole manual answers something. Of seven real policies of schools
and nurseries, all but one do on 13 of 21 or more; of 32 pages of procedures none on more than 3 of
14. Short policies of clubs, for which neither guidance is written, do on 2 to 6 and count as parts.
"""

_A_PAGE_OR_TWO = 1000
"""Words that a page has at most, however few an edition's requirements are restated in."""

PART_OF_A_MANUAL = (
    "This text is short and treats few of the topics of the national text, as one chapter does, or "
    "a policy for other readers: what it does not say was not counted as left out."
)
IS_WHOLE = "If it is a whole policy, add --whole."
NAME_THE_FOLDER = "If it is one chapter of several, name their folder and add --chapters."
"""What to do about a part that is one file; a folder of chapters has been named already."""
TAKEN_AS_WHOLE = (
    "This text is short and treats few of the topics of the national text. It was taken for a "
    "whole manual, as --whole asks: what it does not say on a topic it treats counts as left out."
)


def untreated_topics(
    answers: Iterable[Answer], requirements: Iterable[Requirement], headings: Iterable[str] = ()
) -> tuple[str, ...]:
    """Return the topics a manual does not treat, in the order of the requirements.

    It treats a topic when one of its `headings` names it, in whatever form of the words, or when it
    answers at least half of what is required on it.
    """
    met = _met(answers, requirements)
    named = [_names(heading) for heading in headings]
    return tuple(
        topic
        for topic, some in met.items()
        if sum(some) < _TREATED * len(some) and not any(_names(topic) <= one for one in named)
    )


@lru_cache(maxsize=1024)
def _names(heading: str) -> frozenset[str]:
    """Return what a heading names: its words by their stems, but for those of grammar."""
    return frozenset(read_words(heading).split()) - stop_words()


def silent_topics(
    answers: Iterable[Answer], requirements: Iterable[Requirement]
) -> tuple[str, ...]:
    """Return the topics on which a manual says next to nothing, in the order of the requirements.

    It answers fewer than a quarter of what is required on them.
    """
    met = _met(answers, requirements)
    return tuple(name for name, some in met.items() if sum(some) < _SPOKEN_OF * len(some))


def is_part(document: Document, answers: Iterable[Answer], baseline: Baseline) -> bool:
    """Say whether the document is one chapter or page of a manual, on a step or two.

    It has some text, but fewer words than the edition's requirements are restated in, or than a
    page or two has, and answers nothing on more than half of their topics. A guidance file without
    requirements has no topics of that kind.
    """
    asked = [one for one in baseline.requirements if one.expected]
    restated = sum(len(one.says.split()) for one in asked)
    if not asked or not 0 < document.words < max(_A_PAGE_OR_TWO, restated):
        return False
    touched = [any(some) for some in _met(answers, asked).values()]
    return sum(touched) < _TOUCHED * len(touched)


def _met(
    answers: Iterable[Answer], requirements: Iterable[Requirement]
) -> Mapping[str, Sequence[bool]]:
    """Return by topic whether each requirement on it is answered, or may be."""
    topics = {one.id: one.topic for one in requirements}
    met: dict[str, list[bool]] = {}
    for answer in answers:
        met.setdefault(topics[answer.requirement], []).append(
            answer.state != "not found" or answer.doubtful
        )
    return met


def chapters_of(topics: Iterable[str], untreated: Collection[str]) -> tuple[str, ...]:
    """Return the outermost headings under which every one of `topics` is untreated."""
    under: dict[str, list[bool]] = {}
    for topic in topics:
        under.setdefault(topic.split(TRAIL)[0], []).append(topic in untreated)
    return tuple(chapter for chapter, missing in under.items() if all(missing))
