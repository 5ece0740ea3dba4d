"""The only call of pandoc: bytes → its tree."""

from __future__ import annotations

import json
import subprocess
from dataclasses import dataclass
from functools import cache

import pypandoc

from compare.errors import Unreadable
from compare.read.sniff import Format
from compare.read.tree.inlines import Node

_HEAP_EXHAUSTED = 251
"""Exit code of a Haskell program that has reached its ``-M``."""
_OUT_OF_MEMORY = "out of memory"
"""What it says when the system gives it no more."""

_MARKDOWN = (
    "markdown"
    "-smart"  # quotes, dashes and dots stay as they are written
    "-auto_identifiers-citations-example_lists-implicit_figures-tex_math_dollars-raw_tex"
    "-space_in_atx_header"  # "#Heading" is one: it is how people type it
    "+lists_without_preceding_blankline"  # as on GitHub
)
_READERS: dict[Format, str] = {
    "docx": "docx",
    "odt": "odt",
    "epub": "epub",
    "rtf": "rtf",
    "html": "html-auto_identifiers-smart",
    "markdown": _MARKDOWN,
    "plain": _MARKDOWN + "-raw_html-yaml_metadata_block",
    "rst": "rst-auto_identifiers-smart",
    "latex": "latex-auto_identifiers",
}
"""Pandoc's name for each format that it reads for us."""


@dataclass(frozen=True, slots=True)
class Tree:
    """A document as pandoc sees it."""

    meta: dict[str, Node]
    blocks: list[Node]
    warnings: tuple[str, ...]
    """What pandoc itself said it could not do."""


@cache
def pandoc_version() -> str:
    """Return pandoc's name and version, such as ``pandoc 3.9``."""
    return f"pandoc {pypandoc.get_pandoc_version()}"


def tree(content: bytes, form: Format, name: str) -> Tree:
    """Return pandoc's tree of `content`, a whole file named `name`. Text formats are in UTF-8.

    Pandoc runs in its sandbox: it opens no other file and no network connection. The process
    around us bounds its memory (GHCRTS). Raises Unreadable when pandoc refuses, MemoryError when
    memory ends.
    """
    # pypandoc's own convert functions log what pandoc warns of instead of returning it.
    pandoc = pypandoc.get_pandoc_path()
    command = [pandoc, "--sandbox", f"--from={_READERS[form]}", "--to=json"]
    done = subprocess.run(command, input=content, capture_output=True, check=False)  # noqa: S603 - no shell, our own arguments
    said = done.stderr.decode("utf-8", "replace")
    if done.returncode == _HEAP_EXHAUSTED or _OUT_OF_MEMORY in said:
        raise MemoryError(said)
    if done.returncode:
        fault = f"pandoc cannot read it ({' '.join(said.split())[-200:]})"
        raise Unreadable(name, fault, "open it in Word and save it again as .docx")
    read = json.loads(done.stdout)
    return Tree(read["meta"], read["blocks"], tuple(_warnings(said)))


def _warnings(said: str) -> list[str]:
    """Pandoc begins each warning in its own line and may go on in indented ones."""
    joined = said.replace("\n  ", " ")
    lines = (line.removeprefix("[WARNING] ") for line in joined.splitlines() if "[WARNING]" in line)
    return list(dict.fromkeys(lines))
