"""Whether a sentence stands in what explains or lists, where nothing is asked of anybody."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from compare.agreement.definitions import defines
from compare.lexicon import word_list
from compare.model import Sentence, Statement
from compare.statements.tokens import plain


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
    return described and _TELLS.search(plain(sentence.text)) is not None


_TELLS = re.compile(
    r"^[^.;:]{3,60}[\"'”’]? means (?!that\b|of\b)"
    r"|^[\"'“‘][^\"'”’]+[\"'”’] (?:is|are)\b"
    r"|^(?=.*\b(?:19|20)\d\d\b).*\b(?:was|were|had|ceased)\b",
    re.IGNORECASE | re.DOTALL,
)
"""What explains a term, by its verb or its quotation marks, or dates what is past."""


@cache
def _opening() -> re.Pattern[str]:
    boxes = word_list("boxes")
    return _any_of((*boxes["help"]["lead_ins"], *boxes["boilerplate"]["lead_ins"]))


@cache
def _titles() -> re.Pattern[str]:
    return _any_of(word_list("boxes")["headings"]["titles"])


def _any_of(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{one})" for one in patterns))
