"""The official text of an edition: kept, verified and fetched."""

from __future__ import annotations

from pathlib import Path

import pytest

from compare.baselines import load
from compare.cli import official
from compare.cli.app import exit_code
from compare.errors import BadSetting
from compare.official import Publication

EDITION = "safe-clubs-2030"
CARD = f"""
id = "{EDITION}"
title = "Safe clubs"
label = "2030"
publisher = "Department for Clubs"
series = "Safe clubs"
audience = "schools and colleges"
jurisdiction = "England"
issued = "2030-01"
licence = "Open Government Licence"
status = "in force"
complete = true
content_path = "government/publications/safe-clubs"
source = "read from the text"
"""
DEFAULTS = """
[defaults]
topic = "Clubs"
strength = "should"
weight = 2
confidence = "high"
source = "the text"
"""
REQUIREMENTS = (
    ("card", "Coaches should carry an emergency card to each away match.", ""),
    (
        "injury",
        "Parents should be told of an injury within two days.",
        'number = 2\nunit = "day"\nbound = "max"\nevent = "telling parents"',
    ),
    ("pool", "Nobody should swim unless two lifeguards are watching the pool.", ""),
)
TEXT = """# Safe clubs 2030

Coaches should carry an emergency card to each away match.

Parents should be told of an injury within {days} days of it.
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    made = tmp_path / "baselines" / EDITION
    made.mkdir(parents=True)
    (made / "edition.toml").write_text(CARD, "utf-8")
    entries = [
        f'[[requirement]]\nid = "{name}"\nsays = "{says}"\nactor = "club"\naction = "act"\n{more}\n'
        for name, says, more in REQUIREMENTS
    ]
    (made / "requirements.toml").write_text(DEFAULTS + "\n".join(entries), "utf-8")
    return made


def text(folder: Path, days: str = "two", name: str = "text.md") -> str:
    place = folder.parent / name
    place.write_text(TEXT.format(days=days), "utf-8")
    return str(place)


def test_a_text_is_kept_beside_the_card_with_where_it_came_from(folder: Path) -> None:
    assert exit_code(["baseline", "add", EDITION, text(folder)]) == 0
    kept = folder / "official.md"
    assert kept.read_text("utf-8") == TEXT.format(days="two")
    assert 'sha256 = "' in (folder / "provenance.toml").read_text("utf-8")
    assert load(EDITION).document.source.path.endswith("official.md")


def test_a_second_text_takes_the_place_of_the_first(folder: Path) -> None:
    exit_code(["baseline", "add", EDITION, text(folder)])
    assert exit_code(["baseline", "add", EDITION, text(folder, name="text.txt")]) == 0
    assert [path.name for path in folder.glob("official.*")] == ["official.txt"]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("# Something else 2030\n\nText.", "does not call itself"),
        ("# Safe clubs 2029\n\nText.", "does not name the year"),
        ("", "text.md: "),
    ],
)
def test_a_wrong_file_is_refused_and_nothing_kept(
    folder: Path, content: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = folder.parent / "text.md"
    wrong.write_text(content, "utf-8")
    assert exit_code(["baseline", "add", EDITION, str(wrong)]) == 2
    assert told in capsys.readouterr().err
    assert not list(folder.glob("official.*"))


def test_each_requirement_is_verified_differs_or_is_not_found(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    exit_code(["baseline", "add", EDITION, text(folder, days="nine")])
    capsys.readouterr()
    assert exit_code(["baseline", "verify", EDITION]) == 1
    out = capsys.readouterr().out
    assert [line.split()[0] for line in out.splitlines() if not line.startswith(" ")] == [
        "verified",
        "differing",
        "not",
        f"{EDITION}:",
    ]
    assert "we say 2 days, it says within nine days" in out
    assert f"{EDITION}: 3 requirements, 1 verified, 1 differing, 1 not found" in out


def test_without_a_text_there_is_nothing_to_verify(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert folder.is_dir()
    assert exit_code(["baseline", "verify", EDITION]) == 2
    assert "has no official text here; add yours" in capsys.readouterr().err


def test_what_is_fetched_is_checked_and_kept(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    content = b"<!doctype html><title>Safe clubs</title><h1>Safe clubs 2030</h1><p>Coaches act.</p>"

    def published(path: str) -> Publication:
        assert path == "government/publications/safe-clubs"
        return Publication(content, ".html", "Safe clubs", "https://example.org/safe", "0" * 64)

    monkeypatch.setattr("compare.official.publication", published)
    assert exit_code(["baseline", "fetch", EDITION]) == 0
    assert (folder / "official.html").read_bytes() == content
    assert "fetched https://example.org/safe" in capsys.readouterr().out


def test_an_edition_that_is_not_on_govuk_is_told(folder: Path) -> None:
    card = CARD.replace('content_path = "government/publications/safe-clubs"\n', "")
    (folder / "edition.toml").write_text(card, "utf-8")
    with pytest.raises(BadSetting, match=r"use: guidance-compare baseline add"):
        official.fetch(EDITION)
