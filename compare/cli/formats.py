"""A report in the formats asked for, each of them loaded only then."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from compare.cli.settings import FormatName
from compare.model import Report


def rendered(
    report: Report, formats: Iterable[FormatName], *, single_file: bool = False
) -> dict[str, str | bytes]:
    """Return the report in each of the formats chosen, by file name."""
    from compare.run.collecting import uncollected  # noqa: PLC0415 - scipy takes 0.3 s

    written: dict[str, str | bytes] = {}
    with uncollected():
        for kind in formats:
            written |= _renderer(kind, single_file=single_file)(report)
    return written


def _renderer(
    kind: FormatName, *, single_file: bool
) -> Callable[[Report], Mapping[str, str] | Mapping[str, bytes]]:
    """Return what writes the format. Each is slow to load, and not every run needs it."""
    from compare import render  # noqa: PLC0415 - as the text says

    match kind:
        case "html":
            return render.single_page if single_file else render.pages
        case "docx":
            from compare.render.docx import board_paper  # noqa: PLC0415 - as above

            return board_paper
        case "xlsx":
            from compare.render.xlsx import action_plan  # noqa: PLC0415 - as above

            return action_plan
        case "json":
            return lambda report: {"report.json": render.report_json(report)}
