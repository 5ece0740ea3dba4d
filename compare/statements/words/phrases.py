"""Noun phrases: where one begins and ends, and which of its words is the chief one."""

from __future__ import annotations

import re

from compare.lexicon import words_of
from compare.statements.words.actor import is_anyone, names_actor
from compare.statements.words.tokens import Range, Tokens

NOBODY: Range = (0, 0)
_LEADING, TRAILING = frozenset('cad,-):"'), frozenset("a,n(")
_ENDS = frozenset("rtiwM(pyzbhov")
"""Tags at which a noun phrase is over: "the worker | who …", "the manager | in …"."""
_MAY_END = _ENDS | {"q", "g", ","}
_AFTER_REDUCED = ("p", "y", "z", "#")
"""What follows a participle that opens a clause of its own: "the child *considered* to be …"."""
_ASIDE = re.compile(",(?:[xq]ca,|qcx(?:,|$)|p[^,]*,|q[py])")
"""What adds to a noun before its verb: "any coach*, paid or not, of any age,* must"."""
_ACTIVITIES = words_of("grammar", "activities")
_QUANTIFIERS = words_of("grammar", "quantifiers")
_TITLES = words_of("actors", "titles")
NOUN_LIKE = frozenset("xqANg")


def phrase_at(tokens: Tokens, first: int, last: int) -> Range:
    """Return the chief noun phrase among tokens `first` to `last`, without article or adverbs."""
    tags = tokens.tags
    first = _past_leading(tokens, first, last)
    if tags[first:last].startswith("a") and not tags[first:last].strip("an"):
        first = last
    last = _cut(tokens, first, tokens.back(last, TRAILING, first))
    return first, tokens.back(last, TRAILING, first)


def _past_leading(tokens: Tokens, first: int, last: int) -> int:
    """Return the token after articles, adverbs and marks: "those who" begins with "those"."""
    tags, determined = tokens.tags, False
    while first + 1 < last and (tags[first] in _LEADING or _is_all_of(tokens, first)):
        told = tags[first + 1] in "rg" or (
            tags[first + 1] == "q" and tags[first + 2 : first + 3] not in ("x", "A", "g")
        )
        those = tokens.words[first] == "those" and told
        if those or (determined and tags[first] == "a"):
            break
        determined = determined or tags[first] == "d"
        first += 1
    return first + 1 if first < last and tags[first] in 'c,)-:"' else first


def _is_all_of(tokens: Tokens, of: int) -> bool:
    """Whether "of" leads on from an adverb or article: "by all *of* the members"."""
    leads = tokens.tags[of] == "f" and tokens.words[of - 1] in ("all", "both", "either")
    return leads and tokens.word(of + 1) != "those"


def _cut(tokens: Tokens, first: int, last: int) -> int:
    """Return where the phrase ends: before "who …", "working …", "(…)" and the like."""
    tags, words = tokens.tags, tokens.words
    for k in range(first + 1, last):
        if tags[k] not in _MAY_END and words[k] not in ("other", "per"):
            continue
        if words[k : k + 2] == ("per", "cent"):
            continue
        if (
            tags[k] in _ENDS
            or words[k : k + 2] == ("other", "than")
            or (tags[k] == "q" and tags[k + 1 : k + 2] in _AFTER_REDUCED)
        ):
            return k
        if tags[k] == "g" and not modifies(tokens, k, last):
            return k
        if tags[k] == "," and ("c" not in tags[k:last] or _ASIDE.match(tags, k, last)):
            return k
    return last


def modifies(tokens: Tokens, k: int, last: int) -> bool:
    """Whether an "-ing" word belongs to a phrase: "the safeguarding unit", "timely recording"."""
    tags = tokens.tags
    if tokens.words[k - 1] == "those":
        return False
    if k + 1 == last and tags[k - 1] in "xqdg" and not names_actor(tokens.words[k - 1]):
        return True
    followed = k + 1 < last and tags[k + 1] in NOUN_LIKE
    return tokens.words[k] in _ACTIVITIES or (followed and tags[k - 1] == "d")


def head_of(tokens: Tokens, first: int, last: int) -> str:
    """Return the chief noun of a phrase: the word before "of", or the last."""
    of = tokens.tags.find("f", first + 1, last)
    if of == first + 1 and tokens.words[first] in _QUANTIFIERS:
        return head_of(tokens, of + 1, last)  # "all of those", "each of the agencies"
    end = tokens.back(of if of > 0 else last, "),(#", first)
    concerned = end - 1 > first and tokens.tags[end - 1] == "q"
    if concerned and (names_actor(tokens.words[end - 2]) or tokens.words[end - 2] == "those"):
        end -= 1  # "the practitioners concerned", "those involved"
    if end - 1 > first and tokens.words[end - 2] in _TITLES:
        return tokens.words[end - 2]  # "Mrs Heron", whom no list knows
    return tokens.words[end - 1] if end > first else ""


def kind_of(tokens: Tokens, first: int, last: int) -> str:
    """Return the chief noun of a subject, "child" for nobody in particular ("young people")."""
    head = head_of(tokens, first, last)
    follows = tokens.tags[last : last + 1]
    if head in ("adult", "adults") and follows in ("p", "g"):
        return "person"  # "all adults in the club"
    if not is_anyone(head):
        return head
    if follows in ("p", "g", "r"):
        return head  # "the people in attendance"
    named = last - first > 1 and tokens.tags[last - 2] not in "d#c"
    return head if named and tokens.words[last - 2] != "young" else "child"
