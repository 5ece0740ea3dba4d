"""A document as it was read, and the addresses inside it."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import chain
from typing import Literal

Kind = Literal["heading", "paragraph", "item", "cell", "note", "caption"]
FurnitureKind = Literal[
    "contents",
    "running header",
    "running footer",
    "page number",
    "navigation",
    "banner",
    "note mark",
]


@dataclass(frozen=True, slots=True)
class Source:
    """Where a document came from, so that anyone can check that they hold the same one."""

    path: str
    sha256: str
    reader: str
    """Program and version that opened it, for example ``pandoc 3.9``."""
    parts: tuple[Source, ...] = ()
    """The files it was joined from, in order, when it is a folder of chapters."""


@dataclass(frozen=True, slots=True)
class Locator:
    """An address inside a document. It helps a reader find the place; it is not an identity."""

    trail: tuple[str, ...] = ()
    """Headings above, outermost first."""
    nth: int = 0
    """Position of the block under its nearest heading, counted from 1. The heading itself is 0."""
    number: str | None = None
    """Printed number of the numbered paragraph it stands in ("3.12", "98", "4(a)")."""
    page: int | None = None
    """Page of the file, counted from 1 (PDF only)."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, bullet or cell. `text` occurs word for word in its block."""

    id: str
    """Hash of its folded words, made unique within the document; survives edits elsewhere. A
    sentence is hashed by it."""
    text: str = field(hash=False)
    locator: Locator = field(hash=False)
    lead_in: str | None = field(default=None, hash=False)
    """The text that governs it ("Staff must:"), when it is under a colon: an item of a list, or a
    part of a list set as prose."""


@dataclass(frozen=True, slots=True)
class Block:
    id: str
    kind: Kind
    level: int
    """Heading level from 1, nesting depth of an item from 1, otherwise 0."""
    text: str
    """White space collapsed; without the printed number, which stands in the locator."""
    locator: Locator
    lead_in: str | None = None
    sentences: tuple[Sentence, ...] = ()
    """Empty for headings; otherwise the sentences joined by one space are the text."""


@dataclass(frozen=True, slots=True)
class Furniture:
    """Words of the file that are not its text: contents lines, running headers, navigation."""

    kind: FurnitureKind
    text: str
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Document:
    title: str
    source: Source
    blocks: tuple[Block, ...]
    furniture: tuple[Furniture, ...] = ()
    warnings: tuple[str, ...] = ()
    """One plain sentence each: what was not read, or was read with a doubt."""

    def __hash__(self) -> int:
        """Return the hash of the source, which equal documents share: blocks would take long."""
        return hash(self.source)

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence in reading order. Headings have none."""
        return tuple(chain.from_iterable(block.sentences for block in self.blocks))

    @property
    def words(self) -> int:
        """Words of the text, headings included, furniture not."""
        return sum(len(block.text.split()) for block in self.blocks)


@dataclass(frozen=True, slots=True)
class Skipped:
    """A document that could not be read: a row in the report, not an exception."""

    path: str
    reason: str
