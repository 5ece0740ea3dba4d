"""What an ask adds by way of process: a paper, an approval, a stage, a record, attendance."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import get_args

from compare.ledger.words.cues import pattern
from compare.ledger.words.papers import papers_in
from compare.ledger.words.passages import KnownPassage
from compare.lexicon import word_list, words_of
from compare.model import AskKind, Statement
from compare.text import holds, plain

ASKED_ALIKE: tuple[AskKind, ...] = ("recording or notification", "attendance or report")
"""Kinds that guidance asks for in general words; a paper, an approval or a stage is its own."""
_REMEMBERED = 50_000
_HEAVIEST: tuple[AskKind, ...] = get_args(AskKind)
_TAIL = 6
"""Words at the end of a lead-in in which the verb that governs its bullets stands."""
_DEADLINES = ("max", "every", "exact")
_LASTING = re.compile(r"for\b(?! the first)", re.IGNORECASE)
"""What opens a time that something lasts, and that nobody has to keep to."""
_EPITHET = re.compile(r"\b(?:its|the|our|their)\s+$", re.IGNORECASE)


@lru_cache(maxsize=_REMEMBERED)
def process_in(text: str, lead_in: str | None = None) -> tuple[AskKind, ...]:
    """Return the kinds of process that the words of an ask name, heaviest first; timers apart.

    Words of a lead-in count where they stand at its end ("Staff must sign: …").
    """
    verb = _verb_of(lead_in) if lead_in else ""
    said = f"{verb} {text}" if verb else text
    low = plain(said)
    if not holds(low, _any_stems()):
        return ()
    found: set[AskKind] = set()
    if _cued("sign-off", low):
        found.add("sign-off")
    if stages_in(said):
        found.add("extra stage")
    found |= {"checklist" if paper.checklist else "form" for paper in papers_in(said)}
    if _cued("recording", low) or _cued("notification", low):
        found.add("recording or notification")
    if _cued("attendance", low):
        found.add("attendance or report")
    return heaviest_first(found)


def kinds_of(passage: KnownPassage) -> frozenset[AskKind]:
    """Return the kinds of process, times apart, that a passage asks for as a whole."""
    return frozenset(process_in(passage.sentence.text, passage.sentence.lead_in))


def records_a_worry(text: str) -> bool:
    """Say whether all that a text has recorded is a worry about a child, in no paper of its own."""
    low = plain(text)
    rest = pattern("process", "concerns").sub(_blank, low)
    own = pattern("process", "concerns", "own").search(low)
    return rest != low and not own and not (_cued("recording", rest) or _cued("notification", low))


def heaviest_first(kinds: set[AskKind]) -> tuple[AskKind, ...]:
    return tuple(kind for kind in _HEAVIEST if kind in kinds)


def is_timed(statement: Statement) -> bool:
    """Say whether an ask carries a time limit or an interval with a number."""
    time = statement.quantity
    if time is None or time.number is None or time.unit in (None, "minute"):
        return False  # minutes measure a talk or a walk, no duty
    if _LASTING.match(time.words):
        return False  # who is absent for two days
    begins = statement.quote.find(time.words)
    if _EPITHET.search(statement.quote[:begins]):
        return False  # "its monthly audit" is the audit's time
    if pattern("process", "retention").search(plain(statement.quote)) or _binds_nobody(statement):
        return False
    notice = time.bound == "min" and _ahead(statement.quote[begins + len(time.words) :])
    return time.bound in _DEADLINES or notice


def _binds_nobody(statement: Statement) -> bool:
    """Say whether a practice is an example, an offer, advice or the hours of a service."""
    low = plain(statement.quote)
    told = statement.strength == "will" and pattern("process", "unbound").search(low)
    return bool(told or pattern("process", "unbound", "advice").search(low))


def _ahead(after: str) -> bool:
    """Say whether a shortest time is a limit, by what follows it: "at least three days before"."""
    return bool(pattern("process", "ahead").match(plain(after.lstrip())))


def _cued(table: str, low: str) -> bool:
    """Say whether a cue of the table stands in the text where no exception covers it."""
    cues = pattern("process", table)
    if not holds(low, _stems(table)) or not cues.search(low):
        return False
    cleared = pattern("process", table, "never").sub(_blank, low)
    return cleared == low or bool(cues.search(cleared))


@cache
def _stems(table: str) -> tuple[str, ...]:
    """Return a quick test: one of these stands in whatever a cue of the table matches."""
    return tuple(word_list("process")[table]["stems"].split())


@cache
def _any_stems() -> frozenset[str]:
    """Return a quick test: one of these stands in whatever asks for process of any kind."""
    listed = word_list("process")
    cues = ("form", "sign-off", "recording", "notification", "attendance")
    return (_stage_nouns() | {_STAGE}).union(*(listed[table]["stems"].split() for table in cues))


def _blank(found: re.Match[str]) -> str:
    return "·" * len(found[0])


@lru_cache(maxsize=10_000)
def _verb_of(lead_in: str) -> str:
    """Return the end of a lead-in, where the verb of its bullets stands; none where it introduces
    contents, aims or means, whose verb is not theirs.
    """
    if pattern("process", "contents").search(lead_in.lower()):
        return ""
    return " ".join(lead_in.split()[-_TAIL:])


# ---- stages --------------------------------------------------------------------------------------

_STAGE = "stage"


@lru_cache(maxsize=_REMEMBERED)
def stages_in(text: str) -> tuple[str, ...]:
    """Return the gatherings a text calls for that the national process does not name, and the words
    that have stages gone through one after the other.

    "An Executive Huddle will look at …" and "a planning panel is convened"; meetings of everyday
    work are left out.
    """
    low = plain(text)
    if _STAGE in low:
        in_turn = pattern("process", "stage", "in_turn").search(low)
        if in_turn:
            return (text[in_turn.start() : in_turn.end()],)
    if not holds(low, _stage_nouns()):
        return ()
    named = {m["name"].strip() for m in _capital_stage().finditer(text)}
    framed = {text[m.start("name") : m.end("name")].strip() for m in _framed_stage().finditer(low)}
    return tuple(sorted(name for name in named | framed if not _known(name)))


def _known(name: str) -> bool:
    low = plain(name)
    return low in words_of("process", "bare-stages") or any(
        expression in low if " " in expression else low.endswith(expression)
        for expression in _known_stages()
    )


@lru_cache(maxsize=1)
def _known_stages() -> tuple[str, ...]:
    listed = word_list("process")
    return (*listed["national-stages"]["words"], *listed["ordinary-stages"]["words"])


@cache
def _stage_nouns() -> frozenset[str]:
    return words_of("process", "stage", "nouns") | words_of("process", "stage", "capital_nouns")


@lru_cache(maxsize=1)
def _capital_stage() -> re.Pattern[str]:
    titled = "|".join(n.capitalize() for n in sorted(words_of("process", "stage", "capital_nouns")))
    return re.compile(
        rf"\b(?P<name>(?!(?:The|A|An|Our|Each|Every|This|Any) )(?:[A-Z][\w'’-]* )+(?:{titled}))\b"
    )


@lru_cache(maxsize=1)
def _framed_stage() -> re.Pattern[str]:
    """Return what finds "a panel" and "the lead panel"; "the panel" has been told before."""
    nouns = "|".join(sorted(words_of("process", "stage", "nouns")))
    verbs = word_list("process")["stage"]["verbs"]
    before = r"(?:(?!(?:of|to|for|and|or|with|the|an?) )[\w'-]+ )"
    return re.compile(
        rf"\b(?:{verbs}) (?:to |by |at |before |in |up )?"
        rf"(?:an? |(?:the|its|their|our|any) (?={before}+(?:{nouns})))"
        rf"(?P<name>{before}{{0,4}}(?:{nouns}))s?\b(?!'s\b| (?:line|number|service|paper|form)s?\b)"
    )
