"""Whether a few words could be a title: no sentence, no part of a form, no label and no date."""

from __future__ import annotations

import re

from compare.lexicon import data_in

_LONGEST_STOPPED = 12
"""Words of a title that ends in a full stop."""
_SHORTEST_SENTENCE = 4
"""Words. With a full stop and a verb, this many make a sentence."""


def _any(words: list[str]) -> str:
    return rf"(?:{'|'.join(map(re.escape, words))})\b"


_KNOWN = data_in("compare.read", "titles")
_SENTENCE = re.compile(rf"\b{_any(_KNOWN['sentence']['words'])}", re.IGNORECASE)
_DUTY = re.compile(
    rf"\b{_any(_KNOWN['sentence']['duties'])}|^{_any(_KNOWN['sentence']['commands'])}",
    re.IGNORECASE,
)
_OPEN_DUTY = re.compile(
    rf"\b{_any(_KNOWN['sentence']['duties'] + _KNOWN['sentence']['open'])}:$", re.IGNORECASE
)
_QUESTION = re.compile(_any(_KNOWN["sentence"]["questions"]), re.IGNORECASE)
_PART = re.compile(rf"\b{_any(_KNOWN['parts']['words'])}|\d", re.IGNORECASE)
_VALUE = re.compile(r"([^:]+):\s+(?:[A-Z0-9(+]\S*(?:\s+|$)){1,5}")
"""A label and up to five words that begin like names or numbers."""
_BLANK = re.compile(r"_{3,}|\.{4,}|…{2,}|-{4,}|\[\s*\]|☐|\S@\S|https?:|www\.")
"""Blanks, boxes and addresses stand in forms and contact lists."""
_FORM = re.compile(
    rf"{_any(_KNOWN['forms']['labels'])}\s*(?:$|:.*|by\b.*|on\b.*)"
    rf"|(?:{_any(_KNOWN['forms']['before_decisions'])}\s)?{_any(_KNOWN['forms']['decisions'])}"
    r"\s*(?:$|date\b.*|due\b.*|by\b.*|on\b.*|:.*)",
    re.IGNORECASE,
)
_DATE = re.compile(
    rf"(?:(?:\d+(?:st|nd|rd|th)?|{_any(_KNOWN['dates']['words'])})(?:[\s,./–-]+|$))+",
    re.IGNORECASE,
)


def is_title(text: str) -> bool:
    """Return whether `text`, with its white space collapsed, could be a title amid the text."""
    return is_displayed_title(text) and not _is_label_with_value(text)


def is_displayed_title(text: str) -> bool:
    """Return whether `text` could be a title in large type, such as "A School: Our Policy"."""
    letters = sum(map(str.isalpha, text))
    return (
        letters > len(text) / 2
        and not text[0].islower()
        and text[-1] not in ";,!"
        and not _is_sentence(text)
        and not _BLANK.search(text)
        and not _FORM.fullmatch(text)
        and not _DATE.fullmatch(text)
    )


def is_plain_title(text: str) -> bool:
    """Return whether `text` could be a title though its type does not say so."""
    return text[-1] not in ".:?" and not _SENTENCE.search(text)


def _is_sentence(text: str) -> bool:
    words = text.split()
    if text[-1] == ":":  # "Staff must:" opens the list of what they must do
        return bool(_OPEN_DUTY.search(text)) and not _QUESTION.match(text)
    if len(words) < _SHORTEST_SENTENCE:
        return False
    if text[-1] != ".":
        return text[-1] != "?" and bool(_DUTY.search(text)) and not _QUESTION.match(text)
    return len(words) > _LONGEST_STOPPED or bool(_SENTENCE.search(text)) or ". " in text


def _is_label_with_value(text: str) -> bool:
    """Return whether `text` is like "Head teacher: A Name", not like "Part 2: Referrals"."""
    found = _VALUE.fullmatch(text)
    return bool(found and not _PART.search(found[1]))
