"""Which edition a text belongs to: the wording it uses, the editions it names, where it applies."""

from compare.dating.citations import Citation, citations
from compare.dating.derived import nearest_edition
from compare.dating.jurisdiction import Elsewhere, elsewhere
from compare.dating.passages import chapter_depth
from compare.dating.series import current_editions
from compare.dating.uses import Use, uses

__all__ = [
    "Citation",
    "Elsewhere",
    "Use",
    "chapter_depth",
    "citations",
    "current_editions",
    "elsewhere",
    "nearest_edition",
    "uses",
]
