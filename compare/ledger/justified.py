"""The register of justified additions: what leaves the action list, and when it comes back."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from compare.model import Finding, Justification, JustificationStatus, Justified


def justified(
    register: Iterable[Justification], findings: Iterable[Finding], today: date
) -> tuple[Justified, ...]:
    """Return what each entry of the register does today, in its order.

    A finding's id stands for its words: when they change, the entry no longer finds it and the
    new finding is on the action list. On the review date, where there is one, the finding comes
    back as well.
    """
    known = {finding.id for finding in findings}
    return tuple(Justified(entry, _status(entry, known, today)) for entry in register)


def in_force(register: Iterable[Justified]) -> frozenset[str]:
    """Return the ids of the findings that stay visible and are off the action list."""
    return frozenset(one.entry.finding for one in register if one.status == "in force")


def _status(entry: Justification, known: set[str], today: date) -> JustificationStatus:
    if entry.finding not in known:
        return "not found"
    passed = entry.review and today >= date.fromisoformat(entry.review)
    return "review date passed" if passed else "in force"
