"""Whether a word is a verb that someone before it does: "the panel *meet*"."""

from __future__ import annotations

from functools import cache

from compare.statements.actor import decides, is_family, is_meeting, names_actor
from compare.statements.agent import is_someone
from compare.statements.phrases import head_of, subject_of
from compare.statements.tokens import NOUN_VERBS, VERBS, Range, Tokens, words_of

_STATIVE = words_of("verbs", "stative")
COLLECTIVE = words_of("actors", "collective")
HAPPENS = words_of("verbs", "taking_place")
"""Verbs whose subject is what happens: "the core group meets every six weeks"."""
FINITE_VERBS = VERBS | words_of("verbs", "proceeding") | words_of("verbs", "everyday")
PLURAL = frozenset(("police", "staff", "people", "we", "they", "you", "partners"))


def does(tokens: Tokens, subject: Range, k: int) -> bool:
    """Whether the word at `k` is a verb that its subject, an actor before it, does."""
    word, tags = tokens.words[k], tokens.tags
    base = base_of_third(word)
    joined = subject[1] < k  # "visits the family and *reports* back"
    if base is None or base in _STATIVE or not (joined or _may_be_verb(tokens, k)):
        return False
    first, last = subject_of(tokens, *subject)
    apart = (
        not joined
        and last < k - 1
        and not (
            (tags[k] in "vV" and tags[last] in "r,(gq")
            or (tags[k] in "vV" and _within(tags[last:k]))
        )
    )
    if first >= last or apart or (tags[last - 1] == "s" and last - first > 1):
        return False  # "the actions we take"
    head = head_of(tokens, first, last)
    if head.endswith("'s"):
        return False  # "the college's approach"
    meets = is_meeting(head) and (decides(base) or base in HAPPENS)
    acts = (names_actor(head) or is_someone(head)) and not is_family(head) and not is_meeting(head)
    return (meets or acts) and _agrees(tags[k], head, bare=word == base)


def _within(tags: str) -> bool:
    """Whether only "in the north" or an aside stands between subject and verb."""
    if set(tags) & set(";bhMvVr"):
        return False
    return (tags[0] == "p" and "," not in tags) or (tags[0] == tags[-1] == ",")


def _may_be_verb(tokens: Tokens, k: int) -> bool:
    """Whether the word can be a verb where it stands: not "to act" or "the Children Act"."""
    tag, follows = tokens.tags[k], tokens.tags[k + 1 : k + 2]
    if tag == "x" and not _third_of_noun(tokens, k):
        return False
    if tokens.tags[k - 1] in "zM" or tokens.text[tokens.starts[k]].isupper():
        return False
    return follows not in (*"bMhfvoc", *("-:,." if tag == "A" else "")) and (tag, follows) != (
        "A",
        "",
    )


def _agrees(tag: str, head: str, *, bare: bool) -> bool:
    """Whether a verb, bare or in the third person, goes with its subject."""
    plural = head.endswith("s") or head in PLURAL
    return tag in "vx" or (plural or head in COLLECTIVE if bare else not plural)


@cache
def base_of_third(word: str) -> str | None:
    """Return the verb that `word` may be a form of: "carries" → "carry"."""
    forms = (word, word[:-1], word[:-2], word[:-3] + "y")
    return next((form for form in forms if form in FINITE_VERBS), None)


def _third_of_noun(tokens: Tokens, k: int) -> bool:
    """Whether a plural noun is a verb here: "the manager reviews the plan"."""
    word, follows = tokens.words[k], tokens.tags[k + 1 : k + 2]
    return word.endswith("s") and follows in ("d", "s", "#") and base_of_third(word) in NOUN_VERBS
