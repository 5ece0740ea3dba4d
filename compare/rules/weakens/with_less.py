"""Requirements that a manual answers in words of its own with more time, or with none."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from compare.agreement.sides.acts import all_other
from compare.agreement.when.timed import is_afterwards
from compare.coverage import HEAVIEST, FactDeparture, figure_departure
from compare.model import Answer, Difference, Evidence, Finding, Requirement, Sentence, Statement
from compare.rules.departure import TIMES
from compare.rules.identity import full_id
from compare.rules.rule import Comparison, named, quotation, stated_here
from compare.rules.stating import evidence, stating
from compare.rules.subject import step_of
from compare.text import fold, holds

_UNITS = ("hour", "day", "week", "month", "term", "year", "annual", "minute", "quarter")
"""What does not stand where a passage sets no time."""


def answered_with_less(comparison: Comparison, rule: str, *, timed: bool) -> Iterator[Finding]:
    """Yield what is to be read where a requirement is met with less of its figure.

    With `timed` the passages give another figure, without it they give none. They answer it by its
    signs: that they are on the same step is less sure than of a link, which tells what differs
    itself, and is not told again. A time of at least so long is another thing than one of at most.
    """
    national = stating(comparison)
    asked = {one.id: one for one in comparison.requirements}
    for answer in comparison.answers:
        requirement = asked.get(answer.requirement)
        if requirement is None or answer.state != "met but weaker":
            continue
        stated = national(requirement)
        if _is_told_otherwise(comparison, answer, stated):
            continue
        less = figure_departure(requirement, " ".join(_of_its_turn(requirement, answer)))
        if not less or not less.less or bool(less.local) != timed:
            continue
        if not timed and any(holds(one.text.casefold(), _UNITS) for one in answer.local):
            continue
        if not timed and all_other(_stated(comparison, answer), requirement.action or ""):
            continue
        if not _is_of_others(comparison, requirement, answer):
            theirs = evidence(requirement, stated)
            yield _finding(rule, answer.local[0], requirement, theirs, less)


def _of_its_turn(requirement: Requirement, answer: Answer) -> Iterator[str]:
    """Yield the passages that time the step itself, not what comes after it ("in writing")."""
    later = is_afterwards(requirement.says)
    return (one.text for one in answer.local if later or not is_afterwards(one.text))


def _is_told_otherwise(comparison: Comparison, answer: Answer, stated: Sentence | None) -> bool:
    """Say whether a link tells how an answer, or any to what the national sentence `stated`,
    differs, or it gives a time of at least so long.
    """
    apart = _differing(comparison) | _at_least(comparison)
    sides = (*answer.local, stated) if stated else answer.local
    return not apart.isdisjoint(one.id for one in sides)


@lru_cache(maxsize=1)
def _differing(comparison: Comparison) -> frozenset[str]:
    return frozenset(
        one
        for link in comparison.links
        for difference in link.differences
        if _differs(difference)
        for one in (link.local.id, difference.against)
    )


def _differs(difference: Difference) -> bool:
    """Say whether less is asked, but for a word left out: that leaves the time as it is."""
    less = difference.direction in {"weaker", "changed"}
    return less and bool(difference.local or difference.facet in TIMES)


@lru_cache(maxsize=1)
def _at_least(comparison: Comparison) -> frozenset[str]:
    stated = comparison.statements
    return frozenset(s.sentence for s in stated if s.quantity and s.quantity.bound == "min")


def _is_of_others(comparison: Comparison, requirement: Requirement, answer: Answer) -> bool:
    """Say whether the time is of those whom another requirement on the topic binds: how often all
    staff are trained is not how often the designated lead is.
    """
    stated = _stated(comparison, answer)
    acting = {_who(s.actor) for s in stated if s.quantity and s.actor}
    bound = {
        _who(one.actor)
        for one in comparison.requirements
        if one.topic == requirement.topic and one.actor
    }
    return bool(acting & (bound - {_who(requirement.actor or "")}))


def _stated(comparison: Comparison, answer: Answer) -> Iterator[Statement]:
    here = stated_here(comparison)
    return (s for one in answer.local for s in here.get(one.id, ()))


def _who(actor: str) -> str:
    return fold(actor).removeprefix("all ")


def _finding(
    rule: str, local: Sentence, requirement: Requirement, national: Evidence, less: FactDeparture
) -> Finding:
    says = f"says {named(less.local)}" if less.local else "sets none"
    return Finding(
        id=full_id(rule, local.text, requirement.says),
        rule=rule,
        cls="needs-reading",
        severity="medium" if requirement.weight == HEAVIEST else "low",
        confidence="low",
        message=f"{step_of(requirement)}: the national text says {named(less.national)}; "
        f"the passage that comes nearest {says}.",
        action="Read whether it is the same step, and correct the time if so",
        local=Evidence(quotation(local.text), local.locator),
        national=national,
        facets=("number" if less.local else "limit",),
    )
