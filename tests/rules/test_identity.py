"""Ids that can stand in minutes."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from compare.model import Document, Finding, Result, Source
from compare.rules import with_short_ids
from compare.rules.identity import full_id

_SHORT = re.compile(r"[CWSXBO]-[A-Z0-9]{4,}(?:-\d+)?")
_texts = st.lists(st.text(min_size=1), min_size=1, max_size=30)


def _found(text: str, rule: str = "W201") -> Finding:
    return Finding(full_id(rule, text), rule, "weakens", "high", "high", "", "", None, None)


def _results(*groups: list[str]) -> list[Result]:
    nothing = Document("", Source("", "", ""), ())
    return [
        Result(str(n), nothing, (), (), tuple(map(_found, group))) for n, group in enumerate(groups)
    ]


def _ids(results: tuple[Result, ...]) -> list[str]:
    return [finding.id for result in results for finding in result.findings]


@given(_texts, _texts)
def test_ids_are_short_and_unique_in_a_report(one: list[str], other: list[str]) -> None:
    ids = _ids(with_short_ids(_results(one, other)))
    assert len(set(ids)) == len(ids)
    assert all(_SHORT.fullmatch(found) for found in ids)


@given(_texts)
def test_ids_survive_what_is_added_after(texts: list[str]) -> None:
    before = _ids(with_short_ids(_results(texts)))
    after = _ids(with_short_ids(_results([*texts, "one more finding"])))
    assert after[: len(before)] == before


def test_case_and_punctuation_make_no_other_id() -> None:
    assert full_id("C101", "Staff must not wait.") == full_id("C101", "staff MUST not wait")
    assert full_id("C101", "Staff must not wait.") != full_id("C104", "Staff must not wait.")


def test_an_id_has_no_letter_that_is_read_as_a_digit() -> None:
    ids = [full_id("W201", str(n)) for n in range(500)]
    assert not any(set(found[2:]) & {"O", "I"} for found in ids)
