"""Many forms sought at once are found as they would be one by one."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from compare.text import any_of, any_pattern

texts = st.text("ab '.-", max_size=12)


@given(st.sets(texts.filter(bool), max_size=6), texts)
def test_the_longest_form_that_stands_there_is_found(forms: set[str], text: str) -> None:
    longest_first = "|".join(map(re.escape, sorted(forms, key=len, reverse=True)))
    obvious = re.compile(rf"\b(?:{longest_first if forms else '(?!)'})\b")
    found = re.compile(rf"\b{any_of(forms)}\b")
    assert [m.span() for m in found.finditer(text)] == [m.span() for m in obvious.finditer(text)]


@given(st.lists(st.sampled_from(["a+", "b|ab", "'", "^-"]), max_size=4), texts)
def test_a_pattern_of_several_finds_where_any_of_them_does(patterns: list[str], text: str) -> None:
    assert bool(any_pattern(patterns).search(text)) == any(re.search(p, text) for p in patterns)
