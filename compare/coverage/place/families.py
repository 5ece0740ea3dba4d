"""Whether a document speaks to families: a leaflet is owed no procedure, and leaves none out."""

from __future__ import annotations

import re
from functools import lru_cache

from compare.model import Document

_ADDRESSED = re.compile(r"\byou(?:r|rs|rself|rselves)?\b", re.IGNORECASE)
_FAMILY = re.compile(r"\byour (?:child(?:ren)?|baby|son|daughter|family)\b", re.IGNORECASE)
_LEAST_ADDRESSED = 0.03
"""Share of the words. Eleven policies and five manuals that were read have at most 0.013."""
_LEAST_FAMILY = 3
"""Times: practitioners are addressed as "you" too, and never as parents."""

_KEPT = 4
"""Documents whose readers are remembered while the rules go through them."""

FOR_FAMILIES = (
    "This document speaks to families: what it does not say of the national text was not counted "
    "as left out."
)


@lru_cache(maxsize=_KEPT)
def for_families(document: Document) -> bool:
    """Say whether the document addresses parents or children, as leaflets do, throughout."""
    addressing = [block.text for block in document.blocks if "you" in block.text.casefold()]
    addressed = sum(len(_ADDRESSED.findall(text)) for text in addressing)
    family = sum(len(_FAMILY.findall(text)) for text in addressing)
    return family >= _LEAST_FAMILY and addressed >= _LEAST_ADDRESSED * document.words
