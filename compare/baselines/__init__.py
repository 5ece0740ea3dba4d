"""An edition's folder → Baseline; which editions there are, and which one is the default."""

from compare.baselines.editions import available, default, load

__all__ = ["available", "default", "load"]
