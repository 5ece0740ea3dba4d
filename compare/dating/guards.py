"""What makes an old wording right where it stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from compare.dating.passages import PlacedPassage, has, listed, token_at
from compare.model import Term, TermGuard

_PAST_YEAR = re.compile(
    r"\b(?:in|of|since|by|before|during|from|dated)\s+(?:\w+\s+)?((?:19|20)\d\d)\b"
)
_NAME = re.compile(
    r"[A-Z][\w’'&-]*(?:(?:,)?\s+(?:(?:of|and|the|for|in|to|with|on|&)\s+)*[A-Z(][\w’'&()-]*)*"
)
_ADDRESS = re.compile(r"www\.|://|@|\w\.\w{2,}|_|\.(?:pdf|docx?|html?|xlsx?)\b", re.IGNORECASE)
_QUOTED = re.compile(r"[“\"‘„](?P<inside>[^”\"’‟]{3,200})[”\"’‟]|\*(?P<italic>[^*]+)\*")


def rightly(term: Term, passage: PlacedPassage, at: re.Match[str], beside: str) -> bool:
    """Say whether the term's wording at `at` is right, `beside` being the words around it."""
    if _inside(term, passage.text, at) or has(beside, term.near):
        return True
    return any(_GUARDS[guard](term, passage, at) for guard in (*term.guards, "list"))


def _inside(term: Term, text: str, at: re.Match[str]) -> bool:
    """Say whether the form is part of a longer expression in which it is right."""
    low = text.lower() if term.inside else ""
    return any(
        low.find(longer, max(0, at.end() - len(longer)), at.start() + len(longer)) >= 0
        for longer in map(str.lower, term.inside)
    )


def tells_history(passage: PlacedPassage) -> bool:
    """Say whether a passage stands under a heading that tells what was."""
    return any(has(heading, listed("history")) for heading in passage.where.trail)


def _history(term: Term, passage: PlacedPassage, at: re.Match[str]) -> bool:
    """Under a heading that tells what was, or beside a year before the wording was replaced."""
    if tells_history(passage):
        return True
    rest = passage.text[: at.start()] + " " * len(at[0]) + passage.text[at.end() :]
    return any(year < term.since[:4] for year in _PAST_YEAR.findall(rest))


def _title(_: Term, passage: PlacedPassage, at: re.Match[str]) -> bool:
    """Within quotation marks, or within a capitalised name that is the title of a text."""
    for quoted in _QUOTED.finditer(passage.text):
        longer = len(quoted[0]) > len(at[0]) + len("“”")
        if longer and quoted.start() < at.start() and at.end() < quoted.end():
            return True
    return any(
        name.start() <= at.start() and at.end() <= name.end() and has(name[0], listed("titled"))
        for name in _NAME.finditer(passage.text)
        if len(name[0]) > len(at[0])
    )


def _address(_: Term, passage: PlacedPassage, at: re.Match[str]) -> bool:
    return bool(_ADDRESS.search(token_at(passage.text, at.start(), at.end()).rstrip(".,;:)")))


def _body(_: Term, passage: PlacedPassage, at: re.Match[str]) -> bool:
    """Say whether it names a team, or a board that still trades under the name of its place."""
    after = passage.text[at.end() :].split()[:2]
    if any(has(word, listed("teams")) for word in after):
        return True
    before = passage.text[: at.start()].split()
    name = at[0].split()
    named = len(name) > 1 and all(word[0].isupper() for word in name)
    placed = bool(before) and before[-1][0].isupper()
    return named and placed and "Local" not in {name[0], before[-1]}


def _other_jurisdiction(_: Term, passage: PlacedPassage, __: re.Match[str]) -> bool:
    places = listed("jurisdictions")
    return has(passage.text, places) or any(has(h, places) for h in passage.where.trail)


def _list(_: Term, passage: PlacedPassage, __: re.Match[str]) -> bool:
    """Under a heading such as "References", where titles of other texts stand."""
    return bool(passage.where.trail) and has(passage.where.trail[-1], listed("quoting"))


_GUARDS: Mapping[TermGuard | str, Callable[[Term, PlacedPassage, re.Match[str]], bool]] = {
    "history": _history,
    "title": _title,
    "address": _address,
    "body": _body,
    "other jurisdiction": _other_jurisdiction,
    "list": _list,
}
