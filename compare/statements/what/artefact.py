"""The paper that is made, sent, filled in or kept."""

from __future__ import annotations

import re

from compare.lexicon import words_of
from compare.statements.words.actor import singular
from compare.statements.words.doing import base_of_third
from compare.statements.words.tokens import Tokens, tokenised
from compare.statements.words.verbs import base_of
from compare.text import plain

_KEPT = words_of("artefacts", "kept_or_sent")
_KEEPING = words_of("artefacts", "kept_or_sent", "verbs")
_NOUNS = (words_of("artefacts", "nouns") | _KEPT) - words_of("artefacts", "acts")
_ALSO_VERBS = words_of("artefacts", "verbs_too")
_MAKING = words_of("artefacts", "with")
_PAPER_WHEN_MADE = words_of("artefacts", "with", "nouns")
_MENTIONING = words_of("artefacts", "mentioning")
_GIVEN = words_of("artefacts", "mentioning", "given")
_PLACING = words_of("artefacts", "placing")
_RECORDING = words_of("artefacts", "placing", "verbs")
_HELD_BY = words_of("artefacts", "held_by")
_COPIES = ("copy", "copies")
_SEEING_TO = tuple(words_of("verbs", "seeing_to"))
_NAMED = frozenset(
    form
    for noun in _NOUNS
    for form in (noun, f"{noun}s", f"{noun}es", f"{noun[:-1]}ies")
    if singular(form) == noun
)
"""The papers, one or more of each."""
_ANY = _NAMED.union(_PAPER_WHEN_MADE, _COPIES)
_BEFORE_NOUN = frozenset("dxqgAN#")
_MODIFIER = frozenset("xqgA")
_OF_WHAT = re.compile("f[dsaxqgA#]*")
_DEPENDENT = re.compile("[trw]|i(?!$)")


def names_paper(tokens: Tokens) -> bool:
    """Whether a word for a paper stands in a sentence."""
    return not _ANY.isdisjoint(tokens.words)


def artefact_in(tokens: Tokens, first: int, last: int, *, noun: bool = False) -> str | None:
    """Return the first paper named among those tokens, with the words that make it out.

    `noun` says that they are a noun phrase, so that "report" cannot be a verb in it; otherwise the
    first of them is a verb, and a paper only mentioned ("in line with the policy") is none.
    """
    for k in range(first, last):
        word = tokens.words[k]
        if word in _NAMED and (noun or _is_noun(tokens, k, first, last)):
            start = k
            while start > first and _describes(tokens, start - 1, first, noun=noun):
                start -= 1
            if noun or not _is_mentioned(tokens, start, first):
                return tokens.said(start, k + 1)
        elif word in _PAPER_WHEN_MADE and k > first and tokens.words[k - 1] in _MAKING:
            return tokens.said(k - 1, k + 1)
        elif word in _COPIES and (copied := _OF_WHAT.match(tokens.tags, k + 1, last)):
            end = copied.end()
            return artefact_in(tokens, k + 1, end, noun=True) or tokens.said(k, end)
    return None


def artefact_named(phrase: str) -> str | None:
    """Return the paper that a noun phrase names."""
    tokens = tokenised(phrase, plain(phrase))
    return artefact_in(tokens, 0, len(tokens.words), noun=True)


def own_clause(tokens: Tokens, verb: int, last: int) -> int:
    """Return where the clause of a verb ends, at the latest at `last`: "decide | that the plan".

    What someone ensures or checks is theirs too.
    """
    if _sees_to(tokens, verb):
        return last
    found = _DEPENDENT.search(tokens.tags, verb + 1, last)
    return found.start() if found else last


def _sees_to(tokens: Tokens, verb: int) -> bool:
    return tokens.word(verb).startswith(_SEEING_TO) or tokens.word(verb + 1) == "sure"


def _is_mentioned(tokens: Tokens, start: int, first: int) -> bool:
    """Whether a paper that begins at `start` is neither made, sent nor written on."""
    if _sees_to(tokens, first):
        return False
    k = tokens.back(start, "d#a", first + 1) - 1
    before = tokens.words[k]
    if tokens.tags[k] == "f":
        return tokens.words[k - 1] in _HELD_BY
    if before in _PLACING and k > first + 1:
        return not any(_records(word) for word in tokens.words[first:k])
    return before in _MENTIONING and base_of(tokens.words[k - 1]) not in _GIVEN


def _records(word: str) -> bool:
    return not {word, base_of(word), base_of_third(word)}.isdisjoint(_RECORDING)


def _is_kept(verb: str) -> bool:
    return not {verb, base_of(verb), base_of_third(verb)}.isdisjoint(_KEEPING)


def _describes(tokens: Tokens, k: int, first: int, *, noun: bool) -> bool:
    """Whether the word before a paper says which: "escalation form", not "completing the form"."""
    if tokens.tags[k] not in _MODIFIER:
        return False
    governs = k == first or (tokens.tags[k] in "gq" and tokens.tags[k - 1] in "zfpcMean")
    return noun or not governs


def _is_noun(tokens: Tokens, k: int, first: int, last: int) -> bool:
    word, follows = singular(tokens.words[k]), tokens.tags[k + 1 : last][:1]
    if word in _KEPT and not _is_kept(tokens.words[first]):
        return False
    if follows in ("x", "A") and singular(tokens.words[k + 1]) not in _ALSO_VERBS:
        return False  # "plan meeting"
    if word not in _ALSO_VERBS:
        return True
    if k == first:
        return tokens.words[k].endswith("s") and follows not in ("", "d", "x")
    plural = tokens.words[k].endswith("s") and tokens.tags[k - 1] in "vVA"
    return plural or tokens.tags[k - 1] in _BEFORE_NOUN
