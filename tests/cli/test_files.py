"""Files are written whole or not at all."""

import errno
import os
from pathlib import Path

import pytest

from compare.cli import files
from compare.errors import BadSetting

REPORT = {"index.html": "<p>é\n", "report.json": "{}"}


def held(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text("utf-8") for path in folder.iterdir()}


def test_what_is_written_is_what_stands_there_in_a_folder_made_for_it(tmp_path: Path) -> None:
    folder = files.ready(tmp_path / "new" / "reports")
    assert files.write(REPORT, folder) == (folder / "index.html", folder / "report.json")
    assert held(folder) == REPORT
    assert (folder / "index.html").read_bytes() == b"<p>\xc3\xa9\n"


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX's")
def test_others_may_read_it_as_they_may_any_new_file(tmp_path: Path) -> None:
    plain = tmp_path / "plain"
    plain.touch()
    (written,) = files.write({"index.html": ""}, tmp_path)
    assert written.stat().st_mode == plain.stat().st_mode


def test_a_link_is_replaced_not_followed(tmp_path: Path) -> None:
    outside, folder = tmp_path / "outside.html", files.ready(tmp_path / "reports")
    outside.write_text("theirs")
    (folder / "index.html").symlink_to(outside)
    files.write(REPORT, folder)
    assert outside.read_text() == "theirs"
    assert held(folder) == REPORT


@pytest.mark.parametrize("name", ["", ".", "..", "../x", "/x", "a/b", "a\\b", "C:x"])
def test_nothing_is_written_outside_the_folder(name: str, tmp_path: Path) -> None:
    folder = files.ready(tmp_path / "reports")
    with pytest.raises(ValueError, match="no bare file name"):
        files.write({"index.html": "", name: ""}, folder)
    assert held(folder) == {}


@pytest.mark.parametrize("failing", ["os.fdopen", "pathlib.Path.replace"])
def test_after_a_fault_there_is_no_half_file(
    failing: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "index.html").write_text("the last report")

    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(failing, full)
    with pytest.raises(BadSetting, match=r"No space left.*free some space"):
        files.write(REPORT, tmp_path)
    assert held(tmp_path) == {"index.html": "the last report"}


def test_a_folder_that_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "reports").touch()
    for folder in (tmp_path / "reports", tmp_path / "reports" / "new"):
        with pytest.raises(BadSetting, match=r"is a file; name a folder with --out"):
            files.ready(folder)


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="/proc takes no files, even of root's")
def test_a_folder_that_takes_no_files_is_refused() -> None:
    with pytest.raises(BadSetting, match="cannot be written to"):
        files.ready(Path("/proc/self"))
