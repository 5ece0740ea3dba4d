"""The parts of a Word file that hold text, found by their relationships (ECMA-376, part 2)."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element, ParseError, fromstring

from compare.errors import Unreadable
from compare.read.word_boxes import with_boxes_before

_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_TEXT_PARTS = (".xml", ".rels")
"""The rest is pictures, fonts and embedded files; pandoc need only know that they are there."""


@dataclass(frozen=True, slots=True)
class Related:
    """Another part, as the body points to it."""

    kind: str
    """Last word of the relationship's type: "styles", "header", "diagramData"."""
    part: str


@dataclass(frozen=True, slots=True)
class Parts:
    """A Word file, unpacked."""

    name: str
    sources: Mapping[str, bytes]
    main: str
    body: Element
    """Root of the main part."""
    relations: Mapping[str, Related]
    """By id, from the body."""

    @property
    def body_source(self) -> bytes:
        """The main part as it stands."""
        return self.sources[self.main]

    def all_related(self, kind: str) -> Iterator[Element]:
        """Yield the roots of the parts of one kind that the body points to."""
        for related in self.relations.values():
            if related.kind == kind and related.part in self.sources:
                yield _root(self.sources[related.part], self.name)

    def related(self, kind: str) -> Element | None:
        """Return the root of the first part of a kind, None when there is none."""
        return next(self.all_related(kind), None)

    def pointed_to(self, relation: str | None) -> Element | None:
        """Return the root of the part under a relationship's id, None when there is none."""
        related = self.relations.get(relation or "")
        if related is None or related.part not in self.sources:
            return None
        return _root(self.sources[related.part], self.name)

    def repacked(self, body: bytes) -> bytes:
        """Return the file as a zip archive with another main part and with empty pictures."""
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
            for part, source in self.sources.items():
                archive.writestr(part, body if part == self.main else source)
        return packed.getvalue()


def parts_of(content: bytes, name: str) -> Parts:
    """Return the parts of the Word file `content`, its text boxes put before what they hang on.

    Raises Unreadable when it has no main part, or a part is no XML or declares entities.
    """
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        sources = {
            member: archive.read(member) if member.endswith(_TEXT_PARTS) else b""
            for member in archive.namelist()
        }
    package = _relations(sources, "", name)
    main = next((r.part for r in package.values() if r.kind == "officeDocument"), "")
    if main not in sources:
        fault = "it is damaged (the Word file has no text part)"
        raise Unreadable(name, fault, "open it in Word and save it again")
    as_written, body = sources[main], _root(sources[main], name)
    sources[main] = with_boxes_before(as_written)
    if sources[main] is not as_written:
        body = _root(sources[main], name)
    return Parts(name, sources, main, body, _relations(sources, main, name))


def _relations(sources: Mapping[str, bytes], part: str, name: str) -> dict[str, Related]:
    folder, base = posixpath.split(part)
    listed = sources.get(posixpath.join(folder, "_rels", f"{base}.rels"))
    if listed is None:
        return {}
    return {
        relation.get("Id", ""): Related(
            relation.get("Type", "").rpartition("/")[2],
            posixpath.normpath(posixpath.join("/", folder, relation.get("Target", ""))).lstrip("/"),
        )
        for relation in _root(listed, name).iter(_RELATION)
        if relation.get("TargetMode") != "External"
    }


def _root(source: bytes, name: str) -> Element:
    if b"<!DOCTYPE" in source or b"<!ENTITY" in source:
        fault = "it declares XML entities, which Word files never do"
        raise Unreadable(name, fault, "open it in Word and save it again")
    try:
        return fromstring(source)  # noqa: S314 - no entities: see above
    except ParseError as error:
        fault = f"it is damaged (a part of the Word file is no XML: {error})"
        raise Unreadable(name, fault, "open it in Word and save it again") from None
