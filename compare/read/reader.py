"""First plain reader; replaced as the rooms beside it are built."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pdf_oxide
import pypandoc

from compare.model import Block, Document, Kind, Locator, Sentence, Source
from compare.text import collapse, ids_for, split_sentences

_FORMATS = {".md": "markdown", ".rst": "rst", ".docx": "docx", ".html": "html", ".odt": "odt"}


def read(path: Path) -> Document:
    data = path.read_bytes()
    if path.suffix == ".pdf":
        pdf = pdf_oxide.PdfDocument(str(path))
        pages = [pdf.to_markdown(n) for n in range(pdf.page_count())]
        tree = [(b, n) for n, p in enumerate(pages, 1) for b in _ast(p, "markdown")]
    else:
        out = pypandoc.convert_file(
            str(path), "json", format=_FORMATS[path.suffix], verify_format=False, sandbox=True
        )
        tree = [(b, 0) for b in json.loads(out)["blocks"]]
    flat = [(k, lv, t, pg) for b, pg in tree for k, lv, t in _flatten(b, 0)]
    ids = ids_for(t for _, _, t, _ in flat)
    sids = iter(ids_for(s for k, _, t, _ in flat if k != "heading" for s in split_sentences(t)))
    blocks, trail, nth = [], (), 0
    for (k, lv, t, pg), i in zip(flat, ids, strict=True):
        if k == "heading":
            trail, nth = (*trail[: lv - 1], t), 0
        else:
            nth += 1
        at = Locator(trail, nth, None, pg or None)
        ss = (
            () if k == "heading" else tuple(Sentence(next(sids), s, at) for s in split_sentences(t))
        )
        blocks.append(Block(i, k, lv, t, at, None, ss))
    return Document(
        path.stem, Source(str(path), hashlib.sha256(data).hexdigest(), "plain"), tuple(blocks)
    )


def _ast(text: str, fmt: str) -> list[Any]:
    return json.loads(
        pypandoc.convert_text(text, "json", format=fmt, verify_format=False, sandbox=True)
    )["blocks"]


def _text(node: Any) -> str:
    if isinstance(node, dict):
        t = node.get("t")
        if t in ("Space", "SoftBreak", "LineBreak"):
            return " "
        if t == "Str":
            return str(node["c"])
        return _text(node.get("c"))
    return "".join(map(_text, node)) if isinstance(node, list) else ""


def _flatten(b: Any, depth: int) -> list[tuple[Kind, int, str]]:
    t, c = b["t"], b.get("c")
    if t == "Header":
        return [("heading", c[0], collapse(_text(c[2])))]
    if t in ("Para", "Plain"):
        s = collapse(_text(c))
        return [("item" if depth else "paragraph", depth, s)] if s else []
    if t == "BulletList":
        return [x for i in c for y in i for x in _flatten(y, depth + 1)]
    if t == "OrderedList":
        return [x for i in c[1] for y in i for x in _flatten(y, depth + 1)]
    if isinstance(c, (list, dict)):
        return [x for y in _blocks(c) for x in _flatten(y, depth)]
    return []


def _blocks(c: Any) -> list[Any]:
    if isinstance(c, dict):
        return (
            [c]
            if c.get("t")
            in (
                "Para",
                "Plain",
                "BulletList",
                "OrderedList",
                "Header",
                "Div",
                "Table",
                "BlockQuote",
            )
            else _blocks(c.get("c"))
        )
    return [y for x in c for y in _blocks(x)] if isinstance(c, list) else []
