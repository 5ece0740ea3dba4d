"""The edition a manual comes nearest to, by what is at hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from compare.dating.derived import derived
from compare.dating.facts import derived_by_facts
from compare.model import Baseline, Derivation, Document, Statement

_TO_CHOOSE = 2
"""Texts among which there is something to choose."""


def nearest_edition(
    document: Document,
    statements: Sequence[Statement],
    texts: Mapping[str, Document],
    editions: Mapping[str, Baseline],
) -> tuple[Derivation, ...]:
    """Return the edition the document comes nearest to, then chapters that come nearest to another.

    By passages copied from `texts`, when there are several; where that does not tell, by the facts
    and terms of `editions`, one series by id. Empty when there is nothing to choose among.
    """
    by_text = derived(document, texts) if len(texts) >= _TO_CHOOSE else ()
    if by_text and by_text[0].edition:
        return by_text
    if len(editions) >= _TO_CHOOSE:
        return (derived_by_facts(document, statements, editions),)
    return by_text
