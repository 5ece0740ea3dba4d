"""Writes small PDFs by hand, so that a test shows every letter, line and tag it is about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

PLAIN, BOLD, SYMBOL = "F1", "F2", "F3"
_FONTS = {
    PLAIN: "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    BOLD: "<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>",
    SYMBOL: "<</Type/Font/Subtype/Type1/BaseFont/Symbol>>",
}
WIDTH, HEIGHT = 595, 842


@dataclass(frozen=True)
class Words:
    """Text drawn at one place: `x` from the left, `y` from the top."""

    x: float
    y: float
    text: str
    size: float = 11
    font: str = PLAIN
    tag: int | None = None
    """Number of the element of the page's tree it belongs to."""
    artifact: bool = False


@dataclass(frozen=True)
class Ruled:
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float


@dataclass(frozen=True)
class Element:
    """An element of the tree of tags; `pieces` are the (page, tag) it holds, before its kids."""

    kind: str
    pieces: tuple[tuple[int, int], ...] = ()
    kids: tuple[Element, ...] = ()


@dataclass
class _File:
    objects: list[bytes] = field(default_factory=list)

    def add(self, body: str | bytes) -> int:
        self.objects.append(body.encode("cp1252") if isinstance(body, str) else body)
        return len(self.objects)

    def stream(self, content: bytes, entries: str = "") -> int:
        head = f"<<{entries}/Length {len(content)}>>stream\n".encode()
        return self.add(head + content + b"\nendstream")

    def written(self, root: int, extra: str = "") -> bytes:
        out, places = b"%PDF-1.7\n", []
        for n, body in enumerate(self.objects, 1):
            places.append(len(out))
            out += f"{n} 0 obj\n".encode() + body + b"\nendobj\n"
        rows = "".join(f"{place:010} 00000 n \n" for place in places)
        table = f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n{rows}"
        trailer = f"trailer<</Size {len(places) + 1}/Root {root} 0 R{extra}>>"
        return out + f"{table}{trailer}\nstartxref\n{len(out)}\n%%EOF\n".encode()


def write(
    pages: Sequence[Sequence[Words | Ruled]],
    tree: Sequence[Element] = (),
    bookmarks: Sequence[tuple[str, int]] = (),
    fields: Sequence[tuple[float, float, float, float, str]] = (),
    turn: int = 0,
) -> bytes:
    """Return a PDF of `pages`, with a tree of tags, bookmarks (title, page) and form fields.

    A field is left, top, right, bottom and the value typed in; all stand on the first page. With
    a `turn` of 90 degrees pages lie on their side and are shown turned, so that all looks the same.
    """
    file = _File()
    fonts = "".join(f"/{name} {file.add(body)} 0 R" for name, body in _FONTS.items())
    sideways = f"0 1 -1 0 {HEIGHT} 0 cm\n" if turn else ""
    contents = [
        file.stream((sideways + "\n".join(map(_drawn, page))).encode("cp1252")) for page in pages
    ]
    box = f"{HEIGHT} {WIDTH}" if turn else f"{WIDTH} {HEIGHT}"
    widgets = [file.add(_widget(n, field)) for n, field in enumerate(fields)]
    parent = len(file.objects) + len(pages) + 1
    numbers = [
        file.add(
            f"<</Type/Page/Parent {parent} 0 R/MediaBox[0 0 {box}]/Rotate {turn}"
            f"/Resources<</Font<<{fonts}>>>>/Contents {content} 0 R"
            + (f"/Annots[{_refs(widgets)}]" if n == 0 and widgets else "")
            + ">>"
        )
        for n, content in enumerate(contents)
    ]
    file.add(f"<</Type/Pages/Kids[{_refs(numbers)}]/Count {len(numbers)}>>")
    catalogue = f"<</Type/Catalog/Pages {parent} 0 R"
    if tree:
        kids = [_element(file, element, numbers) for element in tree]
        root = file.add(f"<</Type/StructTreeRoot/K[{_refs(kids)}]>>")
        catalogue += f"/MarkInfo<</Marked true>>/StructTreeRoot {root} 0 R"
    if bookmarks:
        catalogue += f"/Outlines {_outline(file, bookmarks, numbers)} 0 R"
    if widgets:
        catalogue += f"/AcroForm<</Fields[{_refs(widgets)}]>>"
    return file.written(file.add(f"{catalogue}>>"))


def picture_only() -> bytes:
    """Return a PDF of one page that is covered by a picture and has no text."""
    file = _File()
    entries = (
        "/Type/XObject/Subtype/Image/Width 2/Height 2/ColorSpace/DeviceGray/BitsPerComponent 8"
    )
    image = file.stream(b"\x00\xff\xff\x00", entries)
    content = file.stream(f"q {WIDTH} 0 0 {HEIGHT} 0 0 cm /I Do Q".encode())
    page = file.add(
        f"<</Type/Page/Parent 4 0 R/MediaBox[0 0 {WIDTH} {HEIGHT}]"
        f"/Resources<</XObject<</I {image} 0 R>>>>/Contents {content} 0 R>>"
    )
    pages = file.add(f"<</Type/Pages/Kids[{page} 0 R]/Count 1>>")
    return file.written(file.add(f"<</Type/Catalog/Pages {pages} 0 R>>"))


def _drawn(thing: Words | Ruled) -> str:
    if isinstance(thing, Ruled):
        x1, x2, y1, y2 = thing.x1, thing.x2, HEIGHT - thing.y1, HEIGHT - thing.y2
        return f"{x1} {y1} m {x2} {y2} l S"
    escaped = thing.text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    at = f"1 0 0 1 {thing.x} {HEIGHT - thing.y} Tm"
    shown = f"BT /{thing.font} {thing.size} Tf {at} ({escaped}) Tj ET"
    if thing.artifact:
        return f"/Artifact<</Type/Pagination>>BDC {shown} EMC"
    return shown if thing.tag is None else f"/P<</MCID {thing.tag}>>BDC {shown} EMC"


def _element(file: _File, element: Element, pages: Sequence[int]) -> int:
    kids = [f"{_element(file, kid, pages)} 0 R" for kid in element.kids]
    pieces = [f"<</Type/MCR/Pg {pages[page]} 0 R/MCID {tag}>>" for page, tag in element.pieces]
    return file.add(f"<</Type/StructElem/S/{element.kind}/K[{' '.join(pieces + kids)}]>>")


def _outline(file: _File, bookmarks: Sequence[tuple[str, int]], pages: Sequence[int]) -> int:
    first = len(file.objects) + 1
    last = first + len(bookmarks) - 1
    for n, (title, page) in enumerate(bookmarks, first):
        following = f"/Next {n + 1} 0 R" if n < last else ""
        dest = f"/Dest[{pages[page]} 0 R/Fit]"
        file.add(f"<</Title({title})/Parent {last + 1} 0 R{dest}{following}>>")
    return file.add(f"<</Type/Outlines/First {first} 0 R/Last {last} 0 R/Count {len(bookmarks)}>>")


def _widget(n: int, field: tuple[float, float, float, float, str]) -> str:
    left, top, right, bottom, value = field
    rect = f"[{left} {HEIGHT - bottom} {right} {HEIGHT - top}]"
    return (
        f"<</Type/Annot/Subtype/Widget/FT/Tx/T(field {n})/V({value})/Rect{rect}/DA(/{PLAIN} 9 Tf)>>"
    )


def _refs(numbers: Sequence[int]) -> str:
    return " ".join(f"{n} 0 R" for n in numbers)
