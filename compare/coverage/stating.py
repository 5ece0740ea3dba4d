"""Whether a passage states what a requirement asks for: its act, with what that is done to."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from math import isfinite

from compare.agreement.duty import forbids
from compare.coverage.parts import parts_of
from compare.coverage.passages import Passage
from compare.coverage.texts import Texts
from compare.model import Requirement, Statement

_NEAR = 0.25
"""Nearness that is enough where a sign stands in what is done."""
_SELDOM = 0.3
"""Sentences of a document in which the parts of a sign stand together by chance, below which that
they do tells something, where a requirement does not say what is to be stated. On 35 real pages
read as two manuals 43 requirements were met, and 42 not though a sign stood there: with this, the
act and `_NEAR` alone, 40 of the 43 were taken as met, and 17 of the 42.
"""
_NEAR_STATED = 0.2
"""Nearness that is enough where the act is stated with its object."""
_SELDOM_STATED = 1.0
"""Sentences by chance, as for `_SELDOM`, where the act is stated with its object."""
_HARDLY_EVER = 0.01
"""Sentences by chance below which the act need not be stated: plain voices have other words for it
than those that are listed. Of 350 requirements met in such words 77 are not taken as met with this,
142 without; of 28 wrongly taken as met on pages kept apart, 2 are for this."""


def states(
    requirement: Requirement, passage: Passage, statements: Iterable[Statement], texts: Texts
) -> bool:
    """Say whether a passage of `texts`, as stated, states the act of a requirement with its object.

    The first part of what the requirement `states` is its act: it stands in the passage, in no
    condition of its `statements`, or in the text that governs it. The other parts stand there too,
    those that may stand near it also in a heading above or beside it; at least half of all parts in
    the passage itself. A requirement that does not say what is to be stated is left to its signs.
    """
    if not requirement.states:
        return True
    act, *rest = parts = parts_of(requirement.states)
    own = [sentence.text for sentence in passage.sentences]
    lead_in = passage.sentences[0].lead_in or ""
    done = _asserted(" ".join(own), statements)
    if not texts.any_in((done, lead_in), (act,)):
        return False
    above = [lead_in, *own]
    about = [*above, *texts.near_by(passage.sentences)]
    if not all(texts.any_in(about if part.near else above, (part,)) for part in rest):
        return False
    said = [texts.any_in((done,), (act,)), *(texts.any_in(own, (part,)) for part in rest)]
    return 2 * sum(said) >= len(parts)


def tells(requirement: Requirement, by_chance: float, nearness: float, *, stated: bool) -> bool:
    """Say whether a sign in a passage shows the requirement to be met.

    `stated` is what `states` says of the passage, and `by_chance` in how many sentences of the
    document the sign would stand by chance, infinity where it stands in nothing that is done.
    """
    if not requirement.states:
        return by_chance < _SELDOM or (isfinite(by_chance) and nearness >= _NEAR)
    by_no_chance = by_chance < _SELDOM_STATED or nearness >= _NEAR_STATED
    return by_chance < _HARDLY_EVER or (stated and by_no_chance)


def refuses(requirement: Requirement, statements: Collection[Statement]) -> bool:
    """Say whether a passage, as stated, only forbids what the requirement says may be done."""
    return requirement.strength == "may" and bool(statements) and all(map(forbids, statements))


def _asserted(text: str, statements: Iterable[Statement]) -> str:
    """Return a text without its conditions: what is done in them is not what is to be done."""
    for statement in statements:
        for condition in statement.qualifiers:
            text = text.replace(condition, ";")
    return text
