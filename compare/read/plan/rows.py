"""A workbook of a board → rows, whose cells are found by the name of their column."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar
from zipfile import BadZipFile, ZipFile

from compare.errors import BadSetting
from compare.read.plan.sheets import ABOUT, FINDING, NEEDED, RULE, unguarded

if TYPE_CHECKING:
    from openpyxl.cell import Cell
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

_MOST_BYTES = 200_000_000
"""Unpacked: a plan of 3,000 findings takes 5 million."""
_HEADED_BY = 20
"""Rows in which the column names are looked for: people put a title above them."""
_WRITTEN_DAYS = ("%d/%m/%Y", "%d.%m.%Y", "%d %B %Y", "%d %b %Y", "%Y-%m-%d")
"""Ways in which people type a date into a cell that is text."""
_RESAVE = "give the action-plan.xlsx that `run --format xlsx` wrote, saved as .xlsx"
Choice = TypeVar("Choice", bound=str)


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a sheet: its cells by the name of their column."""

    path: Path
    cells: Mapping[str, Cell]

    def text(self, column: str) -> str:
        """Return what a cell says; empty where it, or its column, is."""
        cell = self.cells.get(column)
        if cell is None or cell.value is None:
            return ""
        if cell.data_type == "f":
            raise self.wrong(column, "holds a formula", "type its value")
        if cell.data_type == "e":
            raise self.wrong(column, f"holds the error {cell.value}", "correct or empty it")
        if isinstance(cell.value, datetime | date):
            return f"{cell.value:%Y-%m-%d}"
        return unguarded(str(cell.value).strip())

    def day(self, column: str) -> str:
        """Return the ISO date in a cell; empty where it is."""
        text = self.text(column)
        for form in _WRITTEN_DAYS if text else ():
            try:
                return f"{datetime.strptime(text, form):%Y-%m-%d}"  # noqa: DTZ007 - a day has no zone
            except ValueError:
                continue
        if text:
            raise self.wrong(column, f"{text!r} is no date", "type one such as 31/01/2027")
        return ""

    def choice(self, column: str, choices: Iterable[Choice]) -> Choice | None:
        """Return which of the choices a cell names, in any case; None where it is empty."""
        text, known = self.text(column), {name.casefold(): name for name in choices}
        if text and text.casefold() not in known:
            remedy = f"choose one of {', '.join(known.values())}, or empty it"
            raise self.wrong(column, f"{text!r} is no {column.lower()}", remedy)
        return known.get(text.casefold())

    def wrong(self, column: str, fault: str, remedy: str) -> BadSetting:
        cell = self.cells[column]
        where = f"sheet {cell.parent.title!r}, cell {cell.coordinate}"
        return BadSetting(str(self.path), f"{where}: {fault}", remedy)

    @property
    def finding(self) -> str:
        return re.sub(r"\s", "", self.text(FINDING)).upper()

    @property
    def is_empty(self) -> bool:
        return all(cell.value in (None, "") for cell in self.cells.values())


@dataclass(frozen=True, slots=True)
class PlanSheet:
    path: Path
    book: Workbook
    name: str

    def rows(self) -> Iterator[Row]:
        """Yield the rows under the column names that are not empty."""
        if self.name not in self.book.sheetnames:
            raise BadSetting(str(self.path), f"has no sheet {self.name!r}", _RESAVE)
        sheet = self.book[self.name]
        header, columns = self._columns(sheet)
        for cells in sheet.iter_rows(min_row=header + 1):
            row = Row(self.path, {name: cells[place] for name, place in columns.items()})
            if row.is_empty:
                continue
            if not row.finding:
                raise row.wrong(FINDING, "there is no finding id", "restore it or delete the row")
            yield row

    def _columns(self, sheet: Worksheet) -> tuple[int, Mapping[str, int]]:
        """Return the row of the column names, and the place of each column from 0."""
        for number, cells in enumerate(sheet.iter_rows(max_row=_HEADED_BY, values_only=True), 1):
            names = [str(name).strip().casefold() if name else "" for name in cells]
            if FINDING.casefold() in names:
                self._refuse_missing(number, names)
                known = (*NEEDED[self.name], ABOUT, RULE)
                at = {name: name.casefold() for name in known if name.casefold() in names}
                return number, {name: names.index(folded) for name, folded in at.items()}
        where = f"sheet {self.name!r}, cell A1"
        raise BadSetting(str(self.path), f"{where}: there is no column {FINDING!r}", _RESAVE)

    def _refuse_missing(self, number: int, names: list[str]) -> None:
        for needed in NEEDED[self.name]:
            if needed.casefold() not in names:
                fault = f"sheet {self.name!r}, cell A{number}: the column {needed!r} is missing"
                raise BadSetting(str(self.path), fault, "put it back under that name")

    def refuse_repeats(self) -> None:
        seen: set[str] = set()
        for row in self.rows():
            if row.finding in seen:
                raise row.wrong(FINDING, f"{row.finding} stands here again", "keep one of its rows")
            seen.add(row.finding)


def workbook(path: Path) -> Any:  # noqa: ANN401 - openpyxl ships no types
    """Return the open workbook; its formulas are seen as formulas, and none is worked out."""
    from openpyxl import load_workbook  # noqa: PLC0415 - slow to load, and most runs have no plan

    try:
        with ZipFile(path) as packed:
            size = sum(part.file_size for part in packed.infolist())
    except OSError as error:
        fault = f"cannot be read ({error.strerror})"
        raise BadSetting(str(path), fault, "name an action plan with --decisions") from None
    except (BadZipFile, ValueError):
        raise BadSetting(str(path), "is no .xlsx workbook", _RESAVE) from None
    if size > _MOST_BYTES:
        raise BadSetting(str(path), f"unpacks to {size:,} bytes", _RESAVE)
    try:
        with warnings.catch_warnings(action="ignore"):  # of features that we do not read
            return load_workbook(path)
    except Exception as fault:  # noqa: BLE001 - openpyxl trips over a broken file in any way
        why = " ".join(str(fault).split())[:100]
        raise BadSetting(str(path), f"is a broken workbook ({why})", _RESAVE) from None
