"""Sentences of a real guidance text, tagged by plain patterns, for the same mutators.

The tags are cruder than those made by hand: a sentence that no pattern fits is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from tests.bench.guidance import Guidance

_FEWEST, _MOST = 8, 45
"""Words of a sentence that is whole and not several run together."""
_MODALS = ("must not", "should not", "should never", "must", "should", "may")
_DUTY = re.compile(rf"\b(?:{'|'.join(_MODALS)})\b")
_TIME = re.compile(
    r"\b(?P<bound>within|no later than|at least every|at least|every|no more than)"
    r" (?P<number>\d+|one|two|three|five|six|seven|ten|twelve|fifteen) "
    r"(?P<unit>(?:working |school )?days?|hours?|weeks?|months?|years?)"
    r"(?P<start> of [a-z ]+?(?=[,.;]|$))?"
)
_EXCEPTION = re.compile(r"\b(?:unless|except) [^,.;()]+(?=\.$)")
_ACTOR = re.compile(
    r"^(?:All staff|Staff|Schools and colleges|Schools|Colleges|Governing bodies and proprietors"
    r"|Governing bodies|Headteachers and principals|Teachers|The (?:case manager|employer|school"
    r"|headteacher|designated safeguarding lead|governing body|local authority))"
    r"(?= (?:must|should))"
)
_LIST = re.compile(r"(?<= )([a-z]+(?: [a-z]+)?), ([a-z]+(?: [a-z]+)?) and ([a-z]+)(?=\.$)")


def official(texts: Iterable[str]) -> Iterator[Guidance]:
    """Yield each whole sentence with one duty word, with the tags that its patterns give."""
    for text in dict.fromkeys(texts):
        duties = _DUTY.findall(text)
        whole = text[:1].isupper() and text.endswith(".") and "http" not in text
        if whole and len(duties) == 1 and _FEWEST <= len(text.split()) <= _MOST:
            yield _tagged(text, duties[0])


def _tagged(text: str, modal: str) -> Guidance:
    time, listed = _TIME.search(text), _LIST.search(text)
    return Guidance(
        says=text,
        modal=modal,
        number=time["number"] if time else "",
        unit=time["unit"] if time else "",
        bound=time["bound"] if time else "",
        start=(time["start"] or "").strip() if time else "",
        actor=_first(_ACTOR, text),
        exception=_first(_EXCEPTION, text),
        list=listed.groups() if listed else (),
    )


def _first(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.search(text)
    return found[0] if found else ""
