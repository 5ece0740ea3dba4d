"""The stamp of a run: the only thing in a report that another run on the same files changes."""

from __future__ import annotations

import os
from datetime import UTC, datetime

from compare.errors import BadSetting

FIXED = "SOURCE_DATE_EPOCH"
"""The name under which build tools agree on a fixed time: https://reproducible-builds.org."""


def stamp() -> str:
    """Return the moment of this run in UTC, to the second; the fixed one where the user sets it.

    Raises BadSetting when what is set is no count of seconds since 1970.
    """
    fixed = os.environ.get(FIXED)
    try:
        moment = datetime.fromtimestamp(int(fixed), UTC) if fixed else datetime.now(UTC)
    except (ValueError, OverflowError, OSError):
        remedy = "set it to seconds since 1970, such as 1767225600, or unset it"
        raise BadSetting(FIXED, f"{fixed!r} is no moment", remedy) from None
    return moment.isoformat(timespec="seconds")
