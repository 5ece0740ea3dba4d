"""A web page made ready for pandoc, which would drop much of it without a word."""

from __future__ import annotations

import plistlib
from email import message_from_bytes
from email.policy import default
from typing import Any

from lxml import etree

from compare.errors import Unreadable
from compare.read.charset import text_of
from compare.read.furniture import LANDMARK, OPENER, element_kind

Element = Any
"""An element as lxml, which ships no types, has it."""

_WORDLESS = ("script", "style")
_DELETED = ("del", "s", "strike")
"""What a page shows as no longer its text (HTML, 4.5.5 and 4.7.2; 16.2 of old)."""
_LANDMARKS = ("main", "nav", "header", "footer", "aside", "dialog", "search")
_CONTROLS = ("button", "select")
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_OPENS = frozenset({"aria-controls", "data-target", "data-bs-target"})
_KEPT_NAME = f"data-{LANDMARK}"
_SAVE_AGAIN = "open it in the browser and save it as a complete web page (.html)"


def prepared(page: str) -> tuple[str, int]:
    """Return `page` without what it shows as deleted, and how many such passages it had.

    Pandoc reads nothing outside ``<main>``, forgets ``<nav>``, ``<header>`` and ``<footer>``, what
    a list is called, what a button is and how ``<font>`` is set; we want every word, and to know
    which are the page's and not the text's. So landmarks become plain divisions that remember what
    they were. Raises RecursionError when elements are nested too deep.
    """
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True)
    root = etree.fromstring(page.encode("utf-8", "replace"), parser)
    if root is None:
        return "", 0
    if parser.error_log.filter_from_fatals():
        raise RecursionError
    deleted = [e for e in root.iter(*_DELETED) if not [*e.iterancestors(*_DELETED)]]
    etree.strip_elements(root, *_WORDLESS, *_DELETED, with_tail=False)
    _rewrite(root)
    return etree.tostring(root, method="html", encoding="unicode"), len(deleted)


def _rewrite(root: Element) -> None:
    for element in [*root.iter("ul", "ol")]:
        _name_list(element)
    for element in [*root.iter("summary")]:
        _become(element, "div", "" if [*element.iter(*_HEADINGS)] else OPENER)
    for element in [*root.iter(*_CONTROLS)]:
        _name_control(element)
    for element in root.iter(*_LANDMARKS):
        element.set(_KEPT_NAME, element.tag)
        if element.get("role") == "main":
            element.set("role", "region")
        element.tag = "div"
    for element in root.iter("font"):
        element.tag = "span"
    for element in root.iter("img"):  # its bytes may stand in the page itself
        element.set("src", "data:,")


def _become(element: Element, tag: str, landmark: str) -> None:
    """Make `element` one that says nothing but its `landmark`."""
    element.attrib.clear()
    element.tag = tag
    element.set(_KEPT_NAME, landmark)


def _name_control(element: Element) -> None:
    if [*element.iterancestors(*_HEADINGS)]:
        element.tag = "span"
    elif _OPENS & {*element.attrib}:
        _become(element, "div", OPENER)
    else:
        _become(element, "span", "toolbar")
        element.tail = f" {element.tail or ''}"


def _name_list(element: Element) -> None:
    """Put a list whose names say that it is furniture into a division of that name."""
    names = " ".join(filter(None, map(element.get, ("class", "id", "role"))))
    if element_kind(names.split()):
        around = element.makeelement("div", {_KEPT_NAME: names})
        around.tail, element.tail = element.tail, None
        element.getparent().replace(element, around)
        around.append(element)


def page_in(content: bytes, name: str) -> str:
    """Return the page that the web archive `content` holds, without its pictures and styles.

    Raises Unreadable when there is no page in it.
    """
    found = _safari(content) if content.startswith(b"bplist") else _mail(content)
    if found is None:
        raise Unreadable(name, "it is a web archive without a page in it", _SAVE_AGAIN)
    return found


def _mail(content: bytes) -> str | None:
    message = message_from_bytes(content, policy=default)
    pages = (part for part in message.walk() if part.get_content_type() == "text/html")
    page = next(pages, None)
    payload = page.get_payload(decode=True) if page is not None else None
    return text_of(payload) if isinstance(payload, bytes) else None


def _safari(content: bytes) -> str | None:
    try:
        main = plistlib.loads(content)["WebMainResource"]
        return text_of(main["WebResourceData"])
    except (plistlib.InvalidFileException, KeyError, TypeError, ValueError, OverflowError):
        return None
