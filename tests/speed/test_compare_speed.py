"""Ratios only, and told, not asserted: what a comparison costs beside bare pandoc's reading."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pypandoc
import pytest

from compare.baselines import load
from compare.coverage import with_verified
from compare.model import Document
from compare.read import read
from compare.run import comparison as run
from tests.speed.manuals import manual
from tests.speed.timing import once, pandoc_seconds, spent, tell

pytestmark = pytest.mark.speed

BASELINE = with_verified(load("working-together-2023"))
LONG = 250_000
COPIED = 10_000
"""Words of the manual that is copied up to eight times."""
STAGES = {
    "read_statements": "statements",
    "align": "aligning",
    "judged": "agreement",
    "ledger": "ledger",
    "shown_in": "signs of requirements",
    "answered": "coverage",
    "findings": "rules",
    "nearest_edition": "dating",
}
"""What the pipeline calls, and the name it is told by."""


def word_file(text: str, folder: Path) -> Path:
    file = folder / "manual.docx"
    pypandoc.convert_text(text, "docx", format="markdown", outputfile=str(file))
    return file


def compared(document: Document) -> object:
    return run.compare_one("manual", document, BASELINE)


@pytest.fixture(scope="module", autouse=True)
def _national_side_ready(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Work out what is worked out once for all manuals, and load what is loaded once."""
    compared(read(word_file(manual(1, seed=0), tmp_path_factory.mktemp("first"))))


def test_a_long_manual_beside_bare_pandoc(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    file = word_file(manual(LONG, seed=1), tmp_path)
    pandoc = pandoc_seconds(file)
    documents: list[Document] = []
    reading = once(lambda: documents.append(read(file)))
    document = documents[0]
    taken = stages_timed(monkeypatch)
    comparing = once(lambda: compared(document))
    tell(capsys, f"{document.words:,} words, all beside bare pandoc's time on the same docx:")
    tell(capsys, f"reading beyond pandoc: {(reading - pandoc) / pandoc:.0%}")
    tell(capsys, f"comparing (everything after reading): {comparing / pandoc:.0%}")
    for name in STAGES.values():
        tell(capsys, f"  {name}: {taken[name] / pandoc:.0%}")


def test_longer_manuals(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = manual(COPIED, seed=2)
    tell(capsys, f"copies of one manual: {growth(lambda n: [text] * n, tmp_path)}")
    tell(
        capsys,
        f"times as long, in other words: {growth(lambda n: [manual(n * COPIED, n + 2)], tmp_path)}",
    )


def growth(texts: Callable[[int], list[str]], folder: Path) -> str:
    """Return how the time of comparing grows from one copy to eight, one copy being 1."""
    documents = {n: read(word_file("\n\n".join(texts(n)), folder)) for n in (1, 2, 4, 8)}
    taken = {n: once(partial(compared, document)) for n, document in documents.items()}
    return ", ".join(f"{n}: {time / taken[1]:.1f}" for n, time in taken.items())


def stages_timed(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """Have the pipeline count the time of its stages, by name; return the count."""
    taken: Counter[str] = Counter()

    def timed(name: str, stage: Callable[..., Any]) -> Callable[..., Any]:
        def work(*given: Any, **by_name: Any) -> Any:  # noqa: ANN401 - whatever the stage takes and gives
            before = spent()
            answer = stage(*given, **by_name)
            taken[name] += spent() - before  # type: ignore[assignment]
            return answer

        return work

    for function, name in STAGES.items():
        monkeypatch.setattr(run, function, timed(name, getattr(run, function)))
    return taken
