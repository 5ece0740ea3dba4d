"""(Document, Document) → Links. The only room that compares wording."""

from compare.align.links import align
from compare.align.unanswered import unanswered

__all__ = ["align", "unanswered"]
