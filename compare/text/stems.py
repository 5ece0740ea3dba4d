"""Words without their endings."""

from __future__ import annotations

from functools import lru_cache

from Stemmer import Stemmer

_REMEMBERED = 50_000
"""Words whose stem is kept: every room asks for those of a manual's words again."""
_english = Stemmer("english")


@lru_cache(maxsize=_REMEMBERED)
def stem(word: str) -> str:
    """Return the stem of a folded English word, as Snowball cuts it."""
    return str(_english.stemWord(word))
