"""The absolute rule: process placed before a step that protects a child."""

from __future__ import annotations

import re
from functools import cache

from compare.ledger.cues import either, pattern
from compare.ledger.kinds import process_in
from compare.ledger.passages import plain
from compare.lexicon import word_list
from compare.model import AskKind

_GATING: frozenset[AskKind] = frozenset(("sign-off", "extra stage", "form", "checklist"))
_NEAR = 60
"""Letters after a word such as "before" in which the step that it holds up is named."""


def step_held_up(
    text: str, kinds: tuple[AskKind, ...], trail: tuple[str, ...], lead_in: str | None = None
) -> str:
    """Return the protective step that has to wait for an approval, form or stage; "" for none.

    The text must say that it waits, in one of five ways: process before the step; the step not
    until process is done; permission for the step; the step itself approved or presented; and
    "before it is sent" under a heading that names the step. That both are named is not enough.
    """
    gating = _GATING & set(kinds)
    said = f"{lead_in} {text}" if lead_in else text
    low = plain(said)
    if not gating or pattern("process", "gate", "never").search(low):
        return ""
    return (
        _process_before(said, low)
        or _not_until(said, low)
        or ("sign-off" in gating and (_permission_for(low) or _approved_step(low)))
        or ("sign-off" in gating and trail and _under_its_heading(low, trail[-1]))
        or ""
    )


def _process_before(said: str, low: str) -> str:
    """Return the step in "complete the form before a referral is made", either way round."""
    for waits in pattern("process", "gate", "before").finditer(low):
        clause = _clause(low, waits.end())
        step = _steps().search(clause)
        rest = said[: waits.start()] + said[waits.end() + len(clause) :]
        if step and _asks_for_process(rest):
            return step[0]
    return ""


def _not_until(said: str, low: str) -> str:
    """Return the step in "the referral is not made until the form is signed"."""
    held = pattern("process", "gate", "held").search(low)
    if held is None or not _asks_for_process(said[held.end() :]):
        return ""
    step = _steps().search(low[: held.end()])
    return step[0] if step else ""


def _permission_for(low: str) -> str:
    """Return the step in "obtain the manager's approval to make a referral"."""
    asked = pattern("process", "gate", "permission").search(low)
    step = asked and _steps().search(_clause(low, asked.end()))
    return step[0] if step else ""


def _approved_step(low: str) -> str:
    """Return the step that is approved: named before a passive, or right after the verb."""
    approved = _approved().search(low)
    if not approved:
        return ""
    if approved[0].endswith(" "):
        step = _steps().search(_clause(low, approved.end()))
    else:
        step = _steps().search(
            pattern("process", "gate", "papers").sub("", _subject(low, approved.start()))
        )
    return step[0] if step else ""


def _under_its_heading(low: str, heading: str) -> str:
    step = either(word_list("process")["protective"]["headings"]).search(plain(heading))
    return step[0] if step and pattern("process", "gate", "it").search(low) else ""


def _asks_for_process(said: str) -> bool:
    return not _GATING.isdisjoint(process_in(said))


def _clause(low: str, start: int) -> str:
    """Return what follows in the same clause, as far as the object of its verb can stand."""
    return re.split(r"[.,;:]", low[start : start + _NEAR], maxsplit=1)[0]


def _subject(low: str, end: int) -> str:
    """Return the clause before a verb."""
    return re.split(r"[.,;:]", low[:end])[-1]


def _steps() -> re.Pattern[str]:
    return pattern("process", "protective", "steps")


@cache
def _approved() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{word_list('process')['gate']['approved']})")
