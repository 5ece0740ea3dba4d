"""The manuals in files and folders that were named."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from compare.errors import Unreadable
from compare.read.sniff import DOCUMENT_SUFFIXES

_LOCK = "~$"
"""How the names of the files begin that Word keeps beside a document while it is open."""


@dataclass(frozen=True, slots=True)
class Found:
    """Each manual once, in the order of their paths. Two formats of one text are two manuals."""

    files: tuple[Path, ...]
    refused: tuple[Unreadable, ...]
    """Folders without a document or without access, and links that lead out of their folder."""
    passed_over: tuple[Path, ...]
    """Files in the folders that are no documents by their names, such as pictures."""
    folders: tuple[Path, ...] = ()
    """Folders of which each is one manual, and its files the chapters."""


def by_manual(found: Found) -> dict[Path, tuple[Path, ...]]:
    """Return the files of each manual, by its path: a file, or a folder of chapters.

    Chapters stand in the order of their names as people count: chapter 2 before chapter 10.
    """
    held: dict[Path, list[Path]] = {}
    for file in found.files:
        home = next((folder for folder in found.folders if file.is_relative_to(folder)), file)
        held.setdefault(home, []).append(file)
    return {home: tuple(sorted(files, key=_as_counted)) for home, files in held.items()}


def _as_counted(path: Path) -> list[tuple[int, str]]:
    parts = re.findall(r"[0-9]+|[^0-9]+", path.as_posix())
    return [(int(part), "") if part.isdecimal() else (-1, part) for part in parts]


def find(paths: Iterable[Path], reports: Path | None = None, *, chapters: bool = False) -> Found:
    """Return the manuals that `paths` name; the folder `reports`, if inside one, holds none.

    A folder stands for the documents in it and in its folders, by their names; hidden files and
    Word's lock files are no documents. Of files named outright only lock files are refused, and
    whether one is there is for the reader to say. With `chapters`, each folder is one manual.
    """
    named = tuple(paths)
    folders = [path for path in named if path.is_dir()]
    parts = [_inside(path, reports) if path in folders else _named(path) for path in named]
    refused = {r.where: r for part in parts for r in part.refused}
    return Found(
        _each_once(file for part in parts for file in part.files),
        tuple(refused[where] for where in sorted(refused)),
        _each_once(file for part in parts for file in part.passed_over),
        tuple(folders) if chapters else (),
    )


def _named(file: Path) -> Found:
    if not file.name.startswith(_LOCK):
        return Found((file,), (), ())
    fault = "it is a lock file: somebody has the document open"
    return Found((), (Unreadable(str(file), fault, "name the document itself"),), ())


def _inside(folder: Path, reports: Path | None) -> Found:
    if reports and _stays_in(reports, folder):
        fault = "it lies in the folder of the reports, which are no manuals"
        return Found((), (Unreadable(str(folder), fault, "name another folder with --out"),), ())
    shut: list[Unreadable] = []
    entries = [e for e in _entries(folder, shut) if not (reports and _stays_in(reports, e))]
    stray = {entry for entry in entries if not _stays_in(folder, entry)}
    documents = [e for e in entries if e.suffix.lower() in DOCUMENT_SUFFIXES and not e.is_dir()]
    others = [e for e in entries if e not in {*documents, *stray} and not e.is_dir()]
    refused = [*shut, *map(_leads_out, stray)]
    if not documents and not refused:
        fault = "there is no document in this folder"
        refused = [Unreadable(str(folder), fault, "name the folder that holds the manual")]
    return Found(tuple(d for d in documents if d not in stray), tuple(refused), tuple(others))


def _entries(folder: Path, shut: list[Unreadable]) -> Iterator[Path]:
    """Yield the files in `folder` and below, and the links to folders, which are not followed.

    Folders that cannot be opened are added to `shut`.
    """

    def no_access(error: OSError) -> None:
        fault = f"the folder cannot be opened ({error.strerror})"
        shut.append(Unreadable(str(error.filename), fault, "ask its owner for access to it"))

    for where, folders, files in os.walk(folder, onerror=no_access):
        folders[:] = [name for name in folders if not name.startswith(".")]
        links = [name for name in folders if (Path(where) / name).is_symlink()]
        yield from (Path(where) / n for n in (*links, *files) if not n.startswith((".", _LOCK)))


def _stays_in(folder: Path, path: Path) -> bool:
    return Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder))


def _leads_out(link: Path) -> Unreadable:
    fault = "it is a link that leads out of the folder"
    return Unreadable(str(link), fault, "name the file itself if it is wanted")


def _each_once(files: Iterable[Path]) -> tuple[Path, ...]:
    """Return `files` in the order of their paths; of two ways to one file, the first."""
    by_place = {os.path.realpath(f): f for f in sorted(files, key=Path.as_posix, reverse=True)}
    return tuple(sorted(by_place.values(), key=Path.as_posix))
