"""The manual pages of the rules, in parts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from compare.rules import RULES, explain
from compare.text import printed

_COMMAND = re.compile(r"\s*\(``[^`]+``\)")
"""How a figure was measured: `explain` prints it; a board need not run it."""
_HEADED = re.compile(r"^(\S.*)\n-{3,}$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class RulePage:
    id: str
    title: str
    parts: tuple[tuple[str, str], ...]
    """Headings of the rule's manual page, each with its text."""

    def part(self, heading: str) -> str:
        """Return the text under a heading; empty when the page has none."""
        return dict(self.parts).get(heading, "")

    @property
    def why(self) -> str:
        return self.part("Why it matters")

    @property
    def measured(self) -> str:
        return self.part("Measured")


@cache
def rulebook() -> Mapping[str, RulePage]:
    """Return the manual page of every rule, by its id, in the order of the rules."""
    return {rule.id: _page(rule.id, explain(rule.id)) for rule in RULES}


def _page(rule: str, text: str) -> RulePage:
    first, *rest = _HEADED.split(text)
    title = printed(" ".join(first.split())).removeprefix(f"{rule}: ").rstrip(".")
    bodies = (printed(_COMMAND.sub("", " ".join(body.split()))) for body in rest[1::2])
    return RulePage(rule, title, tuple(zip(rest[::2], bodies, strict=True)))
