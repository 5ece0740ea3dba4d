"""How the weights of `compare.align.judgement` are found, and whether they hold elsewhere.

    python -m tests.align.fit LABELS.jsonl [MORE.jsonl …] --data FOLDER

Labels are rows of doc, baseline, local_quote, national_quote, national_para and other_national;
no quotation and no paragraph means "no counterpart". Prints the fitted weights and, for each
document, the F1 of its labels under weights fitted on all others.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from compare.align.candidates import candidates
from compare.align.evidence import evidence
from compare.align.judgement import CLOSE, LEAST
from compare.align.layout import laid_out
from compare.align.weights import weights
from compare.align.wording import spelled
from compare.model import Document, Sentence
from compare.read import read
from compare.text import words

FIELDS = ("nearness", "setting", "beyond", "topic", "order")
PULL = 0.2
"""Strength of the pull to 0 (L2), in units of each field's spread."""
Row = NDArray[np.float64]


@dataclass(frozen=True)
class Choice:
    """A labelled sentence: the evidence for its candidates, and which of them are right."""

    doc: str
    evidence: Row
    right: Row
    counterpart: bool


def overlap(one: str, other: str) -> float:
    """Return the share of the shorter text's words that stand in the other."""
    mine, theirs = Counter(words(one)), Counter(words(other))
    return (mine & theirs).total() / max(1, min(mine.total(), theirs.total()))


def likeness(one: str, other: str) -> float:
    """Return the share of both texts' words that they have in common."""
    mine, theirs = Counter(words(one)), Counter(words(other))
    return 2 * (mine & theirs).total() / max(1, mine.total() + theirs.total())


def is_right(label: dict[str, Any], sentence: Sentence) -> bool:
    paragraphs = {str(label.get("national_para")), *(label.get("other_national") or ())}
    quote = label.get("national_quote")
    return sentence.locator.number in paragraphs or bool(
        quote and overlap(quote, sentence.text) >= 0.5
    )


@lru_cache
def opened(path: Path) -> Document:
    return read(path)


def choices(labels: Sequence[dict[str, Any]], data: Path) -> list[Choice]:
    by_pair = defaultdict(list)
    for label in labels:
        by_pair[label["doc"], label["baseline"]].append(label)
    return [
        choice
        for (doc, baseline), rows in by_pair.items()
        for choice in _choices(rows, opened(data / doc), opened(data / baseline))
    ]


def _choices(labels: Sequence[dict[str, Any]], local: Document, national: Document) -> list[Choice]:
    theirs = laid_out(national)
    sides = laid_out(local, theirs.forms), theirs
    heavy, letters = weights(*sides), spelled(sides[0].words, sides[1].words)
    near = candidates(*heavy)
    found = evidence(heavy, letters, near, np.zeros(len(theirs.sentences), dtype=bool))
    table = np.column_stack([getattr(found, name) for name in FIELDS])
    made = []
    for label in labels:
        row = max(
            range(len(local.sentences)),
            key=lambda at: (likeness(label["local_quote"], local.sentences[at].text), -at),
        )
        at = np.flatnonzero(near.local == row)
        counterpart = bool(label.get("national_quote") or label.get("national_para"))
        right = [
            counterpart and is_right(label, national.sentences[other])
            for other in near.national[at]
        ]
        made.append(Choice(label["doc"], table[at], np.array(right, float), counterpart))
    return made


def fitted(made: Sequence[Choice]) -> Row:
    """Return the weights, and last what "no counterpart" is worth."""
    spread = np.vstack([one.evidence for one in made]).std(axis=0)

    def loss(guess: Row) -> float:
        scaled = np.append(guess[:-1] / spread, guess[-1])
        return -sum(map(log_likelihood, [worths(one, scaled) for one in made], made)) + PULL / 2 * (
            float(guess[:-1] @ guess[:-1])
        )

    start = np.append(np.full(len(FIELDS), 0.5), 2.0)
    bounds = [*[(0, None)] * len(FIELDS), (None, None)]
    found = minimize(loss, start, method="L-BFGS-B", bounds=bounds).x
    return np.append(found[:-1] / spread, found[-1])


def worths(one: Choice, weight: Row) -> Row:
    """Return the worth of each candidate against "no counterpart", whose own is 0."""
    return np.asarray(one.evidence @ weight[:-1] - weight[-1])


def log_likelihood(worth: Row, one: Choice) -> float:
    if one.counterpart and not one.right.any():
        return 0.0
    share = np.exp(np.append(worth, 0.0) - max(0.0, worth.max(initial=0.0)))
    right = float(share[:-1] @ one.right if one.counterpart else share[-1])
    return float(np.log(max(right, 1e-9) / share.sum()))


def f1(made: Sequence[Choice], weight: Row) -> float:
    right = wrong = missed = 0
    for one in made:
        worth = worths(one, weight)
        best = np.argsort(-worth, kind="stable")[:3]
        linked = [at for at in best if worth[at] > LEAST and worth[at] >= worth[best[0]] - CLOSE]
        hit = any(one.right[at] for at in linked)
        right += hit
        wrong += bool(linked) and not hit
        missed += one.counterpart and not hit
    return 2 * right / max(1, 2 * right + wrong + missed)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("labels", nargs="+", type=Path)
    parser.add_argument("--data", required=True, type=Path)
    given = parser.parse_args()
    labels = [
        json.loads(line)
        for path in given.labels
        for line in path.read_text().splitlines()
        if line.strip()
    ]
    made = choices(labels, given.data)
    for doc in sorted({one.doc for one in made}):
        weight = fitted([one for one in made if one.doc != doc])
        left_out = [one for one in made if one.doc == doc]
        print(f"{doc}: F1 {f1(left_out, weight):.3f} with weights of the others")  # noqa: T201 - a report
    names = (*FIELDS, "no counterpart")
    print(dict(zip(names, fitted(made).round(1).tolist(), strict=True)))  # noqa: T201 - a report


if __name__ == "__main__":
    main()
