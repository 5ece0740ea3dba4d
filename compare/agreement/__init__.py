"""Linked sentences compared on what they state: the judgement that similarity cannot make."""

from compare.agreement.definitions import term_defined
from compare.agreement.differences import differences
from compare.agreement.judging import judged
from compare.agreement.relations import relation

__all__ = ["differences", "judged", "relation", "term_defined"]
