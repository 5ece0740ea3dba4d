"""The mutation bench: is each change found with the right class, and is harmless rewriting let be?

``python -m tests.bench`` prints the table, ``pytest tests/bench`` holds its floors.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from compare.model import Term
from compare.rules import RULES
from tests.agreement.made import judged_texts
from tests.bench.guidance import Guidance, superseded
from tests.bench.mutations import MUTATORS, mutants
from tests.bench.rewrites import REWRITES, rewritten

_JUDGING = tuple(rule for rule in RULES if rule.id[0] in "CWS")
"""The rules that judge linked statements."""


@dataclass(frozen=True, slots=True)
class Miss:
    national: str
    local: str
    wanted: str
    got: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One kind of change: how many sentences it was tried on, and those judged otherwise."""

    kind: str
    tried: int
    misses: tuple[Miss, ...] = field(repr=False)

    @property
    def right(self) -> float:
        """Share (0 to 1) judged as they should be."""
        return 1 - len(self.misses) / self.tried if self.tried else 1.0


def classes(local: str, national: str) -> tuple[str, ...]:
    """Return the classes of what is found between two texts, each once, in their order.

    A superseded term shows in the relation of the link; its finding is made by another room.
    """
    comparison = judged_texts(local, national, TERMS)
    found = [finding.cls for rule in _JUDGING for finding in rule.findings(comparison)]
    if any(link.relation == "superseded" for link in comparison.links):
        found.insert(0, "outdated")
    return tuple(dict.fromkeys(found))


def harmful(sentences: tuple[Guidance, ...]) -> Iterator[Row]:
    """Yield one row for each kind of harmful change. Only the right class, alone, is right."""
    for kind, mutator in MUTATORS.items():
        tried = [
            Miss(national, mutant.local, mutant.cls, classes(mutant.local, national))
            for national, mutant in mutants(sentences, mutator)
        ]
        yield Row(kind, len(tried), tuple(m for m in tried if m.got != (m.wanted,)))


def harmless(sentences: tuple[Guidance, ...]) -> Iterator[Row]:
    """Yield one row for each kind of harmless rewrite. Any finding is a false alarm."""
    for kind, rewrite in REWRITES.items():
        tried = [
            Miss(national, local, "agrees", classes(local, national))
            for national, local in rewritten(sentences, rewrite)
        ]
        yield Row(kind, len(tried), tuple(m for m in tried if m.got))


def table(sentences: tuple[Guidance, ...], tell: Callable[[str], object] = print) -> None:
    """Tell the table line by line, and every miss under its row."""
    for title, rows in (("found", harmful(sentences)), ("let be", harmless(sentences))):
        tell(f"{'kind':22} {'tried':>6} {title:>8}")
        for row in rows:
            tell(f"{row.kind:22} {row.tried:6} {row.right:8.1%}")
            for miss in row.misses:
                tell(f"    {miss.wanted} / {', '.join(miss.got) or '-'}: {miss.local}")


def _term(number: int, old: str, current: str) -> Term:
    return Term(
        id=str(number),
        superseded=old,
        forms=(old,),
        current=current,
        since="2018",
        kind="term",
        severity="low",
        confidence="high",
        source="invented",
    )


TERMS = tuple(_term(n, old, current) for n, (old, current) in enumerate(superseded()))
