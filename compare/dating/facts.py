"""Which edition a text comes nearest to, when the editions' texts are not at hand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from compare.dating.uses import new_wording, uses
from compare.model import Baseline, Derivation, Document, Statement
from compare.text import day, words

_LEAST = 3
"""Facts and terms that must tell editions apart: fewer may be left over from any edit."""
_SHOWN = 6


@dataclass(frozen=True, slots=True)
class Sign:
    """Something in the text that fits some editions and not others."""

    says: str
    fits: frozenset[str]
    """Ids of the editions."""
    since: str = ""
    """ISO date before which nobody could have written it, where it is a new word."""


def derived_by_facts(
    document: Document, statements: Sequence[Statement], editions: Mapping[str, Baseline]
) -> Derivation:
    """Return the edition whose time limits and terms the document uses.

    `editions` are those of one series, by id. Each time limit and each term that only some editions
    have speaks for those; terms of one sentence that went out together speak once. An edition is
    named when more speaks for it than for any other, and at least three things tell editions apart.
    Of editions with as much to speak for them, one is named when the others are older than wording
    the text uses: old words outlive their edition, new ones cannot come before it. Which edition
    the text *names* does not count.
    """
    found = (*_limits(statements, editions), *_terms(document, editions))
    signs = tuple(sign for sign in found if sign.fits and len(sign.fits) < len(editions))
    if len(signs) < _LEAST:
        few = f"Only {len(signs)} of its facts and terms tell editions apart."
        return Derivation(None, "none", evidence=(*(s.says for s in signs[:_SHOWN]), few))
    best, *others = _likeliest(signs, editions)
    if others:
        shown, tied = signs[:_SHOWN], f"They fit {', '.join((best, *others))} alike."
        return Derivation(None, "facts and terms", evidence=(*(s.says for s in shown), tied))
    fitting = [sign.says for sign in signs if best in sign.fits]
    share = f"{len(fitting)} of {len(signs)} time limits and terms that tell editions apart fit it."
    return Derivation(best, "facts and terms", evidence=(share, *fitting[:_SHOWN]))


def _likeliest(signs: Sequence[Sign], editions: Mapping[str, Baseline]) -> Sequence[str]:
    """Return the editions that most signs fit, but for those older than the newest word."""
    votes = {name: sum(name in sign.fits for sign in signs) for name in editions}
    level = [name for name, count in votes.items() if count == max(votes.values())]
    since = max(sign.since for sign in signs)
    return [name for name in level if _dated(editions[name]) >= since] or level


def _limits(statements: Sequence[Statement], editions: Mapping[str, Baseline]) -> Iterator[Sign]:
    fits: dict[tuple[str, float, str], set[str]] = {}
    for name, baseline in editions.items():
        for one in baseline.requirements:
            time = one.quantity
            if one.edition == name and time and time.number and time.unit and one.event:
                fits.setdefault((one.event, time.number, time.unit), set()).add(name)
    quotes: defaultdict[tuple[float | None, str | None], list[str]] = defaultdict(list)
    for stated in statements:
        if stated.quantity:
            quotes[stated.quantity.number, stated.quantity.unit].append(stated.quote)
    for (event, number, unit), names in fits.items():
        sought = set(words(event))
        quote = next((one for one in quotes[number, unit] if sought <= set(words(one))), None)
        if quote is not None:
            yield Sign(f"“{_short(quote)}”: {event}, {number:g} {unit}s", frozenset(names))


def _terms(document: Document, editions: Mapping[str, Baseline]) -> Iterator[Sign]:
    dated = {name: _dated(one) for name, one in editions.items()}
    newest = max(editions.values(), key=lambda one: one.edition.issued, default=None)
    known = [term for term in newest.terms if not term.information] if newest else []
    old = {use.term.id: use for use in uses(document, known) if use.state == "superseded"}
    new = {use.term.id: use for use in new_wording(document, known)}
    told = set()
    for term in known:
        if (term.id in old) == (term.id in new):
            continue
        use = old.get(term.id) or new[term.id]
        if (use.passage, term.since) in told:  # words of one sentence that went out together
            continue
        told.add((use.passage, term.since))
        fits = {name for name, dawn in dated.items() if (dawn < term.since) == (term.id in old)}
        when = "replaced" if term.id in old else "new"
        since = "" if term.id in old else term.since
        yield Sign(f"“{use.words}”, {when} since {day(term.since)}", frozenset(fits), since)


def _dated(baseline: Baseline) -> str:
    return baseline.edition.updated or baseline.edition.issued


def _short(quote: str) -> str:
    said = quote.split()
    return " ".join(said[: _SHOWN * 2]) + (" …" if len(said) > _SHOWN * 2 else "")
