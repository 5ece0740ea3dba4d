"""New, fixed and standing findings; ids survive what has nothing to do with them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.baselines import load
from compare.decisions import since
from compare.model import Block, Document, Locator, Report, Sentence, Source
from compare.render.telling.follow_up import change_line
from compare.rules import with_short_ids
from compare.run import compare_one
from compare.text import ids_for
from tests.decisions.made import plain

FOUND = plain().results[0].findings
_some = st.lists(st.sampled_from(FOUND), unique=True)


@given(_some, _some)
def test_every_finding_is_new_standing_or_fixed(then: list, now: list) -> None:  # type: ignore[type-arg] # of findings
    earlier, report = _report(then), _report(now)
    told = since(earlier, report)
    ids = [finding.id for finding in report.results[0].findings]
    assert sorted((*told.new, *told.standing)) == sorted(ids)
    assert {f.id for f in told.fixed} | set(told.standing) == {
        f.id for f in earlier.results[0].findings
    }
    assert not set(told.new) & {f.id for f in told.fixed}


def test_the_change_is_one_sentence() -> None:
    earlier, report = _report(list(FOUND[:3])), _report(list(FOUND[2:5]))
    told = replace(report, since=since(earlier, report))
    assert change_line(told) == (
        "Since the run of 23 November 2026: 2 new, 2 no longer found, 1 still there."
    )
    assert change_line(report) == ""


def _report(found: list) -> Report:  # type: ignore[type-arg] # of findings
    report = plain()
    return replace(report, results=(replace(report.results[0], findings=tuple(found)),))


LOCAL = (
    "The first child protection conference must be held 20 working days after the discussion.",
    "Volunteers will have a CRB check before they start.",
    "The manager may tell the police when a crime may have been committed.",
)


@pytest.fixture(scope="module")
def before() -> set[str]:
    ids = _ids("Safeguarding procedures 2025", LOCAL)
    assert ids
    return ids


def _ids(title: str, passages: tuple[str, ...], number: str | None = None) -> set[str]:
    document = _manual(title, passages, number)
    (result,) = with_short_ids([compare_one(title, document, load("working-together-2023"))])
    local = {finding for finding in result.findings if finding.local}
    return {finding.id for finding in local}


def _manual(title: str, passages: tuple[str, ...], number: str | None) -> Document:
    where = Locator((title, "Conferences"), 1, number)
    blocks = tuple(
        Block(key, "paragraph", 0, text, where, None, (Sentence(key, text, where),))
        for key, text in zip(ids_for(passages), passages, strict=True)
    )
    return Document(title, Source(f"{title}.docx", "0" * 64, "pandoc 3.9"), blocks)


def test_ids_survive_a_new_title_and_new_numbers(before: set[str]) -> None:
    assert _ids("Multi-agency manual 2026, volume 2", LOCAL, "7.12") == before


def test_ids_survive_unrelated_edits(before: set[str]) -> None:
    edited = ("This chapter was reviewed in June.", *LOCAL, "Ask the team for a copy.")
    assert before <= _ids("Safeguarding procedures 2025", edited)


def test_an_id_goes_when_its_words_change(before: set[str]) -> None:
    edited = (LOCAL[0].replace("20", "25"), *LOCAL[1:])
    assert not before <= _ids("Safeguarding procedures 2025", edited)
