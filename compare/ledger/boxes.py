"""Every heading and sentence of a manual in one of ten boxes, by the first rule that fits.

The order of the rules is the order of certainty: what stands word for word elsewhere, what is no
part of the procedure, what answers national text, what adds process; then, for what is left, what
kind of thing it says.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from compare.ledger.kinds import process_in
from compare.ledger.looks import Procedures, does, looks, under
from compare.ledger.passages import Passage
from compare.model import AskKind, Block, Box, Document, Placed

_LABEL = 6
"""Words of a line that can be a label or a field; a longer one is a sentence."""


@dataclass(frozen=True, slots=True)
class Known:
    """What else a rule may look at, by the id of the sentence."""

    repeats: Mapping[str, str]
    added: Mapping[str, frozenset[AskKind]]
    boilerplate: frozenset[str]
    """Sentences about the document itself."""
    local_content: frozenset[str]
    """Sentences that answer a requirement to write something of one's own."""
    procedures: Procedures
    """Procedures that guidance has replaced."""


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
    alone = passage.link is None
    return under("boilerplate", passage) or (alone and looks("boilerplate", passage))


# ---- what the headings and the words say --------------------------------------------------------


def _repeated(passage: Passage, known: Known) -> bool:
    return passage.sentence.id in known.repeats


def _local_content(passage: Passage, known: Known) -> bool:
    return passage.sentence.id in known.local_content


def _superseded(passage: Passage, known: Known) -> bool:
    if passage.link and passage.link.relation == "superseded":
        return True
    return known.procedures.named_in(passage)


def _adds_process(passage: Passage, known: Known) -> bool:
    return bool(known.added.get(passage.sentence.id, frozenset()) - {"form", "checklist"})


def _adds_form(passage: Passage, known: Known) -> bool:
    return passage.sentence.id in known.added


def _word_for_word(passage: Passage, _: Known) -> bool:
    return passage.link is not None and passage.link.relation == "verbatim"


def _in_other_words(passage: Passage, _: Known) -> bool:
    return passage.link is not None


def _form_section(passage: Passage, _: Known) -> bool:
    return under("forms", passage)


def _form_field(passage: Passage, _: Known) -> bool:
    """Say whether it is a short label in a table: a field of a form to be filled in."""
    short = passage.words <= _LABEL and passage.sentence.text.rstrip().endswith(
        (":", "?", "□", "☐")
    )
    return passage.block.kind == "cell" and short and not passage.governs


def _local_fact(passage: Passage, _: Known) -> bool:
    return looks("local", passage)


def _local_section(passage: Passage, _: Known) -> bool:
    return under("local", passage)


def _help_section(passage: Passage, _: Known) -> bool:
    return under("help", passage)


def _boilerplate(passage: Passage, known: Known) -> bool:
    return passage.sentence.id in known.boilerplate


def _lead_in(passage: Passage, _: Known) -> bool:
    return passage.governs


def _explains(passage: Passage, _: Known) -> bool:
    """Say whether it asks nothing and is a sentence, or a bullet under one: it tells or defines."""
    if passage.asks or not passage.statements:
        return False
    return (
        passage.words > _LABEL or passage.sentence.lead_in is not None or passage.link is not None
    )


def _allows(passage: Passage, _: Known) -> bool:
    return any(s.strength == "may" for s in passage.statements) and not passage.asks


def _same_process(passage: Passage, _: Known) -> bool:
    """Say whether it asks for process that is told elsewhere in the manual, or nationally."""
    return any(process_in(s.quote, passage.sentence.lead_in) for s in passage.asks)


def _conduct(passage: Passage, _: Known) -> bool:
    return does(passage, "conduct")


def _arrangement(passage: Passage, _: Known) -> bool:
    return does(passage, "arrangement")


RULES: tuple[tuple[str, Box, Test], ...] = (
    ("repeated", "repeated", _repeated),
    ("word for word", "national word for word", _word_for_word),
    ("about the document", "navigation and boilerplate", _boilerplate),
    ("superseded", "superseded", _superseded),
    ("adds process", "added process", _adds_process),
    ("asks for a form", "forms and checklists", _adds_form),
    ("asked to write", "required or local fact", _local_content),
    ("answers guidance", "national in other words", _in_other_words),
    ("form section", "forms and checklists", _form_section),
    ("form field", "forms and checklists", _form_field),
    ("local fact", "required or local fact", _local_fact),
    ("local section", "required or local fact", _local_section),
    ("help section", "practice help", _help_section),
    ("lead-in", "navigation and boilerplate", _lead_in),
    ("explains", "practice help", _explains),
    ("allows", "practice help", _allows),
    ("process told elsewhere", "added process", _same_process),
    ("how to act", "practice help", _conduct),
    ("who does what here", "required or local fact", _arrangement),
)
"""(rule, its box, its test), tried in this order. What fits none is not classified."""
