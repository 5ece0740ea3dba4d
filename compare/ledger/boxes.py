"""Every heading and sentence of a manual in one of ten boxes, by the first rule that fits.

The order of the rules is the order of certainty: what stands word for word elsewhere, what is no
part of the procedure, what answers national text, what adds process; then, for what is left, what
kind of thing it says.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from compare.ledger.kinds import process_in
from compare.ledger.looks import (
    does,
    gives_a_duty,
    is_advice,
    looks,
    opens_list,
    speaks_for_itself,
    under,
)
from compare.ledger.passages import Passage
from compare.model import AskKind, Block, Box, Document, Placed

_LABEL = 6
"""Words of a line that can be a label or a field; a longer one is a sentence."""
_OPEN_ENDED = (":", "?", "□", "☐", "_", "…")
_FIELDS = 3
"""Fields from which a heading may stand over a form."""
_FIELD_SHARE = 0.25
"""Share of the lines under a heading that are fields, from which it stands over a form."""
_HOLDS: frozenset[AskKind] = frozenset(("form", "checklist", "recording or notification"))
_ANSWER = re.compile(r"\d{4}|@")


@dataclass(frozen=True, slots=True)
class Known:
    """What else a rule may look at, by the id of the sentence."""

    repeats: Mapping[str, str]
    added: Mapping[str, frozenset[AskKind]]
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


Test = Callable[[Passage, Known], bool]


def placed(document: Document, told: tuple[Passage, ...], known: Known) -> tuple[Placed, ...]:
    """Return one row for each heading and each sentence, in reading order.

    Their words sum to the words of the document.
    """
    by_block: dict[int, list[Passage]] = {}
    for passage in told:
        by_block.setdefault(id(passage.block), []).append(passage)
    return tuple(
        row
        for block in document.blocks
        for row in _of_block(block, by_block.get(id(block), []), known)
    )


def _of_block(block: Block, told: list[Passage], known: Known) -> list[Placed]:
    if not told:
        words = len(block.text.split())
        return [Placed(block.id, None, words, "navigation and boilerplate", "heading")]
    return [_place(passage, known) for passage in told]


def _place(passage: Passage, known: Known) -> Placed:
    box, rule = next(
        ((box, rule) for rule, box, fits in RULES if fits(passage, known)),
        ("not classified", "no rule"),
    )
    return Placed(passage.block.id, passage.sentence.id, passage.words, box, rule)


def is_boilerplate(passage: Passage) -> bool:
    """Say whether a passage is about the document itself: its date, changes, links."""
    if under("boilerplate", passage) or opens_list("boilerplate", passage):
        return True
    return passage.link is None and not under("help", passage) and looks("boilerplate", passage)


def form_sections(told: Iterable[Passage]) -> frozenset[tuple[str, ...]]:
    """Return the headings under which much stands that is a field of a form.

    Labels with numbers and addresses beside them are a list of contacts.
    """
    under: defaultdict[tuple[str, ...], list[Passage]] = defaultdict(list)
    for passage in told:
        under[passage.trail].append(passage)
    return frozenset(trail for trail, lines in under.items() if _is_form(lines))


def _is_form(lines: list[Passage]) -> bool:
    enough = max(_FIELDS, _FIELD_SHARE * len(lines))
    fields = [passage for passage in lines if _is_field(passage)]
    if len(fields) < enough or sum(not looks("contact", p) for p in fields) < enough:
        return False
    return not any(_ANSWER.search(p.low) and looks("contact", p) for p in lines)


def columns(told: Iterable[Passage]) -> frozenset[str]:
    """Return the headings of columns and rows, with which the cells of a table are read."""
    return frozenset(
        part
        for p in told
        if p.block.kind == "cell" and p.sentence.lead_in
        for part in p.sentence.lead_in.split(" – ")
    )


def _is_field(passage: Passage) -> bool:
    """Say whether it is a short label without an answer: a field to be filled in."""
    short = passage.words <= _LABEL and passage.sentence.text.rstrip().endswith(_OPEN_ENDED)
    return short and not passage.governs


# ---- what the headings and the words say --------------------------------------------------------


def _repeated(passage: Passage, known: Known) -> bool:
    return passage.sentence.id in known.repeats


def _word_for_word(passage: Passage, _: Known) -> bool:
    return passage.link is not None and passage.link.relation == "verbatim"


def _boilerplate(passage: Passage, known: Known) -> bool:
    return passage.sentence.id in known.boilerplate


def _superseded(passage: Passage, known: Known) -> bool:
    return passage.sentence.text in known.superseded


def _adds_process(passage: Passage, known: Known) -> bool:
    return bool(known.added.get(passage.sentence.id, frozenset()) - {"form", "checklist"})


def _adds_form(passage: Passage, known: Known) -> bool:
    return passage.sentence.id in known.added


def _local_content(passage: Passage, known: Known) -> bool:
    return passage.sentence.id in known.local_content


def _in_other_words(passage: Passage, _: Known) -> bool:
    return passage.link is not None


def _form_section(passage: Passage, known: Known) -> bool:
    return under("forms", passage) or passage.trail in known.form_sections


def _form_field(passage: Passage, _: Known) -> bool:
    return passage.block.kind == "cell" and _is_field(passage)


def _record_contents(passage: Passage, _: Known) -> bool:
    """Say whether it tells what a record or paper asked for is to hold."""
    asked = process_in(passage.sentence.lead_in or "")
    return not _HOLDS.isdisjoint(asked)


def _contact(passage: Passage, _: Known) -> bool:
    return looks("contact", passage) or opens_list("contact", passage)


def _help_section(passage: Passage, _: Known) -> bool:
    return under("help", passage) or opens_list("help", passage)


def _local_section(passage: Passage, _: Known) -> bool:
    return under("local", passage)


def _statement_of_policy(passage: Passage, _: Known) -> bool:
    return looks("local", passage)


def _lead_in(passage: Passage, known: Known) -> bool:
    heads_column = passage.block.kind == "cell" and passage.sentence.text in known.columns
    return passage.governs or heads_column


def _local_practice(passage: Passage, _: Known) -> bool:
    """Say whether it tells, without asking, how the organisation or one of its roles works."""
    if passage.asks or not passage.statements:
        return False
    ours = speaks_for_itself(passage.sentence.text) or looks("own", passage)
    if ours and not looks("knowing", passage):
        return True
    lead_in, item = passage.sentence.lead_in, passage.block.kind == "item"
    return gives_a_duty(lead_in) if lead_in else item and under("roles", passage)


def _explains(passage: Passage, _: Known) -> bool:
    """Say whether it asks nothing and is a sentence, or a bullet under one: it tells or defines."""
    if passage.asks or not passage.statements:
        return False
    listed = passage.block.kind == "item" and passage.sentence.lead_in is not None
    return passage.words > _LABEL or listed


def _allows(passage: Passage, _: Known) -> bool:
    return any(s.strength == "may" for s in passage.statements) and not passage.asks


def _same_process(passage: Passage, _: Known) -> bool:
    """Say whether it asks for process that is told elsewhere in the manual, or nationally."""
    return any(process_in(s.quote, passage.sentence.lead_in) for s in passage.asks)


def _advice(passage: Passage, _: Known) -> bool:
    """Say whether it tells how to act; what a named body promises to do is its own duty."""
    promised = any(s.strength == "will" and s.actor for s in passage.asks)
    return is_advice(passage) or (does(passage, "care") and not promised)


def _duty(passage: Passage, _: Known) -> bool:
    return does(passage, "care", "duties")


RULES: tuple[tuple[str, Box, Test], ...] = (
    ("about the document", "navigation and boilerplate", _boilerplate),
    ("repeated", "repeated", _repeated),
    ("word for word", "national word for word", _word_for_word),
    ("superseded", "superseded", _superseded),
    ("adds process", "added process", _adds_process),
    ("asks for a form", "forms and checklists", _adds_form),
    ("asked to write", "required or local fact", _local_content),
    ("answers guidance", "national in other words", _in_other_words),
    ("local section", "required or local fact", _local_section),
    ("form section", "forms and checklists", _form_section),
    ("form field", "forms and checklists", _form_field),
    ("contents of a record", "forms and checklists", _record_contents),
    ("contact", "required or local fact", _contact),
    ("help section", "practice help", _help_section),
    ("statement of policy", "required or local fact", _statement_of_policy),
    ("lead-in", "navigation and boilerplate", _lead_in),
    ("local practice", "required or local fact", _local_practice),
    ("explains", "practice help", _explains),
    ("allows", "practice help", _allows),
    ("process told elsewhere", "added process", _same_process),
    ("advice", "practice help", _advice),
    ("duty of one's own", "required or local fact", _duty),
)
"""(rule, its box, its test), tried in this order. What fits none is not classified.

A duty that guidance does not have is no help, whatever its verb: it is process where it asks for a
record, an approval, a stage or a time, and otherwise says who does what here.
"""
