"""What a heading in disguise looks like, told from one passage alone."""

from __future__ import annotations

import re
from typing import NamedTuple

from compare.read.printed import is_lettered, plain
from compare.read.raw import Passage

_LONGEST = 15
"""Words. Headings of real manuals rarely have more; a longer bold paragraph is emphasis."""
_LONGEST_LETTERS = 200
_LONGEST_PLAIN = 10
"""Words, of a heading that only its number, capitals or underlining betray."""
_LONGEST_STOPPED = 12
"""Words, of a heading that ends in a full stop."""
_SHORTEST_SENTENCE = 4
"""Words. With a full stop and a verb, this many make a sentence."""
_LARGER = 1.15
"""Type this many times the size of the body's is a heading's."""
_SHOUTED = 6
"""Letters of a single word in capitals that is more than an abbreviation."""
_LETTERED_DEPTH = 9
"""Headings numbered with letters lie below all those numbered with figures."""
_SENTENCE = re.compile(
    r"\b(?:must|should|shall|will|may|can|could|would|cannot|is|are|was|were|has|have|had|do|does"
    r"|please|ensure|contact|call|telephone|ring|see|applies|describes|explains|gives|helps|includes"
    r"|makes|means|needs|provides|requires|sets|takes|we|you|they|he|she|i)\b",
    re.IGNORECASE,
)
_DUTY = re.compile(
    r"\b(?:must|should|shall|will|cannot)\b|^(?:please|call|contact|ring|tell)\b", re.IGNORECASE
)
"""Words that make a sentence of a text without a full stop: nothing asked of staff may hide."""
_ASKS = re.compile(r"(?:what|when|where|who|whom|why|how|which|if)\b", re.IGNORECASE)
_FIELD = re.compile(r"_{3,}|\.{4,}|…{2,}|-{4,}|\[\s*\]|☐|\S@\S|https?:|www\.")
"""Blanks, boxes and addresses stand in forms and contact lists."""
_LABEL = re.compile(r"[^:]+:\W*", re.IGNORECASE)
_VALUE = re.compile(r"([^:]+):\s+(?:[A-Z0-9(+]\S*(?:\s+|$)){1,5}")
_PART = re.compile(
    r"\b(?:annex|appendix|chapter|form|key|part|phase|section|stage|step|template|tier)\b|\d",
    re.IGNORECASE,
)
_SIGNING = re.compile(
    r"(?:signed|signature|dated?|print name|name|position|role|tel|telephone|e-?mail|phone|mobile"
    r"|fax|version|author|owner)\b\s*(?:$|:.*|by\b.*|on\b.*)"
    r"|(?:last |next |date |policy )?(?:approved|adopted|review(?:ed)?|updated|ratified|amended)\b"
    r"\s*(?:$|date\b.*|due\b.*|by\b.*|on\b.*|:.*)",
    re.IGNORECASE,
)
"""What forms, signatures and version tables say, often in bold."""
_DATE = re.compile(
    r"(?:(?:\d+(?:st|nd|rd|th)?|jan\w*|feb\w*|mar\w*|apr\w*|may|june?|july?|aug\w*|sept?\w*"
    r"|oct\w*|nov\w*|dec\w*|autumn|spring|summer|winter|term)(?:[\s,./–-]+|$))+",
    re.IGNORECASE,
)


class Look(NamedTuple):
    """How a heading in disguise is set; the smaller, the higher. Equal looks are of one level."""

    size: float
    """Size of the type in points, negative; 0 when no larger than the body's."""
    small_letters: bool
    light: bool
    """Not bold."""
    plain: bool
    """Not underlined."""
    depth: int
    """Levels of its number, 1 when it has none."""

    @property
    def marked(self) -> bool:
        """Its type alone sets it off from the text."""
        return self.size < 0 or not (self.small_letters and self.light and self.plain)


def look_of(passage: Passage, body: float) -> Look | None:
    """Return how `passage` is set if it may be a heading in disguise, otherwise None.

    `body` is the size of the body's type in points, 0 when not known.
    """
    if passage.kind not in {"paragraph", "item"} or passage.continues:
        return None
    if passage.kind == "item" and not passage.number:
        return None
    words = passage.text.split()
    text = " ".join(words)
    if len(words) > _LONGEST or len(text) > _LONGEST_LETTERS or not _titles(text):
        return None
    larger = bool(body) and passage.size >= body * _LARGER
    look = Look(
        -passage.size if larger else 0.0,
        not _shouts(text),
        not passage.bold,
        not passage.underlined,
        _depth(passage.number),
    )
    longest = _LONGEST if passage.bold or larger else _LONGEST_PLAIN
    if len(words) > longest:
        return None
    return look if look.marked or (passage.number and _is_plain_title(text)) else None


def is_label(text: str) -> bool:
    """Return whether `text` ends in its first colon, as the label of a field of a form does."""
    return bool(_LABEL.fullmatch(text.strip()))


def _titles(text: str) -> bool:
    """Return whether the words of `text` could be a title: no sentence, field, label or date."""
    letters = sum(c.isalpha() for c in text)
    return (
        letters > len(text) / 2
        and not text[0].islower()
        and text[-1] not in ";,!"
        and not _is_sentence(text)
        and not _FIELD.search(text)
        and not _SIGNING.fullmatch(text)
        and not _DATE.fullmatch(text)
        and not _is_field_with_value(text)
    )


def _is_sentence(text: str) -> bool:
    words = text.split()
    if len(words) < _SHORTEST_SENTENCE:
        return False
    if text[-1] != ".":
        return text[-1] not in ":?" and bool(_DUTY.search(text)) and not _ASKS.match(text)
    return len(words) > _LONGEST_STOPPED or bool(_SENTENCE.search(text)) or ". " in text


def _is_field_with_value(text: str) -> bool:
    """Return whether `text` is like "Head teacher: Mrs A Name", not like "Part 2: Referrals"."""
    found = _VALUE.fullmatch(text)
    return bool(found and not _PART.search(found[1]))


def _is_plain_title(text: str) -> bool:
    return text[-1] not in ".:?" and not _SENTENCE.search(text)


def _shouts(text: str) -> bool:
    words = ["".join(filter(str.isalpha, word)) for word in text.split()]
    letters = "".join(words)
    return letters.isupper() and (sum(map(bool, words)) > 1 or len(letters) >= _SHOUTED)


def _depth(number: str | None) -> int:
    if not number:
        return 1
    return _LETTERED_DEPTH if is_lettered(plain(number)) else plain(number).count(".") + 1
