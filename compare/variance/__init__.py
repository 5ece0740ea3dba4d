"""Many Results → what differs by place."""

from compare.variance.timers import variance

__all__ = ["variance"]
