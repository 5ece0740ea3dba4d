"""Many expressions sought at once, as they stand or as people write them in a word list."""

from __future__ import annotations

import re
from collections.abc import Iterable

from compare.text.words import words

_ANY_WORDS = r"(?:\S+ ){0,4}"


def any_of(forms: Iterable[str]) -> str:
    """Return the source of a pattern for any of the forms, as they stand, longer ones first.

    Forms share their beginnings in it, so that seeking hundreds takes hardly longer than seeking
    one. Without forms it matches nothing.
    """
    sought = tuple(forms)
    return f"(?:{_ways(sought)})" if sought else "(?!)"


def any_pattern(patterns: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern for any of several, the first that fits counting; of none for nothing."""
    return re.compile("|".join(f"(?:{one})" for one in patterns) or "(?!)")


def holds(low: str, marks: Iterable[str]) -> bool:
    """Whether any of `marks` stands in a text: a quick test before a pattern that needs one."""
    for mark in marks:  # noqa: SIM110 -- `any` takes twice as long
        if mark in low:
            return True
    return False


def _ways(forms: Iterable[str]) -> str:
    rest: dict[str, list[str]] = {}
    for form in forms:
        rest.setdefault(form[:1], []).append(form[1:])
    ends = rest.pop("", None)
    ways = [re.escape(first) + _ways(others) for first, others in rest.items()]
    if len(ways) == 1 and not ends:  # no group: a group a letter takes long to compile
        return ways[0]
    return f"(?:{'|'.join(ways)}){'?' if ends else ''}" if ways else ""


def spoken(text: str) -> str:
    """Return the words of `text`, folded, a space between them: what phrases are sought in."""
    return " ".join(words(text))


def phrases(ways: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern for any of several phrases, to be sought in what `spoken` returns.

    A word stands for its plural in "-s" too, "refer*" for every word that begins so, "a/b" for
    either of two, and "…" for up to four words. Without phrases it matches nothing.
    """
    sought = "|".join(" ".join(map(_word, way.split())).replace("… ", _ANY_WORDS) for way in ways)
    return re.compile(rf"(?<!\S)(?:{sought})(?!\S)" if sought else "(?!)")


def _word(ways: str) -> str:
    return f"(?:{'|'.join(map(_form, ways.split('/')))})" if "/" in ways else _form(ways)


def _form(way: str) -> str:
    if way == "…":
        return way
    return rf"{re.escape(way[:-1])}\S*" if way.endswith("*") else f"{re.escape(way)}s?"
