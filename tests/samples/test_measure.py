"""What was planted in the sample boards is told, with the class a reader gives it."""

from __future__ import annotations

from tests.samples.measure import (
    COMPARED,
    MANUALS,
    besides,
    result,
    share_right,
    told,
    verdict,
)

_LEAST = 0.94
"""Share of all that was planted."""
_LEAST_COMPARED = 0.85
"""Share of what two linked sentences state differently."""


def test_what_was_planted_is_told() -> None:
    rows = [one for board in MANUALS for one in told(board)]
    assert share_right(rows) >= _LEAST
    assert share_right([one for one in rows if one.row["class"] in COMPARED]) >= _LEAST_COMPARED


_MOST_BESIDES = 0.1
"""Share of all findings that are neither planted nor right on reading."""


def test_what_else_is_told_is_right_on_reading() -> None:
    found = sum(len(result(board).findings) for board in MANUALS)
    read = [verdict(board, finding) for board in MANUALS for finding in besides(board)]
    assert sum(one != "right" for one in read) <= _MOST_BESIDES * found
