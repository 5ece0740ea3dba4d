"""Two editions of one text → what the new one says otherwise."""

from compare.changes.changes import changes
from compare.changes.manual import Revisit, to_revisit

__all__ = ["Revisit", "changes", "to_revisit"]
