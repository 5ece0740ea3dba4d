"""(Document, Document) → Links. The only room that compares wording."""

from compare.align.alike import changed_words, shared_words
from compare.align.links import Evidence, align
from compare.align.unanswered import unanswered

__all__ = ["Evidence", "align", "changed_words", "shared_words", "unanswered"]
