"""Whether a passage states what a requirement asks for: its act, with what that is done to."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence

from compare.agreement.duty.strength import forbids
from compare.coverage.place.parties import is_anothers
from compare.coverage.words.facts import limits_in
from compare.coverage.words.parts import gives_time, parts_of
from compare.coverage.words.passages import Passage
from compare.coverage.words.texts import Texts
from compare.model import Requirement, Statement

StatedIn = Mapping[str, Sequence[Statement]]
"""Statements by the id of their sentence."""


def stated_in(passage: Passage, said: StatedIn) -> list[Statement]:
    """Return what the sentences of a passage state."""
    return [s for sentence in passage.sentences for s in said.get(sentence.id, ())]


def states(asked: str, passage: Passage, statements: Iterable[Statement], texts: Texts) -> bool:
    """Say whether a passage of `texts`, as stated, states an act with its object as `asked`.

    The first part of what is asked, as a requirement's `states` or `against` is written, is the
    act: it stands in the passage, in no condition of its `statements`, or in the text that governs
    it. The other parts stand there too, those that may stand near it also in a heading above or
    beside it; all parts but one in the passage itself. What it is not to speak of stands nowhere.
    Where nothing is asked, signs are enough.
    """
    if not asked:
        return True
    every = parts_of(asked)
    act, *rest = parts = [part for part in every if not part.barred]
    own = [sentence.text for sentence in passage.sentences]
    lead_in = passage.sentences[0].lead_in or ""
    done = _asserted(" ".join(own), statements)
    above = [lead_in, *own]
    barred = [part for part in every if part.barred]
    if not texts.any_in((done, lead_in), (act,)) or texts.any_in(above, barred):
        return False
    about = [*above, *texts.near_by(passage.sentences)]
    timed = {part for part in rest if gives_time(part) and any(map(limits_in, own))}
    if not all(
        part in timed or texts.any_in(about if part.near else above, (part,)) for part in rest
    ):
        return False
    said = [texts.any_in((done,), (act,))]
    said += [part in timed or texts.any_in(own, (part,)) for part in rest]
    return len(parts) - sum(said) <= 1


def is_done_by_another(
    requirement: Requirement, statements: Collection[Statement], texts: Texts
) -> bool:
    """Say whether a passage, as stated, gives the act of a requirement to another than it does.

    Who gives what they are to have does not matter ("the council trains all governors"), nor who
    has it from them.
    """
    act = parts_of(requirement.states)[:1] if requirement.states else ()
    doing = [one for one in statements if texts.any_in((one.quote,), act)] or statements
    theirs = parts_of((requirement.actor or "").removeprefix("all "))
    acts = [one.action or "" for one in doing]
    is_had = any(map(_HAVE.match, (requirement.action or "", *acts))) and texts.any_in(acts, theirs)
    return is_anothers(requirement.actor, doing) and not is_had


def refuses(requirement: Requirement, statements: Collection[Statement]) -> bool:
    """Say whether a passage, as stated, only forbids what the requirement says may be done."""
    return requirement.strength == "may" and bool(statements) and all(map(forbids, statements))


def _asserted(text: str, statements: Iterable[Statement]) -> str:
    """Return a text without its conditions, references to other papers and what comes first or has
    been done already: what is done in them is not what is to be done.
    """
    for statement in statements:
        for condition in statement.qualifiers:
            text = text.replace(condition, ";")
    return _DONE.sub(";", _POINTS.sub(";", text))


_HAVE = re.compile(r"(?:have|has|receives?|gets?)\b")
_POINTS = re.compile(r"\b(?:please )?(?:see|refer to|read) (?:also )?our\b[^.;)]*", re.IGNORECASE)
"""What points the reader to another paper of one's own."""
_DONE = re.compile(
    r"\b(?:who|that|which) (?:has|have|had) (?:(?:been|already) )*\w+"
    r"|\b(?:inform|tell|told|notif)\w*\b[^,.;]* that (?:\w+ ){1,3}"
    r"(?:has|have|had|will|is to) be(?:en)? \w+"
    r"|^(?:once|after|when) [^,.;]*\b(?:has|have|had) [^,.;]*,",
    re.IGNORECASE,
)
"""What has been done by those of whom, or before that which, a sentence speaks; and what somebody
is told is done."""
