"""What groups of a Rich Text file hold besides a paragraph's text: its label, a box on it."""

from __future__ import annotations

from compare.read.richtext_source import Group

BULLET = b"{\\uc0 \\u8226 } "
_BULLETS = frozenset("o§")
"""What is printed for a bullet in a font of signs, where it could be read as a letter."""


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
