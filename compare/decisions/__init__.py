"""A board's decisions and an earlier run, beside what this run found: pure functions on values."""

from compare.decisions.outcomes import decided, is_filled_in, justified, register, since

__all__ = ["decided", "is_filled_in", "justified", "register", "since"]
