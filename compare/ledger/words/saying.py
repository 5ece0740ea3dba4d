"""The words in which a text asks for process: what a message names it by."""

from __future__ import annotations

import re

from compare.ledger.words.cues import pattern
from compare.ledger.words.kinds import stages_in
from compare.ledger.words.papers import papers_in
from compare.ledger.words.passages import KnownPassage
from compare.lexicon import duty_words
from compare.model import FIRM, AskKind, Statement
from compare.text import plain

_BEFORE = 9
"""Words before the cue that tell what is to be approved, recorded or done in time."""
_AFTER = 6
"""Words behind the cue that tell by whom, to whom or from when."""
_FEW = 3
"""Words that are not cut off, so that no two words stand for a clause ("as soon …")."""
_LED = 7
"""Words at the end of a lead-in that tell who is to do what its items say."""
_ENDS = ".;:"
_WORD = re.compile(r"\S+")
_CUES: dict[AskKind, tuple[str, ...]] = {
    "sign-off": ("sign-off",),
    "recording or notification": ("recording", "notification"),
    "attendance or report": ("attendance",),
}


def words_that_ask(kind: AskKind, quote: str, statement: Statement, passage: KnownPassage) -> str:
    """Return the words that ask for a kind of process, cut to what a reader takes in at once.

    The quote is searched first, then the lead-in over it, where a time or a verb may stand.
    """
    lead_in = passage.sentence.lead_in or ""
    at = _cue(kind, quote, statement)
    above = None if at else _cue(kind, lead_in, statement)
    if above:
        return _about(lead_in, *above)
    said = _about(quote, *(at or (0, 0)))
    return f"{_last(lead_in)} {said}" if lead_in and quote[:1].islower() else said


def points_back(passage: KnownPassage, before: KnownPassage | None) -> str:
    """Return the sentence before, where the passage speaks of what it tells as "this" or "they"."""
    if before is None or before.block is not passage.block:
        return ""
    back = pattern("national", "points-back").match(passage.low)
    return before.sentence.text if back else ""


def _cue(kind: AskKind, text: str, statement: Statement) -> tuple[int, int] | None:
    """Return where the words stand that make it this kind of process; None where they do not."""
    if kind in _CUES:
        found = (pattern("process", table).search(plain(text)) for table in _CUES[kind])
        return next((one.span() for one in found if one), None)
    named = _named(kind, text, statement)
    begins = text.find(named) if named else -1
    return None if begins < 0 else (begins, begins + len(named))


def _named(kind: AskKind, text: str, statement: Statement) -> str:
    if kind == "extra timer":
        return statement.quantity.words if statement.quantity else ""
    if kind == "extra stage":
        return next(iter(stages_in(text)), "")
    return next((paper.name for paper in papers_in(text)), "")


def _about(text: str, begins: int, ends: int) -> str:
    """Return the words around a place, within its clause, marked where they are cut."""
    opens = max((text.rfind(sign, 0, begins) for sign in _ENDS), default=-1) + 1
    closes = min((at for sign in _ENDS if (at := text.find(sign, ends)) >= 0), default=len(text))
    before = [opens + word.start() for word in _WORD.finditer(text[opens:begins])]
    after = [ends + word.end() for word in _WORD.finditer(text[ends:closes])]
    start = (before or [begins])[-_BEFORE:][0]
    stop = (after or [ends])[:_AFTER][-1]
    if len(after) <= _AFTER + _FEW:
        stop = after[-1] if after else ends
    cut = ("… " if len(before) > _BEFORE else "", " …" if stop < (after or [ends])[-1] else "")
    return f"{cut[0]}{text[start:stop].strip(' ,')}{cut[1]}"


def _last(lead_in: str) -> str:
    spoken = lead_in.split()
    cut = "… " if len(spoken) > _LED else ""
    return f"{cut}{' '.join(spoken[-_LED:])}"


def purpose_of(quote: str, following: KnownPassage | None) -> str:
    """Return the words that say what an ask is for, in its own clause or in the next sentence."""
    own = pattern("process", "purpose", "within").search(plain(quote))
    if own:
        return quote[own.start() : own.end()]
    if following is None:
        return ""
    after = pattern("process", "purpose", "next").match(following.low)
    return following.sentence.text[: after.end()] if after else ""


def whole(quote: str, sentence: str, *, held_up: bool) -> str:
    """Return the quote; the whole sentence where it leaves out a gate or what is to be done.

    That is cut off before its verb ("must be signed").
    """
    whole_quote = unbroken(quote, sentence)
    return sentence if held_up or _VERB_FIRST.match(whole_quote) else whole_quote


def unbroken(quote: str, sentence: str) -> str:
    """Return the quote; the whole sentence where it cuts a bracket in two."""
    return sentence if quote.count("(") != quote.count(")") else quote


_VERB_FIRST = re.compile(rf"(?:{duty_words(*FIRM)}|needs?|ha(?:s|ve)|is|are|be)\b")
