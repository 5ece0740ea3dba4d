"""Requirements → the Document that stands in for an official text that is not at hand."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from compare.model import Block, Document, Edition, Locator, Requirement, Sentence, Source
from compare.text import ids_for

_READER = "restated requirements"


def restated(edition: Edition, requirements: tuple[Requirement, ...]) -> Document:
    """Return the requirements as a Document: a heading a topic, under it a paragraph each.

    A paragraph is one sentence, the requirement's `says` word for word. Its locator carries the
    number of the official paragraph and the official page, where they are known.
    """
    topics = tuple(dict.fromkeys(one.topic for one in requirements))
    lines = tuple(line for topic in topics for line in _section(topic, requirements))
    block_ids = ids_for(text for text, _ in lines)
    sentence_ids = ids_for(text if at.nth else "" for text, at in lines)
    blocks = tuple(
        Block(block, "paragraph", 0, text, at, sentences=(Sentence(sentence, text, at),))
        if at.nth
        else Block(block, "heading", 1, text, at)
        for (text, at), block, sentence in zip(lines, block_ids, sentence_ids, strict=True)
    )
    return Document(f"{edition.title} {edition.label}", _source(edition, lines), blocks)


def _section(topic: str, requirements: tuple[Requirement, ...]) -> Iterator[tuple[str, Locator]]:
    yield topic, Locator((topic,), 0)
    own = (one for one in requirements if one.topic == topic)
    for nth, one in enumerate(own, 1):
        yield one.says, Locator((topic,), nth, one.paragraph, one.page)


def _source(edition: Edition, lines: tuple[tuple[str, Locator], ...]) -> Source:
    text = "\n".join(text for text, _ in lines)
    return Source(edition.id, hashlib.sha256(text.encode()).hexdigest(), _READER)
