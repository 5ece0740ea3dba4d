"""The files of one folder → one Document, a chapter a file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from compare.model import Block, Document, Source
from compare.text import ids_for


def joined(chapters: Sequence[Document], folder: Path) -> Document:
    """Return the manual that is kept in `folder` as a file a chapter, in the order given.

    It is called what the folder is called. Its addresses begin with the title of the chapter; its
    fingerprint is that of the fingerprints of its files; its warnings name the chapter.
    """
    return Document(
        title=folder.resolve().name,
        source=_source([chapter.source for chapter in chapters], folder),
        blocks=_blocks(chapters),
        furniture=tuple(box for chapter in chapters for box in chapter.furniture),
        warnings=tuple(f"{c.title}: {warning}" for c in chapters for warning in c.warnings),
    )


def _source(parts: Sequence[Source], folder: Path) -> Source:
    together = sha256("".join(part.sha256 for part in parts).encode()).hexdigest()
    readers = ", ".join(dict.fromkeys(part.reader for part in parts))
    return Source(str(folder), together, readers, tuple(parts))


def _blocks(chapters: Sequence[Document]) -> tuple[Block, ...]:
    """Return the blocks of all, each with an id and an address that hold in the whole."""
    placed = [placed for chapter in chapters for placed in _placed(chapter)]
    block_ids = ids_for(block.text for block in placed)
    sentence_ids = iter(ids_for(s.text for block in placed for s in block.sentences))
    return tuple(
        replace(
            block,
            id=block_id,
            sentences=tuple(
                replace(s, id=next(sentence_ids), locator=block.locator) for s in block.sentences
            ),
        )
        for block, block_id in zip(placed, block_ids, strict=True)
    )


def _placed(chapter: Document) -> Iterator[Block]:
    outermost = {block.locator.trail[:1] for block in chapter.blocks}
    has_one_heading_over_all = len(outermost) == 1 and outermost != {()}
    for block in chapter.blocks:
        trail = block.locator.trail
        named = has_one_heading_over_all or trail[:1] == (chapter.title,)
        at = block.locator if named else replace(block.locator, trail=(chapter.title, *trail))
        yield replace(block, locator=at)
