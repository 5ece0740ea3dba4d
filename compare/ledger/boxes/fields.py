"""Where a manual shows a form: fields to be filled in, and what stands over columns and rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from compare.ledger.words.looks import looks
from compare.ledger.words.passages import KnownPassage

LABEL = 6
"""Words of a line that can be a label or a field; a longer one is a sentence."""
_OPEN_ENDED = (":", "?", "□", "☐", "_", "…")
_FIELDS = 3
"""Fields from which a heading may stand over a form."""
_FIELD_SHARE = 0.25
"""Share of the lines under a heading that are fields, from which it stands over a form."""


def form_sections(told: Iterable[KnownPassage]) -> frozenset[tuple[str, ...]]:
    """Return the headings under which much stands that is a field of a form.

    Labels with numbers and addresses beside them are a list of contacts.
    """
    under: defaultdict[tuple[str, ...], list[KnownPassage]] = defaultdict(list)
    for passage in told:
        under[passage.trail].append(passage)
    return frozenset(trail for trail, lines in under.items() if _is_form(lines))


def _is_form(lines: list[KnownPassage]) -> bool:
    enough = max(_FIELDS, _FIELD_SHARE * len(lines))
    fields = [passage for passage in lines if is_field(passage)]
    return len(fields) >= enough and sum(not looks("contact", p) for p in fields) >= enough


def columns(told: Iterable[KnownPassage]) -> frozenset[str]:
    """Return the headings of columns and rows, with which the cells of a table are read."""
    return frozenset(
        part
        for p in told
        if p.block.kind == "cell" and p.sentence.lead_in
        for part in p.sentence.lead_in.split(" – ")
    )


def is_field(passage: KnownPassage) -> bool:
    """Say whether it is a short label without an answer: a field to be filled in."""
    short = passage.words <= LABEL and passage.sentence.text.rstrip().endswith(_OPEN_ENDED)
    return short and not passage.governs
