"""The pipeline: manuals and a baseline → a Report."""

from compare.run.comparison import compare_one
from compare.run.manuals import Outcome, compare_all, manual_ids

__all__ = ["Outcome", "compare_all", "compare_one", "manual_ids"]
