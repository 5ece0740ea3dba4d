"""What the examples of the rules on outdated text share: editions on the shelf, and one old term.

The term and what is said of it are invented.
"""

from __future__ import annotations

from compare.model import Edition, Term

_SERIES = "Working Together to Safeguard Children"

SHELF = (
    Edition("working-together-2018", _SERIES, "", "2018-07-04", series=_SERIES),
    Edition(
        "working-together-2023",
        _SERIES,
        "",
        "2023-12-15",
        series=_SERIES,
        numbering="paragraphs 1 to 400",
    ),
)
"""Two editions, the one compared with last."""
OLD_PROCEDURE = Term(
    id="green-file",
    superseded="green file",
    forms=("green file",),
    current="single record",
    since="2015",
    kind="procedure",
    severity="high",
    confidence="high",
    source="invented",
)
"""A procedure that was replaced in 2015."""
