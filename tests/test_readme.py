"""The README and ``--help`` say the same."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer.main

from compare.baselines import available
from compare.cli.app import app
from compare.cli.settings import Settings

README = (Path(__file__).parents[1] / "README.md").read_text("utf-8")
SECTION = "The command line"
COMPLETE = pytest.mark.skipif(
    f"## {SECTION}\n" not in README, reason=f"the README has no section {SECTION!r} yet"
)
_FENCED = re.compile(r"^```\w*\n(.*?)^```", re.DOTALL | re.MULTILINE)
_SPAN = re.compile(r"`([^`\n]+)`")
_CALL = re.compile(r"(?:^|[\s/\\])guidance-compare(?=\s|$)(.*)")


def commands() -> dict[str, Any]:
    """Return the commands that do something, by the words that call them."""
    found: dict[str, Any] = {}
    waiting: list[tuple[str, Any]] = [("", typer.main.get_command(app))]
    while waiting:
        name, command = waiting.pop()
        inner = getattr(command, "commands", {})
        waiting += [(f"{name} {word}".strip(), one) for word, one in inner.items()]
        if not inner or not name:
            found[name] = command
    return found


def options(command: Any) -> set[str]:  # noqa: ANN401 - Typer shows its commands without a type
    """Return the long options of `command`, without --help."""
    return {o for p in command.params for o in p.opts if o.startswith("--")} - {"--help"}


COMMANDS = commands()
NAMED = sorted(name for name in COMMANDS if name)
OPTIONS = {name: options(command) for name, command in COMMANDS.items()}
CALLED = [(name, option) for name, known in OPTIONS.items() for option in sorted(known)]
EXIT_CODES = re.findall(r"^ +(\d+) +(\S.*)$", str(COMMANDS[""].epilog), re.MULTILINE)


def code() -> Iterator[str]:
    """Yield what the README shows as code: lines of blocks, and spans."""
    for block in _FENCED.findall(README):
        yield from block.splitlines()
    yield from _SPAN.findall(_FENCED.sub("", README))


def calls() -> list[list[str]]:
    """Return the words after ``guidance-compare`` of each call that the README shows."""
    found = (_CALL.search(line.partition(" #")[0]) for line in code())
    return [shlex.split(call[1]) for call in found if call]


def command_of(call: list[str]) -> str:
    """Return the command that `call` calls, by as many of its words as name one."""
    words = [word for word in call if not word.startswith("-")]
    for length in (2, 1):
        if " ".join(words[:length]) in COMMANDS:
            return " ".join(words[:length])
    return words[0] if words else ""


def option_of(word: str) -> str:
    return word.strip("[]").partition("=")[0]


@pytest.mark.parametrize("call", calls(), ids=" ".join)
def test_every_call_in_the_readme_can_be_made(call: list[str]) -> None:
    command = command_of(call)
    assert command in COMMANDS, f"there is no command {command!r}"
    named = {option for option in map(option_of, call) if option.startswith("--")}
    assert named <= OPTIONS[command] | OPTIONS[""] | {"--help"}


def test_every_option_named_alone_exists() -> None:
    known = set().union(*OPTIONS.values(), {"--help"})
    assert {span.split()[0] for span in code() if span.startswith("--")} <= known


@COMPLETE
@pytest.mark.parametrize("command", NAMED)
def test_every_command_is_in_the_readme(command: str) -> None:
    assert command in map(command_of, calls())


@COMPLETE
@pytest.mark.parametrize(("command", "option"), CALLED)
def test_every_option_is_in_the_readme(command: str, option: str) -> None:
    alone = {span.split()[0] for span in code() if span.startswith("--")}
    with_it = {option_of(word) for call in calls() if command_of(call) == command for word in call}
    assert option in alone | with_it


@COMPLETE
def test_every_setting_is_in_the_readme() -> None:
    shown = set(re.findall(r"[\w-]+", "\n".join(code())))
    assert {field.alias for field in Settings.model_fields.values()} <= shown


@COMPLETE
def test_every_edition_named_is_at_hand() -> None:
    named = [call[call.index("--baseline") + 1] for call in calls() if "--baseline" in call]
    ids = {name for name in named if re.fullmatch(r"[a-z0-9-]+", name)}
    assert ids <= {edition.id for edition in available()}


@COMPLETE
@pytest.mark.parametrize(("number", "meaning"), EXIT_CODES)
def test_every_exit_code_is_in_the_readme(number: str, meaning: str) -> None:
    plain = README.replace("`", "")
    assert re.search(rf"\b{number}\b\W+{re.escape(meaning)}", plain)


def test_help_tells_the_exit_codes() -> None:
    assert [number for number, _ in EXIT_CODES] == ["0", "1", "2", "3", "130"]


@pytest.mark.parametrize("command", NAMED)
def test_every_command_has_an_example(command: str) -> None:
    assert f"Example: guidance-compare {command}" in str(COMMANDS[command].help)
