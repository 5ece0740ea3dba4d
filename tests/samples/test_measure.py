"""What was planted in the sample boards is told, with the class a reader gives it."""

from __future__ import annotations

from tests.samples.measure import COMPARED, MANUALS, share_right, told

_LEAST = 0.88
"""Share of all that was planted."""
_LEAST_COMPARED = 0.77
"""Share of what two linked sentences state differently."""


def test_what_was_planted_is_told() -> None:
    rows = [one for board in MANUALS for one in told(board)]
    assert share_right(rows) >= _LEAST
    assert share_right([one for one in rows if one.row["class"] in COMPARED]) >= _LEAST_COMPARED
