"""What the words of a passage, and the heading over it, give away."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from compare.ledger.cues import pattern, vocabulary
from compare.ledger.passages import Passage, plain
from compare.lexicon import word_list
from compare.model import Term


def looks(table: str, passage: Passage) -> bool:
    low = passage.low
    return bool(
        pattern("boxes", table, "starts").match(low)
        or pattern("boxes", table, "ends").search(low[-_END:])
        or (_may_look(table, low) and pattern("boxes", table, "anywhere").search(low))
    )


def _may_look(table: str, low: str) -> bool:
    """Say quickly whether a pattern for anywhere in the text can match."""
    stems = word_list("boxes")[table]["stems"]
    return not stems or any(stem in low for stem in stems)


_END = 30
"""Letters at the end of a line in which the label of an empty field stands."""


def under(kind: str, passage: Passage) -> bool:
    """Say whether the heading above says what kind of text stands here; parts of a form count."""
    trail = passage.trail[-2:] if kind == "forms" else passage.trail[-1:]
    return any(_heading_says(kind, heading) for heading in trail)


@lru_cache(maxsize=10_000)
def _heading_says(kind: str, heading: str) -> bool:
    low = _NUMBERED.sub("", plain(heading)).strip(" :.-")
    if kind == "forms" and _whole_heading("not_forms").fullmatch(low):
        return False
    return bool(_whole_heading(kind).fullmatch(low))


_NUMBERED = re.compile(r"^(?:(?:section|part|chapter) )?[\d.]+[a-z]?[).:]?\s+")


@cache
def _whole_heading(kind: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{p})" for p in word_list("boxes")["headings"][kind]))


def does(passage: Passage, table: str) -> bool:
    """Say whether what is asked is done with a verb of the table."""
    verbs = vocabulary("boxes", table)
    return any(not verbs.isdisjoint(_verbs_in(s.action or s.quote)) for s in passage.asks)


@lru_cache(maxsize=50_000)
def _verbs_in(action: str) -> frozenset[str]:
    """Return the words of an action with their verb endings taken off."""
    return frozenset(form for word in _WORD.findall(plain(action)) for form in _base_forms(word))


_WORD = re.compile(r"[a-z][a-z-]+")


def _base_forms(word: str) -> tuple[str, ...]:
    """Return the verbs that a word may be a form of ("referred": refer, referr, referre, …)."""
    stems = [word, *(word.removesuffix(end) for end in _ENDINGS if word.endswith(end))]
    doubled = [stem[:-1] for stem in stems if stem[-1:] == stem[-2:-1]]
    with_e = [f"{stem}e" for stem in stems[1:]]
    with_y = [f"{word[:-3]}y"] if word.endswith(("ies", "ied")) else []
    return (*stems, *doubled, *with_e, *with_y, _irregular().get(word, word))


_ENDINGS = ("s", "es", "ed", "d", "ing")


@cache
def _irregular() -> dict[str, str]:
    return dict(pair.split(":") for pair in word_list("grammar")["irregular"]["words"].split())


# ---- superseded procedures ---------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Procedures:
    """Superseded procedures, by the words that name them."""

    forms: re.Pattern[str]
    terms: Mapping[str, Term]

    @staticmethod
    def of(terms: Iterable[Term]) -> Procedures:
        by_form = {form.lower(): term for term in terms for form in term.forms}
        forms = sorted({f for t in by_form.values() for f in t.forms}, key=lambda f: (-len(f), f))
        named = "|".join(
            re.escape(form) if form.isupper() else f"(?i:{re.escape(form)})" for form in forms
        )
        return Procedures(re.compile(rf"\b({named})s?\b" if named else r"(?!)"), by_form)

    def named_in(self, passage: Passage) -> bool:
        """Say whether a procedure is named where nothing makes it right all the same."""
        if not any(form in passage.low for form in self.terms):
            return False
        found = (self.terms[form.lower()] for form in self.forms.findall(passage.sentence.text))
        return any(
            not any(right.lower() in passage.low for right in (*term.inside, *term.near))
            for term in found
        )
