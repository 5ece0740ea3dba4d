"""Sentence → Statements: what a sentence asks of whom, by when and on what condition."""

from compare.statements.declared import Context, Meaning, context_of
from compare.statements.document import read_statements
from compare.statements.reading import statements_in

__all__ = ["Context", "Meaning", "context_of", "read_statements", "statements_in"]
