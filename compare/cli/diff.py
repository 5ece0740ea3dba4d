"""``guidance-compare diff``: two editions of one text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from compare.baselines import load
from compare.cli.console import progress, say, warn
from compare.cli.options import NoProgress
from compare.cli.settings import settings
from compare.errors import BadSetting, printable
from compare.model import Change
from compare.read import read

if TYPE_CHECKING:
    from compare.changes import Revisit

_FORMATS = ("text", "json")

_Old = Annotated[str, typer.Argument(metavar="OLD", help="The older edition: a file or an id.")]
_New = Annotated[str, typer.Argument(metavar="NEW", help="The newer edition: a file or an id.")]
_Manual = Annotated[
    Path | None,
    typer.Option("--manual", metavar="FILE", help="Show what in this manual rests on a change."),
]
_Format = Annotated[str, typer.Option("--format", metavar="FORMAT", help="One of text,json.")]


_RESTATED = (
    "an edition is restated in our own words, not in full: trust changes of figures and duties, "
    "not what seems added or removed; for that, name two files of the official text"
)


def diff(
    old: _Old,
    new: _New,
    *,
    manual: _Manual = None,
    format_: _Format = _FORMATS[0],
    quiet: NoProgress = False,
) -> int:
    """Show what changed between two editions.

    Word by word, and what each change does to a duty. Exits with 1 when the two differ.

    Example: guidance-compare diff policy-2024.pdf policy-2025.pdf
    """
    if format_ not in _FORMATS:
        remedy = f"use one of {', '.join(_FORMATS)}"
        raise BadSetting("--format", f"cannot be {format_!r}", remedy)
    from compare.changes import changes, to_revisit  # noqa: PLC0415 - scipy is slow to load
    from compare.coverage import has_official_text  # noqa: PLC0415 - as above
    from compare.render import changes_json  # noqa: PLC0415 - as above

    with progress(3 if manual else 2, quiet=quiet) as done:
        before, after = load(old), load(new)
        done(new)
        found = changes(before.document, after.document, after.terms)
        done("compared")
        if any(one.requirements and not has_official_text(one) for one in (before, after)):
            warn(_RESTATED)
        revisits: tuple[Revisit, ...] | None = None
        if manual:
            ours = read(manual, settings({}).limits)
            revisits = to_revisit(found, ours, before.document, after.document)
            done(manual.name)
    if format_ == "json":
        say(changes_json(before.document, after.document, found, revisits))
    else:
        say("\n".join(map(printable, _lines(found, revisits))))
    return int(bool(found))


def _lines(found: tuple[Change, ...], revisits: tuple[Revisit, ...] | None) -> Iterator[str]:
    from compare.render import changes_lines, revisit_lines  # noqa: PLC0415 - as above

    yield from changes_lines(found)
    if revisits is not None:
        yield ""
        yield from revisit_lines(revisits)
