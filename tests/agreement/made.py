"""Two short texts linked and judged, without the aligner."""

from __future__ import annotations

from collections.abc import Iterable

from compare.agreement import judged
from compare.model import Baseline, Edition, Link, Term, Why
from compare.rules import Comparison
from compare.statements import read_statements
from tests.rules.made import document_of


def judged_texts(
    local: str, national: str, terms: Iterable[Term] = (), *, shown: bool = False
) -> Comparison:
    """Return the two texts compared, every local sentence linked to every national one.

    `shown` says that a sign of each national sentence stands in every local one.

    A line that begins "- " is an item under the line before the list. Only rules on linked
    statements have what they need.
    """
    ours, theirs, known = document_of(local), document_of(national), tuple(terms)
    why = Why(shared=(), coverage=1.0, similarity=1.0)
    answering = ours.sentences if theirs.sentences else ()
    links = [Link(s, theirs.sentences, 1.0, "reworded", why) for s in answering]
    stated, asked = read_statements(ours), read_statements(theirs)
    baseline = Baseline(Edition("invented", "Invented guidance", "", "2025"), theirs, terms=known)
    signs = {s.id: [o.id for o in ours.sentences] for s in theirs.sentences} if shown else {}
    told = judged(links, stated, asked, known, shown=signs)
    return Comparison(ours, stated, told, baseline, asked)
