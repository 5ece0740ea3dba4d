"""guidance-compare.toml and the options of `run`: one frozen model."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from compare.errors import BadSetting
from compare.model import Justification, Severity
from compare.read import Limits

FILE = Path("guidance-compare.toml")
FormatName = Literal["html", "docx", "xlsx", "json"]
Threshold = Literal[Severity, "never"]


class JustifiedAddition(BaseModel):
    """An entry of the register of justified additions; every part of it is needed."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    finding: Annotated[str, Field(min_length=1)]
    reason: Annotated[str, Field(min_length=1)]
    source: Annotated[str, Field(min_length=1)]
    owner: Annotated[str, Field(min_length=1)]
    review: date


class Settings(BaseModel):
    """What a run needs to know. Keys in the file are the options' names, without the dashes."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        alias_generator=lambda name: name.replace("_", "-"),
        populate_by_name=False,
        defer_build=True,  # --help need not wait
    )

    manuals: Annotated[tuple[Path, ...], Field(min_length=1)] = (Path("local_docs"),)
    baseline: str | None = None
    """An edition's id or a file; None stands for the default edition."""
    out: Path = Path("reports")
    format: Annotated[tuple[FormatName, ...], Field(min_length=1)] = ("html", "json")
    jobs: Annotated[int, Field(ge=1)] = os.cpu_count() or 1
    fail_on: Threshold = "low"
    single_file: bool = False
    """The web report as one file to send, instead of a page a chapter."""
    chapters: bool = False
    """Each folder among the manuals is one manual, and its files are the chapters."""
    whole: bool = False
    """Each manual is whole, however short."""
    decisions: Path | None = None
    """The action plan as the board filled it in."""
    previous: Path | None = None
    """The report.json of an earlier run."""
    justified: tuple[JustifiedAddition, ...] = ()
    """In the file only: additions kept for a reason, besides those of the action plan."""
    seconds: Annotated[int, Field(ge=1)] = Limits().seconds
    """For reading one manual."""
    megabytes: Annotated[int, Field(ge=256)] = Limits().megabytes
    """Of memory, for reading one manual; pandoc alone takes 100."""

    @property
    def limits(self) -> Limits:
        return Limits(self.seconds, self.megabytes)

    @property
    def register(self) -> tuple[Justification, ...]:
        """The entries of `justified`."""
        return tuple(
            Justification(one.finding, one.reason, one.source, one.owner, one.review.isoformat())
            for one in self.justified
        )


def settings(given: Mapping[str, object], file: Path = FILE) -> Settings:
    """Return the settings of `file`, if there is one, overruled by the options `given`.

    Raises BadSetting naming the file or option, the key, and what would be right.
    """
    kept = _contents(file)
    if wrong := _first_wrong(kept):
        key, fault, remedy = wrong
        raise BadSetting(str(file), f"{key} {fault}", remedy)
    if wrong := _first_wrong(given):
        key, fault, remedy = wrong
        raise BadSetting(f"--{key}", fault, remedy)
    return Settings.model_validate({**kept, **given})


def _contents(file: Path) -> dict[str, object]:
    try:
        return tomllib.loads(file.read_text("utf-8"))
    except FileNotFoundError:
        return {}
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadSetting(str(file), f"is no TOML ({error})", "correct or remove it") from None
    except OSError as error:
        raise BadSetting(str(file), f"cannot be read ({error.strerror})", "see to it") from None


def _first_wrong(values: Mapping[str, object]) -> tuple[str, str, str] | None:
    """Return the first key of `values` that is wrong, its fault and the remedy."""
    try:
        Settings.model_validate(values)
    except ValidationError as invalid:
        first = invalid.errors()[0]
        key = str(first["loc"][0])
        if first["type"] == "extra_forbidden":
            known = (field.alias or name for name, field in Settings.model_fields.items())
            return key, "is an unknown key", f"use one of {', '.join(known)}"
        if first["type"] == "missing":
            entry, part = first["loc"][1:3]
            return key, f"entry {int(entry) + 1} has no {part!r}", f"add {part!r} to it"
        is_list = first["type"] == "tuple_type"
        remedy = "put it in brackets, as a list" if is_list else first["msg"].lower()
        return key, f"cannot be {first['input']!r}", remedy
    return None
