"""White space, folding, words and their stems."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from hashlib import blake2b

from Stemmer import Stemmer

_REMEMBERED = 50_000
"""Texts whose words, and words whose stem, are kept: every room asks for the same again."""
_WORD = re.compile(r"\w+(?:['.]\w+)*")
_PLAIN = str.maketrans(
    {
        "‘": "'",
        "’": "'",
        "ʼ": "'",
        "‛": "'",
        "‟": "'",
        "“": '"',
        "”": '"',
        "‐": "-",
        "‑": "-",
        "–": "-",
        "—": "-",
        "−": "-",
        "\u00ad": None,
        "\u200b": None,
        "\ufeff": None,
    }
)
_SIGNS = tuple(zip("‘’ʼ‐‑–—−\u00a0", "'''----- ", strict=True))
_english = Stemmer("english")
_ID_BYTES = 6
"""48 bits: among 100,000 sentences a chance collision has odds of about 1 in 50,000."""


def collapse(text: str) -> str:
    """Return `text` with every run of white space as one space and none at the ends."""
    return " ".join(text.split())


def printed(text: str) -> str:
    """Return text typed by hand as it is printed, with curly apostrophes."""
    return text.replace("'", "’")


def plain(text: str) -> str:
    """Return `text` in lower case with plain quotes and dashes; no letter moves."""
    if text.isascii():
        return text.lower()
    for sign, plain_sign in _SIGNS:
        text = text.replace(sign, plain_sign)
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def fold(text: str) -> str:
    """Return `text` for comparing: lower case, with plain quotes, dashes and letter forms.

    Digits, duty words and negations are kept. Folding twice changes nothing.
    """
    return collapse(_folded(text))


def _folded(text: str) -> str:
    """Return `text` folded, but for its white space."""
    folded = text if text.isascii() else text.translate(_PLAIN)
    if folded.isascii():
        return folded.lower()
    folded = unicodedata.normalize("NFKC", folded).translate(_PLAIN)
    return unicodedata.normalize("NFKC", folded.casefold())


@lru_cache(maxsize=_REMEMBERED)
def words(text: str) -> tuple[str, ...]:
    """Return the folded words of `text`, punctuation dropped ("s.47" and "child's" stay whole)."""
    return tuple(_WORD.findall(_folded(text)))


def with_lead_in(lead_in: str | None, text: str) -> str:
    """Return a text after the one that governs it ("Staff must:"), where there is one."""
    return f"{lead_in} {text}" if lead_in else text


@lru_cache(maxsize=_REMEMBERED)
def stem(word: str) -> str:
    """Return the stem of a folded English word, as Snowball cuts it."""
    return str(_english.stemWord(word))


def ids_for(texts: Iterable[str]) -> tuple[str, ...]:
    """Return one id a text, in order: a hash of its folded words, repeats numbered "…-2", "…-3".

    Ids are unique within one call. Adding texts changes no id but those of later repeats.
    """
    seen: Counter[str] = Counter()
    return tuple(_numbered(_digest(text), seen) for text in texts)


def _digest(text: str) -> str:
    return blake2b(
        " ".join(words(text)).encode("utf-8", "replace"), digest_size=_ID_BYTES
    ).hexdigest()


def _numbered(digest: str, seen: Counter[str]) -> str:
    seen[digest] += 1
    return digest if seen[digest] == 1 else f"{digest}-{seen[digest]}"
