"""What can be told to the commands, and the help that tells it to people who know no Python."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated

import typer
from typer import Context
from typer.core import TyperCommand

Manuals = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="MANUAL",
        help="Files, or folders of them. Each file is one manual. [default: local_docs]",
    ),
]
Baseline = Annotated[
    str | None,
    typer.Option(
        metavar="ID|FILE",
        help="The national text: an edition or a file. [default: marked in `baseline list`]",
    ),
]
Out = Annotated[
    Path | None, typer.Option(metavar="DIR", help="Where the report goes. [default: reports]")
]
Format = Annotated[
    str | None,
    typer.Option(
        "--format", metavar="LIST", help="Any of html,docx,xlsx,json. [default: html,json]"
    ),
]
Jobs = Annotated[
    int | None,
    typer.Option(metavar="N", help="Manuals at work at once. [default: one a processor]"),
]
FailOn = Annotated[
    str | None,
    typer.Option(
        metavar="SEVERITY",
        help="Exit with 1 at findings of this severity or a higher one: critical, high, medium, "
        "low or never. [default: low]",
    ),
]
Decisions = Annotated[
    Path | None,
    typer.Option(metavar="FILE.xlsx", help="The action plan, with the board's decisions in it."),
]
Previous = Annotated[
    Path | None,
    typer.Option(metavar="report.json", help="An earlier run: what is new, fixed and standing."),
]
SingleFile = Annotated[
    bool | None,
    typer.Option(
        "--single-file",
        help="Write the web report as one file to send. [default: a page a chapter]",
    ),
]
Chapters = Annotated[
    bool | None,
    typer.Option(
        "--chapters",
        help="Each folder named is one manual, its files the chapters. [default: each file is one]",
    ),
]
Whole = Annotated[
    bool | None,
    typer.Option(
        "--whole",
        help="Each manual is whole, however short: what it lacks counts. [default: a short one is "
        "taken for a chapter]",
    ),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but faults.")]
NoProgress = Annotated[bool, typer.Option("--quiet", "-q", help="Show no progress.")]
"""Of the other commands, which print their answer."""
_TYPE = re.compile(r"(?m)(?<=^  )(\S+) <[\w\[\]]+>")
"""The type that Typer puts behind an argument's name: ``MANUAL <list[Path]>``."""


class PlainCommand(TyperCommand):
    """A command whose help tells the name of an argument, and not its Python type."""

    def get_help(self, ctx: Context) -> str:  # type: ignore[override]  # Typer's own
        return _TYPE.sub(lambda found: found[1].ljust(len(found[0])), super().get_help(ctx))
