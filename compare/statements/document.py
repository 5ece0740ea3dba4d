"""Every statement of a document."""

from __future__ import annotations

from dataclasses import replace

from compare.model import Block, Document, Statement
from compare.statements.declared import context_of
from compare.statements.reading import statements_in
from compare.statements.voice import told_under


def read_statements(document: Document) -> tuple[Statement, ...]:
    """Return what every sentence of `document` states, in reading order, at least one statement each.

    A bullet is read with its lead-in; a nested one with the nearest lead-in above it that has a duty
    word. Under headings such as "Glossary" or "Case example" nothing is asked.
    """
    context = context_of(document)
    found: list[Statement] = []
    for block in document.blocks:
        for n, sentence in enumerate(block.sentences):
            lead = sentence.lead_in if n == 0 else None
            read = statements_in(sentence.text, lead, context)
            found += (replace(s, sentence=sentence.id) for s in read)
    return tuple(found)
