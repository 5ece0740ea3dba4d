"""Whether the edition compared may not be the one in force is said, and when."""

from __future__ import annotations

from dataclasses import replace

import pytest

from compare.model import Edition, Report
from compare.render.telling.summary import currency
from tests.render.reports import sample

YEARLY = Edition("g-2025", "Guidance", "Ministry", "2025-07", in_force="2025-09-01", yearly=True)


def made(when: str, card: Edition) -> Report:
    report = sample()
    return replace(report, made=when, baseline=replace(report.baseline, edition=card))


@pytest.mark.parametrize(
    ("when", "told"),
    [
        ("2025-10-01T09:00:00+00:00", ""),
        ("2026-08-31T23:00:00+00:00", ""),
        ("2026-09-01T00:00:00+00:00", "A newer edition is probably in force."),
        ("2026-11-26T09:00:00+00:00", "A newer edition is probably in force."),
        ("", ""),
    ],
)
def test_a_yearly_guidance_is_doubted_after_a_year(when: str, told: str) -> None:
    assert currency(made(when, YEARLY))[0] == told
    assert currency(made(when, replace(YEARLY, yearly=False))) == ("", "")


def test_the_newer_edition_is_named_with_its_date() -> None:
    newer = replace(YEARLY, id="g-2026", issued="2026-03")
    report = made("2026-01-01", replace(YEARLY, superseded_by="g-2026"))
    shelf = replace(report, baseline=replace(report.baseline, shelf=(newer,)))
    assert currency(shelf)[1].endswith("not with Guidance of March 2026.")
    assert currency(report)[1].endswith("not with that of 2026.")
    unnumbered = made("2026-01-01", replace(YEARLY, superseded_by="g-next"))
    assert currency(unnumbered)[1].endswith("not with g-next.")
