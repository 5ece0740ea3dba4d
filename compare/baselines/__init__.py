"""An edition's folder → Baseline; which editions there are, and which one is the default."""

from compare.baselines.editions import available, default, document_in, edition_at_hand, load

__all__ = ["available", "default", "document_in", "edition_at_hand", "load"]
