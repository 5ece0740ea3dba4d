"""W204: a time limit has been left out or made loose.

What it looks for
-----------------
A duty that national guidance times, with no time in the local text nor in what it says
elsewhere on the same duty; or a fixed time where the national text says at once. "As soon as
possible" in place of at once weighs less, and so does leaving it out. Sentences on one duty under
one heading are told once. Where a passage answers a requirement only by what it speaks of, a person
is asked to read whether it is the same step.

Why it matters
--------------
Without a time nobody can say that it is late.

What to do
----------
Restore the time limit.

Measured
--------
Precision, by reading: 4 of 5 findings in ten real policies were right; in 35 openings of real
procedures none was made, and 2 of 2 were right when these were set beside older editions. The time
may stand in a sentence that is worded quite otherwise. Recall: the bench leaves out no time.
Harmless rewrites on the bench: none flagged.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar

from compare.agreement.sides.limits import Limit
from compare.model import Finding, Severity
from compare.rules.departure import Departure, Worth, departures, finding
from compare.rules.rule import Comparison, Example, named
from compare.rules.weakens.with_less import answered_with_less

_LOOSE = Worth("weakens", "medium", "Restore the time limit", names_words=True)
"""As soon as possible, for at once: no delay is allowed."""


@dataclass(frozen=True, slots=True)
class DroppedTime:
    id: ClassVar[str] = "W204"
    flagged: ClassVar[Example] = Example(
        local="The social worker must see the child after the referral.",
        national=("The social worker must see the child within one working day of the referral."),
    )
    left_alone: ClassVar[Example] = Example(
        local="A yearly report is published by the partners.",
        national="The partners must publish a report at least once in every 12 months.",
    )
    severity: Severity = "high"

    def findings(self, comparison: Comparison) -> Iterator[Finding]:
        worth = replace(_LOOSE, severity=self.severity, protecting="critical")
        told: dict[object, list[Finding]] = {}
        for departure in departures(comparison, "weaker", "limit"):
            untimed = (
                f"The national text sets the time {named(departure.difference.national)}; "
                "the local text sets none."
            )
            message = "" if departure.difference.local else untimed
            loose = departure.time is not None and departure.time.number is None
            loose = loose or _is_loose(departure)
            told.setdefault(_duty(departure), []).append(
                finding(self.id, departure, _LOOSE if loose else worth, message)
            )
        for several in told.values():
            places = tuple(one.local for one in several if one.local)
            yield replace(several[0], places=places if len(places) > 1 else ())
        yield from answered_with_less(comparison, self.id, timed=False)


def _is_loose(departure: Departure) -> bool:
    """Say whether the national time is no more than as soon as possible."""
    words = departure.difference.national
    times = (s.quantity for s in departure.stated if s.quantity and s.quantity.words == words)
    return any(not Limit(time, "").definite for time in times)


def _duty(departure: Departure) -> object:
    """Return what is told once: a duty whose time is left out under a heading."""
    local, difference = departure.link.local, departure.difference
    return departure.national.id, difference.local, difference.national, local.locator.trail
