"""Noun phrases: where a subject begins and ends, and which of its words is the chief one."""

from __future__ import annotations

import re

from compare.lexicon import words_of
from compare.statements.actor import (
    LONGEST_ROLE,
    ROLE_FORMS,
    is_anyone,
    is_meeting,
    names_actor,
    names_thing,
)
from compare.statements.tokens import Range, Tokens

NOBODY: Range = (0, 0)
_LEADING, _TRAILING = frozenset('cad,-):"'), frozenset("a,n(")
_ENDS = frozenset("rtiwM(pyzbhov")
"""Tags at which a noun phrase is over: "the worker | who …", "the manager | in …"."""
_AFTER_REDUCED = ("p", "y", "z", "#")
"""What follows a participle that opens a clause of its own: "the child *considered* to be …"."""
_ACTIVITIES = words_of("grammar", "activities")
_PARTICLES = frozenset(tuple(pair.split("_")) for pair in words_of("grammar", "particles"))
_TIME = re.compile("[da]*#x?u(?=[dxsAg])")
""" "Every three months | there should be …"."""
_QUANTIFIERS = words_of("grammar", "quantifiers")
_COMPARING = words_of("grammar", "comparing")
_NOUN_LIKE = frozenset("xqANg")
_WITHIN_PHRASE = frozenset("xqAgdcfy#N")
_LEADS_TO_NOUN = frozenset("pfycdziwrt")
_SUCH_AS = ("such", "as")
_ALONE = frozenset(("this", "these", "those", "that"))


def phrase_at(tokens: Tokens, first: int, last: int) -> Range:
    """Return the chief noun phrase among tokens `first` to `last`, without article or adverbs."""
    tags = tokens.tags
    first = _past_leading(tokens, first, last)
    if tags[first:last].startswith("a") and not tags[first:last].strip("an"):
        first = last
    last = _cut(tokens, first, _before_trailing(tags, first, last))
    return first, _before_trailing(tags, first, last)


def _past_leading(tokens: Tokens, first: int, last: int) -> int:
    """Return the token after articles, adverbs and marks: "those who" begins with "those"."""
    tags, determined = tokens.tags, False
    while first + 1 < last and tags[first] in _LEADING:
        those = tokens.words[first] == "those" and tags[first + 1] in "rg"
        if those or (determined and tags[first] == "a"):
            break
        determined = determined or tags[first] == "d"
        first += 1
    return first + 1 if first < last and tags[first] in 'c,)-:"' else first


def _before_trailing(tags: str, first: int, last: int) -> int:
    while last > first and tags[last - 1] in _TRAILING:
        last -= 1
    return last


def _cut(tokens: Tokens, first: int, last: int) -> int:
    """Return where the phrase ends: before "who …", "working …", "(…)" and the like."""
    tags = tokens.tags
    for k in range(first + 1, last):
        if tokens.words[k : k + 2] == ("per", "cent"):
            continue
        if tokens.words[k - 1 : k + 1] in _PARTICLES and tags[k + 1 : k + 2] in tuple("xqANg"):
            continue  # "the follow up meeting"
        if tokens.words[k : k + 2] == ("in", "need") and tags[k + 2 : k + 3] in tuple("xqANg"):
            continue  # "the child in need plan"
        if (
            tags[k] in _ENDS
            or tokens.words[k : k + 2] == ("other", "than")
            or (tags[k] == "q" and tags[k + 1 : k + 2] in _AFTER_REDUCED)
        ):
            return k
        if tags[k] == "g" and not modifies(tokens, k, last):
            return k
        if tags[k] == "," and "c" not in tags[k:last]:
            return k
    return last


def modifies(tokens: Tokens, k: int, last: int) -> bool:
    """Whether an "-ing" word belongs to a phrase: "the safeguarding unit", "timely recording"."""
    tags = tokens.tags
    if tokens.words[k - 1] == "those":
        return False
    if k + 1 == last and tags[k - 1] in "xqdg" and not names_actor(tokens.words[k - 1]):
        return True
    followed = k + 1 < last and tags[k + 1] in _NOUN_LIKE
    return tokens.words[k] in _ACTIVITIES or (followed and tags[k - 1] == "d")


