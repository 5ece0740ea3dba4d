"""The changes between two editions → lines for a person, or JSON."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any

from pydantic_core import to_jsonable_python

from compare.align import changed_words
from compare.changes import Revisit
from compare.model import Change, Document, Evidence
from compare.render.contract import FORMAT
from compare.text import fold

_AROUND = 8
"""Words shown before and after what changed."""
_MOST = 40
"""Words shown of a passage that was added or removed."""
_WORDS = re.compile(r"\S*\w\S*(?:\s+[^\w\s]+(?!\S))*|\S+")
"""A word and the marks that stand by themselves after it."""
_NO_HEADING = "(before the first heading)"


def changes_json(
    old: Document, new: Document, changes: Sequence[Change], revisits: Sequence[Revisit] | None
) -> str:
    """Return the changes as JSON, format 1; every quote is exactly what the document says.

    With a manual, ``manual`` lists what to look at again: the number of the change, counted from
    0, and the local passages that answered it.
    """
    told: dict[str, Any] = {
        "format": FORMAT,
        "old": old.source.path,
        "new": new.source.path,
        "changes": [_change(change) for change in changes],
    }
    if revisits is not None:
        told["manual"] = [
            {"change": changes.index(one.change), "local": to_jsonable_python(one.local)}
            for one in revisits
        ]
    return json.dumps(told, ensure_ascii=False)


def _change(change: Change) -> dict[str, Any]:
    return {
        "kind": change.kind,
        "old": to_jsonable_python(change.old),
        "new": to_jsonable_python(change.new),
        "facets": list(change.facets),
        "places": [
            {"old": to_jsonable_python(one.old), "new": to_jsonable_python(one.new)}
            for one in change.places
        ],
    }


def changes_lines(changes: Sequence[Change]) -> Iterator[str]:
    """Yield the changes under their headings: ``[-taken out-]`` and ``{+put in+}``."""
    if not changes:
        yield "the two say the same"
        return
    counted = Counter(change.kind for change in changes)
    yield f"{len(changes)} changes: " + ", ".join(
        f"{n} {kind}" for kind, n in counted.most_common()
    )
    for heading, group in groupby(changes, key=_heading):
        yield ""
        yield heading
        for change in group:
            yield f"  {_beneath(change)}"


def revisit_lines(revisits: Sequence[Revisit]) -> Iterator[str]:
    """Yield what in the manual rests on text that changed, and what is new and not in it."""
    if not revisits:
        yield "nothing in the manual rests on what changed"
    resting = [one for one in revisits if one.local]
    if resting:
        yield "In the manual, look again at:"
    for one in resting:
        yield ""
        yield f"  {_label(one.change)}: {marked(one.change)}"
        yield from (f"    {_address(local)}: “{_cut(local.quote)}”" for local in one.local)
    new = [one for one in revisits if not one.local]
    if new:
        yield ""
        yield "New in the national text, and not found in the manual:"
        yield from (f"  {marked(one.change)}" for one in new)


def _beneath(change: Change) -> str:
    """Return a change as it stands under its heading, which is not said again where it is new."""
    lone = change.new if change.old is None else change.old if change.new is None else None
    trail = lone.where.trail if lone and not lone.where.nth else ()
    rest = lone.quote.removeprefix(trail[-1]).strip() if lone and trail else ""
    if not lone or not trail or not rest:
        return f"{_label(change)}: {marked(change)}"
    bare = replace(lone, quote=rest)
    shown = replace(change, new=bare) if change.old is None else replace(change, old=bare)
    return f"{_label(change)}, with this heading: {marked(shown)}"


def marked(change: Change) -> str:
    """Return the passage with its changed words marked, cut to what is near them."""
    if change.new is None or change.old is None:
        gone, come = (_cut(side.quote) if side else "" for side in (change.old, change.new))
        return f"[-{gone}-]" if gone else f"{{+{come}+}}"
    if change.kind == "moved":
        return f"{_cut(change.new.quote)} (from {_last(change.old)} to {_last(change.new)})"
    return _woven(change.old.quote, change.new.quote)


def _woven(old: str, new: str) -> str:
    """Return the new text, what was taken out and put in marked in it."""
    before, after = _WORDS.findall(old), _WORDS.findall(new)
    spots = changed_words(_plain(before), _plain(after))
    parts: list[str] = []
    shown = 0
    for here, there in spots:
        parts.append(_between(after[shown : there.start], first=shown == 0))
        gone, come = before[here.start : here.stop], after[there.start : there.stop]
        parts += [f"[-{' '.join(gone)}-]"] if gone else []
        parts += [f"{{+{' '.join(come)}+}}"] if come else []
        shown = there.stop
    rest = after[shown:]
    parts.append(" ".join(rest[:_AROUND]) + (" …" if len(rest) > _AROUND else ""))
    return " ".join(filter(None, parts))


def _between(words: list[str], *, first: bool) -> str:
    """Return the words between two changes, their middle left out when they are many."""
    if first:
        return " ".join(["…", *words[-_AROUND:]] if len(words) > _AROUND else words)
    if len(words) <= 2 * _AROUND:
        return " ".join(words)
    return " ".join([*words[:_AROUND], "…", *words[-_AROUND:]])


def _plain(words: list[str]) -> tuple[str, ...]:
    return tuple(re.sub(r"\W", "", fold(word)) for word in words)


def _label(change: Change) -> str:
    places = f", {len(change.places)} places" if change.places else ""
    return f"{change.kind}{places}"


def _heading(change: Change) -> str:
    at = change.new or change.old
    return " › ".join(at.where.trail[-2:]) if at and at.where.trail else _NO_HEADING


def _last(at: Evidence) -> str:
    return f"“{at.where.trail[-1]}”" if at.where.trail else _NO_HEADING


def _address(at: Evidence) -> str:
    parts = (
        " › ".join(at.where.trail),
        f"paragraph {at.where.number}" if at.where.number else "",
        f"page {at.where.page}" if at.where.page else "",
    )
    return ", ".join(filter(None, parts)) or _NO_HEADING


def _cut(text: str) -> str:
    words = text.split()
    return " ".join(words[:_MOST]) + (" …" if len(words) > _MOST else "")
