"""Who a document says holds a post: "Mrs Ash is our designated safeguarding lead"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from compare.lexicon import word_list
from compare.text import any_of

_LEAD = "designated safeguarding lead"
_TITLES = r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Revd?|Sister|Father|Canon)\.?"
_NAME = rf"{_TITLES} (?:[A-Z][\w'’-]+ )?(?P<name>[A-Z][\w'’-]+)"
_VERB = r"(?:is|are|acts?|leads|stands?|deputises?|has)"
_IN_CHARGE = (
    "in charge of safeguarding",
    "in charge of child protection",
    "leads on safeguarding",
    "leads on child protection",
    "leads safeguarding",
    "leads child protection",
    "responsible for safeguarding",
    "responsible for child protection",
)
"""What is said of whoever holds the post of the lead."""
_DEPUTY = ("deputy", "deputies", "deputises", "deputise", "stands in", "stand in")
"""What is said of whoever stands in for the lead; a deputy head is another post."""
_REACH = 60
"""Characters between a name and the post, "one of our deputy heads" among them."""


def roles_of(sentences: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """Return folded surname → words of the post its holder has: the lead's, or a deputy's.

    A person is named with a title ("Mrs Ash") before or after the post, in the sentence that gives
    it. The first post of a name holds.
    """
    found: dict[str, tuple[str, ...]] = {}
    for sentence in sentences:
        if _TITLE.search(sentence):
            for pattern, post in _posts():
                for match in pattern.finditer(sentence):
                    for name in _named(match[0]):
                        found.setdefault(name, post)
    return found


_TITLE = re.compile(rf"\b{_NAME}")


def _named(text: str) -> list[str]:
    return [match["name"].lower() for match in _TITLE.finditer(text)]


@cache
def _posts() -> tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]:
    """Return what finds those who hold each post, with the words of the post."""
    lead = next(one["forms"] for one in word_list("concepts")["concept"] if one["name"] == _LEAD)
    return (
        (_holding((*lead, *_IN_CHARGE)), tuple(_LEAD.split())),
        (_holding(_DEPUTY), ("deputy",)),
    )


def _holding(posts: Iterable[str]) -> re.Pattern[str]:
    name = _NAME.replace("(?P<name>", "(?:")
    names = rf"{name}(?:(?:, | and |, and ){name})*"
    post = rf"(?i:\b{any_of(posts)}\b(?! head))"
    between = rf"[^.;!?]{{0,{_REACH}}}?"
    before = rf"\b{names}(?:,{between},)? (?={_VERB}\b){between}{post}"
    after = rf"{post}(?: (?:is|are)|:| [-–]) {names}"
    return re.compile(f"{before}|{after}")
