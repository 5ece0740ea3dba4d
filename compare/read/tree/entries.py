"""Lists of pandoc's tree → their entries, each with the number it is printed with."""

from __future__ import annotations

from collections.abc import Iterator

from compare.read.numerals import NUMERALS
from compare.read.tree.inlines import Content, Node
from compare.read.tree.pieces import Piece, Place, ReadBlocks

_NUMERAL = {
    "DefaultStyle": NUMERALS["decimal"],
    "Example": NUMERALS["decimal"],
    "Decimal": NUMERALS["decimal"],
    "LowerRoman": NUMERALS["lowerRoman"],
    "UpperRoman": NUMERALS["upperRoman"],
    "LowerAlpha": NUMERALS["lowerLetter"],
    "UpperAlpha": NUMERALS["upperLetter"],
}
_PRINTED = {"DefaultDelim": "{}.", "Period": "{}.", "OneParen": "{})", "TwoParens": "({})"}


def bullets(content: list[list[Node]], place: Place, read: ReadBlocks) -> Iterator[Piece]:
    """Yield the entries of a list without numbers; `read` reads the blocks of one."""
    for entry in content:
        yield from _entry(entry, place, None, read)


def numbered(content: Content, place: Place, read: ReadBlocks) -> Iterator[Piece]:
    """Yield the entries of a list with numbers; `read` reads the blocks of one."""
    (start, style, delimiter), entries = content
    for number, entry in enumerate(entries, start):
        printed = _PRINTED[delimiter["t"]].format(_NUMERAL[style["t"]](number))
        yield from _entry(entry, place, printed, read)


def _entry(
    blocks: list[Node], place: Place, number: str | None, read: ReadBlocks
) -> Iterator[Piece]:
    """Yield one entry; what opens with a heading, as steps of web pages do, is a section."""
    if _opens_section(blocks):
        return read(blocks, place._replace(number=number))
    return read(blocks, Place(place.depth + 1, number))


def _opens_section(blocks: list[Node]) -> bool:
    first, *_ = blocks or [{"t": "Null"}]
    return first["t"] == "Header" or (first["t"] == "Div" and _opens_section(first["c"][1]))
