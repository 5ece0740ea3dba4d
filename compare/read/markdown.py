"""Markdown as other programs write it, made plain for pandoc."""

from __future__ import annotations

import json
import re
import tomllib

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
