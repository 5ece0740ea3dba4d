"""What the signs of requirements tell of sentences → evidence for aligning them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache

from compare.agreement.sides.reading import by_sentence
from compare.coverage import Shown, has_official_text, is_stated, stated_at
from compare.model import Baseline, Requirement, Sentence, Statement


def evidence(
    baseline: Baseline, shown: Shown, statements: Iterable[Statement]
) -> tuple[Mapping[str, Sequence[str]], Callable[[Sentence, Sentence], bool]]:
    """Return, by the ids of national sentences, those of the local ones with a sign of what they
    ask, where signs tell it; and what says whether a local sentence with one plainly states what a
    national one asks.

    A sign alone is evidence against what is restated, where hardly two sentences are alike; in the
    official text, with twenty sentences to a requirement, only what is stated plainly is.
    """
    asked, said = _requirements_at(baseline), by_sentence(statements)
    official = has_official_text(baseline)

    def plainly(one: Requirement, local: Sentence) -> bool:
        return is_stated(one, local, said, shown)

    def states(local: Sentence, national: Sentence) -> bool:
        among = asked.get(national.id, ())
        return any(local in shown.in_parts.get(one.id, ()) and plainly(one, local) for one in among)

    signed = {
        national: [
            local.id
            for one in requirements
            for local in shown.in_parts.get(one.id, ())
            if not official or plainly(one, local)
        ]
        for national, requirements in asked.items()
        if any(one.signs for one in requirements)
    }
    return signed, states


@lru_cache(maxsize=1)
def _requirements_at(baseline: Baseline) -> Mapping[str, Sequence[Requirement]]:
    """Return what each national sentence asks: as a restatement, or in an official passage."""
    requirements = {one.id: one for one in baseline.requirements}
    asked: defaultdict[str, list[Requirement]] = defaultdict(list)
    for requirement, passage in stated_at(baseline, baseline.requirements).items():
        for sentence in passage:
            asked[sentence.id].append(requirements[requirement])
    return asked
