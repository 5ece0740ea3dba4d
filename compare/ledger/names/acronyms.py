"""Acronyms that a manual uses and never spells out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import chain

from compare.ledger.names.expansions import spelled_out
from compare.ledger.words.passages import KnownPassage, Uses
from compare.lexicon import word_list, words_of
from compare.model import Document, Wording

_TOKEN = re.compile(
    r"[A-Z](?<![\w@/.-].)[A-Za-z]?[A-Z](?:[A-Za-z]?[A-Z]){0,5}[a-z]?(?![\w@]|\.\w|,? \d{4}\))"
)
"""Not the publisher of a text that is cited ("HMG 2006")."""
_LETTERED = re.compile(r"(?:[A-Z][a-z'’-]+ ){2,3}[A-Z]{2,5}")
"""A person's name with the letters of a post or a degree: a line in a list of people."""
_SHOUTED = 0.5
"""Share of capital letters from which a sentence is set in capitals: it uses no acronyms."""

_REMEMBERED = 50_000
"""Texts whose acronyms are kept: a long manual says many things again."""


def undefined_acronyms(document: Document, told: tuple[KnownPassage, ...]) -> Uses:
    """Return the acronyms that are used, and spelled out nowhere in the document.

    Acronyms of everyday English and ordinary words set in capitals are none.
    """
    used: dict[str, list[KnownPassage]] = {}
    for passage in told:
        for short in _acronyms_in(passage.sentence.text) if passage.capitals else ():
            used.setdefault(short, []).append(passage)
    texts = {p.sentence.text for p in told} if used else ()
    said = {word for text in texts for word in text.split()}
    words = said.union(_WORD.findall(" ".join(said)))
    used = {
        short: uses
        for short, uses in used.items()
        if short.upper() not in _allowed() and words.isdisjoint(_in_small_letters(short))
    }
    _as_one(used)
    used = {short: uses for short, uses in used.items() if not _ends_a_name(short, uses, said)}
    if not used:
        return {}
    spelled = spelled_out(used, document, told)
    return {short: uses for short, uses in used.items() if short.upper() not in spelled}


_WORD = re.compile(r"(?<![\w@./-])\w+(?![\w@/]|\.\w)")
"""A word, without its possessive; an address has none."""


def _in_small_letters(short: str) -> Iterator[str]:
    """Yield how a word set in capitals is written otherwise ("STUDENT" beside "the students")."""
    for word in (short.lower(), short.capitalize()):
        yield word
        yield f"{word}s"


def _as_one(used: dict[str, list[KnownPassage]]) -> None:
    """Take the uses of "CPOMs" for those of "CPOMS" where both are written."""
    for short in [short for short in used if f"{short}S" in used]:
        used[f"{short}S"] += used.pop(short)


def _ends_a_name(short: str, uses: list[KnownPassage], said: set[str]) -> bool:
    """Say whether an acronym stands only at the end of one name ("Fernhill QZT"), and is no term of
    the field: `said` has no first word of a name in small letters.
    """
    if short in _of_field():
        return False
    names = chain.from_iterable(_before(short, text) for text in {p.sentence.text for p in uses})
    first = next(names, "")
    if not first or first.lower() in said or first.lower() in word_list("stop_words")["words"]:
        return False
    return all(name == first for name in names)


def _before(short: str, text: str) -> Iterator[str]:
    """Yield the first word of the name that each use of an acronym ends; "" for no name."""
    for use in re.finditer(rf"\b{short}\b", text):
        name = _NAMED.search(text, 0, use.start())
        yield name[1] if name else ""


_NAMED = re.compile(r"\b([A-Z][a-z]{2,}) $")


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


@lru_cache(maxsize=_REMEMBERED)
def _acronyms_in(text: str) -> tuple[str, ...]:
    found = [short.removesuffix("s") for short in _TOKEN.findall(text)]
    if not found or _LETTERED.fullmatch(text):
        return ()
    shouted = sum(map(str.isupper, text)) >= _SHOUTED * sum(map(str.isalpha, text))
    return () if shouted else tuple(short for short in found if len(set(short)) > 1)


def _allowed() -> frozenset[str]:
    return words_of("acronyms", "allowed") | words_of("acronyms", "not_acronyms")
