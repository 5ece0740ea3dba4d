"""``guidance-compare read`` and ``baseline``: what they show."""

import json
from pathlib import Path

import pytest

from compare.baselines import available, default
from compare.cli.app import exit_code
from compare.cli.baseline import card_and_requirements
from compare.cli.read import outline
from compare.model import Block, Document, Furniture, Locator, Source
from tests.render.reports import sample


def block(text: str, level: int = 0, number: str | None = None) -> Block:
    kind = "heading" if level else "paragraph"
    return Block("", kind, level, text, Locator((), 0, number))  # type: ignore[arg-type] # a Kind


DOCUMENT = Document(
    "Policy",
    Source("policy.pdf", "0123456789abcdef", "pandoc 3.9"),
    (
        block("Issued by the board"),
        block("Aims", 1, "1"),
        block("Staff must act at once"),
        block("Scope", 2, "1.1"),
        block("Contacts", 1),
        block("Telephone the lead"),
    ),
    furniture=(Furniture("contents", "Aims 1 Scope 2"), Furniture("running header", "Policy")),
    warnings=("Pictures were not read (2).",),
)


def test_the_outline_counts_every_word_under_its_heading() -> None:
    assert list(outline(DOCUMENT)) == [
        "Policy",
        "15 words, 0 sentences, 3 headings · pandoc 3.9 · sha256 0123456789ab",
        "",
        " words  section",
        "     4  (before the first heading)",
        "     6  1 Aims",
        "     1    1.1 Scope",
        "     4  Contacts",
        "",
        "words set aside as no text of the manual: contents 4, running header 1",
        "",
        "warnings: 1",
        "- Pictures were not read (2).",
    ]


def test_a_document_without_headings_or_warnings_has_an_outline_too() -> None:
    plain = Document("Policy", DOCUMENT.source, DOCUMENT.blocks[:1])
    assert list(outline(plain))[4:] == ["     4  (before the first heading)", "", "warnings: none"]


def test_what_a_person_is_shown_holds_no_control_characters(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    manual = tmp_path / "manual.html"
    manual.write_text("<h1>Aims \x9b31m&#x202e;</h1><p>Staff must act.", encoding="utf-8")
    assert exit_code(["read", str(manual)]) == 0
    out = capsys.readouterr().out
    assert all(character.isprintable() for character in out.replace("\n", ""))
    assert "Aims" in out


def test_json_follows_the_contract(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    manual = tmp_path / "manual.md"
    manual.write_text("# Aims\n\nStaff must act.\n")
    assert exit_code(["read", str(manual), "--json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    assert {"format", "title", "source", "words", "warnings", "blocks", "statements"} <= set(shown)
    assert [one["text"] for one in shown["blocks"]] == ["Aims", "Staff must act."]


def test_a_file_that_cannot_be_read_is_a_fault_with_a_remedy(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "manual.docx").touch()
    assert exit_code(["read", str(tmp_path / "manual.docx")]) == 2
    assert "it is empty (0 bytes); export or download it again" in capsys.readouterr().err


def test_every_edition_is_listed_and_the_default_marked(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert exit_code(["baseline", "list"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line[2:].split()[0] for line in lines] == [card.id for card in available()]
    assert [line[2:].split()[0] for line in lines if line[0] == "*"] == [default()]


def test_an_edition_is_shown_with_all_it_requires(capsys: pytest.CaptureFixture[str]) -> None:
    assert exit_code(["baseline", "show", default()]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith("Working Together")


def test_each_requirement_is_shown_with_its_source() -> None:
    baseline = sample().baseline
    shown = "\n".join(card_and_requirements(baseline))
    for requirement in baseline.requirements:
        assert requirement.says in shown
        assert requirement.citation in shown
