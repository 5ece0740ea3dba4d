"""Terms and names compared: what the local text calls otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache, lru_cache

from compare.agreement.sides.parties import same_party
from compare.agreement.sides.reading import NEAR
from compare.agreement.words.spelling import unnamed
from compare.agreement.words.wording import CACHED, Wording, content, without
from compare.lexicon import duty_words
from compare.model import Difference, Term
from compare.text import any_of, fold, words

_MOST_WORDS = 8
"""A longer stretch is a clause, and no name."""
_EDGES = " ,;.:–—-"
_SHORT = re.compile(r"^\([^)]*\)\s*(?=\w)")
_FEWEST_KEPT = 4
"""Content words two sentences share before one can tell what a name in them stands for."""


def name_differences(local: str, national: str, wording: Wording) -> Iterator[Difference]:
    """Yield where a named thing of the national text (a form, a body, a course) has another name.

    A name for what the national text leaves general is what local texts are for, and another name
    of the same office is none.
    """
    there = _naming(national)
    if not there or len(wording.kept) < _FEWEST_KEPT:
        return
    for ours, theirs in _exchanged(unnamed(local).split(), there):
        mine, others = set(content(ours)), set(content(theirs))
        alike = len(mine & others) * 2 >= min(len(mine), len(others))
        rest = without(wording, (ours, theirs))
        near = rest.closeness >= NEAR and len(rest.kept) >= _FEWEST_KEPT
        if near and not alike and not same_party(ours, theirs):
            yield Difference("name", _shown(ours), _shown(theirs), "changed", "medium")


def _shown(name: str) -> str:
    """Return a name without marks at its edges, and what abbreviates the words before it."""
    return _SHORT.sub("", name).strip(_EDGES)


@lru_cache(maxsize=CACHED)
def _naming(text: str) -> tuple[str, ...]:
    """Return the words of a text that has a name after its first word; none of any other."""
    spoken = tuple(unnamed(text).split())
    return spoken if _NAME.search(" ".join(spoken[1:])) else ()


def _exchanged(here: Sequence[str], there: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield the words that stand in place of a name: few, and no clause with a verb of its own."""
    matcher = SequenceMatcher(None, list(map(_bare, here)), list(map(_bare, there)), autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        ours, theirs = " ".join(here[a:b]), " ".join(there[c:d])
        named = _NAME.search(theirs if c else theirs.partition(" ")[2])
        if "Act" in there[d : d + 1] or theirs.endswith(("'s", "’s")):
            continue
        short = max(b - a, d - c) <= _MOST_WORDS
        if tag == "replace" and named and short and not _NO_NAME.search(f"{ours} {theirs}"):
            yield ours, theirs


@cache
def _bare(word: str) -> str:
    return "".join(words(word))


_NAME = re.compile(r"\b[A-Z][\w'’]+")
_NO_NAME = re.compile(rf"[\d@\[\]]|\b(?:is|are|be|has|have|to|{duty_words()})\b", re.IGNORECASE)
"""A verb makes it a clause, a figure an address, a bracket a blank that is there to be filled."""


@dataclass(frozen=True, slots=True)
class Terms:
    """Superseded wording, with a pattern that no sentence without any matches."""

    known: tuple[Term, ...]
    any_form: re.Pattern[str]

    @classmethod
    @lru_cache(maxsize=8)
    def of(cls, known: tuple[Term, ...]) -> Terms:
        forms = any_of(fold(form) for term in known for form in term.forms)
        return cls(known, re.compile(rf"(?<![\w-]){forms}s?(?![\w-])"))


def term_differences(local: str, national: str, terms: Terms) -> Iterator[Difference]:
    """Yield superseded wording in the local text where its national counterpart has the current.

    A form is right inside one of the term's longer expressions, or beside its guarding words.
    """
    here = fold(local)
    if not terms.any_form.search(here):
        return
    there = fold(national)
    for term in terms.known:
        old = next((form for form in term.forms if _stands(form, here)), None)
        if old is None or any(_stands(form, there) for form in term.forms):
            continue
        if any(_stands(guard, here) for guard in (*term.inside, *term.near)):
            continue
        if term.information:
            continue
        if set(content(term.current)) & set(content(national)):
            yield Difference("term", old, term.current, "changed", "high")


def _stands(form: str, text: str) -> bool:
    """Say whether `form` stands in folded text as whole words, singular or plural."""
    return _folded(form) in text and _seeking(form).search(text) is not None


_folded = cache(fold)


@cache
def _seeking(form: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){re.escape(_folded(form))}s?(?![\w-])")
