"""What makes less of a duty in whatever words: what there is too little of, a case left out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from compare.agreement.conditions.qualifying import Qualifier, names_lack, qualifiers
from compare.agreement.sides.pairing import Pair, one_verb
from compare.agreement.sides.reading import Reading
from compare.agreement.words.wordlists import clauses, wordlist
from compare.model import Difference, Direction, Statement


def lessening_differences(
    local: Reading, national: Reading, paired: Iterable[Pair]
) -> Iterator[Difference]:
    """Yield "where staffing allows", and an exception from what is never to be done or from the act
    that is asked for, where a sign tells that the local sentence is of what is asked and the
    national one has none itself.
    """
    ours, shown = qualifiers(local.text), tuple(pair for pair in paired if pair.shown)
    if not ours or not shown:
        return
    never = any(map(_is_never, shown)) and _NEVER.search(local.text)
    excepted = never or any(one_verb(pair.local, pair.national) for pair in shown)
    theirs = qualifiers(national.text)
    for q in ours:
        if told_for_haste(q, local, national):
            continue
        if names_lack(q) and not any(map(names_lack, theirs)):
            yield Difference("qualifier", q.said, "", "weaker", "medium")
        elif clauses("idle").search(q.said):
            continue
        elif excepted and q.sort == "exception" and all(o.sort != q.sort for o in theirs):
            yield Difference("exception", q.said, "", "weaker", "medium")


def unhedged(hedge: str, local: Reading, national: Reading) -> Direction | None:
    """Return what it does to leave out a hedge of the national text: more is asked. Of what both
    give leave for nothing is asked, and more is left open where it was kept to exceptional cases.
    """
    few = clauses("exceptional")
    if few.search(hedge) and any(map(_gives_leave, local.statements)):
        return None if few.search(local.says) else "weaker"
    leave = any(_gives_leave(s) and hedge in s.qualifiers for s in national.statements)
    return None if leave else "stronger"


def _gives_leave(statement: Statement) -> bool:
    return statement.strength == "may" and statement.polarity == "+"


def told_for_haste(hedge: Qualifier, local: Reading, national: Reading) -> bool:
    """Say whether "if there is time" leaves nothing out: both texts say what is done where there
    was none ("if not, straight afterwards").
    """
    if not (names_lack(hedge) and _TIME.search(hedge.said)):
        return False
    rest = local.says.replace(hedge.said, " ", 1)
    return bool(_otherwise().search(rest) and _otherwise().search(national.says))


_TIME = re.compile(
    r"\bthere (?:is|was) (?:enough |still )?time\b|\btime (?:allows|permits)\b", re.IGNORECASE
)


@cache
def _otherwise() -> re.Pattern[str]:
    return re.compile("|".join(wordlist("otherwise")["patterns"]), re.IGNORECASE)


def _is_never(pair: Pair) -> bool:
    return pair.national.polarity == "-"


_NEVER = re.compile(r"\b(?:never|not|no|nobody)\b", re.IGNORECASE)
