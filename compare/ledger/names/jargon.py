"""Terms that a manual coins: capitalised, used often, known to nobody outside."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, lru_cache
from itertools import islice

from compare.ledger.names.full_names import may_name
from compare.ledger.words.cues import either
from compare.ledger.words.passages import KnownPassage
from compare.lexicon import word_list, words_of
from compare.model import Document, Wording
from compare.text import plain

_FEWEST = 3
"""Uses from which a capitalised expression is a term."""
_MOST = 20
"""Terms listed; a reader looks at no more."""
_REMEMBERED = 50_000
"""Texts whose terms are kept: a long manual says many things again."""
_WORD = r"[A-Z][a-z'’]+(?:-[A-Za-z'’]*)*"
_TERM = re.compile(
    r"(?<![.!?:•] )(?<!^)\b(?!(?:The|An?|This|Our|Your|Each|Every|All) )"
    rf"{_WORD}(?:(?: (?:of|the|and|for|in))? {_WORD})+\b"
)

_OWNED = re.compile(r"['’]s?$")
_MEANS = re.compile(
    r"s? (?:is|are|means?|refers? to|consists? of"
    r"|takes|recogni[sz]es|believes|aims|accepts|acknowledges|welcomes|expects)\b"
)
"""What it is, or what only a body does, whose name it then is."""
_CALLED = re.compile(r"\b(?:called|known as)(?: the| an?)? ['‘“]?$")
_CALLING = 20
"""Characters before a term in which it is told to be called so."""


def local_terms(
    told: tuple[KnownPassage, ...], document: Document, national: Iterable[KnownPassage]
) -> tuple[Wording, ...]:
    """Return the manual's own terms, most used first: at least three uses, never explained.

    Left out are names of people, places, bodies and laws, what the manual also writes in lower
    case, and every expression that the national text or the list of concepts holds. Of a term and
    the end of it ("the Contact Centre", "Caldermouth Contact Centre") the one used more is told.
    """
    used: dict[str, list[KnownPassage]] = {}
    for passage in told:
        for term in _terms_in(passage.sentence.text) if passage.capitals else ():
            used.setdefault(_OWNED.sub("", term), []).append(passage)
    often = {term: uses for term, uses in used.items() if len(uses) >= _FEWEST}
    if not often:
        return ()
    text = "\n".join(dict.fromkeys(p.sentence.text for p in told))
    known = "\n".join((*(p.low for p in national), *_concepts(), plain(document.title)))
    rows = (
        Wording(term, len(uses), uses[0].sentence.text, uses[0].sentence.locator)
        for term, uses in _once(often, lambda term: _coined(term, text, known))
    )
    return tuple(islice(rows, _MOST))


def _once(
    often: Mapping[str, list[KnownPassage]], coined: Callable[[str], bool]
) -> Iterator[tuple[str, list[KnownPassage]]]:
    """Yield each coined term with its uses, most used first; none that ends as one before it."""
    told: list[str] = []
    order = sorted(often.items(), key=lambda pair: (-len(pair[1]), -len(pair[0]), pair[0]))
    for term, uses in order:
        ends = (f" {one}".endswith(f" {term}") or term.endswith(f" {one}") for one in told)
        if not any(ends) and coined(term):
            told.append(term)
            yield term, uses


@lru_cache(maxsize=_REMEMBERED)
def _terms_in(text: str) -> tuple[str, ...]:
    return tuple(_TERM.findall(text)) if may_name(text) else ()


def _coined(term: str, text: str, known: str) -> bool:
    low = plain(term)
    if _a_name(low) or low.removesuffix("s") in known or term.lower() in text:
        return False
    name = term.removesuffix("s")
    at = text.find(name)
    while at >= 0:
        ends = at + len(name)
        if _MEANS.match(text, ends) or _CALLED.search(text, max(0, at - _CALLING), at):
            return False
        at = text.find(name, ends)
    return True


def _a_name(low: str) -> bool:
    words = low.split()
    last = {words[-1], words[-1].removesuffix("s")}
    return not last.isdisjoint(words_of("acronyms", "names")) or bool(_titles().search(low))


@cache
def _titles() -> re.Pattern[str]:
    return either(word_list("acronyms")["names"]["anywhere"])


def _concepts() -> Iterator[str]:
    for concept in word_list("concepts")["concept"]:
        yield from concept["forms"]
    for role in word_list("actors")["role"]:
        yield from (role["name"], *role["words"], *role.get("alone", ()))
