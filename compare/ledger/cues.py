"""Word lists of the ledger, ready to be matched. The lists are data: see ``compare/lexicon``."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from compare.lexicon import word_list


@cache
def pattern(file: str, table: str, key: str = "patterns") -> re.Pattern[str]:
    """Return one pattern for a list of patterns, each matched from the start of a word."""
    return either(word_list(file)[table][key])


@cache
def vocabulary(file: str, table: str, key: str = "words") -> frozenset[str]:
    return frozenset(word_list(file)[table][key].split())


def either(patterns: Iterable[str]) -> re.Pattern[str]:
    alternatives = tuple(patterns)
    # a list without entries matches nothing
    return re.compile("|".join(map(_whole, alternatives)) if alternatives else r"(?!)")


def _whole(pattern: str) -> str:
    opening = "" if pattern.startswith(("^", "\\", "(?:^", ",", "_", "…", "[", "@")) else r"\b"
    closing = r"\b" if pattern[-1].isalnum() and not pattern.endswith(r"\b") else ""
    return f"{opening}(?:{pattern}){closing}"
