"""One manual and a baseline → what the comparison says."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from compare.agreement import judged
from compare.align import align, unanswered
from compare.baselines import load
from compare.coverage import (
    IS_WHOLE,
    NAME_THE_FOLDER,
    PART_OF_A_MANUAL,
    TAKEN_AS_WHOLE,
    answered,
    has_official_text,
    is_part,
    shown_in,
)
from compare.dating import elsewhere, nearest_edition
from compare.ledger import National, ledger, national
from compare.model import Baseline, Document, Result
from compare.rules import Comparison, findings
from compare.run.collecting import uncollected
from compare.run.evidence import evidence
from compare.run.fitting import better_edition
from compare.statements import read_statements


@uncollected()
def compare_one(
    manual: str, document: Document, baseline: Baseline, *, whole: bool = False
) -> Result:
    """Return what the comparison of one document says, under the id `manual`.

    With `whole` it is a whole manual, however short. The ids of its findings are whole too: they
    are cut to what tells them apart in a report.
    """
    stated, asked = read_statements(document), _asked(baseline.document)
    shown = shown_in(document.sentences, stated, baseline.requirements)
    signed, states = evidence(baseline, shown, stated)
    plain = has_official_text(baseline)
    linked = align(document, baseline.document, signed, states, plain=plain)
    links = judged(linked, stated, asked, baseline.terms, document.sentences, signed)
    told = ledger(document, stated, links, baseline, _national(baseline), shown.all)
    answers = answered(document, stated, links, baseline, asked, shown)
    short = is_part(document, answers, baseline)
    part = short and not whole
    compared = Comparison(
        document, stated, links, baseline, asked, told, answers, part, shown.contrary
    )
    abroad, partial = elsewhere(document), _partial(document, is_of_a_part=part)
    limits = (
        abroad.warning if abroad else None,
        partial,
        TAKEN_AS_WHOLE if short and partial is None else None,
        better_edition(document, stated, answers, baseline),
    )
    return Result(
        manual,
        document,
        links,
        unanswered(links, baseline.document),
        findings(compared),
        told,
        answers,
        nearest_edition(document, stated, *_editions(baseline)),
        partial is None,
        tuple(filter(None, limits)),
    )


def ready(baseline: Baseline) -> None:
    """Work out what every comparison with a baseline needs: there is time while one is read."""
    _national(baseline)
    _editions(baseline)


def _partial(document: Document, *, is_of_a_part: bool) -> str | None:
    """Return why what the document does not say is not left out; None for a whole manual."""
    if not is_of_a_part:
        return None
    remedies = (IS_WHOLE,) if document.source.parts else (IS_WHOLE, NAME_THE_FOLDER)
    return " ".join((PART_OF_A_MANUAL, *remedies))


@lru_cache(maxsize=1)
def _editions(baseline: Baseline) -> tuple[Mapping[str, Document], Mapping[str, Baseline]]:
    """Return the texts and the baselines, by id, of all editions in the series of this one."""
    series = [card.id for card in baseline.shelf if card.series == baseline.edition.series]
    editions = {name: load(name) for name in series}
    texts = {name: one.document for name, one in editions.items() if has_official_text(one)}
    if not baseline.requirements:  # a guidance file of the user's is a text too
        texts[baseline.edition.id] = baseline.document
    return texts, editions


_asked = lru_cache(maxsize=1)(read_statements)
"""What the national text states, read once for all manuals."""


@lru_cache(maxsize=1)
def _national(baseline: Baseline) -> National:
    return national(baseline, _asked(baseline.document))
