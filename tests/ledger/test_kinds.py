"""The quick look before the patterns of process loses nothing."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare.ledger.words.kinds import process_in
from compare.lexicon import word_list

FORM = word_list("process")["form"]
LETTERS = "abcdefghijklmnopqrstuvwxyz -"


@pytest.mark.parametrize("pattern", [*FORM["nouns"], *FORM["checklists"], FORM["verbs"]])
@settings(max_examples=20)
@given(data=st.data())
def test_a_stem_stands_in_whatever_names_a_paper(pattern: str, data: st.DataObject) -> None:
    plain = re.sub(r"\(\?!.*?\)", "", pattern)
    low = data.draw(st.from_regex(plain, fullmatch=True, alphabet=LETTERS))
    assert any(stem in low for stem in FORM["stems"].split()), low


def test_under_a_lead_in_of_contents_an_item_begins_with_its_own_verb() -> None:
    item = "record all visits that are told to the wheelwright."
    assert process_in(item) == ("recording or notification",)
    assert process_in(item, "It is for the council to:") == process_in(item)
