"""The absolute rule: process placed before a step that protects a child."""

from __future__ import annotations

import re
from functools import cache

from compare.ledger.cues import either, pattern
from compare.ledger.passages import plain
from compare.lexicon import word_list
from compare.model import AskKind

_GATING: frozenset[AskKind] = frozenset(("sign-off", "extra stage", "form", "checklist"))


def step_held_up(
    text: str, kinds: tuple[AskKind, ...], trail: tuple[str, ...], lead_in: str | None = None
) -> str:
    """Return the protective step that has to wait for an approval, form or stage; "" for none.

    Three ways of saying so: "before", "until" and the like with the step in the same sentence;
    the step itself approved or presented ("every referral is authorised by …"); and "before it is
    sent" under a heading that names the step.
    """
    if not _GATING & set(kinds):
        return ""
    low = plain(f"{lead_in} {text}" if lead_in else text)
    waits, step = pattern("process", "gate", "waits").search(low), _after_or_before(low)
    if waits and step:
        return step
    if step and "sign-off" in kinds and _step_approved(low):
        return step
    heading = _headings().search(plain(trail[-1])) if trail else None
    return heading[0] if heading and waits and "sign-off" in kinds else ""


def _after_or_before(low: str) -> str:
    """Return the step the text says must wait: the one after "before", else the first named."""
    waits = pattern("process", "gate", "waits").search(low)
    steps = pattern("process", "protective", "steps")
    later = steps.search(low, waits.end()) if waits else None
    found = later or steps.search(low)
    return found[0] if found else ""


def _step_approved(low: str) -> bool:
    """Say whether what is approved is the step: named before a passive, or right after the verb."""
    steps = pattern("process", "protective", "steps")
    approved = _approved().search(low)
    if not approved:
        return False
    if approved[0].endswith(" "):
        return bool(
            steps.match(low, approved.end())
            or steps.search(low, approved.end(), approved.end() + _NEAR)
        )
    return bool(steps.search(low, 0, approved.start()))


_NEAR = 30
"""Letters in which the object of "approve all …" names the step."""


@cache
def _approved() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{word_list('process')['gate']['approved']})")


@cache
def _headings() -> re.Pattern[str]:
    return either(word_list("process")["protective"]["headings"])
