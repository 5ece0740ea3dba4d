"""What the sample boards are told, beside what was planted in them.

    python -m tests.samples.measure [BOARD …]

Prints for each planted divergence whether a finding of its class, or of one a reader could defend,
stands on its sentence; then every other finding on the boards, with both quotations, so that it can
be read. `read.toml` holds what a reader made of those.
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from compare.baselines import load
from compare.model import Evidence, Finding, Result
from compare.read import read
from compare.run import compare_one
from compare.text import collapse
from tests.samples import make

_HERE = Path(__file__).parent
MANUALS = {
    "brackenshire": make.MANUALS / "brackenshire.docx",
    "caldermouth": make.MANUALS / "caldermouth.html",
    "ostlemarsh": make.MANUALS / "ostlemarsh.pdf",
}
TABLE: dict[str, Any] = tomllib.loads((_HERE / "planted.toml").read_text(encoding="utf-8"))
READ: list[dict[str, Any]] = tomllib.loads((_HERE / "read.toml").read_text(encoding="utf-8"))[
    "read"
]
COMPARED = ("contradicts", "weakens", "strengthens")
"""Classes of what two linked sentences state differently."""

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Told:
    """What one board is told of a planted divergence."""

    row: Row
    classes: frozenset[str]
    """Classes of the findings that stand on its sentence."""

    @property
    def right(self) -> bool:
        return bool(self.classes & {self.row["class"], *self.row.get("accept", ())})


@cache
def result(board: str) -> Result:
    """Return what the board's manual, compared with the default baseline, comes to."""
    return compare_one(board, read(MANUALS[board]), load(TABLE["default_baseline"]))


def told(board: str) -> tuple[Told, ...]:
    """Return what the board is told of everything planted in it, in the order of the table."""
    rows = [row for row in TABLE["planted"] if row["board"] == board]
    return tuple(Told(row, _classes(board, row)) for row in rows)


def besides(board: str) -> Iterator[Finding]:
    """Yield the findings on the board that tell nothing planted: elsewhere, or of another class."""
    planted = [row for row in TABLE["planted"] if row["board"] == board]
    for finding in result(board).findings:
        told = (row for row in planted if _stands_on(finding, row))
        if not any(finding.cls in {row["class"], *row.get("accept", ())} for row in told):
            yield finding


def verdict(board: str, finding: Finding) -> str:
    """Return what a reader made of a finding: "right", "wrong", or "unread"."""
    side = finding.local or finding.national
    quote = side.quote if side else ""
    mine = (row for row in READ if row["board"] == board and row["rule"] == finding.rule)
    return next((row["verdict"] for row in mine if row["quote"] in collapse(quote)), "unread")


def share_right(rows: Sequence[Told]) -> float:
    return sum(one.right for one in rows) / len(rows)


def _classes(board: str, row: Row) -> frozenset[str]:
    if row["class"] == "omits":
        states = {one.requirement: one.state for one in result(board).answers}
        return frozenset({"omits"} if states[row["requirement"]] == "not found" else ())
    said = {finding.cls for finding in result(board).findings if _stands_on(finding, row)}
    asks = any(collapse(ask.quote) in row["quote"] for ask in result(board).ledger.asks)
    return frozenset[str](said | ({"bulk"} if asks else set()))


def _requires(row: Row) -> str:
    known = load(TABLE["default_baseline"]).requirements
    return next(one.says for one in known if one.id == row["requirement"])


def _stands_on(finding: Finding, row: Row) -> bool:
    if not row["quote"]:
        return finding.cls == "omits" and _requires(row) in _quote(finding.national)
    places = finding.places or ((finding.local,) if finding.local else ())
    said = [collapse(place.quote).strip("… ") for place in places]
    return any(one in row["quote"] or row["quote"] in one for one in said)


def report(boards: Sequence[str]) -> Iterator[str]:
    """Yield the lines that are printed."""
    for board in boards:
        yield from _about(board)
    rows = [one for board in boards for one in told(board)]
    compared = [one for one in rows if one.row["class"] in COMPARED]
    verdicts = [verdict(board, finding) for board in boards for finding in besides(board)]
    total = sum(len(result(board).findings) for board in boards)
    yield f"\nplanted: {sum(one.right for one in rows)} of {len(rows)} told with the right class"
    yield f"of these compared: {sum(one.right for one in compared)} of {len(compared)}"
    for said in ("right", "wrong", "unread"):
        yield f"other findings {said}: {verdicts.count(said)} of {total}"


def _quote(side: Evidence | None) -> str:
    return side.quote if side else ""


def _about(board: str) -> Iterator[str]:
    rows = told(board)
    yield f"\n# {board}: {sum(one.right for one in rows)} of {len(rows)} planted are told"
    for one in rows:
        said = ", ".join(sorted(one.classes)) or "nothing"
        mark = "right " if one.right else "MISSED"
        yield f"{mark} {one.row['class']}/{one.row['rule']} told {said}: {one.row['quote']}"
    yield f"\n## other findings, of {len(result(board).findings)}"
    for finding in besides(board):
        yield f"{verdict(board, finding)} {finding.rule} {finding.cls}/{finding.severity}"
        yield f"    {finding.message}"
        for side in (finding.local, finding.national):
            yield f"    | {_quote(side)}"


if __name__ == "__main__":
    print("\n".join(report(sys.argv[1:] or tuple(MANUALS))))  # noqa: T201 - a report
