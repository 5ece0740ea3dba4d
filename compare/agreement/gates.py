"""Gates: what the local text lets nobody do until something else has been done."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.agreement.acts import verb_of
from compare.agreement.reading import NEAR, Reading
from compare.agreement.wording import Wording, content_words, without
from compare.model import BINDING, Confidence, Difference

_GATE = re.compile(
    r"\b(?P<held>(?:(?<!need )not|never|no|cannot|only)\b"
    r"(?! (?:later|more|less|longer|fewer|sooner|earlier)\b)[^.;,]*?)"
    r"\b(?P<gate>(?:until|once|after|before|unless and until)\b[^.;,]*)",
    re.IGNORECASE,
)
_WAITS = re.compile(r"\b(?:wait\w*|delay\w*|hesitat\w*|put off|postpone\w*|later)\b", re.IGNORECASE)
"""Who is told not to wait until something is held up by nothing."""
_CLAUSE = re.compile(r"[,;:]")
_HALF = 0.5


def gate_differences(local: Reading, national: Reading) -> Iterator[Difference]:
    """Yield what has to come first in the local text, where the national one asks for the act.

    The act before the gate must be the one that the national sentence asks for, its verb or its
    object at least; a national text with a gate of its own is left alone.
    """
    asks = [s for s in national.statements if s.strength in BINDING and s.polarity == "+"]
    gate = _GATE.search(local.text) if asks else None
    if not gate or _WAITS.search(gate["held"]) or _said(gate["gate"], national.text):
        return
    act = content_words(_CLAUSE.split(local.text[: gate.start("gate")])[-1])
    for asked in asks:
        done = content_words(asked.action or "")
        if verb_of(asked) & act or len(done & act) >= _HALF * len(done) > 0:
            rest = without(Wording.of(local.text, national.text), [gate["gate"]]).closeness
            sure: Confidence = "high" if rest >= NEAR else "medium"
            yield Difference("qualifier", gate["gate"].strip(), "", "weaker", sure)
            return


def _said(gate: str, text: str) -> bool:
    """Say whether the text puts something first itself, or names what has to come first.

    A gate that names nothing is a time ("once every four weeks").
    """
    named = content_words(gate)
    return (
        not named
        or bool(_GATE.search(text))
        or len(named & content_words(text)) > _HALF * len(named)
    )
