"""How well invented sentences of boards find what they answer, and how they are judged.

    python -m tests.align.invented

Prints each sentence that is linked wrongly, or not, and each whose relation is told wrongly.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from compare.baselines import load
from compare.model import Block, Document, Link, Locator, Sentence, Source
from compare.run import compare_one
from compare.text import ids_for

_CHAPTERS: list[dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("invented.toml").read_text("utf-8")
)["chapter"]
_BASELINE = load("working-together-2023")
_ACCEPTED = {"slip": {"stronger", "changed", "weaker", "reworded"}}


@dataclass(frozen=True, slots=True)
class Case:
    """One invented sentence, what a reader says of it, and what the tool says."""

    says: str
    answers: frozenset[str]
    relation: str
    linked: tuple[str, ...]
    told: str

    @property
    def right(self) -> bool:
        return bool(self.answers & set(self.linked)) if self.answers else not self.linked

    @property
    def judged(self) -> bool:
        return self.told in _ACCEPTED.get(self.relation, {self.relation})


@cache
def cases() -> tuple[Case, ...]:
    """Return all invented sentences, compared as one manual."""
    rows = [row for chapter in _CHAPTERS for row in chapter["sentence"]]
    links = {link.local.id: link for link in compare_one("made", _manual(), _BASELINE).links}
    return tuple(
        _case(row, links.get(sentence.id))
        for row, sentence in zip(rows, _manual().sentences, strict=True)
    )


def f1(made: tuple[Case, ...]) -> float:
    """Return F1 of the links, as the labels of real texts are counted."""
    right = sum(bool(one.answers) and one.right for one in made)
    wrong = sum(bool(one.linked) and not one.right for one in made)
    missed = sum(bool(one.answers) and not one.right for one in made)
    return 2 * right / (2 * right + wrong + missed)


def _case(row: dict[str, Any], link: Link | None) -> Case:
    ids = {one.says: one.id for one in _BASELINE.requirements}
    linked = tuple(ids[s.text] for s in link.national) if link else ()
    told = link.relation if link else ""
    return Case(row["says"], frozenset(row["answers"]), row.get("relation", ""), linked, told)


@cache
def _manual() -> Document:
    blocks = tuple(_blocks())
    return Document("Invented manual", Source("made", "0", "made"), blocks)


def _blocks() -> Iterator[Block]:
    said = [(c["title"], nth, row["says"]) for c in _CHAPTERS for nth, row in _numbered(c)]
    ids = ids_for(text for _, _, text in said)
    for (title, nth, text), name in zip(said, ids, strict=True):
        where = Locator(trail=(title,), nth=nth)
        yield Block(name, "paragraph", 0, text, where, None, (Sentence(name, text, where),))


def _numbered(chapter: dict[str, Any]) -> Iterator[tuple[int, dict[str, Any]]]:
    return enumerate(chapter["sentence"], start=1)


def report() -> Iterator[str]:
    """Yield the lines that are printed."""
    made = cases()
    for one in made:
        if not one.right:
            yield f"LINK {sorted(one.answers)} told {list(one.linked)}: {one.says}"
        elif one.answers and not one.judged:
            yield f"RELATION {one.relation} told {one.told}: {one.says}"
    known = [one for one in made if one.answers and one.right]
    yield f"links F1 {f1(made):.3f} over {len(made)} sentences"
    yield f"relation {sum(one.judged for one in known)} of {len(known)} where linked"


if __name__ == "__main__":
    print("\n".join(report()))  # noqa: T201 - a report
