"""What a text speaks of, whatever words it is said in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import chain

from compare.agreement.words.wording import content
from compare.align.terms import Phrase, terms
from compare.coverage.words.facts import limits_in
from compare.lexicon import data_in
from compare.text import any_of, long_forms, words

Terms = frozenset[str]


@dataclass(frozen=True, slots=True)
class Speech:
    """How one document speaks: what its abbreviations stand for."""

    forms: Mapping[str, tuple[str, ...]]
    _read: dict[str, Terms] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def of(cls, texts: Iterable[str]) -> Speech:
        return cls(long_forms(texts))

    def terms(self, text: str) -> Terms:
        """Return what `text` speaks of: named concepts, and the stems of its other content words.

        Words of grammar are left out, and numbers but for times: "within 15 working days" and
        "three weeks" are one term.
        """
        if text not in self._read:
            said = " ".join(words(text))
            plain = _pattern().sub(lambda form: _first()[form[0]], said)
            found = terms(tuple(plain.split()), self.forms)
            times = (f"{limit.days:.0f} days" for limit in limits_in(text))
            self._read[text] = frozenset(chain(times, *(_meant(phrase) for _, phrase in found)))
        return self._read[text]


@cache
def _meant(phrase: Phrase) -> tuple[str, ...]:
    """Return what the words of a term mean."""
    return tuple(one.replace("_", " ") for one in content(" ".join(phrase)))


@cache
def _first() -> Mapping[str, str]:
    """Return the form that stands for each form of its group."""
    groups = data_in(__package__, "words")["group"]
    return {form: group["forms"][0] for group in groups for form in group["forms"]}


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(_first())}\b")
