"""Sentence → Statements: what a sentence asks of whom, by when and on what condition.

A sentence is read in this order; each step is a module or a room of them:

    document          every sentence of a document, with the lead-in or heading that governs it, and
                      what its row or the sentence before tell of it
    reading           one sentence, by the steps below
      told              what the document tells of its words, and whose they are
      words             words with their tags, phrases and who can act
      leadin            what a lead-in gives to its bullets, read as a sentence is
      clauses           the clause of each duty word
      duty              what the sentence asks, of whom, how strongly
      bullet            what a bullet takes from its lead-in
      when              limits without a duty word
      stated            each ask as a statement:
        parts             the stretch of the sentence that it takes up
        what              what is to be done, with which paper, on what condition
        quantities        the times in it
        when              which of them count, from when, and what they time

The words are data: `lexicon`.
"""

from compare.statements.document import read_statements
from compare.statements.reading import statements_in
from compare.statements.told.declared import Context, Meaning, context_of

__all__ = ["Context", "Meaning", "context_of", "read_statements", "statements_in"]
