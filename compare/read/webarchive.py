"""A web page saved as one file, by Chrome or Edge (.mht, RFC 2557) or Safari (.webarchive)."""

from __future__ import annotations

import plistlib
from email import message_from_bytes
from email.policy import default

from compare.errors import Unreadable
from compare.read.charset import text_of

_SAVE_AGAIN = "open it in the browser and save it as a complete web page (.html)"


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
