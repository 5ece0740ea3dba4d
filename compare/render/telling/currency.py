"""Whether the edition compared is the one in force, as far as can be told."""

from __future__ import annotations

from compare.model import Edition, Report
from compare.text import day


def currency(report: Report) -> tuple[str, str]:
    """Return in a phrase and a sentence why the edition may not be the one in force, or nothing.

    It has been superseded; or a guidance that is issued anew every year was a year old, or more,
    when the run was made.
    """
    edition = report.baseline.edition
    ours = f"This report compares with the edition of {day(edition.issued)}"
    if edition.superseded_by:
        newer = _named(edition.superseded_by, report.baseline.shelf)
        return "A newer edition of this guidance exists.", f"{ours}, not with {newer}."
    begun = edition.in_force or edition.issued
    if edition.yearly and report.made >= _year_after(begun) > "":
        told = f"{ours}, in force from {day(begun)}; this guidance is issued anew every year."
        return "A newer edition is probably in force.", told
    return "", ""


def _named(edition: str, shelf: tuple[Edition, ...]) -> str:
    newer = next((one for one in shelf if one.id == edition), None)
    return f"{newer.title} of {day(newer.issued)}" if newer else edition


def _year_after(date: str) -> str:
    year, _, rest = date.partition("-")
    return f"{int(year) + 1}-{rest}" if year.isdigit() else ""
