"""A plan that people have changed: what is read, and what is refused by sheet and cell."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from compare.errors import BadSetting
from compare.read.plan.action_plan import read_action_plan
from compare.read.plan.sheets import guarded, unguarded
from tests.decisions.made import plain, saved

Change = Callable[[Any], object]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return saved(plain(), tmp_path)


def changed(path: Path, change: Change) -> Path:
    book = load_workbook(path)
    change(book)
    book.save(path)
    return path


def at(book: Any, column: str, row: int = 2) -> Any:  # noqa: ANN401 - openpyxl ships no types
    page = book["Actions"]
    place = next(cell.column for cell in page[1] if cell.value == column)
    return page.cell(row, place)


def put(column: str, value: object, row: int = 2) -> Change:
    return lambda book: setattr(at(book, column, row), "value", value)


def test_columns_may_be_moved_added_and_given_a_title(path: Path) -> None:
    before = read_action_plan(path)

    def change(book: Any) -> None:  # noqa: ANN401 - as above
        page = book["Actions"]
        page.insert_cols(1)
        page.insert_rows(1, 3)
        page["A1"] = "Agreed by the board"

    assert read_action_plan(changed(path, change)).decisions == before.decisions


@pytest.mark.parametrize("written", ["31/01/2027", "31.01.2027", "31 January 2027", "2027-01-31"])
def test_a_date_may_be_typed_as_people_write_it(written: str, path: Path) -> None:
    plan = read_action_plan(changed(path, put("Due", written)))
    assert plan.decisions[0].due == "2027-01-31"


def test_case_and_blanks_around_a_choice_do_not_matter(path: Path) -> None:
    plan = read_action_plan(changed(path, put("Decision", " keep and JUSTIFY ")))
    assert plan.decisions[0].name == "Keep and justify"


def test_empty_rows_are_passed_over(path: Path) -> None:
    before = read_action_plan(path)
    after = read_action_plan(changed(path, lambda book: book["Actions"].insert_rows(4)))
    assert after.decisions == before.decisions


def _drop(column: str) -> Change:
    return lambda book: setattr(at(book, column, 1), "value", "Something else")


def _contradict(book: Any) -> None:  # noqa: ANN401 - as above
    book["Justified additions"].append([at(book, "Finding id").value])
    at(book, "Decision").value = "Correct"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (put("Decision", "Corect"), "sheet 'Actions', cell L2: 'Corect' is no decision; choose"),
        (put("Status", "Soon"), "cell O2: 'Soon' is no status; choose one of Not started"),
        (put("Due", "next week"), "cell N2: 'next week' is no date; type one such as"),
        (put("Due", "=TODAY()"), "cell N2: holds a formula; type its value"),
        (put("Due", "#REF!"), "cell N2: holds the error #REF!"),
        (put("Finding id", None), "cell A2: there is no finding id"),
        (put("Finding id", "W-0002", 2), ": W-0002 stands here again; keep one of its rows"),
        (_drop("Decision"), "sheet 'Actions', cell A1: the column 'Decision' is missing"),
        (_drop("Finding id"), "sheet 'Actions', cell A1: there is no column 'Finding id'"),
        (lambda book: book.remove(book["Actions"]), "has no sheet 'Actions'"),
        (lambda book: book.remove(book["Justified additions"]), "has no sheet 'Justified"),
        (_contradict, "stands in 'Justified additions' too"),
    ],
)
def test_what_is_wrong_is_named_by_sheet_and_cell(change: Change, said: str, path: Path) -> None:
    with pytest.raises(BadSetting) as fault:
        read_action_plan(changed(path, change))
    assert str(fault.value).startswith(f"{path}: ")
    assert said in str(fault.value)
    assert "\n" not in str(fault.value)


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:2000])


def _text(path: Path) -> None:
    path.write_text("Finding id,Decision\n")


def _other_zip(path: Path) -> None:
    with ZipFile(path, "w") as packed:
        packed.writestr("mimetype", "nothing")


def _other_book(path: Path) -> None:
    Workbook().save(path)


def _gone(path: Path) -> None:
    path.unlink()


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize("spoil", [_cut, _text, _other_zip, _other_book, _gone, _folder])
def test_what_is_no_action_plan_is_one_clear_line(
    spoil: Callable[[Path], None], path: Path
) -> None:
    spoil(path)
    with pytest.raises(BadSetting) as fault:
        read_action_plan(path)
    assert str(fault.value).startswith(f"{path}: ")


@given(st.text())
def test_a_guard_is_taken_off_again(text: str) -> None:
    assert unguarded(guarded(text)) == text


@given(st.sampled_from("=+-@"), st.text())
def test_what_is_guarded_begins_no_formula(sign: str, rest: str) -> None:
    assert guarded(sign + rest).startswith("'")
