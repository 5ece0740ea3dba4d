"""The only call of pandoc that writes: its tree → a Word file, the same whenever it is made."""

from __future__ import annotations

import os
import subprocess
from importlib.resources import as_file, files
from io import BytesIO

import pypandoc
from docx import Document
from docx.oxml import OxmlElement

from compare.render.office import moment, repacked

_REFERENCE = files("compare.render").joinpath("templates", "reference.docx")
"""Our styles, page and footer; tests/render/make_reference.py makes it."""


def word_file(tree: str, made: str) -> bytes:
    """Return the Word file of a tree of pandoc's, whose only time is when the report was `made`.

    Pandoc opens no other file and no network.
    """
    with as_file(_REFERENCE) as reference:
        command = [
            pypandoc.get_pandoc_path(),
            "--sandbox",
            "--from=json",
            "--to=docx",
            f"--reference-doc={reference}",
            "--output=-",
        ]
        stamp = {"SOURCE_DATE_EPOCH": str(int(moment(made).timestamp()))}
        done = subprocess.run(  # noqa: S603 - no shell, our own arguments
            command,
            input=tree.encode(),
            capture_output=True,
            check=False,
            env=os.environ | stamp,
        )
    if done.returncode:
        raise RuntimeError(done.stderr.decode("utf-8", "replace").strip())
    return repacked(_with_whole_rows(done.stdout), made)


def _with_whole_rows(content: bytes) -> bytes:
    """Return a Word file none of whose rows is parted, where a page can hold it.

    Pandoc cannot say so of a table.
    """
    word = Document(BytesIO(content))
    for table in word.tables:
        for row in table.rows:
            row._tr.get_or_add_trPr().insert(0, OxmlElement("w:cantSplit"))  # noqa: SLF001 - python-docx has no name for it
    held = BytesIO()
    word.save(held)
    return held.getvalue()
