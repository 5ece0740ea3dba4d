"""Sentences that show a requirement to be met, by what they speak of in whatever words."""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache, reduce
from importlib.resources import files

from compare.align.abbreviations import long_forms
from compare.lexicon import word_list
from compare.model import Document, Requirement, Sentence
from compare.text import any_of, stem, words

TOGETHER = " + "
"""Between the parts of a sign: one sentence, with the text that governs it, has them all."""
ANY_OF = " / "
"""Between expressions of a part: any one will do."""

_REMEMBERED = 50_000
"""Words whose stem is kept."""
Forms = Mapping[str, tuple[str, ...]]
_NO_FORMS: Forms = {}


def showing(
    document: Document, requirements: Iterable[Requirement]
) -> Mapping[str, tuple[Sentence, ...]]:
    """Return the sentences of a document that show each requirement to be met: see `shown_by`."""
    return shown_by(document.sentences, requirements)


def shown_by(
    sentences: Sequence[Sentence], requirements: Iterable[Requirement]
) -> Mapping[str, tuple[Sentence, ...]]:
    """Return the sentences that show each requirement to be met, by its id, in their order.

    A sentence shows it when one of the requirement's signs stands in it and the text that governs
    it, its heading or lead-in: each part of the sign in one of its expressions, word for word but
    for endings and for what the field calls by several names; at least half of the parts in the
    sentence itself. Requirements without signs are left out.
    """
    forms = long_forms(s.text for s in sentences)
    own = _Search(_all_read([s.text for s in sentences], forms))
    above = _Search(
        _all_read([" ".join((*s.locator.trail[-1:], s.lead_in or "")) for s in sentences], forms)
    )
    return {
        one.id: tuple(sentences[at] for at in sorted(_any_of(one.signs, own, above)))
        for one in requirements
        if one.signs
    }


def _any_of(signs: Iterable[str], own: _Search, above: _Search) -> frozenset[int]:
    """Return the places at which one of the signs stands."""
    return frozenset[int]().union(*(_all_of(_parts(sign), own, above) for sign in signs))


def _all_of(parts: Sequence[Sequence[str]], own: _Search, above: _Search) -> frozenset[int]:
    """Return the places that have all parts, at least half of them in their own words."""
    said = [own.places(part) for part in parts]
    headed = [above.places(part) for part in parts]
    every = reduce(frozenset[int].__and__, map(frozenset[int].__or__, said, headed))
    return frozenset(at for at in every if 2 * sum(at in some for some in said) >= len(parts))


class _Search:
    """Finds expressions in many texts: those that hold their longest word are looked at."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._at: defaultdict[str, list[int]] = defaultdict(list)
        for at, text in enumerate(texts):
            self._at[text].append(at)
        self._holding: defaultdict[str, list[str]] = defaultdict(list)
        for text in self._at:
            for word in set(text.split()):
                self._holding[word].append(text)
        self._found: dict[str, frozenset[int]] = {}

    def places(self, part: Iterable[str]) -> frozenset[int]:
        """Return the places of the texts that hold one of these expressions."""
        return frozenset[int]().union(*map(self._holding_it, part))

    def _holding_it(self, expression: str) -> frozenset[int]:
        if expression not in self._found:
            holding = self._holding.get(max(expression.split(), key=len), ())
            texts = (text for text in holding if expression in text)
            self._found[expression] = frozenset(at for text in texts for at in self._at[text])
        return self._found[expression]


@cache
def _parts(sign: str) -> tuple[tuple[str, ...], ...]:
    """Return the expressions of each part of a sign, as texts are read."""
    return tuple(
        tuple(read_words(expression) for expression in part.split(ANY_OF))
        for part in sign.split(TOGETHER)
    )


def _all_read(texts: Sequence[str], forms: Forms) -> list[str]:
    read = {text: read_words(text, forms) for text in set(texts)}
    return [read[text] for text in texts]


def read_words(text: str, forms: Forms = _NO_FORMS) -> str:
    """Return the stems of the words of `text`, what has several names by one, between spaces."""
    said = words(text)
    if not forms.keys().isdisjoint(said):
        said = tuple(word for each in said for word in forms.get(each, (each,)))
    plain = _forms().sub(lambda form: _names()[form[0]], " ".join(said))
    return f" {' '.join(map(_stem, plain.split()))} "


@lru_cache(maxsize=_REMEMBERED)
def _stem(word: str) -> str:
    return stem(word.removesuffix("'s"))


@cache
def _names() -> Mapping[str, str]:
    """Return the one name for each form of a concept or a group of equivalents."""
    groups = tomllib.loads(files(__package__).joinpath("words.toml").read_text("utf-8"))["group"]
    named = [(one["name"], one["forms"]) for one in word_list("concepts")["concept"]]
    named += [(one["forms"][0], one["forms"]) for one in groups]
    return {form: name for name, forms in named for form in forms}


@cache
def _forms() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(_names())}\b")
