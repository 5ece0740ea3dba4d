"""The sample manuals twice, by other processes in another order: every output is the same."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

BOARDS = Path(__file__).parents[2] / "local_docs"
ALL = "html,docx,xlsx,json"


def outputs(folder: Path, seed: str, *arguments: str) -> dict[str, bytes]:
    """Return what one run writes, by file name, where sets have the order that `seed` gives."""
    stamp = {"SOURCE_DATE_EPOCH": "1767225600", "PYTHONHASHSEED": seed}
    command = (sys.executable, "-m", "compare", "run", "--quiet", "--fail-on", "never")
    subprocess.run(
        [*command, "--out", folder, "--format", ALL, *arguments],
        cwd=BOARDS.parent,
        env=os.environ | stamp,
        check=True,
    )
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_two_runs_write_the_same_bytes_in_every_format(tmp_path: Path) -> None:
    named = [str(path) for path in sorted(BOARDS.iterdir())]
    one = outputs(tmp_path / "one", "1", *named, "--jobs", "1")
    two = outputs(tmp_path / "two", "2", *reversed(named), "--jobs", "2")
    assert {Path(name).suffix for name in one} == {".html", ".docx", ".xlsx", ".json"}
    assert one.keys() == two.keys()
    assert [name for name in one if one[name] != two[name]] == []
