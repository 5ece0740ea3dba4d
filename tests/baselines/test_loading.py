"""What an expert may put in a folder, and what they are told when it cannot be used."""

from __future__ import annotations

from pathlib import Path

import pytest

from compare.baselines import available, default, load
from compare.errors import BadSetting

CARD = """
id = "{id}"
title = "Working Together to Safeguard Children"
label = "2030"
publisher = "Department for Education"
series = "Working Together to Safeguard Children"
audience = "safeguarding partnerships"
jurisdiction = "England"
issued = "2030-01"
licence = "Open Government Licence"
status = "in force"
complete = true
source = "read from the text"
"""
REQUIREMENT = """
[[requirement]]
id = "first-core-group"
says = "The core group should meet within eight working days of the conference."
topic = "Core group"
strength = "should"
actor = "lead practitioner"
action = "convene the core group"
number = 8
unit = "working day"
bound = "max"
start = "conference"
event = "first core group"
weight = 3
confidence = "high"
source = "paragraph 200"
paragraph = "200"
page = 81
"""
TERM = """
[[term]]
id = "core-meeting"
superseded = "core meeting"
forms = ["core meeting"]
current = "core group"
since = "2029"
kind = "term"
severity = "low"
confidence = "high"
source = "Working Together 2030"
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of an edition of our own, in an otherwise empty working directory."""
    monkeypatch.chdir(tmp_path)
    made = tmp_path / "baselines" / "working-together-2030"
    made.mkdir(parents=True)
    _write(made, "edition.toml", CARD.format(id=made.name))
    _write(made, "requirements.toml", REQUIREMENT)
    _write(made, "terms.toml", TERM)
    return made


def _write(folder: Path, name: str, text: str) -> None:
    (folder / name).write_text(text, encoding="utf-8")


def test_a_newer_edition_needs_a_folder_and_no_code(folder: Path) -> None:
    assert default() == folder.name
    baseline = load(folder.name)
    assert [one.id for one in baseline.requirements] == ["first-core-group"]
    assert baseline.requirements[0].citation == (
        "Working Together to Safeguard Children 2030, paragraph 200, page 81"
    )
    assert "core-meeting" in {term.id for term in baseline.terms}
    assert "family-help" in {term.id for term in baseline.terms}


def test_a_later_term_is_ahead_of_an_earlier_edition(folder: Path) -> None:
    assert folder.is_dir()
    older = load("working-together-2023")
    assert "core-meeting" in {term.id for term in older.coming}
    assert "core-meeting" not in {term.id for term in older.terms}


def test_the_official_text_takes_the_place_of_the_restated_one(folder: Path) -> None:
    _write(folder, "official.md", "# Core groups\n\nThe group should meet soon.\n")
    document = load(folder.name).document
    assert [block.text for block in document.blocks] == [
        "Core groups",
        "The group should meet soon.",
    ]


def test_official_text_can_stand_beside_an_edition_that_came_with_the_tool(folder: Path) -> None:
    own = folder.parent / "working-together-2023"
    own.mkdir()
    _write(own, "official.md", "# Text\n\nThe official words.\n")
    baseline = load("working-together-2023")
    assert baseline.document.sentences[0].text == "The official words."
    assert len(baseline.requirements) > 80


def test_two_official_texts_are_refused(folder: Path) -> None:
    _write(folder, "official.md", "One.")
    _write(folder, "official.txt", "Two.")
    with pytest.raises(BadSetting, match=r"2 copies of the official text; keep one of"):
        load(folder.name)


def test_a_file_is_a_baseline_without_requirements(tmp_path: Path) -> None:
    model = tmp_path / "club model.md"
    _write(tmp_path, model.name, "# Duties\n\nCoaches must report concerns.\n")
    baseline = load(model)
    assert baseline.edition.id == "club model"
    assert baseline.requirements == ()
    assert [s.text for s in baseline.document.sentences] == ["Coaches must report concerns."]


def test_a_name_that_is_nothing_lists_what_there_is() -> None:
    with pytest.raises(BadSetting, match=r"neither an edition nor a file; .*kcsie-2025"):
        load("working-together-1066")


@pytest.mark.parametrize("typed", ["kcsie2025", "KCSIE-2025", "kcsie 2025"])
def test_a_mistyped_name_is_told_the_one_that_is_meant(typed: str) -> None:
    with pytest.raises(BadSetting, match="perhaps kcsie-2025 is meant"):
        load(typed)


