"""Whose act it is: what the police do meets no duty of a school."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from compare.lexicon import data_in
from compare.model import Statement
from compare.statements.words.actor import role_of
from compare.text import any_of, fold

_REMEMBERED = 4096
"""Names of those who act whose parties are kept."""
_JOINED = re.compile(r"(?:,| and\b| or\b)+ *")
_Parties = frozenset[str]


def is_anothers(actor: str | None, statements: Iterable[Statement]) -> bool:
    """Say whether all that is stated is done by others than the `actor` whose duty it is.

    Nobody is another who is not named, or is of no listed party, as "we" and "staff" are.
    """
    whose = _parties(actor or "", is_national=True)
    doing = [_parties(one.actor or "") for one in statements]
    return bool(whose and doing) and all(who and who.isdisjoint(whose) for who in doing)


def each_of(who: str) -> list[str]:
    """Return, folded, those whom the name of those who act joins: "teachers and the police"."""
    return [one for one in _JOINED.split(fold(who)) if one]


@lru_cache(maxsize=_REMEMBERED)
def _parties(who: str, *, is_national: bool = False) -> _Parties:
    """Return the parties of those who act, with what these are made of; none where one has none."""
    ending, parties = _listed(is_national=is_national)
    every = each_of(who)
    found = [ending.search(one) or ending.search(role_of(one) or "") for one in every]
    named = [parties[one[1]] for one in found if one]
    return frozenset[str]().union(*named) if len(named) == len(every) else frozenset()


@cache
def _listed(*, is_national: bool) -> tuple[re.Pattern[str], Mapping[str, _Parties]]:
    """Return what finds whom a text names at its end, and the parties of each."""
    listed = data_in(__package__, "parties")["party"]
    parties = {
        word: frozenset((one["name"], *one.get("made_of", ())))
        for one in listed
        for word in (*one["words"], *(one.get("national", ()) if is_national else ()))
    }
    return re.compile(rf"\b({any_of(parties)})s?$"), parties
