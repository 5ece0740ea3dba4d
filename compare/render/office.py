"""What Word files and spreadsheets have in common: text that XML can hold, and one stamp."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_NOT_SHOWN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef"
    "\ufffe\uffff]"
)
"""What XML may not hold, and marks that turn the direction of the words around them."""
_EPOCH = datetime(1980, 1, 1, tzinfo=UTC)
"""The first moment that a zip file can hold."""
_MODIFIED = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(</)")
_CORE = "docProps/core.xml"


def shown(text: str) -> str:
    """Return `text` as an office file may hold it: each character it may not hold as "�"."""
    return _NOT_SHOWN.sub("\ufffd", text)


def moment(made: str) -> datetime:
    """Return the run stamp as a moment in UTC; the start of 1980 where there is none."""
    try:
        stamp = datetime.fromisoformat(made)
    except ValueError:
        return _EPOCH
    return (stamp if stamp.tzinfo else stamp.replace(tzinfo=UTC)).astimezone(UTC)


def repacked(content: bytes, made: str) -> bytes:
    """Return an office file whose only time is the run stamp, so that equal reports are equal."""
    stamp = f"{moment(made):%Y-%m-%dT%H:%M:%SZ}".encode()
    packed = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(packed, "w") as new:
        for part in old.infolist():
            told = old.read(part)
            if part.filename == _CORE:
                told = _MODIFIED.sub(rb"\g<1>" + stamp + rb"\g<2>", told)
            whole = ZipInfo(part.filename, _EPOCH.timetuple()[:6])
            whole.external_attr = 0o600 << 16
            new.writestr(whole, told, ZIP_DEFLATED)
    return packed.getvalue()
