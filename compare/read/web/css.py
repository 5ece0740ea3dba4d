"""What attributes of CSS in a page's own elements say of type (CSS Fonts 4, CSS Color 4)."""

from __future__ import annotations

import re

from compare.read.tree.marks import sets_off

USUAL = 12.0
"""Points of type of which a page says no size: 16 pixels, as browsers have it."""
_SIZE = re.compile(r"font-size:\s*([\d.]+)\s*(pt|px|em|rem|%)", re.IGNORECASE)
_POINTS = {"pt": 1.0, "px": 0.75, "em": USUAL, "rem": USUAL, "%": USUAL / 100}
"""Points in a unit; shares are of the usual size."""
_COLOUR = re.compile(r"(?<![\w-])color:\s*(rgba?\([^)]*\)|#?\w+)", re.IGNORECASE)
_RGB = re.compile(r"rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)", re.IGNORECASE)
_SHORT = re.compile(r"#([0-9a-f])([0-9a-f])([0-9a-f])", re.IGNORECASE)


def points(said: str) -> float | None:
    """Return the size of type in points that `said` sets, None when it sets none."""
    found = _SIZE.search(said)
    try:
        return float(found[1]) * _POINTS[found[2].lower()] if found else None
    except ValueError:
        return None


def colour_in(said: str) -> str | None:
    """Return the colour that `said` sets, as "#1f4e79" or by its name; None when it sets none.

    One that does not set type off from black is "".
    """
    found = _COLOUR.search(said)
    if not found:
        return None
    colour = found[1].lower()
    if parts := _RGB.match(colour):
        colour = "#" + "".join(f"{min(int(part), 255):02x}" for part in parts.groups())
    elif short := _SHORT.fullmatch(colour):
        colour = "#" + "".join(2 * sign for sign in short.groups())
    return colour if sets_off(colour) else ""
