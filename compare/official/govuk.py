"""GOV.UK publications, fetched on request through the Content API.

A publication at ``/government/publications/x`` is described at
``/api/content/government/publications/x``. Its ``details.attachments`` lists files and pages, each
with ``attachment_type``, ``content_type``, ``url``, ``title`` and, for files, ``number_of_pages``.
A page (``attachment_type`` "html") is a content item itself, whose ``details.body`` is the text.
Source: the reference of the GOV.UK Content API, https://content-api.publishing.service.gov.uk.
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import escape
from typing import Any
from urllib.parse import urljoin, urlsplit

import httpx

from compare.errors import BadSetting
from compare.official.asking import ORIGIN, PDF, USUAL, Limits, Session

_ENOUGH = 0.5
"""Share of the longest PDF's pages from which a PDF may be the whole text, and no summary."""


@dataclass(frozen=True, slots=True)
class Publication:
    """An official text as it was fetched."""

    content: bytes
    suffix: str
    """".pdf" or ".html"."""
    title: str
    url: str
    sha256: str


def publication(
    path: str,
    origin: str = ORIGIN,
    limits: Limits = USUAL,
    clock: Callable[[], float] = time.monotonic,
) -> Publication:
    """Return the main text of the publication at `path`: its longest PDF, else its longest page.

    Raises BadSetting where the site does not answer as expected (see `Session`) or lists no text.
    """
    timeouts = httpx.Timeout(limits.quiet)
    with httpx.Client(timeout=timeouts, follow_redirects=False, trust_env=True) as client:
        session = Session(client, origin, limits, clock)
        described = session.item(f"{origin}/api/content/{path.strip('/')}")
        attachments = _attachments(described, f"{origin}/{path.strip('/')}")
        chosen = _main(attachments)
        if chosen is None:
            raise BadSetting(
                path, "lists no PDF and no page", "download the text and use baseline add"
            )
        return _fetched(session, chosen)


def _fetched(session: Session, chosen: Mapping[str, Any]) -> Publication:
    url = urljoin(session.origin, str(chosen["url"]))
    if chosen.get("attachment_type") == "html":
        page = session.item(f"{session.origin}/api/content{urlsplit(url).path}")
        content, suffix = _page(page, url), ".html"
    else:
        content, suffix = session.answer(url, PDF), ".pdf"
    digest = hashlib.sha256(content).hexdigest()
    return Publication(content, suffix, str(chosen.get("title", "")), url, digest)


def _attachments(described: Mapping[str, Any], where: str) -> list[Mapping[str, Any]]:
    details = described.get("details")
    listed = details.get("attachments") if isinstance(details, dict) else None
    if not isinstance(listed, list):
        raise BadSetting(where, "lists no attachments", "download the text and use baseline add")
    return [one for one in listed if isinstance(one, dict) and isinstance(one.get("url"), str)]


def _main(attachments: list[Mapping[str, Any]]) -> Mapping[str, Any] | None:
    """Return the attachment that is the whole text: the first PDF that is not a part or summary."""
    files = [one for one in attachments if one.get("content_type") == PDF]
    if files:
        longest = max(_pages(one) for one in files)
        return next(one for one in files if _pages(one) >= _ENOUGH * longest)
    return next((one for one in attachments if one.get("attachment_type") == "html"), None)


def _pages(attachment: Mapping[str, Any]) -> int:
    pages = attachment.get("number_of_pages")
    return pages if isinstance(pages, int) else 0


def _page(item: Mapping[str, Any], url: str) -> bytes:
    details = item.get("details")
    body = details.get("body") if isinstance(details, dict) else None
    if not isinstance(body, str) or not body.strip():
        raise BadSetting(url, "has no text", "download the text and use baseline add")
    title = escape(str(item.get("title", "")))
    head = f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{title}</title>'
    return f"{head}<h1>{title}</h1>{body}</html>".encode()
