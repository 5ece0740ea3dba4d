"""Sentences without a duty word that state what is done."""

from __future__ import annotations

from compare.statements.instruction import instruction_in, note_in
from compare.statements.present import Practice, present_in
from compare.statements.tokens import Tokens


def practices_in(tokens: Tokens, *, item: bool = False) -> tuple[Practice, ...]:
    """Return the practices a sentence states, in order; none when it only describes.

    `item` says that it is a list item, where a bare verb is an instruction more readily.
    """
    told = instruction_in(tokens, item=item) or note_in(tokens)
    return (told,) if told else present_in(tokens, len(tokens.words))
