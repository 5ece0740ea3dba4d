"""What the words of a passage, and the heading over it, give away."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from compare.ledger.words.cues import pattern
from compare.ledger.words.passages import KnownPassage
from compare.lexicon import duty_words, irregular, word_list, words_of
from compare.text import any_pattern, holds, plain

_REMEMBERED = 50_000
"""Texts about which an answer is kept: a long manual says many things again."""


def looks(table: str, passage: KnownPassage) -> bool:
    """Say whether the words look like those of the table; a cell is read behind its label."""
    return (
        _words_look(table, passage.low)
        or (passage.words <= _LABEL and _ends_so(table, passage.low))
        or (passage.block.kind == "cell" and _labelled(table, passage))
    )


@lru_cache(maxsize=_REMEMBERED)
def _words_look(table: str, low: str) -> bool:
    return bool(
        pattern("boxes", table, "starts").match(low)
        or (_may_look(table, low) and pattern("boxes", table, "anywhere").search(low))
    )


@lru_cache(maxsize=_REMEMBERED)
def _ends_so(table: str, low: str) -> bool:
    return bool(pattern("boxes", table, "ends").search(low))


def _labelled(table: str, passage: KnownPassage) -> bool:
    label = passage.sentence.lead_in
    return bool(label and pattern("boxes", table, "starts").match(f"{plain(label)}:"))


def _may_look(table: str, low: str) -> bool:
    """Say quickly whether a pattern for anywhere in the text can match."""
    stems = word_list("boxes")[table]["stems"]
    return not stems or holds(low, stems)


_LABEL = 8
"""Words of a line that can end in the label of an empty field."""


def under(kind: str, passage: KnownPassage) -> bool:
    """Say whether the heading above says what kind of text stands here; parts of a form count."""
    return _trail_says(kind, passage.trail)


@lru_cache(maxsize=10_000)
def _trail_says(kind: str, trail: tuple[str, ...]) -> bool:
    nearest = trail[-2:] if kind == "forms" else trail[-1:]
    return any(_heading_says(kind, heading) for heading in nearest)


def opens_list(kind: str, passage: KnownPassage) -> bool:
    """Say whether its lead-in says what kind of list it stands in."""
    lead_in = passage.sentence.lead_in
    return lead_in is not None and _opens(kind, lead_in)


@lru_cache(maxsize=10_000)
def _opens(kind: str, lead_in: str) -> bool:
    return bool(pattern("boxes", kind, "lead_ins").search(plain(lead_in)))


@lru_cache(maxsize=10_000)
def _heading_says(kind: str, heading: str) -> bool:
    low = _NUMBERED.sub("", plain(heading)).strip(" :.-")
    if kind == "forms" and _whole_heading("not_forms").fullmatch(low):
        return False
    return bool(_whole_heading(kind).fullmatch(low))


_NUMBERED = re.compile(
    r"^(?:(?:section|part|chapter|appendix|annex) )?(?:[\d.]+[a-z]?[).:]?|[a-z][).:])\W*\s"
)


@cache
def _whole_heading(kind: str) -> re.Pattern[str]:
    return any_pattern(word_list("boxes")["headings"][kind])


@lru_cache(maxsize=_REMEMBERED)
def speaks_for_itself(text: str) -> bool:
    """Say whether a text speaks of the organisation whose manual it is: "we", "our school"."""
    return bool(pattern("boxes", "ourselves", "starts").match(plain(text)))


@lru_cache(maxsize=_REMEMBERED)
def gives_a_duty(lead_in: str) -> bool:
    """Say whether what stands under a lead-in is somebody's duty, or a promise of our own."""
    return bool(pattern("boxes", "duty").search(plain(lead_in))) or speaks_for_itself(lead_in)


def does(passage: KnownPassage, *tables: str) -> bool:
    """Say whether something is asked whose verb stands in one of the tables.

    The verb is the first word known to any table near the head of the action ("be told").
    """
    asked = frozenset(tables)
    return any(_table_of(s.action or s.quote) in asked for s in passage.asks)


@lru_cache(maxsize=_REMEMBERED)
def _table_of(action: str) -> str:
    done = _BE.sub("", plain(action))
    words = map(_base_forms, _WORD.findall(done)[:_HEAD])
    found = (
        table
        for forms in words
        for table in ("care", "duties")
        if not words_of("boxes", table).isdisjoint(forms)
    )
    return next(found, "")


_BE = re.compile(r"^(?:.*? )?be (?:\w+ly )*")
"""What stands before the verb of a passive: who or what it is done to."""
_HEAD = 6
"""Words at the head of an action in which its verb stands."""


def is_advice(passage: KnownPassage) -> bool:
    """Say whether it, or its lead-in, tells the reader what to do ("Ask to see the room").

    A verb under a lead-in that gives a duty to somebody is that duty.
    """
    lead_in = passage.sentence.lead_in or ""
    whole = passage.asks or passage.low.endswith((".", "!"))
    if gives_a_duty(lead_in) or not whole:
        return False
    return _is_imperative(passage.low) or _is_imperative(plain(lead_in))


@lru_cache(maxsize=_REMEMBERED)
def _is_imperative(low: str) -> bool:
    opened = _OPENING.match(low)
    return opened is not None and any(
        opened["verb"] in words_of("boxes", table) for table in ("care", "duties")
    )


_OPENING = re.compile(
    r"\W*(?:(?:please|always|never|do not|don't|then|also|first|if [^,;]+,|when [^,;]+,) )*"
    rf"(?P<verb>[a-z]+)\b(?! (?:{duty_words()}|is|are|was|were|has|have|of)\b)"
)
_WORD = re.compile(r"[a-z][a-z-]+")


def _base_forms(word: str) -> tuple[str, ...]:
    """Return the verbs that a word may be a form of ("referred": refer, referr, referre, …)."""
    stems = [word, *(word.removesuffix(end) for end in _ENDINGS if word.endswith(end))]
    doubled = [stem[:-1] for stem in stems if stem[-1:] == stem[-2:-1]]
    with_e = [f"{stem}e" for stem in stems[1:]]
    with_y = [f"{word[:-3]}y"] if word.endswith(("ies", "ied")) else []
    return (*stems, *doubled, *with_e, *with_y, irregular().get(word, word))


_ENDINGS = ("s", "es", "ed", "d", "ing")
