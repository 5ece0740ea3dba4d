"""The only call of pandoc that writes: its tree → a Word file."""

from __future__ import annotations

import os
import subprocess
from importlib.resources import as_file, files

import pypandoc

from compare.render.office import moment

_REFERENCE = files("compare.render").joinpath("templates", "reference.docx")
"""Our styles, page and footer; tests/render/make_reference.py makes it."""


def word_file(tree: str, made: str) -> bytes:
    """Return the Word file of a tree of pandoc's. It opens no other file and no network."""
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
    return done.stdout
