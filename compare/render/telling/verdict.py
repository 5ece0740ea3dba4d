"""How far the words of the manuals can be relied on, by a rule that is printed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from compare.model import Result
from compare.render.telling.answered import omissions
from compare.render.telling.classes import severity_of
from compare.render.telling.phrases import counted
from compare.render.telling.points import Target
from compare.render.telling.standing import Standing

TOLERATED = 0.1
"""Share of the requirements that may be missing where assurance is substantial."""
MOSTLY = 0.5
"""Share of the requirements beyond which more is missing than said."""

Assurance = Literal["Substantial", "Moderate", "Limited", "None stated"]
ASSURANCE_RULES: tuple[tuple[Assurance, str], ...] = (
    (
        "Limited",
        "A critical finding, process before a step that protects a child, or over half not found.",
    ),
    (
        "Moderate",
        "There is a finding of high severity, or over a tenth of the requirements were not found.",
    ),
    ("Substantial", "There is none of these, and a whole manual was held to requirements."),
    (
        "None stated",
        "Nothing was compared, or a part of a manual, or with a text without requirements.",
    ),
)
"""The rule of the verdict, as it is printed. The first line that holds is the verdict.

What is in doubt decides nothing, and neither does what the board has set aside. What one chapter
does not say is not missing. No manual repeats a whole text: of one that comes without
requirements only what findings tell of is missing, and no assurance rests on the rest.
"""
BY_SENTENCE = (
    "This national text comes without requirements.",
    (
        "Each sentence of it that says what must or should be done was looked for. No manual "
        "repeats them all: what is not said counts only on the topics that the manual treats."
    ),
)
"""Said in a phrase and two sentences where the national text is a file of the user's."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """How far the words of the manuals can be relied on to say what national guidance says."""

    assurance: Assurance
    because: str
    """One plain sentence: what decided it."""
    to: Target | None = None
    """The list that bears it out."""


@dataclass(frozen=True, slots=True)
class _Lack:
    """What the manuals were asked for and do not say."""

    missing: int
    asked: int
    told: str

    def is_over(self, share: float) -> bool:
        return self.missing > share * self.asked


def verdict_on(
    results: Sequence[Result], found: Sequence[Standing], *, by_sentence: bool = False
) -> Verdict:
    """Return the verdict on these manuals taken together; `found` are their findings.

    The national text has no requirements where its sentences were looked for, `by_sentence`.
    """
    if not any(result.document.sentences for result in results):
        return Verdict("None stated", "There is no text to compare.")
    levels = Counter(severity_of(one.finding) for one in found)
    gates = sum(one.is_gate for one in found)
    whole = [result for result in results if result.is_whole]
    lack = _said_less(whole, found) if by_sentence else _met_less(whole, found)
    lines: tuple[tuple[bool, Assurance, str, Target | None], ...] = (
        (bool(levels["critical"]), "Limited", _critical(levels["critical"]), "critical"),
        (
            bool(gates),
            "Limited",
            f"{counted(gates, 'added step')} must be taken before a child is protected.",
            "act-first",
        ),
        (lack.is_over(MOSTLY), "Limited", lack.told, "missing"),
        (
            bool(levels["high"]),
            "Moderate",
            f"{counted(levels['high'], 'finding')} of high severity to correct.",
            "high",
        ),
        (lack.is_over(TOLERATED), "Moderate", lack.told, "missing"),
        (not whole, "None stated", "No critical or high finding, in a part of a manual.", None),
        (
            by_sentence,
            "None stated",
            "No critical or high finding; what else is due is not known.",
            None,
        ),
        (True, "Substantial", "No critical or high finding.", None),
    )
    return next(Verdict(assurance, because, to) for holds, assurance, because, to in lines if holds)


def _critical(count: int) -> str:
    found = "1 finding is critical" if count == 1 else f"{count:,} findings are critical"
    return f"{found}: anyone who follows the text could miss or delay a step that a child needs."


def _met_less(results: Sequence[Result], found: Sequence[Standing]) -> _Lack:
    """Return how many requirements were not found, and how many of them no finding lists."""
    missing, asked = _counted(results)
    untreated = missing - omissions(found)
    rest = f", {untreated:,} of them on topics of which little is said" if untreated > 0 else ""
    each = ", manual by manual," if len(results) > 1 else ""
    told = f"{missing:,} of {counted(asked, 'requirement')}{each} not found{rest}."
    return _Lack(missing, asked, told)


def _said_less(results: Sequence[Result], found: Sequence[Standing]) -> _Lack:
    """Return how much of the national text was not found on the topics that are treated."""
    missing, asked = _counted(results)
    listed = omissions(found)
    passages = counted(listed, "national passage")
    told = f"{passages} not found, on topics that the manual treats."
    return _Lack(listed, asked - missing + listed, told)


def _counted(results: Sequence[Result]) -> tuple[int, int]:
    """Return how many requirements were not found, and how many there are."""
    states = [answer.state for result in results for answer in result.answers]
    return states.count("not found"), len(states)


def overall(whole: Verdict, by_manual: Sequence[Verdict]) -> Verdict:
    """Return the verdict on all manuals: that on the whole, or on one that is weaker."""
    order = [name for name, _ in ASSURANCE_RULES]
    return min((whole, *by_manual), key=lambda verdict: order.index(verdict.assurance))
