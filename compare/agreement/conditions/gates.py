"""Gates: what the local text lets nobody do until something else has been done."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.agreement.sides.acts import verb_of
from compare.agreement.sides.reading import NEAR, Reading
from compare.agreement.words.wording import Wording, content_words, without
from compare.model import BINDING, Confidence, Difference
from compare.statements.words.actor import is_family, names_actor
from compare.text import holds, words

_GATE = re.compile(
    r"\b(?P<held>(?:(?<!need )not|never|no|cannot|only)\b"
    r"(?! (?:later|more|less|longer|fewer|sooner|earlier)\b)[^.;,]*?)"
    r"\b(?P<gate>(?:until\b(?![^.;,]*\b(?:birthday|aged?)\b)|once\b|after\b|before\b"
    r"|unless and until\b)[^.;,]*)",
    re.IGNORECASE,
)
_TOLD = (*BINDING, "may")
_FIRST = ("until", "once", "after", "before")
"""Letters one of which every gate holds."""
_WAITS = re.compile(r"\b(?:wait\w*|delay\w*|hesitat\w*|put off|postpone\w*|later)\b", re.IGNORECASE)
"""Who is told not to wait until something is held up by nothing."""
_CLAUSE = re.compile(r"[,;:]")
_HALF = 0.5


def gate_differences(local: Reading, national: Reading) -> Iterator[Difference]:
    """Yield what has to come first in the local text, where the national one asks for the act.

    The act before the gate must be the one that the national sentence asks for, its verb or its
    object at least; a national text with a gate of its own is left alone. What guidance leaves to
    somebody's judgement may wait for anything but another's approval.
    """
    told = [s for s in national.statements if s.strength in _TOLD and s.polarity == "+"]
    gate = _gate(local.text) if told else None
    approval = gate is not None and _approval(gate["gate"]) is not None
    asks = [s for s in told if s.strength in BINDING or approval]
    if not asks or not gate or _WAITS.search(gate["held"]) or _said(gate["gate"], national.text):
        return
    act = content_words(_CLAUSE.split(local.text[: gate.start("gate")])[-1])
    for asked in asks:
        done = content_words(asked.action or "")
        if verb_of(asked) & act or len(done & act) >= _HALF * len(done) > 0:
            rest = without(Wording.of(local.text, national.text), [gate["gate"]]).closeness
            sure: Confidence = "high" if rest >= NEAR else "medium"
            yield Difference("qualifier", gate["gate"].strip(), "", "weaker", sure)
            return


def _gate(text: str) -> re.Match[str] | None:
    """Return what comes first in a text: few have a word for that, or for an approval, at all."""
    low = text.casefold()
    gate = _GATE.search(text) if holds(low, _FIRST) else None
    return gate or (_approval(text) if holds(low, _APPROVING) else None)


def _approval(text: str) -> re.Match[str] | None:
    """Return an approval by somebody at work that comes first: "once the head has agreed"."""
    found = _APPROVED.search(text)
    by = words(found["by"])[-1:] if found else ()
    return found if by and names_actor(by[0]) and not is_family(by[0]) else None


_APPROVING = ("agree", "approve", "authorise", "consent", "sign", "permit", "give")
"""Letters one of which every approval holds."""
_APPROVED = re.compile(
    r"(?P<held>)\b(?P<gate>(?:once|after|when|if|provided(?: that)?|so long as|as long as)"
    r" (?P<by>(?:[\w'’-]+ ){1,5}?)(?:has |have |is |are )?(?:also |first )?"
    r"(?:agree[sd]?|approve[sd]?|authorise[sd]?|consent(?:s|ed)?|sign(?:s|ed)|permit(?:s|ted)?"
    r"|give[sn]? (?:\w+ )?(?:consent|approval|permission|agreement|authority))\b[^.;,]*)",
    re.IGNORECASE,
)


def _said(gate: str, text: str) -> bool:
    """Say whether the text puts something first itself, or names what has to come first.

    A gate that names nothing is a time ("once every four weeks").
    """
    named = content_words(gate)
    return not named or len(named & content_words(text)) > _HALF * len(named)
