"""The absolute rule: process placed before a step that protects a child."""

from __future__ import annotations

import re
from functools import cache

from compare.ledger.words.cues import pattern, source
from compare.ledger.words.kinds import process_in
from compare.lexicon import word_list
from compare.model import AskKind
from compare.text import plain, with_lead_in

_GATING: frozenset[AskKind] = frozenset(("sign-off", "extra stage", "form", "checklist"))
_NEAR = 60
"""Letters after a word such as "before" in which the step that it holds up is named."""


def step_held_up(
    text: str, kinds: tuple[AskKind, ...], trail: tuple[str, ...], lead_in: str | None = None
) -> str:
    """Return the protective step that has to wait for an approval, form or stage; "" for none.

    The text must say that it waits, in one of six ways: process before the step; the step not
    until process is done; the step only if it is; permission for the step; the step itself
    approved or presented; and "before it is sent" under a heading that names the step. That both
    are named is not enough.
    """
    gating = _GATING & set(kinds)
    said = with_lead_in(lead_in, text)
    low = plain(said)
    if not gating or pattern("process", "gate", "never").search(low):
        return ""
    return (
        _process_before(said, low)
        or _not_until(said, low)
        or _only_then(said, low)
        or ("sign-off" in gating and (_permission_for(low) or _approved_step(low)))
        or ("sign-off" in gating and trail and _under_its_heading(low, trail[-1]))
        or ""
    )


def _process_before(said: str, low: str) -> str:
    """Return the step in "complete the form before a referral is made", either way round."""
    for waits in pattern("process", "gate", "before").finditer(low):
        step = _steps().search(_clause(low, waits.end()))
        if step:
            rest = said[: waits.start()] + said[waits.end() + step.end() :]
            if _asks_for_process(rest):
                return _name(step)
    return ""


def _not_until(said: str, low: str) -> str:
    """Return the step in "the referral is not made until the form is signed".

    "Once" and "after" hold a step back without "only" where somebody has to agree first.
    """
    held = pattern("process", "gate", "held").search(low)
    if held and _asks_for_process(said[low.rfind(" ", 0, held.end()) :]):
        return _step_in(low[: held.end()])
    first = pattern("process", "gate", "first").search(low)
    return _step_in(low[: first.start()]) if first else ""


def _only_then(said: str, low: str) -> str:
    """Return the step in "only if the panel agrees can a referral be made"."""
    only = pattern("process", "gate", "only").search(low)
    waits = only and _asks_for_process(said[: only.end()])
    if not only or not waits:
        return ""
    return _step_in(pattern("process", "gate", "papers").sub("", _clause(low, only.end())))


def _permission_for(low: str) -> str:
    """Return the step in "obtain the manager's approval to make a referral"."""
    asked = pattern("process", "gate", "permission").search(low)
    return _step_in(_clause(low, asked.end())) if asked else ""


def _approved_step(low: str) -> str:
    """Return the step that is approved: named before a passive, or right after the verb."""
    approved = _approved().search(low)
    if not approved:
        return ""
    if approved[0].endswith(" "):
        return _step_in(_clause(low, approved.end()))
    subject = _subject(low, approved.start())
    return _step_in(pattern("process", "gate", "papers").sub("", subject))


def _under_its_heading(low: str, heading: str) -> str:
    step = _headings().search(plain(heading))
    waits = pattern("process", "gate", "it").search(low)
    return _name(step) if step and waits else ""


def _asks_for_process(said: str) -> bool:
    return not _GATING.isdisjoint(process_in(said))


def _clause(low: str, start: int) -> str:
    """Return what follows in the same clause, as far as the object of its verb can stand."""
    return re.split(r"[.,;:]", low[start : start + _NEAR], maxsplit=1)[0]


def _subject(low: str, end: int) -> str:
    """Return the clause before a verb."""
    return re.split(r"[.,;:]", low[:end])[-1]


def _step_in(low: str) -> str:
    """Return the name of the protective step that is named first in the text; "" for none."""
    found = _steps().search(low)
    return _name(found) if found else ""


def _name(step: re.Match[str]) -> str:
    return _names()[int((step.lastgroup or "")[1:])]


@cache
def _names() -> tuple[str, ...]:
    return tuple(step["name"] for step in word_list("process")["protective"])


@cache
def protective_steps() -> re.Pattern[str]:
    """Return what finds a step that protects a child and needs nobody's leave.

    The text is lower-case with plain quotes.
    """
    return _any_step("patterns", declined=False)


@cache
def _steps() -> re.Pattern[str]:
    """Return what finds any step that protects a child, one that a family may decline too."""
    return _any_step("patterns")


@cache
def _headings() -> re.Pattern[str]:
    return _any_step("headings")


def _any_step(key: str, *, declined: bool = True) -> re.Pattern[str]:
    """Return one pattern for all steps, with a group for each, numbered as they are listed."""
    return re.compile(
        "|".join(
            f"(?P<_{nth}>{source(step[key])})"
            for nth, step in enumerate(word_list("process")["protective"])
            if step[key] and (declined or not step.get("declined"))
        )
    )


@cache
def _approved() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{word_list('process')['gate']['approved']})")
