"""Who is to have something, such as training, within a time."""

from __future__ import annotations

import re

from compare.agreement.sides.limits import Limit
from compare.agreement.sides.parties import anyone, known_roles
from compare.agreement.sides.reading import Reading
from compare.agreement.words.wordlists import names
from compare.text import words


def of_another_office(local: Reading, ours: Limit, national: Reading, theirs: Limit) -> bool:
    """Say whether ours times what everybody has, theirs what one office has: the training of all
    staff is not the lead's.
    """
    there = _who_has(national, theirs)
    return everybody_has(local, ours) and bool(there) and known_roles(_WHO.split(there)[0])


def everybody_has(reading: Reading, limit: Limit) -> bool:
    """Say whether a time is of what everybody is to have, such as training."""
    return anyone(_who_has(reading, limit))


def _who_has(reading: Reading, limit: Limit) -> str:
    """Return who is to have something within a time, or whose it is ("the training of all staff is
    renewed"), rather than do it for a child.
    """
    for statement in reading.statements:
        if statement.quantity and statement.quote == limit.quote:
            done = statement.action or ""
            first = words(done)[:1]
            if statement.actor and not names("had", "verbs").isdisjoint(first):
                return statement.actor
            if not statement.actor and " be " in done:
                what, _, whose = done.partition(" be ")[0].partition(" of ")
                return whose.removeprefix("the ") or what
    return ""


_WHO = re.compile(r",? (?:and|or) (?:every |each |any |the )?")
