"""``guidance-compare baseline add``, ``verify`` and ``fetch``: the official text of an edition."""

from __future__ import annotations

import hashlib
import json
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from compare.baselines import document_in, load
from compare.cli import files
from compare.cli.console import say
from compare.errors import BadSetting, printable
from compare.model import Baseline, Document, Sentence

EDITION = typer.Argument(metavar="ID", help="An edition: see `baseline list`.")
KEPT_IN = Path("baselines")
"""Where editions are looked for first."""
_STATES = ("verified", "differing", "not found")


def add(
    edition: Annotated[str, EDITION],
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Your copy of the official text.")],
) -> int:
    """Keep your copy of an edition's official text.

    It is kept once it has been checked to be that edition.

    Example: guidance-compare baseline add kcsie-2025 "Keeping children safe in education 2025.pdf"
    """
    if not file.suffix:
        raise BadSetting(str(file), "has no suffix to tell its format by", "call it .pdf or .html")
    document = document_in(file)
    content = file.read_bytes()
    with_text = _assured(edition, document, str(file))
    kept = _keep(edition, content, file.suffix.lower(), str(file))
    say("\n".join(map(printable, (f"kept as {kept}", _summary(with_text, edition)))))
    return 0


def verify(edition: Annotated[str, EDITION]) -> int:
    """Look for each requirement of an edition in its official text.

    Exits with 1 when one differs or is not found.

    Example: guidance-compare baseline verify kcsie-2025
    """
    from compare.coverage import checks, has_official_text  # noqa: PLC0415 - scipy is slow to load

    baseline = load(edition)
    if not baseline.requirements:
        raise BadSetting(edition, "has no requirements to look for", "name an edition")
    if not has_official_text(baseline):
        remedy = f"add yours: guidance-compare baseline add {edition} FILE"
        raise BadSetting(edition, "has no official text here", remedy)
    say("\n".join(map(printable, (*_lines(baseline), _summary(baseline, edition)))))
    return int(any(check.state != "verified" for check in checks(baseline)))


def fetch(edition: Annotated[str, EDITION]) -> int:
    """Fetch an edition's official text from GOV.UK and keep it. Nothing else uses the network.

    Example: guidance-compare baseline fetch kcsie-2025
    """
    from compare.official import publication  # noqa: PLC0415 - httpx is slow to load

    path = load(edition).edition.content_path
    if not path:
        remedy = f"download it and use: guidance-compare baseline add {edition} FILE"
        raise BadSetting(edition, "is not known to be published on GOV.UK", remedy)
    found = publication(path)
    with tempfile.TemporaryDirectory() as folder:
        fetched = Path(folder) / f"official{found.suffix}"
        fetched.write_bytes(found.content)
        document = document_in(fetched)
    with_text = _assured(edition, document, found.url)
    kept = _keep(edition, found.content, found.suffix, found.url)
    lines = (f"fetched {found.url}", f"kept as {kept}, sha256 {found.sha256}")
    say("\n".join(map(printable, (*lines, _summary(with_text, edition)))))
    return 0


def _assured(edition: str, document: Document, where: str) -> Baseline:
    from compare.official import assure  # noqa: PLC0415 - as above

    baseline = load(edition)
    if not baseline.requirements:
        raise BadSetting(edition, "is a file and not an edition", "name one of `baseline list`")
    return assure(baseline, document, where)


def _keep(edition: str, content: bytes, suffix: str, source: str) -> Path:
    """Put the text beside the card, or where cards are looked for first, in place of any other."""
    folder = files.ready(KEPT_IN / edition)
    told = {
        "from": source,
        "sha256": hashlib.sha256(content).hexdigest(),
        "kept": datetime.now(UTC).isoformat(timespec="seconds"),
    }
    provenance = "".join(
        f"{key:<6} = {json.dumps(printable(value), ensure_ascii=False)}\n"
        for key, value in told.items()
    )
    kept, _ = files.write({f"official{suffix}": content, "provenance.toml": provenance}, folder)
    for other in folder.glob("official.*"):
        if other != kept:
            other.unlink()
    return kept


def _lines(baseline: Baseline) -> Iterator[str]:
    from compare.coverage import checks  # noqa: PLC0415 - as above

    for check in checks(baseline):
        where = f"  {_place(check.passage)}" if check.state != "not found" else ""
        yield f"{check.state:<9}  {check.requirement.id}{where}"
        if check.state != "verified":
            yield f"    ours: {check.requirement.says}"
            if check.passage:
                said = " ".join(sentence.text for sentence in check.passage)
                near = "" if check.departure else f"nearest, {_place(check.passage)}: "
                yield f"    text: {near}{said}"
            if check.departure:
                yield f"    we say {check.departure.national}, it says {check.departure.local}"


def _place(passage: Sequence[Sentence]) -> str:
    at = passage[0].locator
    parts = (
        f"paragraph {at.number}" if at.number else "",
        f"page {at.page}" if at.page else "",
        "" if at.number or at.page else " › ".join(at.trail),
    )
    return ", ".join(filter(None, parts))


def _summary(baseline: Baseline, edition: str) -> str:
    from compare.coverage import checks  # noqa: PLC0415 - as above

    found: Counter[str] = Counter(check.state for check in checks(baseline))
    counted = ", ".join(f"{found[state]} {state}" for state in _STATES)
    return f"{edition}: {found.total()} requirements, {counted}"
