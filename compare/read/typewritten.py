"""Markdown and plain text as people and programs write them, made ready for pandoc."""

from __future__ import annotations

import json
import re
import tomllib
from itertools import groupby, takewhile

from compare.read.printed import marker

_TOML = re.compile(r"\+\+\+[ \t]*\n(.*?\n)\+\+\+[ \t]*\n", re.DOTALL)


_BOLD = re.compile(r"(\*\*|__)\S.*\1\s*:?")
_BEGINS_BOLD = re.compile(r"(?:\*\*|__)\S")
_LABEL = re.compile(r".*(?::(?:\*\*|__)?|\s[-–—])")
_TEXT = re.compile(r"[\"'‘“(]?[^\W\d_]|\*\*?\w|__?\w")
"""What a line of running text begins with, not one of a list, a table or a heading."""
_HEADING = re.compile(r"#{1,6}[ \t]+\S")
_RULE = re.compile(r"[=:~-]{2,}\s*")
_NARROWEST = 60
"""Letters and signs on a line where programs break it, at the least."""


def with_lines_apart(text: str) -> str:
    """Return Markdown with an empty line where its author broke a paragraph on purpose.

    Who does not know that Markdown joins lines sets a label, or a line in bold, over its text. No
    program broke such a line: the first word of the next had room on it. A heading needs no empty
    line before it, as on GitHub.
    """
    parted: list[str] = []
    for _, group in groupby(text.split("\n"), key=lambda line: bool(line.strip())):
        lines = list(group)
        running = [] if any(map(_RULE.match, lines)) else [*takewhile(_TEXT.match, lines)]
        width = max(map(len, running), default=0)
        for n, line in enumerate(lines):
            over = 0 < n < len(running) and _parts(lines[n - 1].rstrip(), line, width)
            if over or (n and _HEADING.match(line)):
                parted.append("")
            parted.append(line)
    return "\n".join(parted)


def _parts(line: str, below: str, width: int) -> bool:
    if line.endswith((".", ";", "!", "?")) and _BEGINS_BOLD.match(below):
        return True
    had_room = len(line) + 1 + len(below.split(maxsplit=1)[0]) <= max(width, _NARROWEST)
    return had_room and bool(_BOLD.fullmatch(line) or _LABEL.fullmatch(line))


def with_yaml_front(text: str) -> str:
    """Return `text` with front matter in TOML, between lines of ``+++``, turned into YAML.

    Front matter that is no TOML stays as it is, and is read as text.
    """
    front = _TOML.match(text)
    if not front:
        return text
    try:
        fields = tomllib.loads(front[1])
    except tomllib.TOMLDecodeError:
        return text
    # JSON is YAML, too.
    return f"---\n{json.dumps(fields, default=str)}\n---\n{text[front.end() :]}"


def with_paragraphs(text: str) -> str:
    """Return `text` with a blank line before each line that begins with a bullet or number.

    Such a line is a paragraph of plain text, blank lines or none.
    """
    parted: list[str] = []
    for line in text.splitlines():
        if parted and parted[-1].strip() and marker(line):
            parted.append("")
        parted.append(line)
    return "\n".join(parted)
