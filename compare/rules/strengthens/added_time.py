"""S303: a time limit has been added.

What it looks for
-----------------
A time limit on a duty that national guidance does not time, or that it asks for as soon as
possible: of days in place of as soon as possible, a person has to judge. Where the two texts have
little else in common, or the national one is of something narrower, the time may be another duty's,
and nothing is said; nor where another requirement times the same act.

Why it matters
--------------
It asks more than national guidance. Days may also be waited for that as soon as possible forbids.

What to do
----------
Keep, explain or remove it. Where days are given, say as soon as possible too.

Measured
--------
Precision, by reading: 3 of 4 findings in ten real policies and three sample boards were right, and
the only one in 35 openings of real procedures. Recall: the bench adds no time. Harmless rewrites on
the bench: none flagged.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar

from compare.model import Finding, Quantity, Severity
from compare.rules.departure import Departure, Worth, departures, finding
from compare.rules.one_duty import timed_by
from compare.rules.rule import Comparison, Example, named


@dataclass(frozen=True, slots=True)
class AddedTime:
    id: ClassVar[str] = "S303"
    flagged: ClassVar[Example] = Example(
        local="The teacher should write down every concern within two hours.",
        national="The teacher should write down every concern.",
    )
    left_alone: ClassVar[Example] = Example(
        local="The teacher should write down every concern.",
        national="The teacher should write down every concern.",
    )
    severity: Severity = "low"

    def findings(self, comparison: Comparison) -> Iterator[Finding]:
        worth = Worth("strengthens", self.severity, "Keep, explain or remove")
        looser = {(d.link.local.id, d.difference.local) for d in _looser(comparison)}
        for departure in departures(comparison, "stronger", "limit"):
            if departure.difference.confidence == "low" or timed_by(departure):
                continue  # it may be another's, or guidance times the act elsewhere
            if (departure.link.local.id, departure.difference.local) in looser:
                continue  # one sentence gives it to two, and is told to be too long for one
            if departure.difference.national and not _is_prompt(departure.time):
                do = f"Say {named(departure.difference.national)} too"
                yield finding(self.id, departure, replace(worth, cls="needs-reading", action=do))
            elif departure.difference.national:
                yield finding(self.id, departure, worth)
            else:
                message = (
                    f"The local text sets the time {named(departure.difference.local)}; "
                    "the national text sets none."
                )
                yield finding(self.id, departure, worth, message)


def _looser(comparison: Comparison) -> Iterator[Departure]:
    return departures(comparison, "weaker", "number", "unit")


def _is_prompt(time: Quantity | None) -> bool:
    """Say whether the local limit is a day at most."""
    if time is None or time.unit is None or time.unit in {"minute", "hour"}:
        return True
    return "day" in time.unit and (time.number or 0) <= 1
