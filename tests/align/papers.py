"""Invented documents to align."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import count

from compare.model import Block, Document, Locator, Sentence, Source
from compare.text import ids_for, split_sentences

Sections = Mapping[str, Sequence[str]]
"""Heading → paragraphs under it. A paragraph that begins "- " is an item of the list whose
lead-in is the last paragraph that ended in a colon."""


def paper(sections: Sections) -> Document:
    """Return a document of the sections, split into blocks and sentences as a reader does."""
    blocks = [block for heading, texts in sections.items() for block in _blocks(heading, texts)]
    ids = iter(ids_for(text for block in blocks for text in split_sentences(block.text)))
    numbers = count(1)
    return Document(
        "A paper",
        Source("paper.md", "0" * 64, "by hand"),
        tuple(_with_sentences(block, f"b{next(numbers)}", ids) for block in blocks),
    )


def sections_of(text: str) -> Sections:
    """Return the sections of a text whose headings begin "# "; each further line is a paragraph."""
    sections: dict[str, list[str]] = {}
    for line in filter(None, text.splitlines()):
        if line.startswith("# "):
            sections[line.removeprefix("# ")] = []
        else:
            sections[list(sections)[-1]].append(line)
    return sections


def _blocks(heading: str, texts: Sequence[str]) -> Iterator[Block]:
    yield Block("", "heading", 1, heading, Locator((), 0))
    lead_in = None
    for nth, text in enumerate(texts, 1):
        at = Locator((heading,), nth)
        if text.startswith("- "):
            yield Block("", "item", 1, text.removeprefix("- "), at, lead_in)
        else:
            lead_in = text if text.endswith(":") else None
            yield Block("", "paragraph", 0, text, at)


def _with_sentences(block: Block, name: str, ids: Iterator[str]) -> Block:
    texts = () if block.kind == "heading" else split_sentences(block.text)
    sentences = tuple(Sentence(next(ids), text, block.locator, block.lead_in) for text in texts)
    return Block(name, block.kind, block.level, block.text, block.locator, block.lead_in, sentences)


GUIDANCE = sections_of("""
# Referrals
Anyone who has a concern about a child should tell the designated safeguarding lead that day.
The local authority must acknowledge a referral within one working day and decide what the child needs.
Practitioners who make a referral should confirm it in writing within two working days.
# Conferences
The initial child protection conference should take place within fifteen working days of the strategy discussion.
Parents should receive the report for the conference at least three days before it.
The chair of the conference must be independent of the line management of the case.
# Records
Records should include:
- a clear summary of the concern
- details of how the concern was followed up and resolved
- the decision reached and the reason for it
# Recruitment
At least one member of every interview panel must have completed safer recruitment training.
References should be obtained before interview and any gaps in employment explored with the candidate.
# Outings
A risk assessment should be carried out before every outing and shared with the adults who go.
""")  # noqa: E501 - a line is a paragraph
"""Invented national guidance."""
