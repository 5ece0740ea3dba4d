"""The XML parts of an office file: opened with care, boxes put before what they hang on, packed."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Collection, Mapping
from itertools import takewhile
from typing import Any
from xml.etree.ElementTree import Element

from lxml import etree

from compare.errors import Unreadable

Node = Any
"""An element as lxml, which ships no types, has it: one of ElementTree's that knows its parent."""


def root_of(source: bytes, name: str) -> Element:
    """Return the root of a part. Raises Unreadable when it is no XML or declares entities."""
    if b"<!DOCTYPE" in source or b"<!ENTITY" in source:
        fault = "it declares XML entities, which office programs never do"
        raise Unreadable(name, fault, "open it in its program and save it again")
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        huge_tree=True,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root: Element = etree.fromstring(source, parser)
    except etree.XMLSyntaxError as error:
        fault = f"it is damaged (a part of it is no XML: {error})"
        raise Unreadable(name, fault, "open it in its program and save it again") from None
    return root


def put_before(place: Node, added: Node) -> None:
    """Put an element right before another, away from where it may have stood."""
    place.addprevious(added)


def put_boxes_before(
    root: Node,
    boxes: Mapping[str, Collection[str]],
    holders: Collection[str],
    hosts: Collection[str],
) -> None:
    """Put what `boxes` hold before the paragraph, one of `hosts`, that they hang on.

    `boxes` tells of each element that is a box which of its children are its text; `holders` are
    what is drawn for it, and goes. A box hangs on the innermost paragraph, or on none.
    """
    emptied: dict[Node, None] = {}
    for box in [*root.iter(*boxes)]:
        text = [child for child in box if child.tag in boxes[box.tag]]
        around = [*takewhile(lambda up: up.tag not in hosts, (box, *box.iterancestors()))]
        held = [up for up in around if up.tag in holders]
        if not text or not held:
            continue
        host = next(box.iterancestors(*hosts), held[-1])
        for child in text:
            put_before(host, child)
        emptied[held[-1]] = None
    for holder in emptied:
        _take_out(holder)


def _take_out(element: Node) -> None:
    """Remove an element; what is written after it stays."""
    parent, before, after = element.getparent(), element.getprevious(), element.tail or ""
    if before is None:
        parent.text = (parent.text or "") + after
    else:
        before.tail = (before.tail or "") + after
    parent.remove(element)


def packed(parts: Mapping[str, bytes], changed: str, root: Element) -> bytes:
    """Return `parts` as a zip archive, the one called `changed` with `root` for its tree."""
    archive = io.BytesIO()
    written = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_STORED) as file:
        for name, source in parts.items():
            file.writestr(name, written if name == changed else source)
    return archive.getvalue()
