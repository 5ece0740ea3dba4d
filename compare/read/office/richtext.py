"""A Rich Text file made ready for pandoc, which loses its printed numbers, styles and deletions.

Control words are those of the Rich Text Format Specification 1.9.1.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

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
from compare.read.tree.marks import Mark, is_contents_style, written

_HEADING = re.compile(r"heading\s*([1-9])", re.IGNORECASE)
_TITLE = re.compile(r"title", re.IGNORECASE)
_ENDS = frozenset({"par", "cell", "nestcell", "row", "nestrow", "sect"})
"""Control words that end a paragraph."""
_LABELS = frozenset({"listtext", "pntext"})
"""Groups that hold what is printed before an entry of a list, now and in Word 6 and 95."""
_BULLETS = "•–▪"
"""What is typed for the bullets of a list, of a list in it, and of a list in that."""
_FONT_BULLETS = frozenset("o§")
"""What is printed for a bullet in a font of signs, where it could be read as a letter."""


@dataclass(slots=True)
class _Paragraph:
    style: int = 0
    outline: int | None = None
    """Outline level from 0."""
    depth: int = 0
    """Lists around its own."""
    label: str | None = None
    """What is printed before it as an entry of a list: its number, "" for a bullet."""
    first: int | None = None
    """Where its first letter stands."""
    edits: list[Edit] = field(default_factory=list)
    """What takes it out of its list, its own outline level and what is deleted away."""


def prepared(content: bytes) -> bytes:
    """Return the Rich Text `content` with a mark in each heading, the bullets and numbers of lists
    typed, and without what is marked as deleted.

    Lists are none to pandoc any more, which puts those in and before tables before all other text.
    """
    content = edited(content, [*spaces_after_signs(content)])
    styles = dict(_styles(content))
    return edited(content, [e for one in _paragraphs(content) for e in _edits(one, styles)])


def _paragraphs(content: bytes) -> Iterator[_Paragraph]:
    here, deleted = _Paragraph(), [False]
    for part in parted(tokens(content)):
        if isinstance(part, Group):
            if part.word in _LABELS:
                here.label = _printed(part)
                here.edits.append(Edit(part.tokens[0].start, part.tokens[-1].end, b""))
        elif part.word in _ENDS:
            yield here
            here = replace(here, label=None, first=None, edits=[])
        elif part.text and deleted[-1]:
            here.edits.append(Edit(part.start, part.end, b""))
        elif part.text.strip():
            here.first = part.start if here.first is None else here.first
        else:
            _set(here, deleted, part)
    yield here


def _printed(label: Group) -> str:
    """Return the number in a group that holds a label; nothing when it is a bullet."""
    said = "".join(" " if t.word == "tab" else t.text for t in label.tokens).strip()
    return said if any(map(str.isalnum, said)) and said not in _FONT_BULLETS else ""


def _set(here: _Paragraph, deleted: list[bool], token: Token) -> None:
    match token.word:
        case "{":
            deleted.append(deleted[-1])
        case "}" if len(deleted) > 1:
            deleted.pop()
        case "plain" | "deleted":
            deleted[-1] = token.word == "deleted" and token.value != 0
        case "pard":
            here.style, here.outline, here.depth = 0, None, 0
        case "s":
            here.style = token.value or 0
        case "outlinelevel":
            here.outline = token.value
            here.edits.append(Edit(token.start, token.end, b""))
        case "ls" | "ilvl":
            here.depth = (token.value or 0) if token.word == "ilvl" else here.depth
            here.edits.append(Edit(token.start, token.end, b""))


def _edits(one: _Paragraph, styles: Mapping[int, str]) -> Iterator[Edit]:
    yield from one.edits
    if one.first is None:
        return
    name = styles.get(one.style, "")
    styled = _HEADING.match(name)
    level = int(styled[1]) if styled else int(bool(_TITLE.fullmatch(name)))
    if not level and one.outline is not None and 0 <= one.outline < DEEPEST:
        level = one.outline + 1
    number = (one.label or "") if level else ""
    said = written(Mark(number, min(level, DEEPEST), contents=is_contents_style(name)))
    if one.label is not None and not level:
        said += f"{one.label or _BULLETS[min(one.depth, len(_BULLETS) - 1)]} "
    signed = (int.from_bytes(sign.encode("utf-16-le"), "little", signed=True) for sign in said)
    yield Edit(one.first, one.first, b"{\\uc0 " + b"".join(b"\\u%d " % n for n in signed) + b"}")


def _styles(content: bytes) -> Iterator[tuple[int, str]]:
    """Yield the number and the name of each style that a file's head defines."""
    heads = (part for part in parted(tokens(content)) if isinstance(part, Group))
    number, name, depth = 0, "", 0
    for token in next((head.tokens for head in heads if head.word == "stylesheet"), ()):
        depth += {"{": 1, "}": -1}.get(token.word, 0)
        if token.word == "{":
            number, name = 0, ""
        elif token.word == "s" and token.value is not None:
            number = token.value
        elif token.word == "}" and name:
            yield number, name.strip(" ;")
            name = ""
        name += token.text if depth == 2 else ""  # noqa: PLR2004 - a style within the table
