"""The restated requirements, each looked for in the official text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from compare.coverage.words.facts import FactDeparture, figure_departure
from compare.coverage.words.meaning import Speech
from compare.coverage.words.nearness import BEYOND_DOUBT, Near, nearest, stated_from
from compare.coverage.words.passages import spoken_of
from compare.model import Baseline, Requirement, Sentence

CheckState = Literal["verified", "differing", "not found"]

_CITED = 0.27
"""Nearness that is enough in the paragraph, or on the page, that the citation names."""
_ELSEWHERE = 0.06
"""How much nearer it must come elsewhere than what counts as stated in a manual: to verify wrongly
is worse than to leave it to a reader."""
_LOOKED_AT = 60
"""Passages looked at for each requirement, so that the cited ones are among them."""
_PAGES = 1
"""Pages either side of the cited one: a passage may run over, and covers are counted or not."""


@dataclass(frozen=True, slots=True)
class Check:
    """Whether the official text bears a requirement out."""

    requirement: Requirement
    state: CheckState
    passage: tuple[Sentence, ...] = ()
    """Where it stands; where it was not found, the nearest passage."""
    departure: FactDeparture | None = None
    """Both readings, where they differ."""


def with_verified(baseline: Baseline) -> Baseline:
    """Return the baseline with the ids of the requirements that its official text bears out."""
    return replace(baseline, verified=tuple(official_passages(baseline)))


def official_passages(baseline: Baseline) -> Mapping[str, tuple[Sentence, ...]]:
    """Return the official words of each verified requirement, by its id."""
    return {v.requirement.id: v.passage for v in checks(baseline) if v.state == "verified"}


def stated_at(
    baseline: Baseline, requirements: Iterable[Requirement]
) -> Mapping[str, tuple[Sentence, ...]]:
    """Return the national sentences that state each requirement, by its id: its restatement, or the
    official passage that bears it out.
    """
    restated = {sentence.text: sentence for sentence in baseline.document.sentences}
    at = {one.id: (restated[one.says],) for one in requirements if one.says in restated}
    return {**at, **official_passages(baseline)}


@lru_cache(maxsize=2)
def checks(baseline: Baseline) -> tuple[Check, ...]:
    """Return a check of each requirement of the edition itself, in order; none without its text.

    A requirement is verified where one passage speaks of what it says and gives the same figure. In
    the cited paragraph, or on the cited page, less is enough than elsewhere, where the passage and
    its heading must speak of the event too. It differs where the nearest passage with a figure
    gives another.
    """
    if not has_official_text(baseline):
        return ()
    own = [one for one in baseline.requirements if one.edition in {"", baseline.edition.id}]
    sentences = baseline.document.sentences
    speech = Speech.of(sentence.text for sentence in sentences)
    found = nearest([speech.terms(one.says) for one in own], sentences, speech, _LOOKED_AT)
    enough = stated_from(len(sentences)) + _ELSEWHERE
    return tuple(
        _check(one, [n for n in near if _states(one, n, enough, speech)], near)
        for one, near in zip(own, found, strict=True)
    )


def _states(requirement: Requirement, near: Near, enough: float, speech: Speech) -> bool:
    if _is_cited(requirement, near):
        return near.nearness >= _CITED
    named = speech.terms(requirement.event or "") <= spoken_of(near.passage, speech)
    return near.nearness >= enough + (0.0 if named else BEYOND_DOUBT)


def has_official_text(baseline: Baseline) -> bool:
    """Say whether the document is an official text, rather than the requirements restated."""
    restated = {one.says for one in baseline.requirements}
    return bool(restated) and not all(s.text in restated for s in baseline.document.sentences)


def _check(requirement: Requirement, stating: Sequence[Near], near: Sequence[Near]) -> Check:
    stating = sorted(stating, key=lambda one: not _is_cited(requirement, one))
    differing: Check | None = None
    for one in stating:
        departure = figure_departure(requirement, one.passage.says)
        if departure is None:
            return differing or Check(requirement, "verified", one.passage.sentences)
        if departure.local and differing is None:
            differing = Check(requirement, "differing", one.passage.sentences, departure)
    nearest_passage = near[0].passage.sentences if near else ()
    return differing or Check(requirement, "not found", nearest_passage)


def _is_cited(requirement: Requirement, near: Near) -> bool:
    where = [sentence.locator for sentence in near.passage.sentences]
    if requirement.paragraph:
        return any(one.number in _numbers(requirement.paragraph) for one in where)
    pages = [one.page for one in where if one.page]
    return requirement.page is not None and any(
        abs(page - requirement.page) <= _PAGES for page in pages
    )


@lru_cache(maxsize=1024)
def _numbers(paragraph: str) -> frozenset[str]:
    """Return the numbers of "98, 177" or "97-98"; what is no number stands for itself."""
    found: set[str] = set()
    for part in re.split(r"\s*,\s*", paragraph):
        span = re.fullmatch(r"(\d+)\s*-\s*(\d+)", part)
        found |= {str(n) for n in range(int(span[1]), int(span[2]) + 1)} if span else {part}
    return frozenset(found)
