"""Facts of law and guidance that were once told wrongly, or that carry an exception."""

from __future__ import annotations

import pytest

from compare.baselines import load
from compare.model import Requirement

FACTS = [  # edition, requirement, strength, and the time limit or None
    ("legislation", "looked-after-visits-later", "must", (6, "week")),
    ("legislation", "looked-after-visits-permanent", "must", (3, "month")),
    ("legislation", "looked-after-visits-long-term-fostering", "may", (6, "month")),
    ("legislation", "fgm-regulated-professionals", "must", (1, "working day")),
    ("legislation", "fgm-latest-report", "must", (1, "month")),
    ("working-together-2010", "independence", "should", None),
    ("working-together-2013", "independence", "should", None),
    ("working-together-2015", "independence", "should", None),
    ("working-together-2018", "independence", "must", None),
    ("working-together-2015", "notify-death-looked-after", "should", None),
    ("working-together-2018", "notify-death-looked-after", "must", None),
    ("working-together-2023", "notify-death-looked-after", "must", None),
    ("working-together-2023", "transfer-conference", "should", (15, "working day")),
    ("eyfs-2025", "ofsted-allegation", "must", (14, "day")),
    ("eyfs-2025", "ofsted-serious-accident", "must", (14, "day")),
    ("eyfs-2025", "ofsted-disqualification", "must", (14, "day")),
    ("eyfs-2025", "dsl-training-two-years", "must", (2, "year")),
    ("eyfs-2025", "staff-training-two-years", "must", (2, "year")),
    ("eyfs-2025", "first-aid-three-years", "must", (3, "year")),
    ("eyfs-2025", "complaints-28-days", "must", (28, "day")),
    ("eyfs-2025", "allegation-one-day", "should", (1, "working day")),
    ("eyfs-2025", "emergency-contacts", "should", None),
]


def one(edition: str, requirement: str) -> Requirement:
    return next(r for r in load(edition).requirements if r.id == requirement)


@pytest.mark.parametrize(("edition", "requirement", "strength", "limit"), FACTS)
def test_the_fact_is_told_with_its_force_and_its_time(
    edition: str, requirement: str, strength: str, limit: tuple[float, str] | None
) -> None:
    found = one(edition, requirement)
    told = found.quantity and (found.quantity.number, found.quantity.unit)
    assert (found.strength, told) == (strength, limit)


@pytest.mark.parametrize("year", ["2013", "2015", "2018"])
def test_the_agency_that_referred_is_an_example_of_who_joins_a_strategy_discussion(
    year: str,
) -> None:
    said = one(f"working-together-{year}", "strategy-discussion").says
    assert "for instance, the referrer" in said


def test_a_plan_ends_without_a_review_in_the_cases_that_guidance_names() -> None:
    said = one("working-together-2023", "plan-ends-otherwise").says
    assert all(case in said for case in ("turns 18", "dies", "the country", "conference"))


def test_a_paragraph_is_cited_only_where_a_source_of_that_edition_gives_it() -> None:
    cited = {
        r.citation.rsplit(", ", 1)[1]
        for r in load("eyfs-2025").requirements
        if "paragraph" in r.citation
    }
    assert cited == {"paragraph 3.36"}


def test_an_edition_known_from_summaries_is_not_told_as_sure() -> None:
    sure = [
        r.id
        for r in load("working-together-2026").requirements
        if r.edition == "working-together-2026" and r.confidence == "high"
    ]
    assert sure == ["multi-agency-child-protection-team"]
