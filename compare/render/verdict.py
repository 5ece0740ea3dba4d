"""How far the words of the manuals can be relied on, by a rule that is printed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from compare.model import Result
from compare.render.classes import severity_of
from compare.render.phrases import counted
from compare.render.points import Target
from compare.render.standing import Standing

TOLERATED = 0.1
"""Share of the requirements that may be missing where assurance is substantial."""
MOSTLY = 0.5
"""Share of the requirements beyond which more is missing than said."""

Assurance = Literal["Substantial", "Moderate", "Limited", "None stated"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """How far the words of the manuals can be relied on to say what national guidance says."""

    assurance: Assurance
    because: str
    """One plain sentence: what decided it."""
    to: Target | None = None
    """The list that bears it out."""


ASSURANCE_RULES: tuple[tuple[Assurance, str], ...] = (
    (
        "Limited",
        "A critical finding, process before a step that protects a child, or over half not found.",
    ),
    (
        "Moderate",
        "There is a finding of high severity, or over a tenth of the requirements were not found.",
    ),
    ("Substantial", "There is none of these, and a whole manual was compared."),
    ("None stated", "Nothing could be compared, or only parts of manuals that have none of these."),
)
"""The rule of the verdict, as it is printed. The first line that holds is the verdict.

What is in doubt decides nothing, and neither does what the board has set aside. What one chapter
or a leaflet does not say is not missing.
"""


def verdict_on(results: Sequence[Result], found: Sequence[Standing]) -> Verdict:
    """Return the verdict on these manuals taken together; `found` are their findings."""
    if not any(result.document.sentences for result in results):
        return Verdict("None stated", "There is no text to compare.")
    levels = Counter(severity_of(one.finding) for one in found)
    gates = sum(one.is_gate for one in found)
    whole = [result for result in results if result.is_whole]
    answers = [answer for result in whole for answer in result.answers]
    missing = sum(answer.state == "not found" for answer in answers)
    lacking = _missing(missing, len(answers), found, by_manual=len(whole) > 1)
    lines: tuple[tuple[bool, Assurance, str, Target | None], ...] = (
        (bool(levels["critical"]), "Limited", _critical(levels["critical"]), "critical"),
        (
            bool(gates),
            "Limited",
            f"{counted(gates, 'added step')} must be taken before a child is protected.",
            "act-first",
        ),
        (missing > MOSTLY * len(answers), "Limited", lacking, "missing"),
        (
            bool(levels["high"]),
            "Moderate",
            f"{counted(levels['high'], 'finding')} of high severity to correct.",
            "high",
        ),
        (missing > TOLERATED * len(answers), "Moderate", lacking, "missing"),
        (not whole, "None stated", "No critical or high finding, in a part of a manual.", None),
        (True, "Substantial", "No critical or high finding.", None),
    )
    return next(Verdict(assurance, because, to) for holds, assurance, because, to in lines if holds)


def _critical(count: int) -> str:
    found = "1 finding is critical" if count == 1 else f"{count:,} findings are critical"
    return f"{found}: anyone who follows the text could miss or delay a step that a child needs."


def _missing(missing: int, asked: int, found: Sequence[Standing], *, by_manual: bool) -> str:
    """Return how many requirements were not found, and how many of them no finding lists."""
    untreated = missing - sum(one.finding.cls == "omits" for one in found)
    rest = f", {untreated:,} of them on topics of which little is said" if untreated > 0 else ""
    each = ", manual by manual," if by_manual else ""
    return f"{missing:,} of {counted(asked, 'requirement')}{each} not found{rest}."


def overall(whole: Verdict, by_manual: Sequence[Verdict]) -> Verdict:
    """Return the verdict on all manuals: that on the whole, or on one that is weaker."""
    order = [name for name, _ in ASSURANCE_RULES]
    return min((whole, *by_manual), key=lambda verdict: order.index(verdict.assurance))
