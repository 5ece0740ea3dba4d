"""``guidance-compare baseline``: the national editions at hand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

import typer

from compare.baselines import available, default
from compare.cli import official
from compare.cli.console import say
from compare.cli.national import national
from compare.cli.options import PlainCommand
from compare.errors import printable
from compare.model import Baseline

app = typer.Typer(help="The national editions that manuals are compared with.")
app.command(cls=PlainCommand)(official.add)
app.command(cls=PlainCommand)(official.verify)
app.command(cls=PlainCommand)(official.fetch)


@app.command("list", cls=PlainCommand)
def list_() -> int:
    """List the editions at hand; the default is marked, and so is what is not told in full.

    Example: guidance-compare baseline list
    """
    usual = default()
    cards = available()
    widest = max(len(card.id) for card in cards)
    for card in cards:
        mark = "*" if card.id == usual else " "
        extent = f", for {card.audience}" if card.complete else " (some facts only)"
        say(printable(f"{mark} {card.id:<{widest}}  {card.issued:<10}  {card.title}{extent}"))
    return 0


@app.command(cls=PlainCommand)
def show(
    name: Annotated[str, typer.Argument(metavar="ID|FILE", help="An edition, or a file.")],
) -> int:
    """Show an edition's card and what it requires, each with its source.

    Example: guidance-compare baseline show working-together-2023
    """
    say("\n".join(map(printable, card_and_requirements(national(name)))))
    return 0


def card_and_requirements(baseline: Baseline) -> Iterator[str]:
    """Yield the lines that show a person what manuals would be compared with."""
    edition, document = baseline.edition, baseline.document
    yield f"{edition.title} ({edition.id})"
    if edition.publisher:
        yield f"{edition.publisher}, issued {edition.issued}, {edition.jurisdiction}"
    if edition.superseded_by:
        yield f"superseded by {edition.superseded_by}"
    yield f"text: {document.source.path}, {document.words:,} words, sha256 {document.source.sha256}"
    yield f"{len(baseline.requirements)} requirements"
    for requirement in baseline.requirements:
        yield ""
        yield f"{requirement.id}  {requirement.strength}: {requirement.says}"
        yield f"    {requirement.citation}"
