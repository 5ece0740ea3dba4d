"""One passage in both editions, and the words in which it differs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from compare.align import changed_words
from compare.changes.kinds import Judgement
from compare.changes.passages import Passage
from compare.model import Change, ChangeKind, Evidence

Words = tuple[tuple[str, ...], tuple[str, ...]]
"""Words taken out and the words put in their place, folded. Either may be empty."""


@dataclass(frozen=True)
class Edit:
    """A passage before and after."""

    old: Passage
    new: Passage
    judgement: Judgement
    elsewhere: frozenset[str] = frozenset()
    """Letters of words that are not gone: they stand apart from the passage in one edition."""

    @cached_property
    def spots(self) -> dict[Words, tuple[range, range]]:
        """Where words were replaced, by the words."""
        found = {
            (self.old.words[a.start : a.stop], self.new.words[b.start : b.stop]): (a, b)
            for a, b in changed_words(self.old.words, self.new.words)
        }
        return {words: at for words, at in found.items() if one_sided(words) not in self.elsewhere}

    @property
    def change(self) -> Change:
        return self._as(self.judgement.kind, self.old.evidence, self.new.evidence)

    def spot(self, words: Words) -> Change:
        """Return the change of these words, quoted alone; the passage where one side has none."""
        here, there = self.spots[words]
        if not here or not there:
            return self.change
        return self._as(
            self.judgement.kind,
            Evidence(self.old.quotation(here), self.old.where),
            Evidence(self.new.quotation(there), self.new.where),
        )

    def _as(self, kind: ChangeKind, old: Evidence, new: Evidence) -> Change:
        return Change(kind, old, new, self.judgement.facets)


def one_sided(words: Words) -> str:
    """Return the letters of words that were only added or only taken out; else nothing."""
    return "" if all(words) else "".join(words[0] or words[1])


def repeated(words: Words, edits: Sequence[Edit]) -> Change:
    """Return the change of these words as one, with every place it was made at.

    Wording replaced throughout is a term, unless it asks more or less of people everywhere.
    """
    places = tuple(edit.spot(words) for edit in edits)
    kinds = {place.kind for place in places}
    kind: ChangeKind = "term" if all(words) else "reworded"
    if kinds in ({"weaker"}, {"stronger"}):
        (kind,) = kinds
    facets = sorted({facet for place in places for facet in place.facets})
    return Change(kind, places[0].old, places[0].new, tuple(facets), places)
