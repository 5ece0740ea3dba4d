"""Long invented texts to time, the same in every run."""

from __future__ import annotations

from random import Random

from tests.align.papers import Sections

_ACTORS = (
    "The designated safeguarding lead|Governors|The headteacher|Practitioners|The local authority|"
    "Every member of staff|The conference chair|The police|Parents and carers|The case manager"
).split("|")
_ACTIONS = (
    "record|review|share|confirm|assess|report|discuss|monitor|explain|check|agree|arrange|refer|"
    "request|publish|verify|update|approve|audit|escalate"
).split("|")
_THINGS = (
    "the referral|the risk assessment|each allegation|the protection plan|the training log|"
    "the interview notes|the attendance record|the strategy discussion|the child's wishes|"
    "the chronology|the private fostering arrangement|the online filtering report|"
    "the recruitment checks|the low-level concern|the information sharing agreement"
).split("|")
_WAYS = (
    "within two working days|before the next meeting|in writing and without delay|"
    "at least annually|"
    "with the consent of the family where that is safe|unless the child would be put at risk|"
    "on the electronic file|together with the safeguarding partners|as the local protocol sets out|"
    "and tells the other agencies what was decided and why"
).split("|")


def chapters(name: str, sentences: int, seed: int) -> Sections:
    """Return that many sentences, four to a paragraph and twenty to a chapter.

    A third of the words are the text's own, so that two texts of different names and seeds share
    a field and not their wording.
    """
    draw = Random(seed)  # noqa: S311 - not for secrets
    own = [f"{name}{draw.choice(_ACTIONS)}{number}" for number in range(sentences // 4)]

    def sentence() -> str:
        return (
            f"{draw.choice(_ACTORS)} should {draw.choice(_ACTIONS)} {draw.choice(_THINGS)} "
            f"{' '.join(draw.choices(own, k=5))} {draw.choice(_WAYS)} and {draw.choice(_ACTIONS)} "
            f"{draw.choice(_THINGS)} {draw.choice(_WAYS)}."
        )

    return {
        f"{name} {number} {draw.choice(_THINGS)}": [
            " ".join(sentence() for _ in range(4)) for _ in range(5)
        ]
        for number in range(sentences // 20)
    }
