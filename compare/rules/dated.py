"""What the rules on outdated text share: the uses, the citations, and how a finding is made."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import groupby

from compare.dating import (
    Citation,
    Use,
    chapter_depth,
    citations,
    current_editions,
    elsewhere,
    uses,
)
from compare.model import (
    Confidence,
    Document,
    Edition,
    Evidence,
    Finding,
    Link,
    Severity,
    Term,
    TermKind,
)
from compare.rules.identity import full_id
from compare.rules.rule import Comparison, named, never_red
from compare.text import fold

_KEPT = 4
"""Manuals whose reading is remembered while the rules go through them."""
_MOST_NAMED = 21
"""Words of the current term, in a sentence of 25."""
_WORD = re.compile(r"\w+")
_MOST_WORDS = 3
"""Old words for one thing that are told."""
_DO = ("Use the current term", "Rewrite the passage on what took its place")
"""What to do about an old word, and about an old procedure."""
Chapter = tuple[str, ...]


def superseded_terms(
    comparison: Comparison, kinds: Iterable[TermKind]
) -> Iterator[tuple[Term, Sequence[Use]]]:
    """Yield each superseded term of these kinds with the places where it is used as if current.

    Nothing in a manual that follows another country's rules; nothing that is information only; and
    nothing that the national sentence which a passage answers says in the same words.
    """
    wanted = frozenset(kinds)
    found = [
        use
        for use in _uses(comparison.document, comparison.baseline.terms)
        if use.state == "superseded" and use.term.kind in wanted and not use.term.information
    ]
    national = _answered(comparison.links, {use.passage.text for use in found})
    ours = (use for use in found if fold(use.words) not in national.get(use.passage.text, ""))
    for term, several in groupby(ours, key=lambda use: use.term):
        yield term, tuple(several)


def _answered(links: Iterable[Link], texts: Collection[str]) -> Mapping[str, str]:
    """Return, folded, the national sentences that local ones of these texts answer, by the text."""
    return {
        link.local.text: fold(" ".join(one.text for one in link.national))
        for link in links
        if link.local.text in texts
    }


def cited(comparison: Comparison) -> tuple[Citation, ...]:
    """Return the editions the manual names; none when it follows another country's rules."""
    baseline = comparison.baseline
    current = current_editions(baseline)
    return _citations(comparison.document, tuple(current.items()))


def chapter(comparison: Comparison, trail: Chapter) -> Chapter:
    """Return the trail of the chapter that a place stands in."""
    return trail[: chapter_depth(comparison.document)]


def edition_named(comparison: Comparison, citation: Citation) -> Edition | None:
    """Return the card of the edition a citation names, where it is at hand."""
    cards: Mapping[tuple[str, str], Edition] = {
        (card.series, card.issued[:4]): card for card in comparison.baseline.shelf
    }
    return cards.get((citation.series, citation.year))


def term_finding(rule: str, term: Term, found: Sequence[Use]) -> Finding:
    """Return the one finding on a term, with its places."""
    places = tuple(dict.fromkeys(use.passage.evidence for use in found))
    count = f" in {len(places)} places" if len(places) > 1 else ""
    return finding_at(
        rule,
        (term.id,),
        places,
        message=f"The local text says {_said(found)}{count}. {_successor(term)}.",
        action=f"{_DO[term.kind == 'procedure']}: {term.current}"
        if term.current
        else "Take it out",
        severity=term.severity,
        sure=term.confidence,
        facets=("term",),
    )


def _said(found: Sequence[Use]) -> str:
    """Return the words found, each once and at most three: an editor looks for all of them.

    A hyphen and the number make no other words.
    """
    every: dict[str, str] = {}
    for use in found:
        every.setdefault(
            " ".join(_WORD.findall(fold(use.words).removesuffix("s"))), named(use.words)
        )
    return " and ".join([*every.values()][:_MOST_WORDS])


def _successor(term: Term) -> str:
    if not term.current:
        return "It has been withdrawn, and nothing national took its place"
    return f"Now it is {named(term.current, _MOST_NAMED)}"


def finding_at(  # noqa: PLR0913 - one argument a field
    rule: str,
    facts: Sequence[str],
    places: tuple[Evidence, ...],
    *,
    message: str,
    action: str,
    severity: Severity,
    sure: Confidence = "high",
    facets: tuple[str, ...],
) -> Finding:
    """Return a finding on these places."""
    found = Finding(
        id=full_id(rule, *facts),
        rule=rule,
        cls="outdated",
        severity=severity,
        confidence=sure,
        message=message,
        action=action,
        local=places[0],
        national=None,
        facets=facets,
        places=places if len(places) > 1 else (),
    )
    return never_red(found)


@lru_cache(maxsize=_KEPT)
def _uses(document: Document, terms: tuple[Term, ...]) -> tuple[Use, ...]:
    return () if elsewhere(document) else uses(document, terms)


@lru_cache(maxsize=_KEPT)
def _citations(document: Document, current: tuple[tuple[str, str], ...]) -> tuple[Citation, ...]:
    return () if elsewhere(document) else citations(document, dict(current))
