"""The source of a Rich Text file, token by token: Rich Text Format 1.9.1, "Basic Syntax"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import NamedTuple

_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\(.)|([{}])|([^\\{}\r\n]+)", re.DOTALL
)
_SKIPPED = frozenset(
    "fonttbl colortbl stylesheet info listtable listoverridetable header headerl headerr headerf "
    "footer footerl footerr footerf pict footnote annotation fldinst object listtext pntext sp "
    "shprslt nonshppict bkmkstart bkmkend".split()
)
"""Groups that hold something else than the text of the paragraph around them."""
_CODE_PAGE = "cp1252"


class Edit(NamedTuple):
    """Bytes of a source to replace."""

    start: int
    end: int
    by: bytes


class Token(NamedTuple):
    word: str
    """A control word, "{" or "}", empty for letters."""
    value: int | None
    text: str
    """The letters; a character that a control word stands for is one."""
    start: int
    end: int


class Group(NamedTuple):
    """What stands between a brace and the brace that closes it."""

    word: str
    """The control word it begins with."""
    tokens: tuple[Token, ...]
    """All of it, both braces included."""


def tokens(source: bytes) -> Iterator[Token]:
    """Yield the tokens of `source`, as far as binary data, which is passed over."""
    at = 0
    while found := _TOKEN.search(source, at):
        word, value, byte, sign, brace, letters = found.groups()
        number = int(value) if value else None
        name, text = (word or brace or b"").decode("ascii"), b""
        if byte:
            text = bytes([int(byte, 16)])
        elif letters or (sign and sign in rb"\{}"):
            text = letters or sign
        elif sign:
            name = {b"~": "", b"*": "*"}.get(sign, "sign")
        said = text.decode(_CODE_PAGE, "replace")
        if name == "u" and number is not None:
            said = chr(number % 0x10000)
        at = found.end() + (number or 0 if name == "bin" else 0)
        yield Token(name, number, said, found.start(), found.end())


def spaces_after_signs(source: bytes) -> Iterator[Edit]:
    """Yield the blanks that end numbers of characters: without one, pandoc loses a letter.

    What stands right after the number is for programs that do not know the character.
    """
    for token in tokens(source):
        if token.word == "u" and source[token.end - 1 : token.end].isdigit():
            yield Edit(token.end, token.end, b" ")


def parted(stream: Iterator[Token]) -> Iterator[Token | Group]:
    """Yield the tokens of a text, and whole the groups that hold something else.

    A group with a star is one, unless it is the shape that a text box hangs in.
    """
    before: list[Token] = []
    for token in stream:
        starred = len(before) > 1 and token.word != "shpinst"
        if starred or (before and token.word in _SKIPPED):
            yield _group(before, token, stream)
            before = []
        elif before and token.word == "*":
            before.append(token)
        else:
            yield from before
            before = [token] if token.word == "{" else []
            if not before:
                yield token
    yield from before


def _group(before: list[Token], first: Token, stream: Iterator[Token]) -> Group:
    held, depth = [*before, first], 1 + (first.word == "{") - (first.word == "}")
    for token in stream if depth else ():
        held.append(token)
        depth += {"{": 1, "}": -1}.get(token.word, 0)
        if not depth:
            break
    name = next((t.word for t in held[1:] if t.word != "*"), "")
    return Group(name, tuple(held))


def edited(source: bytes, edits: Collection[Edit]) -> bytes:
    """Return `source` with `edits` made; those at one place in the order given."""
    pieces: list[bytes] = []
    done = 0
    for edit in sorted(edits, key=lambda e: (e.start, e.end)):
        pieces += source[done : edit.start], edit.by
        done = max(done, edit.end)
    return b"".join((*pieces, source[done:]))


def count_deletions(content: bytes) -> int:
    """Return how many passages of a source are marked as deleted."""
    return sum(token.word == "deleted" and token.value != 0 for token in tokens(content))
