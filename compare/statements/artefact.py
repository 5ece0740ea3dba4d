"""The paper that is made, sent, filled in or kept."""

from __future__ import annotations

from compare.lexicon import word_list
from compare.statements.actor import singular
from compare.statements.tokens import Tokens, plain, tokenised, words_of

_NOUNS = words_of("artefacts", "nouns")
_ALSO_VERBS = words_of("artefacts", "verbs_too")
_MAKING = words_of("artefacts", "with")
_PAPER_WHEN_MADE = frozenset(word_list("artefacts")["with"]["nouns"].split())
_BEFORE_NOUN = frozenset("dxqgAN#")
_MODIFIER = frozenset("xqgA")


def artefact_in(tokens: Tokens, first: int, last: int, *, noun: bool = False) -> str | None:
    """Return the first paper named among those tokens, with the words that make it out.

    `noun` says that they are a noun phrase, so that "report" cannot be a verb in it.
    """
    for k in range(first, last):
        word = tokens.words[k]
        if singular(word) in _NOUNS and (noun or _is_noun(tokens, k, first, last)):
            start = k
            while start > first and _describes(tokens, start - 1, first, noun=noun):
                start -= 1
            return tokens.said(start, k + 1)
        if word in _PAPER_WHEN_MADE and k > first and tokens.words[k - 1] in _MAKING:
            return tokens.said(k - 1, k + 1)
    return None


def artefact_named(phrase: str) -> str | None:
    """Return the paper that a noun phrase names."""
    tokens = tokenised(phrase, plain(phrase))
    return artefact_in(tokens, 0, len(tokens.words), noun=True)


def _describes(tokens: Tokens, k: int, first: int, *, noun: bool) -> bool:
    """Whether the word before a paper says which: "escalation form", not "completing the form"."""
    if tokens.tags[k] not in _MODIFIER:
        return False
    governs = k == first or (tokens.tags[k] in "gq" and tokens.tags[k - 1] in "zfpcMean")
    return noun or not governs


def _is_noun(tokens: Tokens, k: int, first: int, last: int) -> bool:
    word, follows = singular(tokens.words[k]), tokens.tags[k + 1 : last][:1]
    if follows in ("x", "A") and singular(tokens.words[k + 1]) not in _ALSO_VERBS:
        return False  # "plan meeting"
    if word not in _ALSO_VERBS:
        return True
    if k == first:
        return tokens.words[k].endswith("s") and follows not in ("", "d", "x")
    plural = tokens.words[k].endswith("s") and tokens.tags[k - 1] in "VA"
    return plural or tokens.tags[k - 1] in _BEFORE_NOUN
