"""``guidance-compare read``: what the tool read of one file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Annotated

import typer

from compare.cli.console import progress, say
from compare.cli.options import NoProgress
from compare.cli.settings import settings
from compare.errors import printable
from compare.model import Block, Document
from compare.read import read as read_document

_BEFORE_HEADINGS = "(before the first heading)"


def read(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A manual or guidance.")],
    *,
    json: Annotated[
        bool, typer.Option("--json", help="Print blocks and statements as JSON.")
    ] = False,
    quiet: NoProgress = False,
) -> int:
    """Show what was read of a file, and what was not.

    The outline comes with word counts, then the warnings.

    Example: guidance-compare read "our manual.docx"
    """
    with progress(1, quiet=quiet) as done:
        document = read_document(file, settings({}).limits)
        done(file.name)
    if json:
        from compare.render import document_json  # noqa: PLC0415 - takes longer than reading
        from compare.statements import read_statements  # noqa: PLC0415 - as above

        say(document_json(document, read_statements(document)))
    else:
        say("\n".join(map(printable, outline(document))))
    return 0


def outline(document: Document) -> Iterator[str]:
    """Yield the lines that show a person what was read."""
    headings = sum(block.kind == "heading" for block in document.blocks)
    yield document.title
    yield (
        f"{document.words:,} words, {len(document.sentences):,} sentences, {headings:,} headings"
        f" · {document.source.reader} · sha256 {document.source.sha256[:12]}"
    )
    yield ""
    yield " words  section"
    for heading, words in _sections(document):
        number = f"{heading.locator.number} " if heading and heading.locator.number else ""
        indent = "  " * (heading.level - 1 if heading else 0)
        yield f"{words:>6,}  {indent}{number}{heading.text if heading else _BEFORE_HEADINGS}"
    yield from _set_aside(document)
    yield ""
    yield f"warnings: {len(document.warnings) or 'none'}"
    yield from (f"- {warning}" for warning in document.warnings)


def _sections(document: Document) -> Iterator[tuple[Block | None, int]]:
    """Yield each heading and the words under it, its own included, up to the next heading."""
    heading, words = None, 0
    for block in document.blocks:
        if block.kind == "heading":
            if heading or words:
                yield heading, words
            heading, words = block, 0
        words += len(block.text.split())
    if heading or words:
        yield heading, words


def _set_aside(document: Document) -> Iterator[str]:
    kinds = Counter(chain.from_iterable([f.kind] * len(f.text.split()) for f in document.furniture))
    if kinds:
        yield ""
        yield "words set aside as no text of the manual: " + ", ".join(
            f"{kind} {words:,}" for kind, words in sorted(kinds.items())
        )
