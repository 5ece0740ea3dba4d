"""What stands elsewhere in a document: what is said there is not missing here."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property, partial

from compare.agreement.sides.limits import Limit
from compare.agreement.sides.reading import Reading
from compare.agreement.words.wording import content_words


@dataclass(frozen=True)
class Elsewhere:
    """What other sentences of a document say on the same thing."""

    said: Callable[[], frozenset[str]] = frozenset[str]
    """Returns the stems of it: few differences ask for them."""
    limits: tuple[Limit, ...] = ()

    @cached_property
    def stems(self) -> frozenset[str]:
        return self.said()

    @classmethod
    def of(cls, others: Iterable[Reading], timed: Iterable[Reading] = ()) -> Elsewhere:
        """Return what `others` say, and when those that are `timed` say it is to be done."""
        known = tuple(others)
        limits = tuple(limit for r in (*known, *timed) for limit in r.limits)
        return cls(partial(said_by, known), limits)


def said_by(others: Iterable[Reading]) -> frozenset[str]:
    """Return the stems of all that the sentences say."""
    return frozenset[str]().union(*(content_words(reading.says) for reading in others))
