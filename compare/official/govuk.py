"""GOV.UK publications, fetched on request through the Content API.

A publication at ``/government/publications/x`` is described at
``/api/content/government/publications/x``. Its ``details.attachments`` lists files and pages, each
with ``attachment_type``, ``content_type``, ``url``, ``title`` and, for files, ``number_of_pages``.
A page (``attachment_type`` "html") is a content item itself, whose ``details.body`` is the text.
Source: the reference of the GOV.UK Content API, https://content-api.publishing.service.gov.uk.
"""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from html import escape
from typing import Any
from urllib.parse import urljoin, urlsplit

import httpx

from compare.errors import BadSetting

ORIGIN = "https://www.gov.uk"
_JSON, _PDF, _HTML = "application/json", "application/pdf", "text/html"
_FORWARDED = frozenset((301, 302, 303, 307, 308))
_TOO_MANY_REQUESTS = 429
_ENOUGH = 0.5
"""Share of the longest PDF's pages from which a PDF may be the whole text, and no summary."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one fetch may take."""

    seconds: float = 120
    """For one answer, from asking to its last byte."""
    quiet: float = 20
    """Without a byte."""
    megabytes: float = 60
    """The largest guidance we know has four."""
    forwards: int = 5


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
    limits: Limits = Limits(),
    clock: Callable[[], float] = time.monotonic,
) -> Publication:
    """Return the main text of the publication at `path`: its longest PDF, else its longest page.

    Nothing is asked of any host but that of `origin` and, on GOV.UK, those under gov.uk.

    Raises BadSetting, in one plain sentence, when there is no network, when the answer is not what
    was asked for, is too large, too slow, cut short, or forwarded in circles.
    """
    timeouts = httpx.Timeout(limits.quiet)
    with httpx.Client(timeout=timeouts, follow_redirects=False, trust_env=True) as client:
        session = _Session(client, origin, limits, clock)
        described = session.item(f"{origin}/api/content/{path.strip('/')}")
        attachments = _attachments(described, f"{origin}/{path.strip('/')}")
        chosen = _main(attachments)
        if chosen is None:
            raise _fault(path, "lists no PDF and no page", "download the text and use baseline add")
        return session.text(chosen)


@dataclass(frozen=True, slots=True)
class _Session:
    client: httpx.Client
    origin: str
    limits: Limits
    clock: Callable[[], float]

    def item(self, url: str) -> Mapping[str, Any]:
        try:
            found = json.loads(self.answer(url, _JSON))
        except ValueError:
            raise _fault(url, "did not answer in JSON", "try again later") from None
        if not isinstance(found, dict):
            raise _fault(url, "answered with something else than a publication", "try again later")
        return found

    def text(self, chosen: Mapping[str, Any]) -> Publication:
        url = urljoin(self.origin, str(chosen["url"]))
        if chosen.get("attachment_type") == "html":
            page = self.item(f"{self.origin}/api/content{urlsplit(url).path}")
            content, suffix = _page(page, url), ".html"
        else:
            content, suffix = self.answer(url, _PDF), ".pdf"
        digest = hashlib.sha256(content).hexdigest()
        return Publication(content, suffix, str(chosen.get("title", "")), url, digest)

    def answer(self, url: str, wanted: str) -> bytes:
        """Return the body at `url`, whose type must be `wanted`."""
        until = self.clock() + self.limits.seconds
        asked = url
        for _ in range(self.limits.forwards + 1):
            self._allow(asked)
            try:
                with self.client.stream("GET", asked, headers={"accept": wanted}) as response:
                    if response.status_code not in _FORWARDED:
                        return b"".join(self._body(response, wanted, until))
                    asked = urljoin(asked, response.headers.get("location", ""))
            except httpx.TimeoutException:
                raise _fault(url, "does not answer", "try again later") from None
            except httpx.ConnectError:
                remedy = "connect, or download the text elsewhere and use baseline add"
                raise _fault(url, "cannot be reached: there is no network", remedy) from None
            except (httpx.HTTPError, httpx.InvalidURL) as fault:
                raise _fault(url, f"broke off ({fault})", "try again later") from None
        raise _fault(url, "forwards in circles", "download the text and use baseline add")

    def _body(self, response: httpx.Response, wanted: str, until: float) -> Iterator[bytes]:
        url = str(response.url)
        _refuse_status(response)
        kind = response.headers.get("content-type", "").partition(";")[0].strip().lower()
        if kind != wanted:
            fault = f"answered with {kind or 'no type'} where {wanted} was expected"
            raise _fault(url, fault, "download the text and use baseline add")
        most = int(self.limits.megabytes * 1_000_000)
        size = 0
        for piece in response.iter_bytes():
            size += len(piece)
            if size > most:
                fault = f"sends more than {self.limits.megabytes:g} megabytes"
                raise _fault(url, fault, "download the text and use baseline add")
            if self.clock() > until:
                fault = f"took longer than {self.limits.seconds:g} seconds"
                raise _fault(url, fault, "try again later")
            yield piece

    def _allow(self, url: str) -> None:
        ours, theirs = urlsplit(self.origin), urlsplit(url)
        host = theirs.hostname or ""
        if theirs.netloc == ours.netloc and theirs.scheme == ours.scheme:
            return
        if self.origin == ORIGIN and theirs.scheme == "https" and host.endswith(".gov.uk"):
            return
        raise _fault(self.origin, f"forwards to {host or url}", "download the text yourself")


def _attachments(described: Mapping[str, Any], where: str) -> list[Mapping[str, Any]]:
    details = described.get("details")
    listed = details.get("attachments") if isinstance(details, dict) else None
    if not isinstance(listed, list):
        raise _fault(where, "lists no attachments", "download the text and use baseline add")
    return [one for one in listed if isinstance(one, dict) and isinstance(one.get("url"), str)]


def _main(attachments: list[Mapping[str, Any]]) -> Mapping[str, Any] | None:
    """Return the attachment that is the whole text: the first PDF that is not a part or summary."""
    files = [one for one in attachments if one.get("content_type") == _PDF]
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
        raise _fault(url, "has no text", "download the text and use baseline add")
    title = escape(str(item.get("title", "")))
    head = f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{title}</title>'
    return f"{head}<h1>{title}</h1>{body}</html>".encode()


def _refuse_status(response: httpx.Response) -> None:
    url = str(response.url)
    if response.status_code == _TOO_MANY_REQUESTS:
        after = response.headers.get("retry-after", "")
        wait = f"wait {after} seconds" if after.isdigit() else "wait a while"
        raise _fault(url, "asks for fewer requests", f"{wait} and try again")
    if not response.is_success:
        fault = f"answered {response.status_code} {response.reason_phrase}"
        raise _fault(url, fault, "see whether the page is still there")


def _fault(where: str, fault: str, remedy: str) -> BadSetting:
    return BadSetting(where, fault, remedy)
