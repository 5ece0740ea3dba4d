"""What makes a passage fit a box: one question a function, asked of it and what else is known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from compare.dating import uses
from compare.ledger.boxes.fields import LABEL, is_field
from compare.ledger.words.kinds import process_in
from compare.ledger.words.looks import (
    does,
    gives_a_duty,
    is_advice,
    looks,
    opens_list,
    speaks_for_itself,
    under,
)
from compare.ledger.words.passages import KnownPassage
from compare.model import AskKind, Baseline, Document, Term

_HOLDS: frozenset[AskKind] = frozenset(("form", "checklist", "recording or notification"))


@dataclass(frozen=True, slots=True)
class Known:
    """What else a rule may look at, by the id of the sentence."""

    repeats: Mapping[str, str]
    added: Mapping[str, frozenset[AskKind]]
    asked_alike: frozenset[str]
    """Sentences that ask for process which a national requirement asks for too."""
    boilerplate: frozenset[str]
    """Sentences about the document itself."""
    local_content: frozenset[str]
    """Sentences that answer a requirement to write something of one's own."""
    superseded: frozenset[str]
    """Texts of the sentences that name a procedure guidance has replaced."""
    form_sections: frozenset[tuple[str, ...]]
    """Headings over fields to be filled in."""
    columns: frozenset[str]
    """Headings of columns and rows of tables."""


def is_boilerplate(passage: KnownPassage) -> bool:
    """Say whether a passage is about the document itself: its date, changes, links."""
    if under("boilerplate", passage) or under("titles", passage):
        return True
    if opens_list("boilerplate", passage):
        return True
    return passage.link is None and not under("help", passage) and looks("boilerplate", passage)


def repeated(passage: KnownPassage, known: Known) -> bool:
    return passage.sentence.id in known.repeats


def word_for_word(passage: KnownPassage, _: Known) -> bool:
    return passage.link is not None and passage.link.relation == "verbatim"


def superseded_in(document: Document, baseline: Baseline) -> frozenset[str]:
    """Return the texts that name a procedure which guidance has replaced."""
    return _texts_with(document, _procedures(baseline))


def withdrawn_in(document: Document, baseline: Baseline) -> frozenset[str]:
    """Return the texts that name a procedure nothing took the place of: all of it is to go."""
    return _texts_with(document, (term for term in _procedures(baseline) if not term.current))


def _procedures(baseline: Baseline) -> Iterator[Term]:
    return (t for t in baseline.terms if t.kind == "procedure" and not t.information)


def _texts_with(document: Document, terms: Iterable[Term]) -> frozenset[str]:
    found = uses(document, terms)
    return frozenset(use.passage.text for use in found if use.state == "superseded")


def boilerplate(passage: KnownPassage, known: Known) -> bool:
    return passage.sentence.id in known.boilerplate


def superseded(passage: KnownPassage, known: Known) -> bool:
    return passage.sentence.text in known.superseded


def adds_process(passage: KnownPassage, known: Known) -> bool:
    return bool(known.added.get(passage.sentence.id, frozenset()) - {"form", "checklist"})


def adds_form(passage: KnownPassage, known: Known) -> bool:
    return passage.sentence.id in known.added


def local_content(passage: KnownPassage, known: Known) -> bool:
    return passage.sentence.id in known.local_content


def in_other_words(passage: KnownPassage, known: Known) -> bool:
    return passage.link is not None or passage.sentence.id in known.asked_alike


def form_section(passage: KnownPassage, known: Known) -> bool:
    return under("forms", passage) or passage.trail in known.form_sections


def form_field(passage: KnownPassage, _: Known) -> bool:
    return passage.block.kind == "cell" and is_field(passage)


def record_contents(passage: KnownPassage, _: Known) -> bool:
    """Say whether it tells what a record or paper asked for is to hold."""
    lead_in = passage.sentence.lead_in
    return lead_in is not None and not _HOLDS.isdisjoint(process_in(lead_in))


def contact(passage: KnownPassage, _: Known) -> bool:
    return looks("contact", passage) or opens_list("contact", passage)


def help_section(passage: KnownPassage, _: Known) -> bool:
    return under("help", passage) or opens_list("help", passage)


def local_section(passage: KnownPassage, _: Known) -> bool:
    return under("local", passage)


def statement_of_policy(passage: KnownPassage, _: Known) -> bool:
    return looks("local", passage)


def lead_in(passage: KnownPassage, known: Known) -> bool:
    heads_column = passage.block.kind == "cell" and passage.sentence.text in known.columns
    return passage.governs or heads_column


def local_practice(passage: KnownPassage, _: Known) -> bool:
    """Say whether it tells, without asking, how the organisation or one of its roles works."""
    if passage.asks or not passage.statements:
        return False
    ours = speaks_for_itself(passage.sentence.text) or looks("own", passage)
    if ours and not looks("knowing", passage):
        return True
    lead_in, item = passage.sentence.lead_in, passage.block.kind == "item"
    return gives_a_duty(lead_in) if lead_in else item and under("roles", passage)


def explains(passage: KnownPassage, _: Known) -> bool:
    """Say whether it asks nothing and is a sentence, or a bullet under one: it tells or defines."""
    if passage.asks or not passage.statements:
        return False
    listed = passage.block.kind == "item" and passage.sentence.lead_in is not None
    return passage.words > LABEL or listed


def allows(passage: KnownPassage, _: Known) -> bool:
    return any(s.strength == "may" for s in passage.statements) and not passage.asks


def same_process(passage: KnownPassage, _: Known) -> bool:
    """Say whether it asks for process that is told elsewhere in the manual, or nationally."""
    return any(process_in(s.quote, passage.sentence.lead_in) for s in passage.asks)


def advice(passage: KnownPassage, _: Known) -> bool:
    """Say whether it tells how to act; what a named body promises to do is its own duty."""
    promised = any(s.strength == "will" and s.actor for s in passage.asks)
    return is_advice(passage) or (does(passage, "care") and not promised)


def duty(passage: KnownPassage, _: Known) -> bool:
    return does(passage, "care", "duties")
