"""A PDF whose pages are shown turned, as its reader sees it (ISO 32000-1, 7.7.3.3: Rotate)."""

from __future__ import annotations

import io

import pypdf


def upright(content: bytes) -> bytes:
    """Return the PDF `content` with its pages turned, so that what they show stands upright.

    Unchanged when it cannot be written anew: it is then read sideways.
    """
    written = io.BytesIO()
    try:
        writer = pypdf.PdfWriter(clone_from=io.BytesIO(content))
        for page in writer.pages:
            page.transfer_rotation_to_content()
        writer.write(written)
    except Exception:  # noqa: BLE001 - pypdf trips over a broken or locked file in any way
        return content
    return written.getvalue()
