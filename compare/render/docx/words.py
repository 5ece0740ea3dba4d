"""Short forms that the parts of the paper share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from compare.model import Evidence, Report
from compare.render.phrases import edition_name, excerpt


def citations(report: Report) -> Mapping[str, str]:
    """Return where to read the original of each requirement, by what it says.

    The paper names the edition once; a citation of it begins after its title.
    """
    title = f"{edition_name(report.baseline.edition)}, "
    return {r.says: r.citation.removeprefix(title) for r in report.baseline.requirements}


def said(evidence: Evidence | None, message: str) -> str:
    """Return what a passage says, cut to a line or two around what `message` quotes of it.

    That is enough in a meeting; the whole is in the action plan.
    """
    return f"“{excerpt(evidence.quote, message)}”" if evidence else ""


def first_few(texts: Sequence[str], most: int) -> list[str]:
    """Return the first `most` texts, and how many more there are."""
    more = len(texts) - most
    return [*texts[:most], *([f"And {more:,} more."] if more > 0 else [])]
