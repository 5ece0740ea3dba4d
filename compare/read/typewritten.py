"""Markdown and plain text as people and programs write them, made ready for pandoc."""

from __future__ import annotations

import json
import re
import tomllib

from compare.read.printed import marker

_TOML = re.compile(r"\+\+\+[ \t]*\n(.*?\n)\+\+\+[ \t]*\n", re.DOTALL)


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
