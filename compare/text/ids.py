"""Identities that stand for words, so that decisions survive a retitled or reordered manual."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from hashlib import blake2b

from compare.text.words import words

_ID_BYTES = 6
"""48 bits: among 100,000 sentences a chance collision has odds of about 1 in 50,000."""


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
