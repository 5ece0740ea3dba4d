"""What the tests of whole comparisons ask of a result."""

from __future__ import annotations

from compare.model import AnswerState, Result


def state_of(result: Result, requirement: str) -> AnswerState:
    """Return how the manual answers a requirement."""
    (found,) = (one.state for one in result.answers if one.requirement == requirement)
    return found
