"""Long manuals: the chapters of the sample boards again and again, with other words in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from random import Random

BOARDS = Path(__file__).parents[1] / "samples" / "boards"
_SYLLABLES = "ba ce di fo gu la me ni po ru sa te vi wo ka lo".split()
_LONG = re.compile(r"\b[a-z]{7,}\b")
_EXCHANGED = 0.15
"""Share of the long words that give way to an invented one: a third of the sentences of a long
manual are then unlike any other, the rest are said again, and most still answer guidance."""


def manual(words: int, seed: int) -> str:
    """Return Markdown of at least `words` words, in whole boards, no two of them alike."""
    draw = Random(seed)  # noqa: S311 - not for secrets
    parts: list[str] = []
    boards = _boards()
    while sum(len(part.split()) for part in parts) < words:
        parts.append(_LONG.sub(lambda word: _other(word[0], draw), next(boards)))
    return "\n\n".join(parts)


def _boards() -> Iterator[str]:
    texts = [path.read_text("utf-8") for path in sorted(BOARDS.glob("*.md"))]
    return (texts[number % len(texts)] for number in count())


def _other(word: str, draw: Random) -> str:
    return "".join(draw.choices(_SYLLABLES, k=4)) if draw.random() < _EXCHANGED else word
