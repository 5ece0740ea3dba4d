"""``guidance-compare run``: manuals and a baseline in, a report out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Annotated, get_args

import typer

from compare.baselines import default, load
from compare.cli import files
from compare.cli.clock import stamp
from compare.cli.console import progress, say, warn
from compare.cli.rulings import Rulings, followed, rulings
from compare.cli.settings import FormatName, Settings, Threshold, settings
from compare.errors import BadSetting, printable
from compare.model import Report, Result, Severity, Skipped
from compare.read import Found, by_manual, find

_SEVERITIES: tuple[Severity, ...] = get_args(Severity)
"""Highest first."""
_MANY = 12
"""Files that are likelier the chapters of one manual than manuals."""
_FEW = 5
"""Names of files passed over that are worth showing."""


_Manuals = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="MANUAL",
        help="Files, or folders of them. Each file is one manual. [default: local_docs]",
    ),
]
_Baseline = Annotated[
    str | None,
    typer.Option(
        metavar="ID|FILE",
        help="The national text: an edition or a file. [default: marked in `baseline list`]",
    ),
]
_Out = Annotated[
    Path | None, typer.Option(metavar="DIR", help="Where the report goes. [default: reports]")
]
_Format = Annotated[
    str | None,
    typer.Option(
        "--format", metavar="LIST", help="Any of html,docx,xlsx,json. [default: html,json]"
    ),
]
_Jobs = Annotated[
    int | None,
    typer.Option(metavar="N", help="Manuals at work at once. [default: one a processor]"),
]
_FailOn = Annotated[
    str | None,
    typer.Option(
        metavar="SEVERITY",
        help="Exit with 1 at findings of this severity or a higher one: critical, high, medium, "
        "low or never. [default: low]",
    ),
]
_Decisions = Annotated[
    Path | None,
    typer.Option(metavar="FILE.xlsx", help="The action plan, with the board's decisions in it."),
]
_Previous = Annotated[
    Path | None,
    typer.Option(metavar="report.json", help="An earlier run: what is new, fixed and standing."),
]
_SingleFile = Annotated[
    bool | None,
    typer.Option(
        "--single-file",
        help="Write the web report as one file to send. [default: a page a chapter]",
    ),
]
_Chapters = Annotated[
    bool | None,
    typer.Option(
        "--chapters",
        help="Each folder named is one manual, its files the chapters. [default: each file is one]",
    ),
]
_Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but faults.")]


def run(  # noqa: PLR0913 - one argument an option
    manuals: _Manuals = None,
    *,
    baseline: _Baseline = None,
    out: _Out = None,
    format_: _Format = None,
    jobs: _Jobs = None,
    fail_on: _FailOn = None,
    single_file: _SingleFile = None,
    chapters: _Chapters = None,
    decisions: _Decisions = None,
    previous: _Previous = None,
    quiet: _Quiet = False,
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
        "decisions": decisions,
        "previous": previous,
    }
    chosen = settings({key: value for key, value in given.items() if value is not None})
    folder, made = files.ready(chosen.out), stamp()
    ruled = rulings(chosen, folder)
    report = followed(_compared(chosen, ruled, made, quiet=quiet), ruled)
    written = files.write(_rendered(report, chosen), folder)
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
        national = load(chosen.baseline or default())
        done(national.edition.title)

        def told(outcome: Result | Skipped) -> None:
            if isinstance(outcome, Skipped):
                warn(f"skipped {printable(outcome.path)}: {outcome.reason}")
            done(outcome.path if isinstance(outcome, Skipped) else outcome.id)

        return compare_all(
            found,
            national,
            made=made,
            jobs=chosen.jobs,
            limits=chosen.limits,
            register=ruled.register,
            told=told,
        )


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


def _rendered(report: Report, chosen: Settings) -> dict[str, str | bytes]:
    """Return the report in each of the formats chosen, by file name."""
    written: dict[str, str | bytes] = {}
    for kind in chosen.format:
        written |= _renderer(kind, chosen)(report)
    return written


def _renderer(
    kind: FormatName, chosen: Settings
) -> Callable[[Report], Mapping[str, str] | Mapping[str, bytes]]:
    """Return what writes the format. Each is slow to load, and not every run needs it."""
    from compare import render  # noqa: PLC0415 - as above

    match kind:
        case "html":
            return render.single_page if chosen.single_file else render.pages
        case "docx":
            from compare.render.docx import board_paper  # noqa: PLC0415 - as above

            return board_paper
        case "xlsx":
            from compare.render.xlsx import action_plan  # noqa: PLC0415 - as above

            return action_plan
        case "json":
            return lambda report: {"report.json": render.report_json(report)}


def summary(report: Report, written: Sequence[Path]) -> Iterator[str]:
    """Yield a line on each manual, and where to look."""
    edition = report.baseline.edition
    yield f"compared with {edition.title} {edition.label}".rstrip()
    for result in report:
        sentences, linked = len(result.document.sentences), len({k.local.id for k in result.links})
        counted = Counter(finding.severity for finding in result.findings)
        told = ", ".join(f"{counted[s]} {s}" for s in _SEVERITIES if counted[s])
        one = "finding" if len(result.findings) == 1 else "findings"
        findings = f"{len(result.findings)} {one} ({told})" if told else "no findings"
        yield (
            f"{result.id}: {linked:,} of {sentences:,} sentences answer the national text; "
            f"{findings}"
        )
    if report.skipped:
        yield f"skipped: {len(report.skipped)}"
    if len(report.results) >= _MANY:
        yield "if these are the chapters of one manual, name their folder and add --chapters"
    yield f"open {written[0]}"


def exit_code(report: Report, fail_on: Threshold) -> int:
    """Return 2 when something was skipped, 1 when a finding reaches `fail_on`, otherwise 0.

    What the board has set aside, as justified or as judged wrong, does not count.
    """
    if report.skipped:
        return 2
    reached = () if fail_on == "never" else _SEVERITIES[: _SEVERITIES.index(fail_on) + 1]
    aside = {one.entry.finding for one in report.justified if one.status == "in force"}
    aside |= {d.decision.finding for d in report.decided if d.outcome == "judged wrong"}
    found = (finding for result in report for finding in result.findings)
    return int(any(one.severity in reached and one.id not in aside for one in found))
