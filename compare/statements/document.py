"""Every statement of a document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from compare.lexicon import duty_words
from compare.model import ASKED_OR_ALLOWED, Block, Document, Sentence, Statement
from compare.statements.duty.instruction import is_instruction
from compare.statements.duty.pronouns import points_back, told_before
from compare.statements.leadin import lead_in_of, names_duties
from compare.statements.reading import statements_in
from compare.statements.told.cells import doer_in, rows
from compare.statements.told.declared import Context, context_of
from compare.statements.told.voice import told_under
from compare.statements.words.actor import role_of

_DUTY = duty_words(*ASKED_OR_ALLOWED)
_ENDS_IN_DUTY = re.compile(
    rf"\b(?:{_DUTY}|need to|(?:is|are) (?:required|expected) to)"
    r"(?: not| always| never)?\s*:?$|:$",
    re.IGNORECASE,
)
_DEED = re.compile(
    r"(?!This\b|Is\b|Has\b|Was\b)[A-Z][a-z]{3,}(?:s|ing) (?!of\b|is\b|are\b|for\b|in\b|and\b)"
)
"""A bullet that says what its heading does: "Ensures meetings are arranged"."""
_LISTED = re.compile(r"(?!please\b|always\b|never\b)[a-z]")
"""A part of a list: what urges is an order by itself."""
_REMEMBERED = 5_000
_WHAT_TO_DO = re.compile(rf"^(?:\d[\d.]*\s+)?what (?P<who>.+? (?:{_DUTY})) do\b", re.IGNORECASE)


def read_statements(document: Document) -> tuple[Statement, ...]:
    """Return what the sentences of `document` state, in order, at least one statement each.

    A bullet is read with its lead-in, its later sentences only when they are instructions.
    Instructions under a heading such as "The social worker must" are governed by it. Under headings
    such as "Glossary" or "Case example" nothing is asked.
    """
    context = context_of(document)
    found: list[Statement] = []
    for row in rows(document.blocks):
        if len(row) == 1:
            found += _read(row[0], context)
            continue
        read = [said for block in row for said in _read(block, context)]
        found += _done_by(row, read, context)
    return tuple(found)


def _read(block: Block, context: Context) -> list[Statement]:
    told, found = told_under(block.locator.trail), list[Statement]()
    read: tuple[Statement, ...] = ()
    for n, sentence in enumerate(block.sentences):
        governing = _governing(block, n, sentence)
        lists = n > 0 and _is_rest_of_list(block, n) and not _asks(read)
        read = statements_in(sentence.text, governing, context)
        if told or lists:
            read = (Statement("", sentence.text, "description", quantity=read[0].quantity),)
        elif n and governing is None and points_back(sentence.text):
            both = statements_in(f"{block.sentences[n - 1].text} {sentence.text}", None, context)
            read = told_before(read, both)
        found += [_placed(statement, sentence.id) for statement in read]
    return found


def _done_by(
    row: tuple[Block, ...], read: list[Statement], context: Context
) -> Iterator[Statement]:
    """Yield what a row of a table states, with who is to do it where a column tells."""
    cell = doer_in(row)
    actor = lead_in_of(cell.text, context).actor if cell else None
    for said in read:
        open_ = actor and said.actor is None and said.strength != "description"
        yield replace(said, actor=actor, role=role_of(actor)) if actor and open_ else said


def _governing(block: Block, n: int, sentence: Sentence) -> str | None:
    """Return the text that governs the `n`th sentence of a block."""
    if sentence.lead_in is not None:
        own = n == 0 or sentence.lead_in != block.lead_in
        return sentence.lead_in if own or is_instruction(sentence.text) else None
    governs = _duty_of(block.locator.trail[-1]) if block.locator.trail else None
    if governs is None:
        return None
    return governs if is_instruction(sentence.text) or _DEED.match(sentence.text) else None


def _asks(read: tuple[Statement, ...]) -> bool:
    return any(statement.strength != "description" for statement in read)


def _is_rest_of_list(block: Block, n: int) -> bool:
    """Say whether the `n`th sentence goes on with a list of verbs that began before its semicolon:
    "Neglect may be failing to feed a child; protect it; …".
    """
    if not block.sentences[n - 1].text.endswith(";"):
        return False
    text = block.sentences[n].text
    return bool(_LISTED.match(text)) and is_instruction(text)


def _placed(s: Statement, sentence: str) -> Statement:
    """Return a statement with the id of its sentence; `replace` takes three times as long."""
    return Statement(
        sentence, s.quote, s.strength, s.polarity, s.actor, s.role, s.action, s.quantity,
        s.artefact, s.qualifiers, s.confidence,
    )  # fmt: skip


@lru_cache(maxsize=_REMEMBERED)
def _duty_of(heading: str) -> str | None:
    """Return a heading as a lead-in, None when it puts no duty on what stands under it."""
    what = _WHAT_TO_DO.match(heading)
    if what:
        return what["who"]
    return heading if _ENDS_IN_DUTY.search(heading) or names_duties(heading) else None
