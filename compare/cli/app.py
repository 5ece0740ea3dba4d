"""The command and its exit codes."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Sequence
from typing import Annotated, NoReturn

import typer

from compare import __version__
from compare.cli import INTERRUPTED, baseline, derived, diff, explain, read, run
from compare.cli.console import say, speak_utf8, warn
from compare.cli.options import PlainCommand
from compare.errors import GuidanceError

UNREADABLE_OR_WRONG = 2
OUR_FAULT = 3
DEBUG = "GUIDANCE_COMPARE_DEBUG"

_EXIT_CODES = """\b
Example: guidance-compare run "our manual.docx"

\b
Exit codes:
  0    nothing to look at
  1    findings at or above --fail-on
  2    something could not be read, or a setting is wrong
  3    a fault of ours
  130  interrupted
"""

app = typer.Typer(
    help="Compare local safeguarding manuals with national statutory guidance.",
    epilog=_EXIT_CODES,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
app.command(cls=PlainCommand)(run.run)
app.command(cls=PlainCommand)(read.read)
app.command(cls=PlainCommand)(diff.diff)
app.command(cls=PlainCommand)(derived.derived)
app.command(cls=PlainCommand)(explain.explain)
app.add_typer(baseline.app, name="baseline")


def _show_version(wanted: bool) -> None:  # noqa: FBT001 - Typer calls it so
    if wanted:
        say(f"guidance-compare {__version__}")
        raise typer.Exit


@app.callback()
def common(
    *,
    version: Annotated[  # noqa: ARG001 - the callback has done it
        bool,
        typer.Option("--version", callback=_show_version, is_eager=True, help="Show it."),
    ] = False,
    debug: Annotated[
        bool, typer.Option("--debug", help="Show where a fault of ours happened.", envvar=DEBUG)
    ] = False,
) -> None:
    if debug:
        os.environ[DEBUG] = "1"  # seen by the processes we start


def main() -> NoReturn:
    speak_utf8()
    sys.exit(exit_code(sys.argv[1:]))


def exit_code(arguments: Sequence[str]) -> int:
    """Do what `arguments` ask for and return the exit code. Every fault is one line."""
    try:
        return app(list(arguments) or ["--help"], "guidance-compare", standalone_mode=False) or 0
    except GuidanceError as fault:
        warn(str(fault))
        return UNREADABLE_OR_WRONG
    except typer.TyperException as misuse:
        warn(f"{misuse.format_message().rstrip('.')}; see {_command(misuse)} --help")
        return UNREADABLE_OR_WRONG
    except (KeyboardInterrupt, typer.Abort):
        return INTERRUPTED
    except SystemExit:
        return 0  # Typer's way when nobody reads the help to its end
    except Exception as fault:  # noqa: BLE001 - the last place that can say so in one line
        if os.environ.get(DEBUG):
            traceback.print_exc()
        remedy = "please report it with what `guidance-compare --debug` shows"
        warn(f"a fault of ours ({type(fault).__name__}: {fault}); {remedy}")
        return OUR_FAULT


def _command(misuse: typer.TyperException) -> str:
    context: typer.Context | None = getattr(misuse, "ctx", None)
    return context.command_path if context else "guidance-compare"
