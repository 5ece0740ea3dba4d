"""Sentence → Statements: what a sentence asks of whom, by when and on what condition.

A sentence is read in this order; each step is a module, further in the ones it goes by:

    document          every sentence of a document, with the lead-in or heading that governs it, and
                      what `cells` of its row or the sentence before tell of it
    reading           one sentence, by the steps below
      voice             what is only quoted, told or an example; what the document says of its own
                        words: `declared`, `abbreviations`
      tokens            words, each with a one-letter tag; `compounds`, and nouns that are verbs
                        where they stand: `doing`
      leadin            what a lead-in gives to its bullets, read as a sentence is
      asks              what the sentence asks:
        duty              its duty words, by the word list; `seeming`: what only looks like one
        clauses           the clause of each, in one pass: `openers` and `borders` open and close
                          them, `waiting` says whose turn it is, `dutiful`, `finite` and
                          `going_on` place verbs
        strength          what a duty word says of its subject and verb; `possibility`, `subjects`
        present           what is done without one; `proceeding`, `instruction`, `notes`
        halves            two asks that share a duty word
      bullet            what a bullet takes from its lead-in
      limits            limits without a duty word
      stated            each ask as a statement:
        parts             the stretch of the sentence that it takes up
        qualifiers        conditions, exceptions and hedges
        quantity          times: `counted`, `days`, `frequencies`, by `bounds` and `numbers`
        timing            which of them count, and from when; `event`, `own_event`: what they time
        action            what is to be done, in whose words; `artefact`: with which paper

What they all go by: `clause` (the values between the steps), `phrases` (where a noun phrase ends),
`before_verb` (which phrase is the subject), `actor` and `agent` (who can act, and who does),
`pronouns`, `verbs`. The words are data: `lexicon`.
"""

from compare.statements.declared import Context, Meaning, context_of
from compare.statements.document import read_statements
from compare.statements.reading import statements_in

__all__ = ["Context", "Meaning", "context_of", "read_statements", "statements_in"]
