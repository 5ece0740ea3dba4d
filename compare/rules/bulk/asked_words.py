"""The words in which the rules on bulk tell what a manual asks for."""

from __future__ import annotations

from collections.abc import Sequence

from compare.ledger.words.papers import papers_in
from compare.model import Ask, AskKind
from compare.rules.rule import named
from compare.text import fold

_MOST_SAID = 24
"""Words that ask for something, cut short by the ledger already."""
_NAMES: dict[AskKind, str] = {
    "sign-off": "an approval or signature",
    "extra stage": "a meeting, panel or stage",
    "form": "a form",
    "checklist": "a checklist",
    "extra timer": "a time limit",
    "recording or notification": "a record or notice",
    "attendance or report": "a report or attendance",
}


def names_of(ask: Ask) -> tuple[str, ...]:
    """Return the names, in its own words, of the papers that an ask names."""
    names = tuple(paper.name for paper in papers_in(ask.quote)) or (ask.artefact or "",)
    quote = fold(ask.quote)
    return tuple(name for name in names if name and fold(name) in quote)


def same_papers(one: Ask, other: Ask) -> bool:
    """Say whether one of two asks is for papers that the other is for too.

    "The form", "the referral form" is the one named before, "the hub's referral form".
    """
    fewer, more = sorted((_papers(one), _papers(other)), key=len)
    return bool(fewer) and all(any(a <= b or b <= a for b in more) for a in fewer)


def fullest(asks: Sequence[Ask]) -> Ask:
    """Return the first of those that name the most papers, with the most words."""
    return max(asks, key=lambda ask: [(len(some), *map(len, some)) for some in (_papers(ask),)])


def _papers(ask: Ask) -> tuple[frozenset[str], ...]:
    """Return the words of each name; "a form" has one of its own."""
    quote, names = fold(ask.quote), map(fold, names_of(ask))
    own = (name if _is_known(name, quote) else f"a {name}" for name in names)
    return tuple(frozenset(word.removesuffix("s") for word in name.split()) for name in own)


def _is_known(name: str, quote: str) -> bool:
    """Say whether a paper has a name of its own, or has been named before ("this form")."""
    return " " in name or any(f"{the} {name}" in quote for the in ("the", "this", "that"))


def asks_for(ask: Ask, what: str, names: Sequence[str] = (), places: int = 1) -> str:
    """Return the message that `what` is asked for, by the `names` it has or the words that ask.

    A sentence that speaks of "this" is told with the one before it.
    """
    told = _by_name(what, names) + (f", in {places} places" if places > 1 else "")
    if told == what and ask.said:
        back = f", after {named(ask.after)}" if ask.after else ""
        told = f"{what}: {named(ask.said, _MOST_SAID)}{back}"
    return f"The local text asks for {told}; the national text does not."


def _by_name(what: str, names: Sequence[str]) -> str:
    """Return `what` with its name, or the names where it has several: "2 forms, “A” and “B”".

    A name that says no more than `what` it is tells nothing.
    """
    telling = [named(name) for name in names if fold(name) not in fold(what)]
    if len(telling) > 1:
        several = f"{len(telling)} {what.rsplit(maxsplit=1)[-1]}s"
        return f"{several}, {', '.join(telling[:-1])} and {telling[-1]}"
    return ", ".join((what, *telling))


def process(ask: Ask) -> str:
    """Return what an ask adds, in words ("an approval or signature and a form")."""
    return " and ".join(_NAMES[kind] for kind in ask.kinds[:2])
