"""Draw rows of real ledgers at random, to be judged by reading.

``python -m tests.ledger.draw KIND SEED [MANY]``, where KIND is one of KINDS; the same seed draws
the same rows. The manuals are those of ``../shared`` and the three sample boards, each beside the
guidance it is written for.
"""

# ruff: noqa: T201 - it is there to print
from __future__ import annotations

import random
import sys
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple, get_args

from compare.baselines import default, load
from compare.model import AskKind, Result
from compare.read import read
from compare.run import compare_one

_HERE = Path(__file__).resolve()
_LOCAL = _HERE.parents[3] / "shared" / "data" / "local"
_BOARDS = _HERE.parents[1] / "samples" / "boards"
_CLUBS = _LOCAL / "club-model.pdf"
_SCHOOLS = "kcsie-2025"
_MANY = 30
KINDS = (
    "boxes",
    *get_args(AskKind),
    "gates",
    "forms named",
    "acronyms",
    "jargon",
    "agentless",
    "repetitions",
)


class Row(NamedTuple):
    """What the ledger says, of which words, in which manual."""

    kind: str
    manual: str
    said: str
    quote: str


def results() -> Iterator[Result]:
    """Yield the real manuals, then the sample boards."""
    for path in sorted(_LOCAL.glob("*")):
        if path != _CLUBS:
            yield _result(path, str(_CLUBS) if path.name.startswith("club") else _SCHOOLS)
    for path in sorted(_BOARDS.glob("*.md")):
        yield _result(path, default())


def _result(path: Path, beside: str) -> Result:
    return compare_one(path.name, read(path), _baseline(beside))


_baseline = cache(load)


def rows(result: Result, kind: str) -> Iterator[Row]:
    """Yield all that the ledger of a manual holds of a kind."""
    told, manual = result.ledger, result.id
    if kind == "boxes":
        yield from _placed(result)
    for ask in told.asks:
        if kind in ask.kinds or (kind == "gates" and ask.before):
            said = f"{', '.join(ask.kinds)}; before {ask.before!r}; near {ask.nearest}"
            yield Row(kind, manual, said, ask.quote)
    wordings = {"acronyms": told.acronyms, "jargon": told.jargon, "agentless": told.agentless}
    for word in wordings.get(kind, ()):
        yield Row(kind, manual, f"{word.term}, {word.uses}", word.quote)
    if kind == "repetitions":
        for again in told.repetitions:
            yield Row(kind, manual, f"{len(again.places)} times", again.quote)
    if kind == "forms named":
        for form in told.forms:
            yield Row(kind, manual, f"{form.name}, {form.uses}, asked {form.asked}", form.quote)


def _placed(result: Result) -> Iterator[Row]:
    sentences = {s.id: s for s in result.document.sentences}
    for one in result.ledger.placed:
        if one.sentence:
            told = sentences[one.sentence]
            said = f"{one.rule}; under {' > '.join(told.locator.trail[-2:])!r}"
            yield Row(one.box, result.id, said, f"{told.lead_in or ''} | {told.text}")


def drawn(found: list[Row], seed: int, many: int) -> list[Row]:
    """Return that many rows, spread evenly over kinds and, within a kind, over manuals."""
    random.Random(seed).shuffle(found)  # noqa: S311 - a sample, no secret
    turn: Counter[tuple[str, str]] = Counter()
    place: dict[Row, tuple[int, int]] = {}
    for at, row in enumerate(found):
        turn[row.kind, row.manual] += 1
        place[row] = (turn[row.kind, row.manual], at)
    in_turn = sorted(place, key=place.__getitem__)
    of_kind: Counter[str] = Counter()
    rank: dict[Row, int] = {}
    for row in in_turn:
        of_kind[row.kind] += 1
        rank[row] = of_kind[row.kind]
    return sorted(sorted(in_turn, key=rank.__getitem__)[:many])


def main(kind: str, seed: int, many: int = _MANY) -> None:
    if kind not in KINDS:
        sys.exit(f"KIND is one of: {', '.join(KINDS)}")
    found = [row for result in results() for row in rows(result, kind)]
    print(f"{len(found)} found")
    for number, row in enumerate(drawn(found, seed, many), 1):
        print(f"{number}. {row.kind} [{row.said}] {row.manual}\n   {row.quote}")


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:]))
