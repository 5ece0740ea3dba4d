"""The wheel works installed bare, in an empty folder, without the repository."""

import os
import shutil
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built from a copy of the sources in which a user keeps an official text."""
    out, sources = tmp_path_factory.mktemp("wheel"), tmp_path_factory.mktemp("sources")
    for name in ("compare", "baselines"):
        shutil.copytree(ROOT / name, sources / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, sources)
    for name in ("official.pdf", "provenance.toml"):
        (sources / "baselines" / "kcsie-2025" / name).write_text("the user's")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(out)]
    subprocess.run([*build, str(sources)], check=True, capture_output=True)
    (built,) = out.glob("*.whl")
    return built


def test_it_carries_what_the_package_needs(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert any(n.startswith("compare/shipped/baselines/") for n in names)
    assert any(n.startswith("compare/render/templates/") for n in names)
    assert any(n.startswith("compare/lexicon/") and n.endswith(".toml") for n in names)
    assert not any(n.startswith(("tests/", "local_docs/", "baselines/")) for n in names)


def test_it_carries_no_official_text(wheel: Path) -> None:
    shipped = [n for n in zipfile.ZipFile(wheel).namelist() if "shipped/baselines/" in n]
    assert {Path(n).name for n in shipped} == {
        "README.md",
        "edition.toml",
        "requirements.toml",
        "terms.toml",
    }


def test_it_runs_in_an_empty_folder(wheel: Path, tmp_path: Path) -> None:
    """The dependencies are lent by this environment, so that the test needs no network."""
    home = tmp_path / "venv"
    venv.create(home, with_pip=True)
    scripts = home / ("Scripts" if os.name == "nt" else "bin")
    install = [
        str(scripts / "python"),
        "-m",
        "pip",
        "install",
        "--no-deps",
        "--no-index",
        "--quiet",
    ]
    subprocess.run([*install, str(wheel)], check=True, capture_output=True)
    folder = tmp_path / "empty"
    folder.mkdir()
    (folder / "manual.md").write_text("# Referrals\n\nThe lead must refer within one day.\n")

    lent = os.environ | {"PYTHONPATH": sysconfig.get_path("purelib")}
    run = [str(scripts / "guidance-compare"), "run", "manual.md", "--fail-on", "never"]
    done = subprocess.run(run, cwd=folder, env=lent, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr
    assert "manual" in (folder / "reports" / "index.html").read_text(encoding="utf-8")
