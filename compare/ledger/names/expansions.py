"""Where a document spells out the acronyms that it uses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from compare.ledger.names.full_names import named_in_full
from compare.ledger.words.passages import KnownPassage, Uses
from compare.lexicon import word_list
from compare.model import Block, Document

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
    if opened and long_form(short, before[: opened.start()]):
        return True
    if any((m := told.match(after)) and long_form(short, m["long"]) for told in _after()):
        return True
    return len(text.split()) == 1 and any(
        long_form(short, cell) for cell in _beside(block, following)
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


def long_form(short: str, text: str) -> str | None:
    """Return the words at the end of `text`, or at its head, that `short` stands for, if any.

    Schwartz and Hearst: the letters of the short form occur in order, read from the right, the
    first of them at the head of a word.
    """
    letters = [c for c in short.lower() if c.isalnum()]
    text = text.replace("&", "and")
    if len(letters) < 2:  # noqa: PLR2004 - one letter abbreviates nothing
        return None
    said = text.split()
    reach = min(len(letters) + _REACH, 2 * len(letters))
    for part in (" ".join(said[-reach:]), " ".join(said[:reach])):
        begins = _matched(letters, part.lower())
        if begins is not None and len(part) - begins > len(short):
            return part[begins:]
    heads = [word for word in said if word[0].isupper() or len(word) > _SMALL][-len(letters) :]
    return " ".join(heads) if sorted(word[0].lower() for word in heads) == sorted(letters) else None


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