def test_a_file_that_cannot_be_read_stops_the_run(tmp_path: Path) -> None:
    _write(tmp_path, "empty.docx", "")
    with pytest.raises(BadSetting, match=r"empty\.docx"):
        load(tmp_path / "empty.docx")


FAULTS = {
    "not TOML": ("requirements.toml", "[[requirement]\n", r"not valid TOML"),
    "unknown key": (
        "requirements.toml",
        REQUIREMENT + 'colour = "red"\n',
        r"requirement 'first-core-group': 'colour' is an unknown key",
    ),
    "misspelt key": (
        "requirements.toml",
        REQUIREMENT.replace("source =", "sauce ="),
        r"requirement 'first-core-group': 'sauce' is an unknown key",
    ),
    "unknown unit": (
        "requirements.toml",
        REQUIREMENT.replace("working day", "wd"),
        r"requirement 'first-core-group': 'unit'",
    ),
    "doubled id": (
        "requirements.toml",
        REQUIREMENT + REQUIREMENT,
        r"requirement 'first-core-group' stands twice",
    ),
    "no source": (
        "requirements.toml",
        REQUIREMENT.replace('source = "paragraph 200"', ""),
        r"requirement 'first-core-group': 'source'",
    ),
    "no id": (
        "requirements.toml",
        REQUIREMENT.replace('id = "first-core-group"', ""),
        r"requirement 'number 1': 'id'",
    ),
    "two sentences": (
        "requirements.toml",
        REQUIREMENT.replace("of the conference.", "of it. It should be brief."),
        r"requirement 'first-core-group': 'says' must be one sentence",
    ),
    "unit without number": (
        "requirements.toml",
        REQUIREMENT.replace("number = 8", ""),
        r"'unit' needs a 'number'",
    ),
    "timer without event": (
        "requirements.toml",
        REQUIREMENT.replace('event = "first core group"', ""),
        r"need the 'event' that is timed",
    ),
    "weight out of range": (
        "requirements.toml",
        REQUIREMENT.replace("weight = 3", "weight = 9"),
        r"requirement 'first-core-group': 'weight'",
    ),
    "stray table": ("requirements.toml", REQUIREMENT + "[[duty]]\n", r"not expected here: duty"),
    "wrong kind of table": ("requirements.toml", 'requirement = "all"', r"not expected here"),
    "term without forms": (
        "terms.toml",
        TERM.replace('forms = ["core meeting"]', "forms = []"),
        r"term 'core-meeting': 'forms'",
    ),
    "unknown guard": (
        "terms.toml",
        TERM + 'guards = ["always"]\n',
        r"term 'core-meeting': 'guards\.0'",
    ),
    "card of another folder": (
        "edition.toml",
        CARD.format(id="working-together-2031"),
        r"the id 'working-together-2031' is not the folder's name",
    ),
    "date that is none": (
        "edition.toml",
        CARD.format(id="working-together-2030").replace("2030-01", "January 2030"),
        r"the card: 'issued'",
    ),
    "companion that is not there": (
        "edition.toml",
        CARD.format(id="working-together-2030") + 'companions = ["the-law"]\n',
        r"the-law: is no edition at hand",
    ),
}


@pytest.mark.parametrize(("name", "text", "said"), FAULTS.values(), ids=FAULTS)
def test_a_fault_names_file_entry_and_remedy(folder: Path, name: str, text: str, said: str) -> None:
    _write(folder, name, text)
    with pytest.raises(BadSetting, match=said) as fault:
        load(folder.name)
    assert "; " in str(fault.value)
    assert "\n" not in str(fault.value)


def test_a_requirement_may_not_repeat_a_companions(folder: Path) -> None:
    _write(folder, "edition.toml", CARD.format(id=folder.name) + 'companions = ["legislation"]\n')
    _write(
        folder, "requirements.toml", REQUIREMENT.replace("first-core-group", "police-protection")
    )
    with pytest.raises(
        BadSetting, match=r"'police-protection' stands in working-together-2030 too"
    ):
        load(folder.name)


def test_no_complete_edition_is_said_plainly(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("compare.baselines.folders.places", lambda: (Path("baselines"),))
    _write(
        folder,
        "edition.toml",
        CARD.format(id=folder.name).replace("complete = true", "complete = false"),
    )
    assert [edition.id for edition in available()] == [folder.name]
    with pytest.raises(BadSetting, match=r"no edition whose requirements are complete"):
        default()
