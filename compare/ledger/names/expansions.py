"""Where a document spells out the acronyms that it uses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from compare.ledger.names.full_names import named_in_full
from compare.ledger.words.passages import KnownPassage, Uses
from compare.lexicon import word_list
from compare.model import Block, Document
from compare.text.abbreviations import long_form

_BRACKET_AFTER = re.compile(r"s?['’\"”]? ?\((?P<long>[^()]{4,90})\)")
_SMALL = 3
"""Letters of words that an acronym passes over ("of", "for", "and")."""
_REACH = 5
"""Words beyond its letters in which an acronym's long form stands (Schwartz and Hearst 2003)."""


def spelled_out(used: Uses, document: Document, told: Iterable[KnownPassage]) -> frozenset[str]:
    """Return, in capitals, those of the acronyms that the document spells out somewhere.

    That is "long form (SHORT)" as Schwartz and Hearst (2003) find it, and what they miss:
    "SHORT (long form)", "SHORT - long form", "called SHORT", a glossary's cells side by side, the
    name in full, in capitals or that of a body in small letters, and the long name of a concept.
    """
    return _spelled_out(used, document.blocks) | named_in_full(used, document, told)


def _spelled_out(used: Uses, blocks: tuple[Block, ...]) -> frozenset[str]:
    """Return, in capitals, those of the acronyms that some block, heading or cell spells out."""
    shorts = sorted(used, key=lambda short: (-len(short), short))
    either = "|".join(map(re.escape, shorts))
    named = re.compile(rf"\b(?:{either})(?=s?\b)")
    using = {id(passage.block) for uses in used.values() for passage in uses}
    found: set[str] = set()
    for block, following in zip(blocks, (*blocks[1:], None), strict=True):
        if id(block) in using or block.kind in ("heading", "cell"):
            for use in named.finditer(block.text):
                if use[0].upper() not in found and _spelled_here(use, block, following):
                    found.add(use[0].upper())
    return frozenset(found)


def _spelled_here(use: re.Match[str], block: Block, following: Block | None) -> bool:
    short, text = use[0], block.text
    before, after = text[: use.start()], text[use.end() :]
    if _spelling("called").search(before):
        return True
    opened = _spelling("opened").search(before) or _spelling("joined").search(before)
    if opened and _spells(before[: opened.start()], short):
        return True
    if any((m := told.match(after)) and _spells(m["long"], short) for told in _after()):
        return True
    return len(text.split()) == 1 and any(
        _spells(cell, short) for cell in _beside(block, following)
    )


@cache
def _spelling(way: str) -> re.Pattern[str]:
    """Return what ends the words before an acronym that is spelled out in this way."""
    return re.compile(rf"(?:{word_list('acronyms')['spelled'][way]})$", re.IGNORECASE)


@cache
def _after() -> tuple[re.Pattern[str], ...]:
    """Return what begins the words after an acronym that they spell out."""
    verbs = word_list("acronyms")["spelled"]["means"]
    joined = rf"s?['’\"”]? ?(?:{verbs}|[-–—:=]) ?(?P<long>[^.;:()]{{4,90}})"
    return (_BRACKET_AFTER, re.compile(joined))


def _beside(block: Block, following: Block | None) -> Iterator[str]:
    """Yield what stands beside a cell that holds one word: the cell after it, or the row's name."""
    if following is not None and block.kind == following.kind == "cell":
        yield following.text
    if block.kind == "cell" and block.lead_in:
        yield block.lead_in.strip(" :")


def _spells(text: str, short: str) -> bool:
    """Say whether words at the end of a text, or at its head, are those that `short` stands for,
    or the last ones begin with its letters in another order.
    """
    said = text.replace("&", "and").split()
    heads = (" ".join(said[:end]) for end in range(len(short), len(short) + _REACH))
    if any(long_form(short.upper(), part) for part in (text, *heads)):
        return True
    last = [word for word in said if word[0].isupper() or len(word) > _SMALL][-len(short) :]
    return sorted(word[0].upper() for word in last) == sorted(short.upper())
