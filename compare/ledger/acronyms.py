"""Acronyms that a manual uses and never spells out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from compare.ledger.expansions import spelled_out
from compare.ledger.passages import Passage, Uses
from compare.lexicon import word_list, words_of
from compare.model import Document, Wording

_TOKEN = re.compile(
    r"(?<![\w@/.-])[A-Z][A-Za-z]?[A-Z](?:[A-Za-z]?[A-Z]){0,5}[a-z]?(?![\w@]|\.\w|,? \d{4}\))"
)
"""Not the publisher of a text that is cited ("HMG 2006")."""
_LETTERED = re.compile(r"(?:[A-Z][a-z'’-]+ ){2,3}[A-Z]{2,5}")
"""A person's name with the letters of a post or a degree: a line in a list of people."""
_SHOUTED = 0.5
"""Share of capital letters from which a sentence is set in capitals: it uses no acronyms."""


def undefined_acronyms(document: Document, told: tuple[Passage, ...]) -> Uses:
    """Return the acronyms that are used, and spelled out nowhere in the document.

    Acronyms of everyday English and ordinary words set in capitals are none.
    """
    used: dict[str, list[Passage]] = {}
    for passage in told:
        for short in _acronyms_in(passage.sentence.text) if passage.capitals else ():
            if len(set(short)) > 1:
                used.setdefault(short, []).append(passage)
    said = set(" ".join(p.sentence.text for p in told).split()) if used else set[str]()
    used = {
        short: uses
        for short, uses in used.items()
        if short.upper() not in _allowed() and said.isdisjoint((short.lower(), short.capitalize()))
    }
    _as_one(used)
    used = {short: uses for short, uses in used.items() if not _ends_a_name(short, uses, said)}
    if not used:
        return {}
    spelled = spelled_out(used, document, told)
    return {short: uses for short, uses in used.items() if short.upper() not in spelled}


def _as_one(used: dict[str, list[Passage]]) -> None:
    """Take the uses of "CPOMs" for those of "CPOMS" where both are written."""
    for short in [short for short in used if f"{short}S" in used]:
        used[f"{short}S"] += used.pop(short)


def _ends_a_name(short: str, uses: list[Passage], said: set[str]) -> bool:
    """Say whether an acronym stands only at the end of one name ("Fernhill QZT"), and is no term of
    the field: `said` has no first word of a name in small letters.
    """
    pattern = re.compile(rf"\b([A-Z][a-z]{{2,}}) {short}\b|\b{short}\b")
    before = {m[1] or "" for p in uses for m in pattern.finditer(p.sentence.text)}
    first = before.pop() if len(before) == 1 else ""
    plain = first.lower() in said or first.lower() in word_list("stop_words")["words"]
    return bool(first) and not plain and short not in _of_field()


@cache
def _of_field() -> frozenset[str]:
    """Return in capitals the short forms of the concepts of the field."""
    return frozenset(f.upper() for one in word_list("concepts")["concept"] for f in one["forms"])


def listed(uses: Uses) -> tuple[Wording, ...]:
    """Return one row an acronym, most used first."""
    rows = (
        Wording(short, len(found), found[0].sentence.text, found[0].sentence.locator)
        for short, found in uses.items()
    )
    return tuple(sorted(rows, key=lambda row: (-row.uses, row.term)))


def _acronyms_in(text: str) -> Iterator[str]:
    if _LETTERED.fullmatch(text):
        return
    found = [short.removesuffix("s") for short in _TOKEN.findall(text)]
    if found and sum(map(str.isupper, text)) < _SHOUTED * sum(map(str.isalpha, text)):
        yield from found


def _allowed() -> frozenset[str]:
    return words_of("acronyms", "allowed") | words_of("acronyms", "not_acronyms")
