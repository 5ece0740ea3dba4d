"""What groups of a Rich Text file hold besides its text: labels, boxes, styles and colours."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from compare.read.office.richtext_source import Group, Token, parted, tokens

BULLET = b"{\\uc0 \\u8226 } "
_BULLETS = frozenset("o§")
"""What is printed for a bullet in a font of signs, where it could be read as a letter."""
ENDS = frozenset({"par", "cell", "nestcell", "row", "nestrow", "sect"})
"""Control words that end a paragraph; before the first of them stands the head."""
_DEFAULT_HALF_POINTS = 24


class Type(NamedTuple):
    """How letters are set."""

    half_points: int = _DEFAULT_HALF_POINTS
    bold: bool = False
    colour: int = 0
    """Place in the table of colours."""
    deleted: bool = False


def set_in(before: Type, token: Token) -> Type:
    match token.word, token.value:
        case "plain", _:
            return Type()
        case "b", value:
            return before._replace(bold=value != 0)
        case "fs", int(value):
            return before._replace(half_points=value)
        case "cf", value:
            return before._replace(colour=value or 0)
        case "deleted", value:
            return before._replace(deleted=value != 0)
    return before


def printed(group: Group) -> str:
    """Return the number in a group that holds a label; nothing when it is a bullet."""
    said = "".join(" " if t.word == "tab" else t.text for t in group.tokens).strip()
    return said if any(map(str.isalnum, said)) and said not in _BULLETS else ""


def typed(group: Group) -> bytes:
    """Return the label in `group` as if it were typed at the start of its paragraph."""
    number = printed(group)
    return number.encode("ascii", "replace") + b" " if number else BULLET


def box_in(content: bytes, group: Group) -> bytes:
    """Return what a text box holds, as a group of paragraphs; nothing when it is none."""
    depth, start = 0, 0
    for token in group.tokens:
        if start:
            depth += {"{": 1, "}": -1}.get(token.word, 0)
            if depth < 0:
                return b"{" + content[start : token.start] + b"\\par}\n"
        elif token.word == "shptxt":
            start = token.end
    return b""


@dataclass(frozen=True, slots=True)
class Tables:
    """What stands in a file's head."""

    styles: dict[int, str]
    colours: tuple[str, ...]


def tables_of(content: bytes) -> Tables:
    """Return the styles by number and the colours by place that `content` defines."""
    styles: dict[int, str] = {}
    colours: list[str] = []
    for part in parted(tokens(content)):
        if isinstance(part, Token):
            if part.word in ENDS:
                break
        elif part.word == "stylesheet":
            styles = dict(_styles(part.tokens))
        elif part.word == "colortbl":
            colours = list(_colours(part.tokens))
    return Tables(styles, tuple(colours))


def _styles(stream: Sequence[Token]) -> Iterator[tuple[int, str]]:
    number, name, depth = 0, "", 0
    for token in stream:
        depth += {"{": 1, "}": -1}.get(token.word, 0)
        if token.word == "{":
            number, name = 0, ""
        elif token.word == "s" and token.value is not None:
            number = token.value
        elif token.word == "}" and name:
            yield number, name.strip(" ;")
            name = ""
        name += token.text if depth == 2 else ""  # noqa: PLR2004 - a style within the table


def _colours(stream: Sequence[Token]) -> Iterator[str]:
    parts = {"red": 0, "green": 0, "blue": 0}
    for token in stream:
        if token.word in parts:
            parts[token.word] = min(max(token.value or 0, 0), 255)
        for _ in range(token.text.count(";")):
            yield "".join(f"{part:02x}" for part in parts.values())
            parts = dict.fromkeys(parts, 0)
