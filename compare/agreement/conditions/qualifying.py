"""Qualifiers of a sentence: hedges, exceptions and conditions, each once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal, TypeAlias

from compare.agreement.words.wording import content_words
from compare.agreement.words.wordlists import names
from compare.lexicon import duty_words, word_list
from compare.statements.what.qualifiers import qualifiers_in
from compare.text import fold, plain, words

Sort: TypeAlias = Literal["hedge", "exception", "condition"]

_NEARBY = 3
"""Words between a duty word, or an end of the sentence, and a hedge that qualifies the duty."""
_DUTY = re.compile(rf"\b(?:{duty_words()}|is|are|be|to)\b")


@dataclass(frozen=True, slots=True)
class Qualifier:
    said: str
    sort: Sort
    of_duty: bool
    """It qualifies the duty, rather than one word of the sentence."""


@cache
def qualifiers(text: str) -> tuple[Qualifier, ...]:
    """Return the qualifiers of the whole sentence, each once, in order.

    A clause within a clause ("where it is late unless …") is one of its own.
    """
    low = plain(text)
    spans = [(a, b) for a, b in qualifiers_in(low) if _qualifies(low[:a], low[a:b], low[b:])]
    found = {
        part: Qualifier(part, _sort_of(part), _of_duty(low, a, b))
        for a, b in spans
        for clause in _INNER.split(text[a:b])
        if (part := clause.strip(" ,"))
    }
    return tuple(found.values())


def _qualifies(before: str, said: str, after: str) -> bool:
    """Say whether it does: neither "even if they object" does nor "are subject to", nor "if known"
    before "that", nor "where relevant" before the noun it describes, nor "as needed" before "and
    once a year", nor what is so "generally", at the end.
    """
    if said.startswith("even ") or before.endswith(("even ", "whether ")):
        return False
    subject = said.startswith("subject to") and re.search(
        r"\b(?:is|are|be|been|was|were) $", before
    )
    describes = _DESCRIBES.search(said) and re.match(r" [a-z]+s\b", after)
    joined = said.startswith("as ") and after.startswith(" and ")
    at_large = said == "generally" and not words(after)
    return not (subject or describes or joined or at_large or after.startswith(" that "))


def names_lack(qualifier: Qualifier) -> bool:
    """Say whether a hedge leaves the duty to what there is: "where staffing allows"."""
    return qualifier.sort == "hedge" and _of_lack(qualifier.said)


def _of_lack(said: str) -> bool:
    return bool(names("scarcity", "words") & set(words(said)))


def of_one_more(hedge: Qualifier, text: str, other: str) -> bool:
    """Say whether it is said of one more in a list: "the police and, where relevant, the school",
    where the `other` text has no school.
    """
    member = re.search(rf"(?:,|\band|\bor),? {re.escape(hedge.said)},? ([^,;:.]+)", text)
    said = content_words(member[1]) if member else frozenset[str]()
    return bool(said) and not said & content_words(other)


_DESCRIBES = re.compile(r"\b(?:relevant|required|available|known|safe|reasonable|applicable)$")


_INNER = re.compile(r"\s+(?=(?:unless|except|only (?:where|if|when)|if|provided)\b)", re.IGNORECASE)


def _of_duty(low: str, start: int, end: int) -> bool:
    """Say whether a qualifier opens or ends the sentence, or stands by its duty word."""
    before, after = low[:start], low[end:]
    if before.count("(") > before.count(")"):
        return False
    if _of_lack(low[start:end]):
        return True  # what there is too little of bears on the duty, wherever it is said
    near = " ".join(before.split()[-_NEARBY:])
    ends = len(words(before)) < _NEARBY or not words(after)
    return ends or bool(_DUTY.search(near)) or before.rstrip().endswith(",")


def _sort_of(qualifier: str) -> Sort:
    low = fold(qualifier)
    if _hedges().fullmatch(low) or _SUITABLE.fullmatch(low):
        return "hedge"
    if _of_lack(low) and len(words(low)) <= _SHORT:
        return "hedge"
    openings = (opening.replace("_", " ") for opening in names("exceptions", "opening"))
    return "exception" if any(low.startswith(opening) for opening in openings) else "condition"


_SUITABLE = re.compile(
    r"(?:where|when|if|as far as)(?: (?:it|that|this|they|is|are|seems|considered)){0,3} "
    r"(?:appropriate|possible|suitable|right|practicable|necessary|needed|safe)"
)
_SHORT = 4
"""Words of a hedge such as "where time allows"."""


@cache
def _hedges() -> re.Pattern[str]:
    patterns = word_list("qualifiers")["hedges"]["patterns"]
    return re.compile(rf"(?:{'|'.join(patterns)})")


def kind_of(hedge: str) -> str:
    """Return what a hedge leaves it to: what is suitable, what can be done, what is usual."""
    low = fold(hedge)
    return next((kind for kind, pattern in _KINDS.items() if pattern.search(low)), "suitable")


_KINDS = {
    "possible": re.compile(r"possib|practic|feasib|allow|permit|afford"),
    "usual": re.compile(r"normal|usual|general|ordinar|typical|ideal|prefer|most|principle|rule"),
}
