"""Every heading and sentence of a manual in one of ten boxes, by the first rule that fits.

The order of the rules is the order of certainty: what stands word for word elsewhere, what is no
part of the procedure, what answers national text, what adds process; then, for what is left, what
kind of thing it says.
"""

from __future__ import annotations

from collections.abc import Callable

from compare.ledger.boxes import fits
from compare.ledger.boxes.fits import Known
from compare.ledger.words.passages import KnownPassage
from compare.model import Block, Box, Document, Placed

Test = Callable[[KnownPassage, Known], bool]
ABOUT_THE_DOCUMENT = "about the document"
"""The rule for what a manual says of itself: its versions, its contents, its approval."""


def placed(document: Document, told: tuple[KnownPassage, ...], known: Known) -> tuple[Placed, ...]:
    """Return one row for each heading and each sentence, in reading order.

    Their words sum to the words of the document.
    """
    by_block: dict[int, list[KnownPassage]] = {}
    for passage in told:
        by_block.setdefault(id(passage.block), []).append(passage)
    return tuple(
        row
        for block in document.blocks
        for row in _of_block(block, by_block.get(id(block), []), known)
    )


def _of_block(block: Block, told: list[KnownPassage], known: Known) -> list[Placed]:
    if not told:
        words = len(block.text.split())
        return [Placed(block.id, None, words, "navigation and boilerplate", "heading")]
    return [Placed(block.id, p.sentence.id, p.words, *_box_of(p, known)) for p in told]


def _box_of(passage: KnownPassage, known: Known) -> tuple[Box, str]:
    for rule, box, test in RULES:
        if test(passage, known):
            return box, rule
    return "not classified", "no rule"


RULES: tuple[tuple[str, Box, Test], ...] = (
    (ABOUT_THE_DOCUMENT, "navigation and boilerplate", fits.boilerplate),
    ("repeated", "repeated", fits.repeated),
    ("word for word", "national word for word", fits.word_for_word),
    ("superseded", "superseded", fits.superseded),
    ("adds process", "added process", fits.adds_process),
    ("asks for a form", "forms and checklists", fits.adds_form),
    ("asked to write", "required or local fact", fits.local_content),
    ("answers guidance", "national in other words", fits.in_other_words),
    ("local section", "required or local fact", fits.local_section),
    ("form section", "forms and checklists", fits.form_section),
    ("form field", "forms and checklists", fits.form_field),
    ("contents of a record", "forms and checklists", fits.record_contents),
    ("contact", "required or local fact", fits.contact),
    ("help section", "practice help", fits.help_section),
    ("statement of policy", "required or local fact", fits.statement_of_policy),
    ("lead-in", "navigation and boilerplate", fits.lead_in),
    ("local practice", "required or local fact", fits.local_practice),
    ("explains", "practice help", fits.explains),
    ("allows", "practice help", fits.allows),
    ("process told elsewhere", "added process", fits.same_process),
    ("advice", "practice help", fits.advice),
    ("duty of one's own", "required or local fact", fits.duty),
)
"""(rule, its box, its test), tried in this order. What fits none is not classified.

A duty that guidance does not have is no help, whatever its verb: it is process where it asks for a
record, an approval, a stage or a time, and otherwise says who does what here.
"""
