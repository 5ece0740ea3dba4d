"""Whether a document is the official text of an edition."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice

from compare.coverage import checks
from compare.errors import BadSetting
from compare.model import Baseline, Document, Edition
from compare.text import fold

_FRONT = 60
"""Blocks at the head of a document among which it names itself: cover, title page, preface."""
_TOO_FEW = 20
"""Requirements below which their share says nothing."""
_LEAST = 0.25
"""Share of the requirements that the official text bears out at the very least. Documents that
restate the guidance bear out a fifth."""


def assure(baseline: Baseline, document: Document, where: str) -> Baseline:
    """Return the baseline with `document` as its official text.

    Raises BadSetting, naming `where`, when the document does not name the edition in its front
    matter, or bears out so few of the requirements that it must be another text.
    """
    edition = baseline.edition
    front = fold(" ".join((document.title, *(b.text for b in islice(document.blocks, _FRONT)))))
    if fold(edition.title) not in front:
        raise _another(where, f"does not call itself {edition.title!r}", edition)
    if not _years(edition) & set(re.findall(r"\b(?:19|20)\d\d\b", front)):
        raise _another(where, f"does not name the year of the edition of {edition.label}", edition)
    with_text = replace(baseline, document=document)
    found = checks(with_text)
    stated = sum(check.state != "not found" for check in found)
    if len(found) >= _TOO_FEW and stated < _LEAST * len(found):
        fault = f"states {stated} of the {len(found)} requirements, too few for the official text"
        raise _another(where, fault, edition)
    return with_text


def _years(edition: Edition) -> frozenset[str]:
    dated = " ".join((edition.label, edition.issued, edition.updated or "", edition.in_force or ""))
    return frozenset(re.findall(r"\b(?:19|20)\d\d\b", dated))


def _another(where: str, fault: str, edition: Edition) -> BadSetting:
    named = f"{edition.title} {edition.label}"
    return BadSetting(
        where, fault, f"give the official text of {named}, see {edition.landing_page}"
    )
