"""Raw passages → Document: ids, trails, positions, lead-ins, numbers and sentences."""

from __future__ import annotations

from compare.model import Block, Document, Locator, Sentence, Source
from compare.read.raw import RawDocument
from compare.text import collapse, ids_for, split_sentences


def assemble(raw: RawDocument, source: Source) -> Document:
    """Return the Document that `raw` is, judged: first version, refined beside this module."""
    passages = [p for p in raw.passages if collapse(p.text)]
    texts = [collapse(p.text) for p in passages]
    sentences = iter(
        ids_for(
            s
            for p, t in zip(passages, texts, strict=True)
            if p.kind != "heading"
            for s in split_sentences(t)
        )
    )
    blocks: list[Block] = []
    trail: tuple[str, ...] = ()
    nth = 0
    for p, text, block_id in zip(passages, texts, ids_for(texts), strict=True):
        if p.kind == "heading":
            trail, nth = (*trail[: p.level - 1], text), 0
        else:
            nth += 1
        at = Locator(trail, nth, p.number, p.page)
        said = (
            ()
            if p.kind == "heading"
            else tuple(Sentence(next(sentences), s, at, p.lead_in) for s in split_sentences(text))
        )
        blocks.append(Block(block_id, p.kind, p.level, text, at, p.lead_in, said))
    return Document(raw.title or source.path, source, tuple(blocks), raw.furniture, raw.warnings)
