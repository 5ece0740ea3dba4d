"""The parts of a Word file that hold text, found by their relationships (ECMA-376, part 2)."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from compare.errors import Unreadable
from compare.read.office.parts import packed, put_boxes_before, root_of
from compare.read.office.word_styles import W

_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_ALTERNATE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"
_BOX = W + "txbxContent"
_HOLDERS = frozenset({_ALTERNATE, W + "drawing", W + "pict", W + "object"})
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

    def all_related(self, kind: str) -> Iterator[Element]:
        """Yield the roots of the parts of one kind that the body points to."""
        for related in self.relations.values():
            if related.kind == kind and related.part in self.sources:
                yield root_of(self.sources[related.part], self.name)

    def related(self, kind: str) -> Element | None:
        """Return the root of the first part of a kind, None when there is none."""
        return next(self.all_related(kind), None)

    def pointed_to(self, relation: str | None) -> Element | None:
        """Return the root of the part under a relationship's id, None when there is none."""
        related = self.relations.get(relation or "")
        if related is None or related.part not in self.sources:
            return None
        return root_of(self.sources[related.part], self.name)

    def repacked(self) -> bytes:
        """Return the file as a zip archive, its body as it is now, and with empty pictures."""
        return packed(self.sources, self.main, self.body)


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
    body = root_of(sources[main], name)
    for alternate in [*body.iter(_ALTERNATE)]:
        for older in alternate[1:]:  # the same box once more, for older programs
            if alternate[0].find(f".//{_BOX}") is not None:
                alternate.remove(older)
    put_boxes_before(body, {_BOX: {W + "p", W + "tbl", W + "sdt"}}, _HOLDERS, {W + "p"})
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
        for relation in root_of(listed, name).iter(_RELATION)
        if relation.get("TargetMode") != "External"
    }
