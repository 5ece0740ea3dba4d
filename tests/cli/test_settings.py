"""guidance-compare.toml, and options that overrule it."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from compare.cli.settings import Settings, settings
from compare.errors import BadSetting

SETTINGS = """
manuals = ["manuals", "policy.docx"]
baseline = "wt"
out = "board papers"
format = ["json"]
jobs = 3
fail-on = "high"
single-file = true
chapters = true
whole = true
decisions = "plan.xlsx"
previous = "last.json"
justified = [{finding="B-1", reason="Asked", source="Review", owner="Chair", review="2027-06-30"}]
seconds = 9
megabytes = 512
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "guidance-compare.toml"


def test_without_a_file_the_usual_holds(file: Path) -> None:
    assert settings({}, file) == Settings()


def test_every_key_can_be_set(file: Path) -> None:
    file.write_text(SETTINGS)
    chosen = settings({}, file)
    assert chosen.manuals == (Path("manuals"), Path("policy.docx"))
    assert (chosen.fail_on, chosen.limits.seconds, chosen.limits.megabytes) == ("high", 9, 512)
    assert len(SETTINGS.split("\n")) - 2 == len(Settings.model_fields)
    usual = Settings().model_dump().items()
    assert not [key for key, value in usual if chosen.model_dump()[key] == value]


def test_the_register_of_justified_additions_stands_in_the_file(file: Path) -> None:
    file.write_text(SETTINGS)
    (entry,) = settings({}, file).register
    assert (entry.finding, entry.reason, entry.review) == ("B-1", "Asked", "2027-06-30")


def test_an_option_overrules_the_file(file: Path) -> None:
    file.write_text(SETTINGS)
    chosen = settings({"jobs": 1, "out": Path("reports")}, file)
    assert (chosen.jobs, chosen.out, chosen.baseline) == (1, Path("reports"), "wt")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("job = 2", "job is an unknown key; use one of manuals, baseline, out"),
        ("fail_on = 'high'", "fail_on is an unknown key"),
        ("jobs = 0", "jobs cannot be 0; input should be greater than or equal to 1"),
        ("jobs = 'many'", "jobs cannot be 'many'"),
        ("fail-on = 'red'", "or 'never'"),
        ("format = ['html', 'pdf']", "format cannot be 'pdf'; input should be 'html', 'docx'"),
        ("justified = [{finding = 'B-1'}]", "justified entry 1 has no 'reason'; add 'reason' to"),
        ("manuals = 'web.html'", "manuals cannot be 'web.html'; put it in brackets, as a list"),
        ("manuals = []", "manuals cannot be []"),
        ("jobs = = 2", "is no TOML"),
    ],
)
def test_what_is_wrong_in_the_file_is_named(text: str, said: str, file: Path) -> None:
    file.write_text(text)
    with pytest.raises(BadSetting) as fault:
        settings({}, file)
    assert str(fault.value).startswith(f"{file}: ")
    assert said in str(fault.value)


def test_a_file_in_another_encoding_or_no_file_is_named(file: Path, tmp_path: Path) -> None:
    file.write_bytes("out = 'café'".encode("cp1252"))
    with pytest.raises(BadSetting, match="is no TOML"):
        settings({}, file)
    with pytest.raises(BadSetting, match="cannot be read"):
        settings({}, tmp_path)


def test_what_is_wrong_in_an_option_is_named(file: Path) -> None:
    with pytest.raises(BadSetting, match=r"^--fail-on: cannot be 'red'; input should be"):
        settings({"fail-on": "red"}, file)


def test_settings_do_not_change() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        Settings().jobs = 2
