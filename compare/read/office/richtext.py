"""A Rich Text file made ready for pandoc, which loses printed numbers, styles, type and boxes.

Control words are those of the Rich Text Format Specification 1.9.1.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from compare.read.office.richtext_groups import (
    BULLET,
    ENDS,
    Tables,
    Type,
    box_in,
    printed,
    set_in,
    tables_of,
    typed,
)
from compare.read.office.richtext_source import (
    Edit,
    Group,
    Token,
    edited,
    parted,
    spaces_after_signs,
    tokens,
)
from compare.read.raw import DEEPEST
from compare.read.tree.marks import Mark, is_contents_style, sets_off, written

_HEADING = re.compile(r"heading\s*([1-9])", re.IGNORECASE)
_TITLE = re.compile(r"title", re.IGNORECASE)


@dataclass(slots=True)
class _Paragraph:
    style: int | None = None
    outline: int | None = None
    """Outline level from 0."""
    number: str = ""
    label: bytes = b""
    """The bullet or number of a list of old (Word 6 and 95), as if it were typed."""
    start: int = 0
    """Where it begins, and where its first letter stands."""
    first: int | None = None
    letters: Counter[Type] = field(default_factory=Counter)
    lists: tuple[Edit, ...] = ()
    """What takes it out of its list."""
    in_table: bool = False
    at_table: bool = False
    """It is of a list in a table or right before one: pandoc puts that before all other text."""
    outlines: tuple[Edit, ...] = ()
    """What takes its own outline level away: pandoc takes that of body text for a heading's."""


def prepared(content: bytes) -> bytes:
    """Return the Rich Text `content` with a mark in each paragraph, headings called so, the text
    of boxes before the paragraph they hang on, and without what is marked as deleted.
    """
    content = edited(content, [*spaces_after_signs(content)])
    content = edited(content, [e for p in _paragraphs(content) for e in p[1]])
    tables = tables_of(content)
    found = [*_paragraphs(content)]  # those in boxes too, and what is deleted in them
    lettered = [paragraph for paragraph, _ in found if paragraph.letters]
    _tell_lists_at_tables(lettered)
    deletions = [edit for _, edits in found for edit in edits]
    return edited(content, [*deletions, *(e for p in lettered for e in _edits(p, tables))])


# ---- what the file says --------------------------------------------------------------------------


def _paragraphs(content: bytes) -> Iterator[tuple[_Paragraph, list[Edit]]]:
    """Yield the paragraphs, each with the edits that move boxes before it and deletions out."""
    here, types, moves = _Paragraph(), [Type()], list[Edit]()
    for part in parted(tokens(content)):
        if isinstance(part, Group):
            moves += _moved(content, here, part)
        elif part.word in ENDS:
            yield here, moves
            here = replace(
                here, number="", label=b"", start=part.end, first=None, letters=Counter(), lists=()
            )
            moves = []
        elif part.text and types[-1].deleted:
            moves.append(Edit(part.start, part.end, b""))
        elif part.text.strip():
            if here.first is None:
                here.first = part.start
                moves.append(Edit(part.start, part.start, here.label))
            here.letters[types[-1]] += len(part.text)
        else:
            _set(here, types, part)
    yield here, moves


def _moved(content: bytes, here: _Paragraph, group: Group) -> Iterator[Edit]:
    """Yield what takes a label, or a box with what stands in it, out of its place."""
    start, end = group.tokens[0].start, group.tokens[-1].end
    if group.word == "listtext":
        here.number = printed(group)
    elif group.word == "pntext":  # text to pandoc, and lost to its paragraph by "pard"
        here.label = typed(group)
        yield Edit(start, end, b"")
    elif box := box_in(content, group):
        yield Edit(here.start, here.start, box)
        yield Edit(start, end, b"")


def _set(here: _Paragraph, types: list[Type], token: Token) -> None:
    match token.word:
        case "{":
            types.append(types[-1])
        case "}" if len(types) > 1:
            types.pop()
        case "pard":
            here.style = here.outline = None
            here.in_table = False
        case "intbl":
            here.in_table = True
        case "s":
            here.style = token.value
        case "outlinelevel":
            here.outline = token.value
            here.outlines += (Edit(token.start, token.end, b""),)
        case "ls" | "ilvl":
            here.lists += (Edit(token.start, token.end, b""),)
        case _:
            types[-1] = set_in(types[-1], token)


def _tell_lists_at_tables(paragraphs: Sequence[_Paragraph]) -> None:
    table_follows = False
    for one in reversed(paragraphs):
        one.at_table = bool(one.lists) and (one.in_table or table_follows)
        table_follows = one.in_table or one.at_table


# ---- what is written into it ---------------------------------------------------------------------


def _colour(one: _Paragraph, tables: Tables) -> str:
    """Return the colour of the first letters, if colours set off all of them, otherwise ""."""
    known = dict(enumerate(tables.colours))
    colours = [known.get(how.colour, "") if how.colour else "" for how in one.letters]
    return colours[0] if all(map(sets_off, colours)) else ""


def _edits(one: _Paragraph, tables: Tables) -> Iterator[Edit]:
    name = tables.styles.get(one.style or 0, "")
    styled = _HEADING.match(name)
    level = int(styled[1]) if styled else 0
    if not level and one.outline is not None and 0 <= one.outline < DEEPEST:
        level = one.outline + 1
    level = min(level, DEEPEST)
    mark = Mark(
        one.number,
        int(bool(_TITLE.fullmatch(name))),
        max(one.letters, key=lambda how: one.letters[how]).half_points / 2,
        is_contents_style(name),
        all(how.bold for how in one.letters),
        _colour(one, tables),
    )
    at = one.first or 0
    bullet = b""
    yield from one.outlines
    if level or one.at_table:
        yield from one.lists
        bullet = BULLET if one.lists and not level and not one.number else b""
    if level:
        yield Edit(at, at, b"\\outlinelevel%d " % (level - 1))
    signs = b"".join(b"\\u%d " % (ord(sign) - 0x10000) for sign in written(mark))
    yield Edit(at, at, b"{\\uc0 " + signs + b"}" + bullet)
