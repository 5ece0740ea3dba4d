"""Which files are manuals."""

import os
from pathlib import Path

import pytest

from compare.read.find import find

POSIX = pytest.mark.skipif(os.name != "posix", reason="links need rights on Windows")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder of manuals as people keep them."""
    folder = tmp_path / "manuals"
    for name in (
        *("b.docx", "b.pdf", "B.HTML", "a/ch 1.md", "a/ch 2.md", "old.doc"),
        *("a/map.png", "notes.xlsx", "~$b.docx", ".hidden.md", ".git/x.md"),
    ):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()
    return folder


def named(folder: Path, *names: str) -> tuple[Path, ...]:
    return tuple(folder / name for name in names)


def test_a_folder_stands_for_the_documents_in_it(folder: Path) -> None:
    """Several formats of one text are several manuals: nothing is merged without a word."""
    found = find([folder])
    assert found.files == named(
        folder, "B.HTML", "a/ch 1.md", "a/ch 2.md", "b.docx", "b.pdf", "old.doc"
    )
    assert found.passed_over == named(folder, "a/map.png", "notes.xlsx")
    assert found.refused == ()


def test_a_file_named_outright_is_taken_whatever_its_name(folder: Path) -> None:
    named_files = named(folder, "absent.docx", "notes.xlsx", ".hidden.md")
    assert set(find(named_files).files) == set(named_files)


def test_a_lock_file_is_refused_even_when_it_is_named(folder: Path) -> None:
    lock = folder / "~$manual.docx"
    lock.write_bytes(b"\x04Anna")
    found = find([lock])
    assert found.files == ()
    assert "lock file" in found.refused[0].fault


def test_order_and_repeats_change_nothing(folder: Path) -> None:
    one, two = folder / "b.docx", folder / "a"
    assert find([folder, one, two, folder]) == find([folder])
    assert find([two, one]).files == find([one, two]).files


def test_a_folder_within_the_reports_is_refused_with_its_reason(folder: Path) -> None:
    (refused,) = find([folder / "a"], folder).refused
    assert "folder of the reports" in refused.fault


def test_reports_are_no_manuals(folder: Path) -> None:
    for name in ("reports/index.html", "reports/a/b.docx", "reports.md"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()
    found = find([folder], folder / "reports")
    assert {*found.files} - {*find([folder / "a"]).files} >= {folder / "reports.md"}
    assert not any("reports" in path.parts for path in (*found.files, *found.passed_over))


def test_a_folder_without_documents_is_refused(tmp_path: Path) -> None:
    (tmp_path / "map.png").touch()
    (refusal,) = find([tmp_path]).refused
    assert "no document" in str(refusal)


@POSIX
def test_links_may_not_lead_out_of_the_folder(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret" / "diary.md").write_text("Not for the board.")
    (folder / "diary.md").symlink_to(tmp_path / "secret" / "diary.md")
    (folder / "more").symlink_to(tmp_path / "secret")
    (folder / "above.md").symlink_to("../secret/diary.md")
    (folder / "again.docx").symlink_to("b.docx")
    (folder / "round").symlink_to(".")
    plain = find([folder])
    assert {Path(r.where).name for r in plain.refused} == {"diary.md", "more", "above.md"}
    assert all("leads out of the folder" in str(r) for r in plain.refused)
    assert not any(p.name == "diary.md" for p in plain.files)
    assert sum(p.suffix == ".docx" for p in plain.files) == 1
