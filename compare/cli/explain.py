"""``guidance-compare explain``: the manual page of a rule."""

from __future__ import annotations

from typing import Annotated

import typer

from compare.cli.console import say


def explain(
    rule: Annotated[str, typer.Argument(metavar="RULE", help="The rule's id, as in a report.")],
) -> int:
    """Show what a rule looks for, and how often it is right.

    Example: guidance-compare explain W201
    """
    from compare.rules import explain as page_of  # noqa: PLC0415 - takes longer than --help

    say(page_of(rule))
    return 0
