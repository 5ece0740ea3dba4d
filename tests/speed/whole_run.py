"""One whole run in a process of its own, so that what each format loads is counted with it.

`python -m tests.speed.whole_run manual.docx` prints the processor time of each part as JSON.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from compare.model import Report
from tests.speed.timing import once

if TYPE_CHECKING:
    from compare.cli.settings import FormatName

FORMATS: tuple[FormatName, ...] = ("html", "json", "docx", "xlsx")


def main() -> None:
    told: list[Report] = []
    taken = {"comparing": once(lambda: told.append(compared(Path(sys.argv[1]))))}
    (report,) = told
    with TemporaryDirectory() as folder:
        for kind in FORMATS:
            taken[kind] = once(written(report, kind, Path(folder)))
    taken["findings"] = len(report.results[0].findings)
    json.dump(taken, sys.stdout)


def compared(manual: Path) -> Report:
    from compare.baselines import load  # noqa: PLC0415 - loading is part of what is timed
    from compare.read import find  # noqa: PLC0415 - as above
    from compare.run import compare_all  # noqa: PLC0415 - as above

    found = find([manual], reports=manual.parent / "reports")
    return compare_all(found, load("working-together-2023"), made="", jobs=1)


def written(report: Report, kind: FormatName, folder: Path) -> Callable[[], object]:
    from compare.cli.files import write  # noqa: PLC0415 - what the command loads in any case
    from compare.cli.run import rendered  # noqa: PLC0415 - as above

    return lambda: write(rendered(report, [kind]), folder)


if __name__ == "__main__":
    main()
