"""The band of a topic, by a rule that a lay member can check.

Review first  over 25% of the words that ask or decide are not classified
Heavy         four added asks or more; or an added approval, form or stage before a step that
              protects a child; or two forms or more for one step; or more than three times the
              national words, over 30% of them process and forms
Some bulk     one to three added asks, or clarity worse than the national text in any respect
Lean          none of these

Added asks are those whose purpose the text does not state. Practice help stands outside every
number here, so that deleting it makes no band leaner.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from compare.model import Ask, BandName, Box, Clarity

_UNCLASSIFIED = 0.25
_MANY = 4
_FORMS_FOR_ONE_STEP = 2
_TIMES = 3
_PROCESS = 0.3
_FEWEST_WORDS = 150
"""National words under which no ratio is told."""
_FEWEST_ASKS = 3
"""National asks under which no ratio is told."""
_LONGER = 10.0
"""Percentage points more of long sentences that count as worse."""
_HARDER = 5.0
"""Points of LIX that count as worse."""
_NAMELESS = 10.0
"""Agentless duties more per hundred that count as worse."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What the rule looks at, for one topic."""

    words: Mapping[Box, int]
    asks: tuple[Ask, ...]
    papers: Mapping[tuple[str, ...], frozenset[str]]
    """Names of the papers added under each heading."""
    national_words: int
    """0 where there is no official text."""
    national_asks: int
    local: Clarity | None
    national: Clarity | None


def band(facts: Facts) -> tuple[BandName, tuple[str, ...]]:
    """Return the band and why, one plain sentence a reason."""
    counted = sum(n for box, n in facts.words.items() if box != "practice help")
    unknown = facts.words.get("not classified", 0)
    if counted and unknown > _UNCLASSIFIED * counted:
        return "Review first", (f"{unknown} of {counted} words are not classified.",)
    if heavy := tuple(_heavy(facts, counted)):
        return "Heavy", heavy
    if some := tuple(_some(facts)):
        return "Some bulk", some
    return "Lean", ("Nothing is asked beyond national guidance without a stated purpose.",)


def _heavy(facts: Facts, counted: int) -> Iterator[str]:
    for step in sorted({ask.before for ask in facts.asks if ask.before}):
        yield f"An added approval, form or stage stands before “{step}”."
    unexplained = _unexplained(facts.asks)
    if unexplained >= _MANY:
        yield f"{unexplained} added asks have no stated purpose."
    for names in sorted(map(sorted, facts.papers.values())):
        if len(names) >= _FORMS_FOR_ONE_STEP:
            yield f"{len(names)} forms for one step: {', '.join(names)}."
    process = facts.words.get("added process", 0) + facts.words.get("forms and checklists", 0)
    if (
        _comparable(facts)
        and counted > _TIMES * facts.national_words
        and process > _PROCESS * counted
    ):
        yield (
            f"{counted} words against {facts.national_words}, {process} of them process and forms."
        )


def _some(facts: Facts) -> Iterator[str]:
    if unexplained := _unexplained(facts.asks):
        asks = "1 added ask has" if unexplained == 1 else f"{unexplained} added asks have"
        yield f"{asks} no stated purpose."
    yield from worse(facts.local, facts.national)


def worse(local: Clarity | None, national: Clarity | None) -> Iterator[str]:
    """Yield in which respects the local text is less clear than the national one."""
    if local is None or national is None:
        return
    for mine, theirs, margin, what in (
        (local.long_sentences, national.long_sentences, _LONGER, "more of its sentences are long"),
        (local.lix, national.lix, _HARDER, "its words and sentences are harder (LIX)"),
        (local.agentless, national.agentless, _NAMELESS, "more of its duties name nobody"),
    ):
        if mine is not None and theirs is not None and mine > theirs + margin:
            yield f"It reads less clearly than guidance: {what} ({mine:g} against {theirs:g})."


def papers_by_step(
    asks: Iterable[tuple[Ask, Iterable[str]]],
) -> dict[tuple[str, ...], frozenset[str]]:
    """Return the papers added under each heading; `asks` come with the papers they name."""
    found: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
    for ask, names in asks:
        if {"form", "checklist"} & set(ask.kinds):
            found[ask.where.trail] |= set(names)
    return {trail: _different(names) for trail, names in found.items()}


def _different(names: set[str]) -> frozenset[str]:
    """Return the names without those that end another ("form", "online form"): one paper, twice."""
    said = {name: name.lower().removesuffix("s") for name in sorted(names)}
    kept: dict[str, str] = {}
    for name, low in sorted(said.items(), key=lambda pair: (-len(pair[1]), pair[0])):
        if not any(longer.endswith(low) for longer in kept):
            kept[low] = name
    return frozenset(name for low, name in kept.items() if " " in low or len(kept) == 1)


def _unexplained(asks: tuple[Ask, ...]) -> int:
    return sum(not ask.purpose for ask in asks)


def _comparable(facts: Facts) -> bool:
    return facts.national_words >= _FEWEST_WORDS and facts.national_asks >= _FEWEST_ASKS
