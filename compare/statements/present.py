"""The present tense: "the chair sends the minutes", "minutes are sent"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from compare.model import Polarity, Strength
from compare.statements.actor import decides, is_family, is_meeting, names_actor
from compare.statements.agent import agent_after
from compare.statements.declared import Context
from compare.statements.phrases import head_of, subject_of
from compare.statements.quantity import times_in
from compare.statements.tokens import NOUN_VERBS, VERBS, Range, Tokens, words_of
from compare.statements.verbs import base_of, is_participle

_PRACTICE = words_of("verbs", "practice")
_STATIVE = words_of("verbs", "stative")
_PROCEEDING = words_of("verbs", "proceeding")
_COLLECTIVE = words_of("actors", "collective")
_DONE_TO_FAMILIES = words_of("verbs", "done_to_families")
_SUFFERED = words_of("verbs", "suffered")
HAPPENS = frozenset("meet take occur happen reconvene convene sit".split())
"""Verbs whose subject is what happens: "the core group meets every six weeks"."""
_FINITE_VERBS = VERBS | _PROCEEDING
_PLURAL = frozenset(("police", "staff", "people", "we", "they", "you", "partners"))
_GOVERNED = re.compile("b[an]*q")


@dataclass(frozen=True, slots=True)
class Practice:
    """What is done; positions are tokens, and an instruction has no subject."""

    strength: Strength
    polarity: Polarity
    verb: int
    begins: int
    ends: int
    subject: Range | None = None
    passive: bool = False


def practice_of(tokens: Tokens, begins: int, verb: int, ends: int) -> Practice | None:
    """Return what a clause with a verb in the present tense states as practice, None if nothing.

    `begins` is where its subject begins.
    """
    if tokens.word(verb + 1) in ("every", "weekly", "monthly") and tokens.words[verb] != "was":
        subject = (begins, verb)
        return Practice("will", "+", verb, begins, ends, subject)  # "visits are every three months"
    if tokens.tags[verb] == "b":
        return _passive(tokens, begins, verb, ends)
    if tokens.tags[verb] in "vVAx" and (
        does(tokens, begins, verb) or proceeds(tokens, begins, verb)
    ):
        return Practice("will", "+", verb, begins, ends, (begins, verb))
    return None


def proceeds(tokens: Tokens, begins: int, verb: int) -> bool:
    """Whether a step of the process is timed: "the letter goes out within five days"."""
    base = base_of_third(tokens.words[verb])
    if base not in _PROCEEDING or not is_limited(tokens, verb):
        return False
    if "i" in tokens.tags[verb:]:
        return False  # "such an arrangement occurs when … for 28 days"
    first, last = subject_of(tokens, begins, verb)
    head = head_of(tokens, first, last)
    return first < last and not is_family(head) and tokens.tags[first:last] != "s"


def clause_in(tokens: Tokens) -> Practice | None:
    """Return the clause that a lead-in such as "ensure that:" asks for: "parents are given …"."""
    found = _GOVERNED.search(tokens.tags)
    if found is None:
        return None
    polarity: Polarity = "-" if "n" in found[0] else "+"
    return Practice(
        "will", polarity, found.end() - 1, 0, len(tokens.words), (0, found.start()), passive=True
    )


def _third_of_noun(tokens: Tokens, k: int) -> bool:
    """Whether a plural noun is a verb here: "the manager reviews the plan"."""
    word, follows = tokens.words[k], tokens.tags[k + 1 : k + 2]
    return word.endswith("s") and follows in ("d", "s", "#") and base_of_third(word) in NOUN_VERBS


def _passive(tokens: Tokens, begins: int, be: int, ends: int) -> Practice | None:
    """Return "minutes are sent"; what happens to children and families merely describes."""
    tags, k = tokens.tags, be + 1
    while k < len(tags) and (tags[k] in "anb," or tags[k - 1 : k + 2] == "aca"):
        k += 1
    word = tokens.word(k)
    if tokens.words[be] in ("was", "were") or word in ("", "being"):
        return None
    if not is_participle(word, tags[k]) and tags[k : k + 2] != "qy":
        return None  # "the parents are prepared", but "the report is prepared by the worker"
    if base_of(word) not in _PRACTICE and not (is_limited(tokens, k) or _by(tokens, k, ends)):
        return None
    if not _is_done_to(tokens, begins, be, base_of(word)):
        return None
    polarity: Polarity = "-" if "n" in tags[be:k] else "+"
    return Practice("will", polarity, k, begins, ends, (begins, be), passive=True)


def _is_done_to(tokens: Tokens, begins: int, be: int, verb: str) -> bool:
    """Whether `verb` done to the subject before token `be` is a practice."""
    first, last = subject_of(tokens, begins, be)
    if first >= last or tokens.said(first, last).lower() == "it":
        return False
    if tokens.tags[begins : begins + 2] == "gs":
        return False  # "ensuring they are told"
    return not is_family(head_of(tokens, first, last)) or verb in _DONE_TO_FAMILIES


def _by(tokens: Tokens, verb: int, ends: int) -> bool:
    """Whether someone is named who does it: "notifications are processed by the service"."""
    agent = agent_after(tokens, verb, ends, Context())
    head = head_of(tokens, *agent) if agent else ""
    return bool(head) and not is_family(head) and base_of(tokens.words[verb]) not in _SUFFERED


def is_limited(tokens: Tokens, verb: int, ends: int | None = None) -> bool:
    """Whether a time limit follows: "training is repeated at least every two years"."""
    last = len(tokens.text) if ends is None else tokens.end(ends - 1)
    times = (t for t in times_in(tokens.low) if tokens.end(verb) < t.start < last)
    return any(t.number is not None and t.bound for t in times)


def does(tokens: Tokens, begins: int, k: int) -> bool:
    """Whether the word at `k` is a verb that an actor before it does."""
    word, tags = tokens.words[k], tokens.tags
    base = base_of_third(word)
    if base is None or base in _STATIVE or not _may_be_verb(tokens, k):
        return False
    first, last = subject_of(tokens, begins, k)
    apart = last < k - 1 and not (
        (tags[k] == "v" and tags[last] in "r,(") or (tags[k] in "vV" and _within(tags[last:k]))
    )
    if first >= last or apart or (tags[last - 1] == "s" and last - first > 1):
        return False  # "the actions we take"
    head = head_of(tokens, first, last)
    if head.endswith("'s"):
        return False  # "the college's approach"
    meets = is_meeting(head) and (decides(base) or base in HAPPENS)
    acts = names_actor(head) and not is_family(head) and not is_meeting(head)
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
    plural = head.endswith("s") or head in _PLURAL
    return tag in "vx" or (plural or head in _COLLECTIVE if bare else not plural)


@cache
def base_of_third(word: str) -> str | None:
    """Return the verb that `word` may be a form of: "carries" → "carry"."""
    forms = (word, word[:-1], word[:-2], word[:-3] + "y")
    return next((form for form in forms if form in _FINITE_VERBS), None)