def head_of(tokens: Tokens, first: int, last: int) -> str:
    """Return the chief noun of a phrase: the word before "of", or the last."""
    of = tokens.tags.find("f", first + 1, last)
    if of == first + 1 and tokens.words[first] in _QUANTIFIERS:
        return head_of(tokens, of + 1, last)  # "all of those", "each of the agencies"
    end = of if of > 0 else last
    while end > first and tokens.tags[end - 1] in "),(#":
        end -= 1
    concerned = end - 1 > first and tokens.tags[end - 1] == "q"
    if concerned and (names_actor(tokens.words[end - 2]) or tokens.words[end - 2] == "those"):
        end -= 1  # "the practitioners concerned", "those involved"
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


def subject_of(tokens: Tokens, first: int, last: int) -> Range:
    """Return the noun phrase that is subject of a verb at `last`, an empty range if there is none.

    After a comma that ends no list only the last piece counts; where a condition has run into the
    subject without a comma, the subject is the phrase right before the verb.
    """
    tags = tokens.tags
    if last - first > 1 and tags[last - 1] == ")" and "(" in tags[first + 1 : last]:
        last = tags.rfind("(", first, last)
    before = _before_aside(tokens, first, last)
    if before:
        return subject_of(tokens, 0, before)
    if first >= last:
        return NOBODY
    first = _past_opening(tags, first, last)
    timed = tokens.words[first] in ("no", "not") and tokens.word(first + 1) in _COMPARING
    if timed or tags[first] in "iwpzM":
        return _before_verb(tokens, first, last)
    return phrase_at(tokens, first, last)


def _past_opening(tags: str, first: int, last: int) -> int:
    """Return where the last piece begins, after a time, a comma that ends no list and adverbs."""
    time = _TIME.match(tags, first, last)
    if time and time.end() < last:
        first = time.end()
    comma = tags.rfind(",", first, last)
    if 0 <= comma < last - 1 and "c" not in tags[comma:last]:
        aside = "," in tags[first:comma] or tags[comma - 1] == ")"
        first = first if aside else comma + 1
    while first < last - 1 and tags[first] in "a,c" and tags[first + 1] in "a,iw":
        first += 1  # "however, if we …"
    return first


def _before_aside(tokens: Tokens, first: int, last: int) -> int:
    """Return where the aside before a verb begins, 0 where there is none.

    "All members *- such as coaches* must", "all staff *- volunteers too -* must".
    """
    tags = tokens.tags
    if tags[first - 1 : first] != "-":
        return 0
    if first >= last:
        return max(0, tags.rfind("-", 0, first - 1))
    return first - 1 if tokens.words[first : first + 2] == _SUCH_AS else 0


def _before_verb(tokens: Tokens, first: int, last: int) -> Range:
    """Return the noun phrase that ends before token `last`, back to where it follows on a noun.

    "… significant harm | the head of service or a deputy" begins at an article that follows
    neither a preposition nor "and".
    """
    tags, words, end = tokens.tags, tokens.words, last
    if tags[end - 1] == ")":
        end = max(first, tags.rfind("(", first, end))
    while end > first and tags[end - 1] in _TRAILING:
        end -= 1
    if end > first and (tags[end - 1] == "s" or tokens.words[end - 1] in _ALONE):
        return end - 1, end
    start = end
    while start > first and tags[start - 1] in _WITHIN_PHRASE:
        start -= 1
        if tags[start] == "d" and tags[start - 1] not in _LEADS_TO_NOUN:
            return phrase_at(tokens, start, end)
    if start > first + 1 and tags[start - 1] in "),":
        return phrase_at(tokens, start, end)
    return _known_role(tokens, first, end) if names_actor(words[end - 1]) else _thing(tokens, end)


def _thing(tokens: Tokens, end: int) -> Range:
    """Return the thing named right before token `end`, nobody when it is not known for one."""
    start = end
    while start > 0 and tokens.tags[start - 1] in _NOUN_LIKE:
        start -= 1
    known = end > start and (
        names_thing(tokens.words[end - 1]) or is_meeting(tokens.words[end - 1])
    )
    return (start, end) if known else NOBODY


def _known_role(tokens: Tokens, first: int, end: int) -> Range:
    starts = range(max(first, end - LONGEST_ROLE), end)
    roles = (k for k in starts if " ".join(tokens.words[k:end]) in ROLE_FORMS)
    return (next(roles, end - 1), end) if names_actor(tokens.word(end - 1)) else NOBODY
