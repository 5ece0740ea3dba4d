"""Every entry of the word lists does what it says, and names a source that is listed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare.lexicon import word_list
from compare.statements.clauses.cues import cues, spelled
from compare.statements.quantities.quantity import times_in
from compare.statements.words.tokens import tokenised
from compare.text import plain

LISTS = (
    "acts",
    "duty",
    "grammar",
    "verbs",
    "actors",
    "units",
    "bounds",
    "artefacts",
    "qualifiers",
    "voice",
)
CUES = word_list("duty")["cue"]
LETTERS = "abcdefghijklmnopqrstuvwxyz ,'"


@pytest.mark.parametrize("entry", CUES, ids=lambda entry: entry["example"])
def test_the_example_of_a_duty_word_is_read_as_it_says(entry: dict[str, Any]) -> None:
    found = cues(tokenised(entry["example"], plain(entry["example"])))
    wanted = (entry["strength"], entry.get("polarity", "+"), entry.get("test", ""))
    assert wanted in [(cue.strength, cue.polarity, cue.test) for cue in found]


@pytest.mark.parametrize("number", [n for n, cue in enumerate(CUES) if "stems" in cue])
@settings(max_examples=20)
@given(data=st.data())
def test_stems_stand_in_whatever_their_cue_matches(number: int, data: st.DataObject) -> None:
    pattern = re.sub(r"\(\?<?[=!]", "(?:", spelled(number))
    low = data.draw(st.from_regex(pattern, fullmatch=True, alphabet=LETTERS))
    assert any(stem in low for stem in CUES[number]["stems"].split()), low


def _units() -> Iterator[str]:
    for unit, forms in word_list("units")["unit"].items():
        if unit != "source":
            yield from forms.split()


@pytest.mark.parametrize("unit", list(_units()))
def test_every_unit_is_found_whatever_the_sentence(unit: str) -> None:
    assert [time.number is not None for time in times_in(f"done within 3 {unit}.")] == [True]


@pytest.mark.parametrize("word", [w for w in word_list("units")["frequency"] if w != "source"])
def test_every_frequency_is_found(word: str) -> None:
    assert [time.bound for time in times_in(f"it is done {word}.")] == ["every"]


@pytest.mark.parametrize("name", LISTS)
def test_every_list_names_sources_that_are_given(name: str) -> None:
    tables = word_list(name)
    listed = set(tables["sources"])
    for key, table in tables.items():
        entries = table if isinstance(table, list) else [table]
        for entry in entries:
            if key != "sources":
                assert entry["source"].split(",")[0] in listed, (name, key)
