"""``guidance-compare derived``: the edition a manual was made from."""

from __future__ import annotations

from collections.abc import Iterator
from json import dumps
from pathlib import Path
from typing import Annotated

import typer
from pydantic_core import to_jsonable_python

from compare.baselines import available, load
from compare.cli.console import progress, say
from compare.cli.options import NoProgress
from compare.cli.settings import settings
from compare.errors import BadSetting, printable
from compare.model import Derivation
from compare.read import read

_FORMAT = 1
_TO_CHOOSE = 2

_File = Annotated[Path, typer.Argument(metavar="FILE", help="A manual.")]
_Editions = Annotated[
    list[str],
    typer.Argument(metavar="EDITION", help="Two editions or more: files, or ids of editions."),
]
_Json = Annotated[bool, typer.Option("--json", help="Print it as JSON.")]


def derived(
    file: _File, editions: _Editions, *, json: _Json = False, quiet: NoProgress = False
) -> int:
    """Tell which edition a manual was made from.

    It is the one that the manual comes nearest to, of two or more. Files are
    compared by their text, editions at hand by their facts and terms.

    Example: guidance-compare derived "our manual.docx" model-2023.docx model-2025.docx
    """
    if len(set(editions)) < _TO_CHOOSE:
        raise BadSetting("EDITION", "is given once", "name two editions or more to choose among")
    from compare.coverage import has_official_text  # noqa: PLC0415 - scipy is slow to load
    from compare.dating import nearest_edition  # noqa: PLC0415 - as above
    from compare.statements import read_statements  # noqa: PLC0415 - as above

    with progress(1 + len(editions), quiet=quiet) as done:
        document = read(file, settings({}).limits)
        done(file.name)
        known, texts, baselines = {card.id for card in available()}, {}, {}
        for name, short in zip(editions, _short(editions), strict=True):
            baseline = load(name)
            if name in known:
                baselines[name] = baseline
            if name not in known or has_official_text(baseline):
                texts[short] = baseline.document
            done(name)
    found = nearest_edition(document, read_statements(document), texts, baselines)
    if json:
        say(dumps({"format": _FORMAT, "derived": to_jsonable_python(found)}, ensure_ascii=False))
    else:
        say("\n".join(map(printable, _lines(found))))
    return 0


def _short(names: list[str]) -> list[str]:
    """Return the files' names without their folders, where that tells them apart."""
    short = [Path(name).name for name in names]
    return short if len(set(short)) == len(set(names)) else names


def _lines(found: tuple[Derivation, ...]) -> Iterator[str]:
    for one in found:
        where = " › ".join(one.chapter) or "the whole text"
        yield f"{where}: {f'nearest to {one.edition}' if one.edition else 'cannot tell'}"
        yield (
            f"  by {one.basis}" if one.basis != "none" else "  by nothing that tells editions apart"
        )
        yield from (f"  - {reason}" for reason in one.evidence)
    if not found:
        yield "cannot tell: give texts of two editions, or the ids of two editions of one series"
