"""``guidance-compare run``: manuals and a baseline in, a report out."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime

from compare.baselines import default
from compare.cli import files, options
from compare.cli.console import progress, say, warn
from compare.cli.national import national
from compare.cli.outcome import exit_code, summary
from compare.cli.rulings import Rulings, followed, rulings
from compare.cli.settings import FormatName, Settings, settings
from compare.errors import BadSetting, printable
from compare.model import Report, Result, Skipped
from compare.read import Found, by_manual, find

_FIXED = "SOURCE_DATE_EPOCH"
"""The name under which build tools agree on a fixed time: https://reproducible-builds.org."""
_FEW = 5
"""Names of files passed over that are worth showing."""


def run(  # noqa: PLR0913 - one argument an option
    manuals: options.Manuals = None,
    *,
    baseline: options.Baseline = None,
    out: options.Out = None,
    format_: options.Format = None,
    jobs: options.Jobs = None,
    fail_on: options.FailOn = None,
    single_file: options.SingleFile = None,
    chapters: options.Chapters = None,
    whole: options.Whole = None,
    decisions: options.Decisions = None,
    previous: options.Previous = None,
    quiet: options.Quiet = False,
) -> int:
    """Compare manuals with national guidance and write a report.

    Example: guidance-compare run "our manual.docx" chapters/ --out reports
    """
    given = {
        "manuals": manuals or None,
        "baseline": baseline,
        "out": out,
        "format": format_.split(",") if format_ else None,
        "jobs": jobs,
        "fail-on": fail_on,
        "single-file": single_file,
        "chapters": chapters,
        "whole": whole,
        "decisions": decisions,
        "previous": previous,
    }
    chosen = settings({key: value for key, value in given.items() if value is not None})
    folder, made = files.ready(chosen.out), _moment()
    ruled = rulings(chosen, folder)
    report = followed(_compared(chosen, ruled, made, quiet=quiet), ruled)
    written = files.write(rendered(report, chosen.format, single_file=chosen.single_file), folder)
    files.clear(folder, written)
    if not quiet:
        say("\n".join(map(printable, summary(report, written))))
    return exit_code(report, chosen.fail_on)


def _compared(chosen: Settings, ruled: Rulings, made: str, *, quiet: bool) -> Report:
    from compare.run import compare_all  # noqa: PLC0415 - scipy takes 0.3 s; help need not wait

    found = _found(chosen, quiet=quiet)
    for refusal in found.refused:
        warn(f"skipped {refusal}")
    with progress(1 + len(by_manual(found)), quiet=quiet) as done:
        against = national(chosen.baseline or default(), quiet=quiet)
        done(against.edition.title)

        def told(outcome: Result | Skipped) -> None:
            if isinstance(outcome, Skipped):
                warn(f"skipped {printable(outcome.path)}: {outcome.reason}")
            done(outcome.path if isinstance(outcome, Skipped) else outcome.id)

        return compare_all(
            found,
            against,
            made=made,
            jobs=chosen.jobs,
            limits=chosen.limits,
            whole=chosen.whole,
            register=ruled.register,
            told=told,
        )


def _moment() -> str:
    """Return the moment of this run in UTC, to the second; the fixed one where the user sets it.

    Raises BadSetting when what is set is no count of seconds since 1970.
    """
    fixed = os.environ.get(_FIXED)
    try:
        moment = datetime.fromtimestamp(int(fixed), UTC) if fixed else datetime.now(UTC)
    except (ValueError, OverflowError, OSError):
        remedy = "set it to seconds since 1970, such as 1767225600, or unset it"
        raise BadSetting(_FIXED, f"{fixed!r} is no moment", remedy) from None
    return moment.isoformat(timespec="seconds")


def _found(chosen: Settings, *, quiet: bool) -> Found:
    (first, *_), out = chosen.manuals, chosen.out
    if first == Settings().manuals[0] and not first.exists():
        remedy = "name a manual, or put manuals there"
        raise BadSetting(str(first), "there is no such folder here", remedy)
    if any(folder.exists() and folder.samefile(out) for folder in chosen.manuals):
        fault = "is a folder of manuals: its reports would be read as manuals next time"
        raise BadSetting(str(out), fault, "name another folder with --out")
    found = find(chosen.manuals, reports=out, chapters=chosen.chapters)
    if not any(file.exists() for file in found.files):
        raise BadSetting(str(first), *_nothing_there(found))
    if found.passed_over and not quiet:
        names = ", ".join(path.name for path in found.passed_over[:_FEW])
        more = ", …" if len(found.passed_over) > _FEW else ""
        warn(f"passed over, being no documents by name: {names}{more}")
    return found


def _nothing_there(found: Found) -> tuple[str, str]:
    """Return why there is nothing to compare, and what to do. An earlier report stays."""
    if found.refused:
        return found.refused[0].fault, found.refused[0].remedy
    return "there is no such file", "check the name"


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
