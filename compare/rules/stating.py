"""The sentence of the national text that states a requirement."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import groupby

from compare.agreement.words.wording import content_words
from compare.coverage import stated_at
from compare.model import Evidence, Locator, Requirement, Sentence
from compare.rules.rule import Comparison


def stating(comparison: Comparison) -> Callable[[Requirement], Sentence | None]:
    """Return what finds the sentence of the national text that states a requirement, if any."""
    passages = stated_at(comparison.baseline, comparison.requirements)
    sentences = {sentence.id: sentence for sentence in comparison.baseline.document.sentences}

    def found(asked: Requirement) -> Sentence | None:
        passage = passages.get(asked.id)
        return _block_of(passage, asked) if passage else sentences.get(asked.id)

    return found


def evidence(asked: Requirement, stated: Sentence | None) -> Evidence:
    """Return a requirement as it is quoted: in the sentence that states it, or as it is restated,
    with the sentence before it where it points back.
    """
    words = f"{asked.after} {stated.text if stated else asked.says}".strip()
    here = Locator((asked.topic,), 0, asked.paragraph, asked.page)
    return Evidence(words, stated.locator if stated else here)


def _block_of(passage: Sequence[Sentence], asked: Requirement) -> Sentence:
    """Return as one sentence what stands in the block of a passage that says most of it."""
    blocks = (tuple(some) for _, some in groupby(passage, lambda one: one.locator))
    joined = (replace(some[0], text=" ".join(one.text for one in some)) for some in blocks)
    said = content_words(asked.says)
    return max(joined, key=lambda one: len(said & content_words(one.text)))
