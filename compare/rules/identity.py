"""Ids that stand in minutes and action logs: short, and the same after unrelated edits."""

from __future__ import annotations

from base64 import b32encode
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from hashlib import blake2b

from compare.model import Finding, Result
from compare.text import words

_FEWEST = 4
"""Letters after the dash: a million ids, short enough to be read out in a meeting."""
_BYTES = 10
_PLAIN = str.maketrans("OI", "89")
"""No letter O or I, which are read as digits; 8 and 9 are not in base 32."""


def full_id(rule: str, *facts: str) -> str:
    """Return the whole id of what `rule` found: its letter, and a hash of the folded facts.

    The facts are the local quotation, the national one and what differs; case, punctuation and
    place in the manual do not enter.
    """
    folded = "\n".join((rule, *(" ".join(words(fact)) for fact in facts)))
    digest = blake2b(folded.encode("utf-8", "replace"), digest_size=_BYTES).digest()
    return f"{rule[0]}-{b32encode(digest).decode().translate(_PLAIN)}"


def with_short_ids(results: Iterable[Result]) -> tuple[Result, ...]:
    """Return the results with each finding's id cut to the fewest letters that tell it apart.

    Ids are unique in what is given. The first to have an id keeps the shortest form, so one more
    finding changes the ids of others only where the two would be mistaken for each other; what is
    found again in the same words is numbered ("W-7K3F-2").
    """
    taken: set[str] = set()
    seen: Counter[str] = Counter()
    return tuple(
        replace(result, findings=tuple(_shortened(f, taken, seen) for f in result.findings))
        for result in results
    )


def _shortened(finding: Finding, taken: set[str], seen: Counter[str]) -> Finding:
    whole = finding.id
    seen[whole] += 1
    repeat = f"-{seen[whole]}" if seen[whole] > 1 else ""
    least = whole.index("-") + 1 + _FEWEST
    forms = (f"{whole[:length]}{repeat}" for length in range(least, len(whole) + 1))
    short = next((form for form in forms if form not in taken), f"{whole}{repeat}")
    taken.add(short)
    return replace(finding, id=short)
