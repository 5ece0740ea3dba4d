"""Put together what typesetting took apart: ligatures, soft hyphens, words parted at line ends."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from compare.text import collapse

_TYPESETTING = str.maketrans(
    {
        "ﬀ": "ff",
        "ﬁ": "fi",
        "ﬂ": "fl",
        "ﬃ": "ffi",
        "ﬄ": "ffl",
        "ﬅ": "st",
        "ﬆ": "st",
        "\u200b": None,  # zero-width space
        "\u2060": None,  # word joiner
        "\ufeff": None,  # byte order mark
    }
)
_SOFT_HYPHEN = re.compile("\u00ad\\s*\n\\s*|\u00ad")
_PARTED = re.compile(r"((?:\w+-)*)(\w+)[-‐]\s*\n\s*(\w+)")
_WORD = re.compile(r"\w+(?:-\w+)*")
_SUSPENDED = frozenset({"and", "or", "to"})
"""After a suspended hyphen ("short- and long-term") both the hyphen and the space stay."""


def vocabulary(texts: Sequence[str]) -> frozenset[str]:
    """Return the words that stand unbroken in `texts`, in lower case, hyphenated ones whole.

    The parts of what is broken at line ends are words too, unless the typesetter breaks words: more
    of what is broken stands elsewhere in one than with its hyphen.
    """
    whole = _words(_PARTED.sub(" ", text) if "\n" in text else text for text in texts)
    broken = [found for text in texts if "\n" in text for found in _PARTED.findall(text.lower())]
    in_one = sum(a + b in whole for _, a, b in broken)
    hyphenated = sum(f"{before}{a}-{b}" in whole for before, a, b in broken)
    return whole if in_one > hyphenated else whole | _words(a + " " + b for _, a, b in broken)


def _words(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(w for text in texts for w in _WORD.findall(text.lower()))


def mended(text: str, known: frozenset[str]) -> str:
    """Return `text` with its words put together and its white space collapsed.

    A hyphen at the end of a line is kept when `known` (see `vocabulary`) has the hyphenated word,
    or has both parts but not their union; otherwise it is taken for the typesetter's and dropped.
    """
    plain = _SOFT_HYPHEN.sub("", text.translate(_TYPESETTING))
    if "\n" in plain:
        plain = _PARTED.sub(lambda parts: _joined(parts, known), plain)
    return collapse(plain)


def _joined(parts: re.Match[str], known: frozenset[str]) -> str:
    before, first, second = parts.groups()
    a, b = first.lower(), second.lower()
    if b in _SUSPENDED:
        return f"{before}{first}- {second}"
    both_words = a in known and b in known
    whole = a + b in known or not both_words
    hyphenated = f"{before.lower()}{a}-{b}" in known or a.isdigit() or b.isdigit()
    hyphen = "-" if hyphenated or not whole or second[0].isupper() else ""
    return f"{before}{first}{hyphen}{second}"
