"""What two sentences state differently, on sentences with the traps of real manuals."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from compare.model import Link, Term
from tests.agreement.made import judged_texts
from tests.bench.bench import TERMS

PAIRS: list[dict[str, Any]] = [
    pair
    for table in ("table.toml", "duties.toml", "marks.toml")
    for pair in tomllib.loads(Path(__file__).with_name(table).read_text(encoding="utf-8"))["pair"]
]


def judged_pair(local: str, national: str, terms: tuple[Term, ...] = TERMS) -> Link:
    (link,) = judged_texts(local, national, terms).links
    return link


each_pair = pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair["trap"])


@each_pair
def test_what_differs_is_told(pair: dict[str, Any]) -> None:
    link = judged_pair(pair["local"], pair["national"])
    told = {f"{d.facet} {d.direction}" for d in link.differences if d.confidence != "low"}
    assert told == set(pair.get("differs", []))


@each_pair
def test_the_relation_follows_from_it(pair: dict[str, Any]) -> None:
    if "relation" in pair:
        assert judged_pair(pair["local"], pair["national"]).relation == pair["relation"]


@each_pair
def test_what_differs_stands_in_the_texts(pair: dict[str, Any]) -> None:
    for difference in judged_pair(pair["local"], pair["national"]).differences:
        assert difference.local in pair["local"] or difference.facet == "term"
        for part in difference.national.split("; "):
            assert part in pair["national"] or difference.facet == "term"


@each_pair
def test_a_sentence_agrees_with_itself(pair: dict[str, Any]) -> None:
    for text in (pair["local"], pair["national"]):
        link = judged_pair(text, text)
        assert link.differences == ()
        assert link.relation == "verbatim"


def test_a_denial_in_what_is_to_be_known_raises_no_doubt() -> None:
    national = "Staff should never promise a child to keep a report of abuse secret."
    told = "Helpers must be aware that they {} promise a child to keep what was said secret."
    assert judged_pair(told.format("cannot"), national).differences == ()
    (doubt,) = judged_pair(told.format("may"), national).differences
    assert (doubt.facet, doubt.confidence) == ("polarity", "low")


def test_a_name_is_told_without_the_marks_around_it() -> None:
    link = judged_pair(
        "Our club adopts the Union's good practice policy and procedures for all coaches.",
        "The club adopts the Union's Safe Young Players – Policy and Procedures for all coaches.",
    )
    assert [(d.local, d.national) for d in link.differences if d.facet == "name"] == [
        ("good practice", "Safe Young Players")
    ]


def test_what_is_weighed_is_no_leave() -> None:
    national = "A friend should come with the young person."
    items = "The meeting will weigh:\n- whether a friend {} come with the young person"
    for word in ("may", "should"):
        _, item = judged_texts(items.format(word), national).links
        assert not item.differences
