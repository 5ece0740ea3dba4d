"""Sheets → a workbook with real tables: no macros, no merged cells, no formulas."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from math import ceil
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, NamedStyle, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table, TableStyleInfo

from compare.model import Report
from compare.read.plan.sheets import guarded
from compare.render.office import repacked, shown
from compare.render.telling.summary import summary
from compare.render.xlsx.actions import actions, justified_additions
from compare.render.xlsx.registers import forms, method, terms, timers
from compare.render.xlsx.sheets import Column, Sheet, Value

_SPARE = 200
"""Rows under a table in which the drop-downs work too."""
_TOP = Alignment(horizontal="left", vertical="top", wrap_text=True)
_BODY = Font(name="Arial", size=10)
_HEADED = Font(name="Arial", size=10, bold=True, color="FFFFFF")
_BLUE = PatternFill("solid", start_color="12436D")
_TEXT, _DAY, _HEADING = "Plan text", "Plan date", "Plan heading"
"""Names of our styles: a board may change the look of all cells at once."""
_A4, _A3 = 200, 240
"""Letters across that can still be read when they are printed on the width of a page."""
_LINE, _TALLEST = 13, 409
"""Points: a line of ten-point type, and the tallest row that a spreadsheet has."""
_STRIPES = TableStyleInfo(name="TableStyleLight1", showRowStripes=True)


def action_plan(report: Report) -> dict[str, bytes]:
    """Return the action plan as a workbook: file name → content.

    No cell begins a formula. Equal reports give equal bytes: the run stamp is the only time.
    """
    told, book = summary(report), Workbook()
    book.remove(book.active)
    for style in _styles():
        book.add_named_style(style)
    book.properties.title = f"Action plan: {shown(report.baseline.edition.title)}"
    book.properties.creator = shown(report.tool)
    book.properties.language = "en-GB"
    for sheet in (
        actions(report, told),
        justified_additions(report, told),
        forms(report),
        timers(report),
        terms(report),
        method(report, told),
    ):
        _write(sheet, book.create_sheet(sheet.name))
    content = BytesIO()
    book.save(content)
    return {"action-plan.xlsx": repacked(content.getvalue(), report.made)}


def _write(sheet: Sheet, page: Any) -> None:  # noqa: ANN401 - openpyxl ships no types
    page.append([column.name for column in sheet.columns])
    rows = sheet.rows or [("",) * len(sheet.columns)]  # a table has a row
    for number, row in enumerate(rows, 2):
        page.append([_safe(value) for value in row])
        page.row_dimensions[number].height = _height(row, sheet.columns)
    for number, column in enumerate(sheet.columns, 1):
        _format(page, number, column)
    end = get_column_letter(len(sheet.columns))
    name = sheet.name.replace(" ", "")
    page.add_table(Table(displayName=name, ref=f"A1:{end}{page.max_row}", tableStyleInfo=_STRIPES))
    page.freeze_panes = "B2"
    page.print_title_rows, page.print_options.gridLines = "1:1", True
    across = sum(column.width for column in sheet.columns)
    paper, most = (page.PAPERSIZE_A4, _A4) if across <= _A4 else (page.PAPERSIZE_A3, _A3)
    page.page_setup.orientation, page.page_setup.paperSize = "landscape", paper
    page.print_title_cols = "A:A"
    page.page_setup.fitToWidth = ceil(across / most)
    page.sheet_properties.pageSetUpPr.fitToPage, page.page_setup.fitToHeight = True, 0


def _styles() -> tuple[NamedStyle, ...]:
    return (
        NamedStyle(_TEXT, font=_BODY, alignment=_TOP),
        NamedStyle(_DAY, font=_BODY, alignment=_TOP, number_format="dd/mm/yyyy"),
        NamedStyle(_HEADING, font=_HEADED, fill=_BLUE, alignment=_TOP),
    )


def _safe(value: Value) -> Value:
    """Return what a cell may hold: no formula, and nothing where there are no words."""
    return (guarded(shown(value)) or None) if isinstance(value, str) else value


def _height(row: Sequence[Value], columns: Sequence[Column]) -> float:
    """Return the height in points that shows the whole row: not every program works it out."""
    lines = 1
    for value, column in zip(row, columns, strict=True):
        text, width = str(value or ""), column.width
        if len(text) + width * text.count("\n") > lines * width:
            lines = max(lines, sum(ceil(max(1, len(one)) / width) for one in text.split("\n")))
    return float(min(_LINE * (lines + 0.5), _TALLEST))


def _format(page: Any, number: int, column: Column) -> None:  # noqa: ANN401 - as above
    letter = get_column_letter(number)
    page.column_dimensions[letter].width = column.width
    heading, first, *rest = page[letter]
    heading.style = _HEADING
    first.style = _DAY if column.is_day else _TEXT
    for cell in rest:
        cell._style = first._style  # noqa: SLF001 - the name is looked up once, not once a cell
    if column.choices:
        _offer(page, letter, column.choices)


def _offer(page: Any, letter: str, choices: Sequence[str]) -> None:  # noqa: ANN401 - as above
    offered = DataValidation(type="list", formula1=f'"{",".join(choices)}"', allow_blank=True)
    offered.errorTitle, offered.error = "Not in the list", f"Choose: {', '.join(choices)}."
    page.add_data_validation(offered)
    offered.add(f"{letter}2:{letter}{page.max_row + _SPARE}")
