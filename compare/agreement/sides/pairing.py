"""Two statements that speak of one thing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from compare.agreement.sides.acts import knows, other_act, shares_object, telling, tells, verb_of
from compare.agreement.sides.limits import Limit, same_limit
from compare.agreement.sides.reading import NEAR, Reading
from compare.agreement.sides.softening import weighs_another
from compare.agreement.words.wording import Wording, content, content_words
from compare.model import FIRM, Confidence, Statement

_HALF = 0.5
_VERB_AND_OBJECT = 2
_AFFINE = 0.25
"""Least closeness of two statements that speak of one thing."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A local and a national statement about the same thing."""

    local: Statement
    national: Statement
    wording: Wording
    """Of the sentences they stand in, or of their quotes where a sentence makes several."""
    shown: bool = False
    """A sign tells that the local one is of what the national one asks: each is all that its
    sentence states, or both have one verb."""

    @property
    def confidence(self) -> Confidence:
        """How surely a difference between the two is one of meaning.

        In texts that are not one text edited, the two must ask for the same action.
        """
        if "low" in {self.local.confidence, self.national.confidence}:
            return "low"
        if self.wording.closeness >= NEAR and not other_act(self.local, self.national):
            return "high"
        return "medium" if self.same_action else "low"

    @property
    def same_action(self) -> bool:
        """Whether half of the words of what is to be done are the same, a verb and its object.

        To tell and to report the same thing, or to the same body, is one act. Within the same
        time, the same verb is enough, or two for telling.
        """
        ours, theirs = self.local, self.national
        if knows(ours.action) != knows(theirs.action) or other_act(ours, theirs):
            return False
        if weighs_another(ours, theirs):
            return False
        done = Wording.of(ours.action or "", theirs.action or "")
        if done.closeness >= _HALF and len(done.kept) >= _VERB_AND_OBJECT:
            return shares_object(ours, theirs)
        verbs = content(ours.action or "")[:1], content(theirs.action or "")[:1]
        if done.kept - telling() and all(tells(verb) for verb in verbs):
            return True
        return _in_one_time(ours, theirs, verbs)


def _in_one_time(ours: Statement, theirs: Statement, verbs: tuple[tuple[str, ...], ...]) -> bool:
    """Say whether two statements with one verb, or two for telling, set the same time."""
    kept = Wording.of(ours.quote, theirs.quote).kept - telling()
    same_verb = verbs[0] == verbs[1] or (bool(kept) and all(map(tells, verbs)))
    if not ours.quantity or not theirs.quantity or not same_verb:
        return False
    return same_limit(Limit(ours.quantity, ""), Limit(theirs.quantity, ""))


def pairs(local: Reading, national: Reading) -> Iterator[Pair]:
    """Yield each national statement with the local one that speaks of the same thing.

    Where both sentences state one thing, that is the pair; one act with two times is one thing for
    a sign. Otherwise the closest in words are
    taken first, each once; a national statement that no local one comes near has no pair.
    """
    shown = national.sentence.id in local.shows
    if len(local.statements) == len(national.statements) == 1:
        wording = Wording.of(local.says, national.says)
        yield Pair(local.statements[0], national.statements[0], wording, shown)
        return
    ranked = sorted(
        (
            (-wording.closeness, i, j, wording)
            for j, n in enumerate(national.statements)
            for i, s in enumerate(local.statements)
            if (wording := Wording.of(_about(s), _about(n))).closeness >= _AFFINE
        ),
        key=lambda row: row[:3],
    )
    one_act = len({s.action for s in local.statements}) == len(national.statements) == 1
    taken: set[tuple[str, int]] = set()
    for _, i, j, wording in ranked:
        if not taken & {("local", i), ("national", j)}:
            taken |= {("local", i), ("national", j)}
            ours, theirs = local.statements[i], national.statements[j]
            yield Pair(ours, theirs, wording, shown and (one_act or one_verb(ours, theirs)))


def one_verb(ours: Statement, theirs: Statement) -> bool:
    """Say whether two statements have the same verb, or two that stand for each other."""
    return bool(verb_of(ours) & verb_of(theirs))


def asked_alike(pair: Pair) -> bool:
    """Say whether the local one is of the act, and of the thing, that the national one asks for."""
    ours, theirs = pair.local, pair.national
    asked = theirs.strength in FIRM and theirs.polarity == ours.polarity
    return asked and one_verb(ours, theirs) and shares_object(ours, theirs)


def done_beside(pair: Pair, local: str) -> bool:
    """Say whether the national act stands in the local text beside what the local actor does: who
    decides on more is not who is to report.
    """
    verb, done = verb_of(pair.national), pair.local.action or ""
    if not verb or not done or verb & content_words(done):
        return False
    before, found, after = local.partition(done)
    return bool(found) and verb <= content_words(f"{before} {after}")


def _about(statement: Statement) -> str:
    timed = statement.quantity.event if statement.quantity else None
    parts = (statement.quote, statement.action, statement.artefact, timed)
    return " ".join(part for part in parts if part)
