"""Invented sentences in plain words find the requirement they are about, and no other."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from compare.baselines import load
from compare.run import compare_one
from tests.align.papers import paper

_CHAPTERS: list[dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("plain.toml").read_text("utf-8")
)["chapter"]


@cache
def linked(manual: str) -> dict[str, tuple[str, ...]]:
    """Return local sentence → the requirements it is linked to."""
    baseline = load("working-together-2023")
    sections = {
        one["title"]: tuple(row["says"] for row in one["sentence"])
        for one in _CHAPTERS
        if one["manual"] == manual
    }
    ids = {one.says: one.id for one in baseline.requirements}
    return {
        link.local.text: tuple(ids[s.text] for s in link.national)
        for link in compare_one("made", paper(sections), baseline).links
    }


def _rows() -> Iterator[tuple[str, str, str]]:
    for chapter in _CHAPTERS:
        for row in chapter["sentence"]:
            if not row.get("missed"):
                yield chapter["manual"], row["says"], row.get("answers", "")


@pytest.mark.parametrize(("manual", "says", "answers"), tuple(_rows()))
def test_plain_words_find_what_they_are_about(manual: str, says: str, answers: str) -> None:
    found = linked(manual).get(says, ())
    assert answers in found if answers else not found
