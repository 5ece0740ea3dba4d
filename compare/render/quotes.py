"""A quotation as it is shown: with an ellipsis where its sentence goes on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache

from compare.model import Document, Evidence, Locator

_KEPT = 16
"""Documents whose sentences are remembered by their place."""


def with_ellipses(evidence: Evidence, document: Document) -> str:
    """Return the words quoted, and an ellipsis on each side on which their sentence goes on."""
    quote = evidence.quote
    whole = next((s for s in _at(document).get(evidence.where, ()) if quote in s), quote)
    before, _, after = whole.partition(quote) if quote else ("", "", "")
    return f"{'… ' if before.strip() else ''}{quote}{' …' if after.strip(_CLOSING) else ''}"


_CLOSING = " .;:,!?”’\"')"
"""What may follow a quotation without its being cut."""


@lru_cache(maxsize=_KEPT)
def _at(document: Document) -> Mapping[Locator, list[str]]:
    said: defaultdict[Locator, list[str]] = defaultdict(list)
    for sentence in document.sentences:
        said[sentence.locator].append(sentence.text)
    return dict(said)
