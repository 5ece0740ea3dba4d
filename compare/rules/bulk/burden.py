"""What is worth a line to a board, of what a manual asks: the rest is routine, and only counted."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from compare.agreement.sides.parties import of_parents
from compare.ledger.words.cues import pattern
from compare.model import Ask, AskKind
from compare.text import plain


def is_burden(ask: Ask) -> bool:
    """Say whether an ask is more than what is done everywhere: see ``burden`` in ``process.toml``.

    What stands before a step that protects a child is one always, and so is an approval or a stage.
    """
    more = _MORE.get(ask.kinds[0])
    return bool(ask.before) or more is None or more(ask)


def _to_fill_in(ask: Ask) -> bool:
    return _says(ask, "filled_in") and not _says(ask, "everyday")


def _deadline(ask: Ask) -> bool:
    """Say whether a time is one that staff are held to, not one they wait or keep up with."""
    time = plain(ask.by_when)
    before = plain(ask.quote).split(time)[0] if time else ""
    waits = pattern("process", "burden", "waits").search(before)
    upkeep = pattern("process", "burden", "yearly").search(time) and _says(ask, "kept_up")
    return ask.soon or not (
        waits or upkeep or _says(ask, "calls") or of_parents(ask.quote, ask.actor or "")
    )


def _more_than_a_note(ask: Ask) -> bool:
    book = _says(ask, "book") and not _says(ask, "everyday_book")
    word = pattern("process", "notification").search(plain(ask.quote))
    many = any(_says(ask, what) for what in ("twice", "every_one", "regular", "above"))
    return book or many or bool(word)


def _for_a_body(ask: Ask) -> bool:
    return _says(ask, "above") or _says(ask, "regular")


def _says(ask: Ask, what: str) -> bool:
    cue = pattern("process", "burden", what)
    return any(cue.search(plain(said)) for said in (ask.quote, ask.said) if said)


_MORE: Mapping[AskKind, Callable[[Ask], bool]] = {
    "form": _to_fill_in,
    "checklist": _to_fill_in,
    "extra timer": _deadline,
    "recording or notification": _more_than_a_note,
    "attendance or report": _for_a_body,
}
"""What makes an ask a burden, by its heaviest kind; the others are one always."""
