"""The editions at hand, and a baseline made of one of them."""

from __future__ import annotations

import re
from difflib import get_close_matches
from itertools import islice
from pathlib import Path

from compare.baselines import folders
from compare.baselines.restated import restated
from compare.baselines.tables import card, requirement_entries, term_entries
from compare.errors import BadSetting, Unreadable
from compare.model import Baseline, Document, Edition, Requirement, Term
from compare.read import read
from compare.text import fold

_FOR_BOARDS = "safeguarding partnerships"
"""The tool is made for the manuals of safeguarding partnerships; schools name their own edition."""
_NOW = "9999"
"""Later than every date in the lists."""
_TITLE_PAGE = 3
"""Headings among which a text that has no title of its own names itself."""
_YEAR = re.compile(r"\b20\d\d\b")


def available() -> tuple[Edition, ...]:
    """Return the card of every edition at hand, oldest first within each series.

    Raises BadSetting when a card cannot be used.
    """
    within = folders.places()
    cards = tuple(_edition(edition, within) for edition in folders.edition_ids(within))
    return tuple(sorted(cards, key=lambda one: (one.series, one.issued, one.id)))


def default() -> str:
    """Return the id of the newest edition for partnerships whose requirements are complete.

    Raises BadSetting when there is none.
    """
    ready = [one for one in available() if one.complete and one.audience == _FOR_BOARDS]
    if not ready:
        raise BadSetting(
            "baselines",
            "holds no edition whose requirements are complete",
            "name a guidance file with --baseline",
        )
    return max(ready, key=lambda one: one.issued).id


def load(name: str | Path) -> Baseline:
    """Return the baseline that `name` stands for: an edition's id, or a guidance file.

    An edition brings its requirements, those of its companions, and the terms superseded by its
    time or after it. Its document is the user's copy of the official text (`official.pdf` and the
    like in the edition's folder) or, without one, the restated requirements. A file brings its own
    text, no requirements, and the terms superseded by the year its title gives, if it is titled as
    an edition at hand, otherwise those superseded by now.

    Raises BadSetting when `name` is neither, or when a file of the edition cannot be used.
    """
    within = folders.places()
    if str(name) in folders.edition_ids(within):
        return _of_edition(str(name), within)
    if Path(name).is_file():
        return _of_file(Path(name), within)
    known = [one.id for one in available()]
    meant = get_close_matches(str(name).lower(), known, n=1)
    hint = f"perhaps {meant[0]} is meant; " if meant else ""
    remedy = f"{hint}name a file or one of {', '.join(known)}"
    raise BadSetting(str(name), "is neither an edition nor a file", remedy)


def edition_at_hand(baseline: Baseline) -> Edition | None:
    """Return the complete edition that a file compared with is the text of; None for no such.

    It goes by the series and the year that the text gives itself in its title.
    """
    text = baseline.edition
    same = (
        card
        for card in baseline.shelf
        if card.complete and card.series == text.series and card.issued[:4] == text.issued
    )
    return None if baseline.requirements or not text.issued else next(same, None)


def _of_edition(name: str, within: tuple[Path, ...]) -> Baseline:
    edition = _edition(name, within)
    requirements = _requirements(edition, within)
    official = folders.official_text(name, within)
    superseded, coming = _terms(edition, within)
    return Baseline(
        edition=edition,
        document=document_in(official) if official else restated(edition, requirements),
        requirements=requirements,
        terms=superseded,
        coming=coming,
        shelf=available(),
    )


def _of_file(path: Path, within: tuple[Path, ...]) -> Baseline:
    document, shelf = document_in(path), available()
    series, year = _stated(document, shelf)
    edition = Edition(path.stem, document.title, publisher="", issued=year, series=series)
    superseded, coming = _terms(edition, within)
    return Baseline(edition, document, terms=superseded, coming=coming, shelf=shelf)


def _stated(document: Document, shelf: tuple[Edition, ...]) -> tuple[str, str]:
    """Return the series and the year that a text gives itself in its title; empty when it does not.

    The title is the document's own or the first heading that names the series.
    """
    headings = (block.text for block in document.blocks if block.kind == "heading")
    for title in (document.title, *islice(headings, _TITLE_PAGE)):
        for series in dict.fromkeys(one.series for one in shelf):
            if series and fold(title).startswith(fold(series)):
                year = _YEAR.search(title)
                return series, year[0] if year else ""
    return "", ""


def document_in(path: Path) -> Document:
    """Return what is read of a file that is named as national text; BadSetting if nothing is."""
    try:
        return read(path)
    except Unreadable as fault:
        raise BadSetting(fault.where, fault.fault, fault.remedy) from fault


def _edition(name: str, within: tuple[Path, ...]) -> Edition:
    path = folders.file_of(name, folders.CARD, within)
    if path is None:
        raise BadSetting(name, "is no edition at hand", f"add a folder {name} with a card")
    return card(path).edition()


def _requirements(edition: Edition, within: tuple[Path, ...]) -> tuple[Requirement, ...]:
    """Return the edition's own requirements, then those of its companions."""
    shelf = (edition, *(_edition(name, within) for name in edition.companions))
    gathered: dict[str, Requirement] = {}
    for one in shelf:
        path = folders.file_of(one.id, folders.REQUIREMENTS, within)
        for entry in requirement_entries(path) if path else ():
            if entry.id in gathered:
                raise BadSetting(
                    str(path),
                    f"requirement {entry.id!r} stands in {edition.id} too",
                    "give each its own id",
                )
            gathered[entry.id] = entry.requirement(one)
    return tuple(gathered.values())


def _terms(edition: Edition, within: tuple[Path, ...]) -> tuple[tuple[Term, ...], tuple[Term, ...]]:
    """Return the terms superseded by the time of the edition, and those that come after it.

    Each is declared once, where guidance or law replaced it. Without a date the time is now.
    """
    kept = (
        folders.file_of(name, folders.TERMS, within)
        for name in folders.edition_ids(within)
        if _edition(name, within).jurisdiction == edition.jurisdiction
    )
    terms = tuple(entry.term() for path in kept if path for entry in term_entries(path))
    as_of = edition.updated or edition.issued or _NOW
    due = [t.since[: len(as_of)] <= as_of for t in terms]
    superseded = (t for t, is_due in zip(terms, due, strict=True) if is_due)
    still = tuple(t for t in superseded if not (t.until and t.until <= as_of))
    return still, tuple(t for t, is_due in zip(terms, due, strict=True) if not is_due)
