"""Word lists of the ledger, ready to be matched. The lists are data: see ``compare/lexicon``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import groupby

from compare.lexicon import word_list


@cache
def pattern(file: str, table: str, key: str = "patterns") -> re.Pattern[str]:
    """Return one pattern for a list of patterns, each matched from the start of a word.

    What stands in braces in them ("{family}") is named once in the file.
    """
    lists = word_list(file)
    return either(_whole(one, lists.get("named", {})) for one in lists[table][key])


def _whole(pattern: str, named: Mapping[str, str]) -> str:
    """Return a pattern with what its names stand for in their places."""
    return _NAME.sub(lambda name: _whole(named[name[1]], named), pattern)


_NAME = re.compile(r"\{([a-z]+)\}")


def either(patterns: Iterable[str]) -> re.Pattern[str]:
    """Return one pattern for any of several, the first that fits counting where two do."""
    return re.compile(source(patterns))


def source(patterns: Iterable[str]) -> str:
    """Return the source of one pattern for any of several.

    Those that begin a word share the test for its beginning, so that nothing of them is tried
    within a word.
    """
    runs = groupby(patterns, lambda pattern: not pattern.startswith(_ANYWHERE))
    ways = (_run("|".join(map(_closed, run)), opens_word=opens) for opens, run in runs)
    return "|".join(f"(?:{way})" for way in ways) or "(?!)"


_ANYWHERE = ("^", "\\", "(?:^", ",", "_", "…", "[", "@")
"""How patterns begin that need not begin a word."""


def _run(ways: str, *, opens_word: bool) -> str:
    return rf"\b(?:{ways})" if opens_word else ways


def _closed(pattern: str) -> str:
    closing = r"\b" if pattern[-1].isalnum() and not pattern.endswith(r"\b") else ""
    return f"(?:{pattern}){closing}"
