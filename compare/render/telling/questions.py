"""The reviewer's questions: what the figures prompt a reader to ask, and what only a reader can."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from compare.model import Ask, Document, Evidence, NamedForm, Report, Result, Wording
from compare.render.telling.phrases import counted

UNMEASURED = (
    "Is the child seen, spoken with and listened to before the first form is filled in?",
    "Do the signs of abuse and neglect stand early, in the body of the text?",
    "Does each assessment lead to a named help or decision?",
    "Which habits of learning are named, with who takes part and how often?",
    "Can staff speak of a mistake or a near miss without blame, and to whom?",
    "Do flow charts have a start, labelled choices and no dead end?",
)
"""Questions for which nothing was counted: a figure would mislead."""


@dataclass(frozen=True, slots=True)
class Question:
    """A prompt for a person, never a mark."""

    name: str
    looked_for: str
    found: str
    anchor: str
    """Section of the first page on which it stands in full."""
    ask: str
    example: Evidence
    manual: Document | None
    """The manual that the example is from; none where it is the national text."""


def questions(report: Report) -> tuple[Question, ...]:
    """Return a question for each thing of which the manuals have any."""
    gates = [(r, ask) for r in report for ask in r.ledger.asks if ask.before]
    forms = [(r, form) for r in report for form in r.ledger.forms if form.asked]
    nobody = [(r, one) for r in report for one in r.ledger.agentless]
    terms = [(r, one) for r in report for one in (*r.ledger.jargon, *r.ledger.acronyms)]
    told = (
        _asked(
            gates,
            "Process before protection",
            "Approvals, forms and stages that stand before a step that protects a child.",
            counted(len(gates), "such ask"),
            "asks",
            "Could a child wait because of it?",
        ),
        _asked(
            forms,
            "Forms and tick boxes",
            "Forms, templates and checklists that people are asked to complete or send.",
            counted(len(forms), "paper"),
            "asks",
            "Which of them helps a child, and who would miss it?",
        ),
        _asked(
            nobody,
            "Who acts",
            "Duties that name nobody.",
            counted(len(nobody), "duty", "duties"),
            "clear",
            "Who would do it on a Friday evening?",
        ),
        _asked(
            terms,
            "Words of our own",
            "Local terms and acronyms that are not explained.",
            counted(len(terms), "expression"),
            "clear",
            "Would a new colleague, or a parent, know what it means?",
        ),
        _varying(report),
    )
    return tuple(one for one in told if one)


def _asked(
    held: Sequence[tuple[Result, Ask | NamedForm | Wording]],
    name: str,
    looked_for: str,
    found: str,
    anchor: str,
    ask: str,
) -> Question | None:
    if not held:
        return None
    result, first = held[0]
    example = Evidence(sentence_of(result.document, first), first.where)
    return Question(name, looked_for, found, anchor, ask, example, result.document)


def sentence_of(document: Document, found: Ask | NamedForm | Wording) -> str:
    """Return the sentence that some words were found in, or the words where it is not known."""
    blocks = (block for block in document.blocks if found.quote in block.text)
    here = (s.text for block in blocks for s in block.sentences if s.locator == found.where)
    return next((text for text in here if found.quote in text), found.quote)


def _varying(report: Report) -> Question | None:
    rows = [row for row in report.variance if row.differs]
    if not rows:
        return None
    return Question(
        "One child, two places",
        "The same step with another time in another place.",
        counted(len(rows), "step"),
        "variance-between",
        "Would a family that moves be kept waiting longer?",
        rows[0].national,
        None,
    )
