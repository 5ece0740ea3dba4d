"""Colours of type that set it off from a text in black."""

from __future__ import annotations

import re

_HEX = re.compile(r"#?([0-9A-Fa-f]{2})([0-9A-Fa-f]{2})([0-9A-Fa-f]{2})")
_LEAST = 0x40
"""How far the strongest and the weakest of red, green and blue are apart in what is no grey."""
_WHITE = "ffffff"


def sets_off(colour: str | None) -> bool:
    """Return whether type of the `colour` "1F4E79" or "#1f4e79" is seen to differ from black type.

    White is, for it stands on a ground of another colour; greys are not.
    """
    found = _HEX.fullmatch(colour or "")
    if not found:
        return False
    parts = [int(part, 16) for part in found.groups()]
    return "".join(found.groups()).lower() == _WHITE or max(parts) - min(parts) >= _LEAST
