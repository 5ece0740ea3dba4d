"""Whether a sentence stands in what explains or lists, where nothing is asked of anybody."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from compare.agreement.words.definitions import defines, says_what_is_meant
from compare.lexicon import word_list
from compare.model import Sentence, Statement
from compare.text import any_pattern, plain


def asks_nothing(sentence: Sentence, statements: Iterable[Statement]) -> bool:
    """Say whether a sentence asks nothing of anybody, by where it stands or by what it says."""
    return is_explained(sentence) or only_tells(sentence, statements)


def is_explained(sentence: Sentence) -> bool:
    """Say whether a sentence stands in a list of signs, examples or titles, or in a definition.

    Its lead-in or the heading above says so. What stands there names things, and asks for none.
    """
    own = sentence.text if sentence.text.endswith(":") else ""
    lead_in, heading = sentence.lead_in or own, "".join(sentence.locator.trail[-1:])
    return (
        defines(lead_in)
        or _opening().search(plain(lead_in).casefold()) is not None
        or _titles().fullmatch(plain(heading).casefold()) is not None
    )


def only_tells(sentence: Sentence, statements: Iterable[Statement]) -> bool:
    """Say whether a sentence, as stated, asks nothing: it says what a term means or what was."""
    described = all(stated.strength == "description" for stated in statements)
    text = plain(sentence.text)
    return described and (says_what_is_meant(text) or _TELLS.search(text) is not None)


_TELLS = re.compile(
    r"^[\"'“‘][^\"'”’]+[\"'”’] (?:is|are)\b"
    r"|^(?=.*\b(?:19|20)\d\d\b).*\b(?:was|were|had|ceased)\b"
    r"|\b(?:updated|amended|changed|reworded) to (?:read|say)\b",
    re.IGNORECASE | re.DOTALL,
)
"""What explains a term, by its quotation marks, dates what is past, or logs a change of a text."""


@cache
def _opening() -> re.Pattern[str]:
    boxes = word_list("boxes")
    return any_pattern((*boxes["help"]["lead_ins"], *boxes["boilerplate"]["lead_ins"]))


@cache
def _titles() -> re.Pattern[str]:
    return any_pattern(word_list("boxes")["headings"]["titles"])
