"""Acronyms that a manual uses and never spells out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.ledger.expansions import Uses, spelled_out
from compare.ledger.passages import Passage
from compare.lexicon import words_of
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
    if not used:
        return {}
    spelled = spelled_out(used, document, told)
    return {short: uses for short, uses in used.items() if short.upper() not in spelled}


def _as_one(used: dict[str, list[Passage]]) -> None:
    """Take the uses of "CPOMs" for those of "CPOMS" where both are written."""
    for short in [short for short in used if f"{short}S" in used]:
        used[f"{short}S"] += used.pop(short)


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
