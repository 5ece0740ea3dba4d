"""Help for people who know no Python."""

from __future__ import annotations

import re

from typer import Context
from typer.core import TyperCommand

_TYPE = re.compile(r"(?m)(?<=^  )(\S+) <[\w\[\]]+>")
"""The type that Typer puts behind an argument's name: ``MANUAL <list[Path]>``."""


class PlainCommand(TyperCommand):
    """A command whose help tells the name of an argument, and not its Python type."""

    def get_help(self, ctx: Context) -> str:  # type: ignore[override]  # Typer's own
        return _TYPE.sub(lambda found: found[1].ljust(len(found[0])), super().get_help(ctx))
