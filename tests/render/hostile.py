"""A report in which every text is as bad as a file can make it."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from compare.model import Report
from tests.render.full import full

LONG = "W" * 10_000
NASTY = (
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-2+3",
    "@SUM(A1)",
    "\t=1+1",
    "'=1+1",
    "＝1+1",
    "<script>alert(1)</script>",
    "<w:p/>]]>&amp;",
    "a\x00b\x0bc\x1bd\ufffee\ud800f",
    "\u202egnp.exe\u2066",
    "[link](http://example.com) ![](x.png) **bold** `code` ~~~",
    "{=openxml}",
    LONG,
)
_KEPT = {"id", "rule", "cls", "severity", "confidence", "state", "status", "outcome", "progress"}
_KEPT |= {"made", "review", "due", "board_date", "kinds", "relation", "band", "box", "bound"}
_KEPT |= {"kind", "strength", "direction", "facet", "basis", "unit", "issued", "audience"}
_KEPT |= {"finding", "name", "sentence", "block", "polarity", "local_id", "edition", "facets"}
T = TypeVar("T")


def hostile(nasty: str) -> Report:
    """Return the invented report with `nasty` before each text that a document or board wrote."""
    return _spoiled(full(), nasty)


def _spoiled(value: T, nasty: str) -> T:
    spoiled: Any = value
    if is_dataclass(value) and not isinstance(value, type):
        changed = {
            f.name: _spoiled(getattr(value, f.name), nasty)
            for f in fields(value)
            if f.name not in _KEPT
        }
        spoiled = replace(value, **changed)
    elif isinstance(value, tuple):
        spoiled = tuple(_spoiled(one, nasty) for one in value)
    elif isinstance(value, str) and value:
        spoiled = nasty + value
    return spoiled  # type: ignore[no-any-return] # as above
