"""Acronyms that a manual uses and never spells out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from compare.ledger.cues import vocabulary
from compare.ledger.passages import Passage
from compare.model import Document, Wording

_TOKEN = re.compile(r"(?<![\w@/.-])[A-Z][A-Za-z]?[A-Z](?:[A-Za-z]?[A-Z]){0,5}[a-z]?(?![\w@]|\.\w)")
_BRACKETED = re.compile(r"\(([^()]{2,90})\)")
_FIRST_IN_BRACKETS = re.compile(
    r"^(?:the |also |hereafter |known as |or |called |referred to as |i\.e\. )*['‘’\"“]?(?P<short>[A-Z][A-Za-z&/-]{1,9}?)s?['’\"”]?(?:$|[,;/ ])"
)
_BEFORE_BRACKET = re.compile(r"(?P<short>[A-Z][A-Za-z&/-]{1,9}?)s?\s*$")
_JOINED = re.compile(
    r"(?P<short>\b[A-Z][A-Za-z&/-]{1,9}?)s?(?: (?:stands for|means|is short for|refers to)|\s*[-–—:=]| is an? (?:abbreviation|acronym) (?:of|for)) (?P<long>[^.;:()]{4,90})"
)
_JOINED_AFTER = re.compile(
    r"(?P<long>[A-Za-z][^.;:()]{3,90}?),?(?: also| commonly| often)? (?:known as|called|or|abbreviated (?:to|as)|–|-|—) (?:the |a |an )?['‘“\"]?(?P<short>[A-Z][A-Za-z&/-]{1,9}?)s?\b"
)
_SHOUTED = 0.5
"""Share of capital letters from which a sentence is set in capitals: it uses no acronyms."""
_REACH = 5
"""Words beyond its letters in which an acronym's long form stands (Schwartz and Hearst 2003)."""


def undefined_acronyms(document: Document, told: tuple[Passage, ...]) -> tuple[Wording, ...]:
    """Return the acronyms used and spelled out nowhere in the document, most used first.

    Spelled out is "long form (SHORT)" as Schwartz and Hearst (2003) find it, and what they miss:
    "SHORT (long form)", "SHORT - long form", "known as SHORT", and a glossary's cells side by side.
    Acronyms of everyday English and ordinary words set in capitals are none.
    """
    ordinary = _allowed() | {word.upper() for word in _lower_words(told)}
    used: dict[str, list[Passage]] = {}
    for passage in told:
        for short in _acronyms_in(passage.sentence.text):
            if short.upper() not in ordinary and short not in ordinary:
                used.setdefault(short, []).append(passage)
    spelled = set(_defined(document)) if used else set()
    rows = (
        Wording(short, len(uses), uses[0].sentence.text, uses[0].sentence.locator)
        for short, uses in used.items()
        if short.upper() not in spelled
    )
    return tuple(sorted(rows, key=lambda row: (-row.uses, row.term)))


def _acronyms_in(text: str) -> Iterator[str]:
    if text.islower():
        return
    found = [short.removesuffix("s") for short in _TOKEN.findall(text)]
    if found and sum(map(str.isupper, text)) < _SHOUTED * sum(map(str.isalpha, text)):
        yield from found


def _lower_words(told: Iterable[Passage]) -> set[str]:
    return {word for p in told for word in p.sentence.text.split() if word.islower()}


def _allowed() -> frozenset[str]:
    return vocabulary("acronyms", "allowed") | vocabulary("acronyms", "not_acronyms")


# ---- where they are spelled out ---------------------------------------------------------------------


def _defined(document: Document) -> Iterator[str]:
    blocks = document.blocks
    for block, following in zip(blocks, (*blocks[1:], None), strict=True):
        yield from (short.upper() for short in _defined_in(block.text))
        if following is not None and block.kind == following.kind == "cell":
            yield from _side_by_side(block.text, following.text)
        if block.lead_in and block.kind == "cell":
            yield from _side_by_side(block.lead_in.strip(" :"), block.text)


def _side_by_side(left: str, right: str) -> Iterator[str]:
    for short, long in ((left, right), (right, left)):
        if len(short.split()) == 1 and long_form(short.strip("() :"), long):
            yield short.strip("() :").upper()


def _defined_in(text: str) -> Iterator[str]:
    for bracket in _BRACKETED.finditer(text):
        first = _FIRST_IN_BRACKETS.match(bracket[1])
        if first and long_form(first["short"], text[: bracket.start()]):
            yield first["short"]
        before = _BEFORE_BRACKET.search(text, 0, bracket.start())
        if before and long_form(before["short"], bracket[1]):
            yield before["short"]
    for joined in (_JOINED, _JOINED_AFTER):
        for match in joined.finditer(text) if _may_join(text) else ():
            if long_form(match["short"], match["long"]):
                yield match["short"]


def _may_join(text: str) -> bool:
    return any(
        mark in text
        for mark in (
            " - ",
            "–",
            "—",
            ":",
            "=",
            "known as",
            "called",
            " or ",
            "stands",
            "means",
            "abbrev",
            "short for",
            "refers",
        )
    )


def long_form(short: str, text: str) -> str | None:
    """Return the words at the end of `text`, or at its head, that `short` stands for, if any.

    Schwartz and Hearst: the letters of the short form occur in order, read from the right, the
    first of them at the head of a word.
    """
    letters = [c for c in short.lower() if c.isalnum()]
    if len(letters) < 2:  # noqa: PLR2004 - one letter abbreviates nothing
        return None
    said = text.split()
    reach = min(len(letters) + _REACH, 2 * len(letters))
    for part in (" ".join(said[-reach:]), " ".join(said[:reach])):
        begins = _matched(letters, part.lower())
        if begins is not None and len(part) - begins > len(short):
            return part[begins:]
    return None


def _matched(letters: list[str], text: str) -> int | None:
    """Return where in `text` the long form begins."""
    at = len(text)
    for n in range(len(letters) - 1, -1, -1):
        at = text.rfind(letters[n], 0, at)
        while n == 0 and at > 0 and text[at - 1].isalnum():
            at = text.rfind(letters[0], 0, at)
        if at < 0:
            return None
    return at
