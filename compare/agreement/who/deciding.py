"""Whose choice it is to tell: a duty to tell one is not met by telling another, who decides."""

from __future__ import annotations

from collections.abc import Iterator

from compare.agreement.sides.acts import tells, verb_of
from compare.agreement.sides.reading import Reading
from compare.agreement.who.recipients import told_offices
from compare.agreement.words.wording import content_words
from compare.agreement.words.wordlists import clauses
from compare.model import Difference
from compare.text import holds

_ON = ("whether", " if ")
"""Letters one of which every choice holds."""
_LEAST = 1 / 3
"""Share of what the national sentence speaks of that the local one must speak of."""


def choice_differences(local: Reading, national: Reading) -> Iterator[Difference]:
    """Yield where those who must tell an office tell somebody who decides whether it is told.

    Nothing where the local sentence has that office told as well, is of a doubt that the national
    one does not speak of, or of others than those whose duty it is.
    """
    if not holds(local.text, _ON) or not any(_must_tell(local, national)):
        return
    choice = clauses("deciding").search(local.text)
    if not choice:
        return
    said = content_words(local.text)
    asked = content_words(national.text)
    if len(said & asked) < _LEAST * len(asked) or _in_doubt(local.text, national.text):
        return
    left, rest = content_words(choice["what"]), content_words(local.text[: choice.start()])
    for office in (one for together in told_offices(national.text) for one in together):
        named = content_words(office)
        if named <= left and not named & rest:
            yield Difference("recipient", choice[0].strip(), office, "changed", "medium")
            return


def _must_tell(local: Reading, national: Reading) -> Iterator[bool]:
    """Yield for each national duty to tell whether it is of those whom the local sentence names."""
    named = content_words(local.text)
    for one in national.statements:
        if one.strength == "must" and one.polarity == "+" and tells(tuple(verb_of(one))):
            yield bool(content_words(one.actor or "") & named)


def _in_doubt(local: str, national: str) -> bool:
    return bool(clauses("doubting").search(local)) and not clauses("doubting").search(national)
