"""Questions to one web site, each answered whole or refused in one plain sentence."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin, urlsplit

import httpx

from compare.errors import BadSetting

ORIGIN = "https://www.gov.uk"
JSON, PDF = "application/json", "application/pdf"
_FORWARDED = frozenset((301, 302, 303, 307, 308))
_TOO_MANY_REQUESTS = 429


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


USUAL = Limits()


@dataclass(frozen=True, slots=True)
class Session:
    """Nothing is asked of any host but that of `origin` and, on GOV.UK, those under gov.uk.

    Every question raises BadSetting when there is no network, when the answer is not what was
    asked for, is too large, too slow, cut short, or forwarded in circles.
    """

    client: httpx.Client
    origin: str
    limits: Limits
    clock: Callable[[], float] = time.monotonic

    def item(self, url: str) -> Mapping[str, Any]:
        try:
            found = json.loads(self.answer(url, JSON))
        except ValueError:
            raise BadSetting(url, "did not answer in JSON", "try again later") from None
        if not isinstance(found, dict):
            raise BadSetting(
                url, "answered with something else than a publication", "try again later"
            )
        return found

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
                raise BadSetting(url, "does not answer", "try again later") from None
            except httpx.ConnectError:
                remedy = "connect, or download the text elsewhere and use baseline add"
                raise BadSetting(url, "cannot be reached: there is no network", remedy) from None
            except (httpx.HTTPError, httpx.InvalidURL) as fault:
                raise BadSetting(url, f"broke off ({fault})", "try again later") from None
        raise BadSetting(url, "forwards in circles", "download the text and use baseline add")

    def _body(self, response: httpx.Response, wanted: str, until: float) -> Iterator[bytes]:
        url = str(response.url)
        _refuse_status(response)
        kind = response.headers.get("content-type", "").partition(";")[0].strip().lower()
        if kind != wanted:
            fault = f"answered with {kind or 'no type'} where {wanted} was expected"
            raise BadSetting(url, fault, "download the text and use baseline add")
        most = int(self.limits.megabytes * 1_000_000)
        size = 0
        for piece in response.iter_bytes():
            size += len(piece)
            if size > most:
                fault = f"sends more than {self.limits.megabytes:g} megabytes"
                raise BadSetting(url, fault, "download the text and use baseline add")
            if self.clock() > until:
                fault = f"took longer than {self.limits.seconds:g} seconds"
                raise BadSetting(url, fault, "try again later")
            yield piece

    def _allow(self, url: str) -> None:
        ours, theirs = urlsplit(self.origin), urlsplit(url)
        host = theirs.hostname or ""
        if theirs.netloc == ours.netloc and theirs.scheme == ours.scheme:
            return
        if self.origin == ORIGIN and theirs.scheme == "https" and host.endswith(".gov.uk"):
            return
        raise BadSetting(self.origin, f"forwards to {host or url}", "download the text yourself")


def _refuse_status(response: httpx.Response) -> None:
    url = str(response.url)
    if response.status_code == _TOO_MANY_REQUESTS:
        after = response.headers.get("retry-after", "")
        wait = f"wait {after} seconds" if after.isdigit() else "wait a while"
        raise BadSetting(url, "asks for fewer requests", f"{wait} and try again")
    if not response.is_success:
        fault = f"answered {response.status_code} {response.reason_phrase}"
        raise BadSetting(url, fault, "see whether the page is still there")
