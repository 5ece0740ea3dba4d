"""Make the sample manuals from their sources: `.venv/bin/python tests/samples/make.py [BOARD …]`.

Three invented boards, written in Markdown in `boards/`, each in the layout that boards of its kind
use. Two runs give the same bytes, save that the PDFs name the Chromium that printed them. Without
Chromium the PDFs are left as they are. The files are committed, so nobody needs to run this to use
the tool.
"""

from __future__ import annotations

import html
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypandoc

HERE = Path(__file__).parent
MANUALS = HERE.parents[1] / "local_docs"
FORMATS = HERE / "formats"
MADE = "1740787200"
"""1 March 2025, written into the files in place of the day they were made."""

Node = dict[str, Any]
"""A node of pandoc's syntax tree: `t` is its type, `c` its content."""


def main(boards: list[str]) -> None:
    """Make the manuals of `boards`, or of all three."""
    os.environ["SOURCE_DATE_EPOCH"] = MADE
    for board in boards or list(LAYOUTS):
        LAYOUTS[board](source(board), MANUALS)
    if not boards:
        every_format(source("brackenshire"), FORMATS)


def source(board: str) -> Path:
    """Return the Markdown a board's manual is made from."""
    return HERE / "boards" / f"{board}.md"


# ---- layouts -------------------------------------------------------------------------------------


def single_word_document(markdown: Path, folder: Path) -> None:
    """One Word file whose headings are bold paragraphs, as in small organisations."""
    tree = _tree(markdown)
    chapters = iter(range(1, 100))
    tree["blocks"] = [
        _bold(block, chapters) if block["t"] == "Header" else block for block in tree["blocks"]
    ]
    _write(tree, "docx", folder / f"{markdown.stem}.docx")


def numbered_web_page(markdown: Path, folder: Path) -> None:
    """One web page: each paragraph numbered, in a table of two columns, amid a site's furniture."""
    tree = _tree(markdown)
    title = _words(tree["meta"]["title"])
    tree["blocks"] = list(_numbered(tree["blocks"]))
    body = pypandoc.convert_text(json.dumps(tree), "html5", "json", verify_format=False)
    page = (HERE / "site.html").read_text(encoding="utf-8")
    filled = page.replace("{title}", html.escape(title)).replace("{body}", body)
    (folder / f"{markdown.stem}.html").write_text(filled, encoding="utf-8")


def printed_handbook(markdown: Path, folder: Path) -> None:
    """One PDF with a cover, a list of contents, running headers and page numbers."""
    tree = _tree(markdown)
    headings = [b["c"][2] for b in tree["blocks"] if b["t"] == "Header" and b["c"][0] == 1]
    body = pypandoc.convert_text(json.dumps(tree), "html5", "json", verify_format=False)
    page = (HERE / "handbook.html").read_text(encoding="utf-8")
    contents = "".join(f"<li>{html.escape(_words(heading))}</li>" for heading in headings)
    title, partnership = (_words(tree["meta"][key]) for key in ("title", "subtitle"))
    for name, text in (
        ("title", html.escape(title)),
        ("partnership", html.escape(partnership)),
        ("contents", contents),
        ("body", body),
    ):
        page = page.replace(f"{{{name}}}", text)
    _print(page, folder / f"{markdown.stem}.pdf")


LAYOUTS = {
    "brackenshire": single_word_document,
    "caldermouth": numbered_web_page,
    "ostlemarsh": printed_handbook,
}


def every_format(markdown: Path, folder: Path) -> None:
    """One manual, with proper headings, in each format that can be read."""
    tree = _tree(markdown)
    shutil.copyfile(markdown, folder / markdown.name)
    for suffix in ("docx", "odt", "html"):
        _write(tree, suffix, folder / f"{markdown.stem}.{suffix}")
    _print(
        (folder / f"{markdown.stem}.html").read_text(encoding="utf-8"),
        folder / f"{markdown.stem}.pdf",
    )


# ---- pandoc's tree ------------------------------------------------------------------------------


def _tree(markdown: Path) -> Node:
    made: Node = json.loads(
        pypandoc.convert_file(str(markdown), "json", "markdown-smart", verify_format=False)
    )
    return made


def _write(tree: Node, to: str, path: Path) -> None:
    pypandoc.convert_text(
        json.dumps(tree),
        {"html": "html5"}.get(to, to),
        "json",
        outputfile=str(path),
        extra_args=["--standalone"],
        verify_format=False,
    )


def _words(node: Any) -> str:  # noqa: ANN401 -- pandoc's JSON has no one type
    if isinstance(node, dict):
        return " " if node["t"] == "Space" else _words(node.get("c", ""))
    return "".join(map(_words, node)) if isinstance(node, list) else str(node)


def _bold(heading: Node, chapters: Iterator[int]) -> Node:
    level, _, inlines = heading["c"]
    if level == 1:
        text = f"{next(chapters)}. {_words(inlines).upper()}"
        inlines = [{"t": "Str", "c": text}]
    return {"t": "Para", "c": [{"t": "Strong", "c": inlines}]}


def _numbered(blocks: list[Node]) -> Iterator[Node]:
    """Yield the blocks with each paragraph, and the list that follows it, in a numbered row."""
    chapter = section = paragraph = 0
    for at, block in enumerate(blocks):
        if block["t"] == "Header":
            if block["c"][0] == 1:
                chapter, section, paragraph = chapter + 1, 0, 0
            else:
                section, paragraph = section + 1, 0
            yield _headed(block, f"{chapter}.{section}" if section else f"{chapter}.")
        elif block["t"] in {"BulletList", "OrderedList"}:
            yield from (block, _raw("</td></tr></table>"))
        else:
            paragraph += 1
            number = f"{chapter}.{section}.{paragraph}"
            yield from (_raw(f'<table class="para"><tr><td>{number}</td><td>'), block)
            if not _goes_on(blocks, at):
                yield _raw("</td></tr></table>")


def _goes_on(blocks: list[Node], at: int) -> bool:
    return at + 1 < len(blocks) and blocks[at + 1]["t"] in {"BulletList", "OrderedList"}


def _headed(heading: Node, number: str) -> Node:
    level, attributes, inlines = heading["c"]
    numbered = [{"t": "Str", "c": number}, {"t": "Space"}, *inlines]
    return {"t": "Header", "c": [level + 1, attributes, numbered]}


def _raw(markup: str) -> Node:
    return {"t": "RawBlock", "c": ["html", markup]}


# ---- printing -----------------------------------------------------------------------------------


def _print(page: str, path: Path) -> None:
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if not chromium:
        sys.stderr.write(f"{path.name}: left as it is, because Chromium is not installed\n")
        return
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "page.html"
        made.write_text(page, encoding="utf-8")
        subprocess.run(
            [
                chromium,
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-pdf-header-footer",
                f"--print-to-pdf={path}",
                made.as_uri(),
            ],
            check=True,
            capture_output=True,
        )
    path.write_bytes(_undated(path.read_bytes()))


def _undated(pdf: bytes) -> bytes:
    """Return the PDF with the day it was printed replaced, byte for byte."""
    return re.sub(rb"\(D:\d{14}", b"(D:20250301000000", pdf)


if __name__ == "__main__":
    main(sys.argv[1:])
