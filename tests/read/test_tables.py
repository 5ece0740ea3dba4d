from __future__ import annotations

from typing import Any

from compare.read.raw import RawPassage
from compare.read.tree.flatten import flatten
from tests.read.trees import bullets, cell, row, table, words

Node = dict[str, Any]


def _cell(text: str, *more: Node, bold: bool = False, down: int = 1) -> list[Any]:
    inlines: list[Node] = words(text)
    plain = {"t": "Plain", "c": [{"t": "Strong", "c": inlines}] if bold else inlines}
    return cell([plain, *more] if text else list(more), down=down)


def _seen(block: Node) -> list[tuple[str, str | None, str, str | None]]:
    return [
        (p.kind, p.number, p.text, p.lead_in) for p in flatten([block]) if isinstance(p, RawPassage)
    ]


def test_numbers_beside_texts_are_numbered_paragraphs() -> None:
    entries = bullets([{"t": "Plain", "c": words("attend")}])
    rows = [
        row(_cell("6.8.1"), _cell("Parents should be invited to the meeting.")),
        row(_cell("6.8.2"), _cell("Professionals must:", entries)),
        row(_cell(""), _cell("This has no number.")),
    ]
    assert _seen(table(rows)) == [
        ("paragraph", "6.8.1", "Parents should be invited to the meeting.", None),
        ("paragraph", "6.8.2", "Professionals must:", None),
        ("item", None, "attend", None),
        ("paragraph", None, "This has no number.", None),
    ]


def test_a_number_in_what_word_calls_a_header_numbers_the_text_beside_it() -> None:
    only = row(_cell("6.8.1"), _cell("Parents should be invited to the meeting."))
    assert _seen(table([], header=[only])) == [
        ("paragraph", "6.8.1", "Parents should be invited to the meeting.", None)
    ]


def test_figures_beside_figures_are_a_table() -> None:
    rows = [row(_cell("2"), _cell("1 to 4")), row(_cell("3"), _cell("1 to 8"))]
    assert {kind for kind, *_ in _seen(table(rows))} == {"cell"}


def test_a_page_set_in_a_table_is_text() -> None:
    heading = {"t": "Header", "c": [2, ["", [], []], words("Scope")]}
    page = table([row(_cell("", heading, {"t": "Para", "c": words("All staff.")}))])
    assert [kind for kind, *_ in _seen(page)] == ["heading", "paragraph"]


def test_a_numbered_row_is_named_by_its_first_words() -> None:
    header = [row(_cell("No."), _cell("Step"), _cell("By whom"))]
    rows = [row(_cell("1"), _cell("Ring the carers"), _cell("Clerk"))]
    assert [lead_in for *_, lead_in in _seen(table(rows, header))][3:] == [
        "No.",
        "Step",
        "Ring the carers – By whom",
    ]


def test_cells_come_row_by_row_under_the_names_of_their_row_and_column() -> None:
    header = [row(_cell("Who"), _cell("When"))]
    rows = [row(_cell("School"), _cell("5 days before")), row(_cell("Lead"), _cell("at once"))]
    assert _seen(table(rows, header)) == [
        ("cell", None, "Who", None),
        ("cell", None, "When", None),
        ("cell", None, "School", "Who"),
        ("cell", None, "5 days before", "School – When"),
        ("cell", None, "Lead", "Who"),
        ("cell", None, "at once", "Lead – When"),
    ]


def test_a_first_row_in_bold_names_the_columns() -> None:
    rows = [
        row(_cell("Who", bold=True), _cell("When", bold=True)),
        row(_cell("School"), _cell("5 days before")),
    ]
    assert _seen(table(rows))[-1] == ("cell", None, "5 days before", "School – When")


def test_a_header_over_the_whole_table_names_no_column() -> None:
    title = {"t": "Plain", "c": words("Document control")}
    rows = [row(_cell("Version"), _cell("6.2")), row(_cell("Owner"), _cell("The board"))]
    seen = _seen(table(rows, [row(cell([title], across=2))]))
    assert seen[0] == ("caption", None, "Document control", None)
    assert [lead_in for *_, lead_in in seen[1:]] == [None, "Version", None, "Owner"]


def test_a_cell_that_reaches_down_keeps_the_columns_in_place() -> None:
    header = [row(_cell("Act"), _cell("Year"))]
    rows = [row(_cell("Children Act", down=2), _cell("1989")), row(_cell("2004"))]
    assert _seen(table(rows, header))[-1] == ("cell", None, "2004", "Year")
