"""The nouns. Frozen values with no behaviour beyond counting; every room above speaks in them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain
from typing import Literal, get_args

Kind = Literal["heading", "paragraph", "item", "cell", "note", "caption"]
FurnitureKind = Literal[
    "contents",
    "running header",
    "running footer",
    "page number",
    "navigation",
    "banner",
    "note mark",
]
Strength = Literal["must", "should", "will", "may", "description"]
Polarity = Literal["+", "-"]
Unit = Literal["minute", "hour", "day", "working day", "week", "month", "year"]
Bound = Literal["max", "min", "exact", "every"]
Relation = Literal["verbatim", "reworded", "weaker", "stronger", "changed", "superseded"]
FindingClass = Literal[
    "contradicts", "weakens", "omits", "outdated", "bulk", "strengthens", "needs-reading"
]
Severity = Literal["critical", "high", "medium", "low"]
Confidence = Literal["high", "medium", "low"]


# ---- a document, as read -------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Source:
    """Where a document came from, so that anyone can check that they hold the same one."""

    path: str
    sha256: str
    reader: str
    """Program and version that opened it, for example ``pandoc 3.9``."""


@dataclass(frozen=True, slots=True)
class Locator:
    """An address inside a document. It helps a reader find the place; it is not an identity."""

    trail: tuple[str, ...] = ()
    """Headings above, outermost first."""
    nth: int = 0
    """Position of the block under its nearest heading, counted from 1. The heading itself is 0."""
    number: str | None = None
    """Printed number of the numbered paragraph it stands in ("3.12", "98", "4(a)")."""
    page: int | None = None
    """Page of the file, counted from 1 (PDF only)."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, bullet or cell. `text` occurs word for word in its block."""

    id: str
    """Hash of its folded words, made unique within the document; survives edits elsewhere."""
    text: str
    locator: Locator
    lead_in: str | None = None
    """The text that governs it ("Staff must:"), when it is a list item under a colon."""


@dataclass(frozen=True, slots=True)
class Block:
    id: str
    kind: Kind
    level: int
    """Heading level from 1, nesting depth of an item from 1, otherwise 0."""
    text: str
    """White space collapsed; without the printed number, which stands in the locator."""
    locator: Locator
    lead_in: str | None = None
    sentences: tuple[Sentence, ...] = ()
    """Empty for headings; otherwise the sentences joined by one space are the text."""


@dataclass(frozen=True, slots=True)
class Furniture:
    """Words of the file that are not its text: contents lines, running headers, navigation."""

    kind: FurnitureKind
    text: str
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Document:
    title: str
    source: Source
    blocks: tuple[Block, ...]
    furniture: tuple[Furniture, ...] = ()
    warnings: tuple[str, ...] = ()
    """One plain sentence each: what was not read, or was read with a doubt."""

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence in reading order. Headings have none."""
        return tuple(chain.from_iterable(block.sentences for block in self.blocks))

    @property
    def words(self) -> int:
        """Words of the text, headings included, furniture not."""
        return sum(len(block.text.split()) for block in self.blocks)


@dataclass(frozen=True, slots=True)
class Skipped:
    """A document that could not be read: a row in the report, not an exception."""

    path: str
    reason: str


# ---- what a sentence states ------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Quantity:
    """A time limit or count. ``number`` is None for "immediately" and "as soon as possible"."""

    number: float | None
    unit: Unit | None
    bound: Bound | None = None
    start: str | None = None
    """Event the clock starts at ("strategy discussion"), None when the text does not say."""
    event: str | None = None
    """What is timed ("initial child protection conference")."""
    upper: float | None = None
    """Upper end of a range ("10 to 15 working days")."""
    words: str = ""
    """The time as it stands in the text ("within 15 working days", "as soon as possible")."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing a sentence says, as typed fields that can be compared."""

    sentence: str
    """Id of the sentence it was read from."""
    quote: str
    """Exact substring of the sentence."""
    strength: Strength
    polarity: Polarity = "+"
    actor: str | None = None
    """Who is to act, in the words of the text; None when it names nobody."""
    role: str | None = None
    """What the gazetteer calls the actor ("LADO" and "designated officer" are one role)."""
    action: str | None = None
    quantity: Quantity | None = None
    artefact: str | None = None
    qualifiers: tuple[str, ...] = ()
    """Hedges, conditions and exceptions, each as it stands in the text."""
    confidence: Confidence = "high"


# ---- the national side -----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Edition:
    """The card of one edition of national guidance."""

    id: str
    title: str
    publisher: str
    issued: str
    """ISO date, or as much of one as is known."""
    supersedes: str | None = None
    superseded_by: str | None = None
    jurisdiction: str = "England"
    label: str = ""
    """What readers call it ("2018, with the 2020 update")."""
    series: str = ""
    """Title shared by all its editions."""
    audience: str = ""
    """Whose manuals it speaks to ("safeguarding partnerships", "schools and colleges")."""
    updated: str | None = None
    """ISO date of the last amendment the requirements take in, if it was amended after issue."""
    in_force: str | None = None
    numbering: str = ""
    landing_page: str = ""
    content_path: str = ""
    """Path of the official text's page on GOV.UK, from which it can be fetched."""
    licence: str = ""
    legal_basis: str = ""
    status: str = ""
    source: str = ""
    complete: bool = False
    """True when the requirements cover the edition, so that what a manual lacks is an omission."""
    not_checked: tuple[str, ...] = ()
    """One plain sentence each: what a reader of the report must know has not been checked."""
    companions: tuple[str, ...] = ()
    """Ids of editions whose requirements are loaded with this one (the law it rests on)."""


@dataclass(frozen=True, slots=True)
class Requirement:
    """One national requirement, restated in our own words; `citation` says where to read it."""

    id: str
    says: str
    strength: Strength
    topic: str
    citation: str
    confidence: Confidence
    source: str
    weight: int = 1
    """1 to 3; steps that protect a child directly weigh most."""
    polarity: Polarity = "+"
    actor: str | None = None
    action: str | None = None
    quantity: Quantity | None = None
    local_content: bool = False
    """True when the requirement is that each area writes something of its own."""
    artefact: str | None = None
    event: str | None = None
    """What it is about, timed or not; the same event has the same name in every edition."""
    paragraph: str | None = None
    """Printed number of the paragraph it is read in, where known; `citation` says it in words."""
    page: int | None = None
    expected: bool = True
    """False when only a manual that speaks of it must get it right: silence is no omission."""
    edition: str = ""
    """Id of the edition it is read in: the one compared with, or a companion."""


TermKind = Literal["term", "body", "procedure", "law", "edition"]
TermGuard = Literal["history", "title", "address", "body", "other jurisdiction"]


@dataclass(frozen=True, slots=True)
class Term:
    """Wording that guidance or law has replaced, and what makes its use right all the same."""

    id: str
    superseded: str
    forms: tuple[str, ...]
    """Whole words to look for, singular or plural, in any case; capitals only match capitals."""
    current: str
    since: str
    """ISO date from which the current wording holds."""
    kind: TermKind
    severity: Severity
    confidence: Confidence
    source: str
    law: str = ""
    until: str | None = None
    """ISO date from which the superseded wording is accepted again."""
    inside: tuple[str, ...] = ()
    """Longer expressions in which a form is right ("initial health assessment")."""
    near: tuple[str, ...] = ()
    """Words that make a form right when they stand within twelve words of it."""
    guards: tuple[TermGuard, ...] = ()
    """Kinds of place where a form is right: history, titles, addresses, names of bodies."""
    information: bool = False
    """True when the use is worth telling and is no fault."""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Baseline:
    """What manuals are compared with: an edition's requirements, or a text the user supplied."""

    edition: Edition
    document: Document
    """The official text when one was supplied, otherwise the restated requirements."""
    requirements: tuple[Requirement, ...] = ()
    verified: tuple[str, ...] = ()
    """Ids of the requirements that were found in the supplied official text."""
    terms: tuple[Term, ...] = ()
    """Wording superseded by the time of this edition."""
    coming: tuple[Term, ...] = ()
    """Wording that a later edition or law replaces: its current form is ahead of this edition."""
    shelf: tuple[Edition, ...] = ()
    """Cards of all editions at hand, oldest first in each series: what a citation is dated by."""


# ---- links -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Why:
    """The evidence for a link, so that a reader can judge it."""

    shared: tuple[str, ...]
    """Rare words both sides share, rarest first."""
    coverage: float
    """Share (0 to 1) of the shorter side's words that stand in common runs of 3 words or more."""
    similarity: float
    """Word-level Indel similarity, 0 to 1."""
    heading: float = 0.0
    """Similarity of the heading trails, 0 to 1."""


Facet = Literal[
    "polarity",
    "strength",
    "number",
    "unit",
    "bound",
    "start",
    "limit",
    "actor",
    "recipient",
    "scope",
    "definition",
    "exception",
    "qualifier",
    "trigger",
    "list",
    "term",
    "name",
]
Direction = Literal["weaker", "stronger", "changed", "unclear"]


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing a local sentence states otherwise than its national sentence."""

    facet: Facet
    local: str
    """The words that differ, as they stand in the local sentence; empty when they are missing."""
    national: str
    """The words that differ, as they stand in the national sentence; empty when missing."""
    direction: Direction
    """What the local text does to the national one."""
    confidence: Confidence = "high"
    against: str = ""
    """Id of the national sentence."""
    elsewhere: bool = False
    """What is missing here stands in another sentence of the manual, so that it is met."""


@dataclass(frozen=True, slots=True)
class Link:
    """A local sentence and the national sentences it answers."""

    local: Sentence
    national: tuple[Sentence, ...]
    score: float
    """Confidence that it is a counterpart, 0 to 1. It says nothing about agreement."""
    relation: Relation
    why: Why
    moved: bool = False
    """The two stand in sections that come in another order."""
    differences: tuple[Difference, ...] = ()
    """What the two state differently, heaviest first; empty until they have been compared."""


# ---- the ledger: where the words go, and what is asked of people -------------------------------

Box = Literal[
    "national word for word",
    "national in other words",
    "required or local fact",
    "practice help",
    "added process",
    "forms and checklists",
    "repeated",
    "superseded",
    "navigation and boilerplate",
    "not classified",
]
AskKind = Literal[
    "sign-off",
    "extra stage",
    "form",
    "checklist",
    "extra timer",
    "recording or notification",
    "attendance or report",
]
JustificationStatus = Literal["in force", "review date passed", "not found"]
BandName = Literal["Lean", "Some bulk", "Heavy", "Review first"]


@dataclass(frozen=True, slots=True)
class Placed:
    """A heading or a sentence in its box, and the rule that put it there."""

    block: str
    sentence: str | None
    """Id of the sentence; None for a heading."""
    words: int
    box: Box
    rule: str


@dataclass(frozen=True, slots=True)
class Ask:
    """One thing the manual asks of people beyond the national text."""

    sentence: str
    quote: str
    """Exact substring of the sentence."""
    where: Locator
    kinds: tuple[AskKind, ...]
    """What it adds, heaviest first; what the national text asks alike is left out."""
    actor: str | None = None
    action: str | None = None
    artefact: str | None = None
    by_when: str = ""
    nearest: str | None = None
    """Id of the requirement, or of the national sentence, it comes nearest to; None for none."""
    purpose: str = ""
    """The words in which the text says what it is for; empty when it does not."""
    before: str = ""
    """The step protecting a child that has to wait for it; empty when none has."""
    topic: str = ""


@dataclass(frozen=True, slots=True)
class NamedForm:
    """A paper that the manual names: a form, template, checklist, log and the like."""

    name: str
    uses: int
    asked: bool
    """The manual asks people to complete or send it; otherwise it is only spoken of."""
    quote: str
    where: Locator


@dataclass(frozen=True, slots=True)
class Wording:
    """An expression worth a look: an acronym, a local term, a duty that names nobody."""

    term: str
    uses: int
    quote: str
    where: Locator


@dataclass(frozen=True, slots=True)
class Repetition:
    """A passage said again."""

    words: int
    """Words of all its repeats, the first telling not counted."""
    quote: str
    places: tuple[Locator, ...]


@dataclass(frozen=True, slots=True)
class Clarity:
    """How a text reads. Shares are of 0 to 100; every figure is None under 150 words."""

    words: int
    prose: int
    """Sentences of prose; bullets are counted apart."""
    long_sentences: float | None
    """Share of prose sentences of more than 25 words."""
    lix: float | None
    undefined_acronyms: int | None
    agentless: float | None
    """Duties in the passive that name nobody, per 100 obligations."""
    conditions: float | None
    """Conditions ("if", "unless", "except") per obligation."""
    light_verbs: int | None
    """Verbs hidden in nouns ("carry out an assessment of")."""


@dataclass(frozen=True, slots=True)
class TopicLedger:
    """One national topic: what each side asks, how many words, how clearly, and the band."""

    topic: str
    national_asks: int
    local_asks: int
    """Obligation instances: clauses, and bullets governed by a lead-in."""
    answering: int
    """Of the local asks, those that answer a national one and add nothing."""
    added: int
    """Of the local asks, those that add process; `Ledger.asks` lists them."""
    national_words: int
    words: tuple[tuple[Box, int], ...]
    local: Clarity | None
    national: Clarity | None
    """None when there is no official text to measure."""
    band: BandName
    reasons: tuple[str, ...] = ()
    """Why this band, one plain sentence each."""


@dataclass(frozen=True, slots=True)
class ChapterLedger:
    """The words of one chapter by box; together they are the words of the chapter."""

    trail: tuple[str, ...]
    words: tuple[tuple[Box, int], ...]


@dataclass(frozen=True, slots=True)
class Ledger:
    """Every word of a manual in one box, and every ask it adds as one row."""

    placed: tuple[Placed, ...] = ()
    chapters: tuple[ChapterLedger, ...] = ()
    asks: tuple[Ask, ...] = ()
    topics: tuple[TopicLedger, ...] = ()
    forms: tuple[NamedForm, ...] = ()
    repetitions: tuple[Repetition, ...] = ()
    acronyms: tuple[Wording, ...] = ()
    """Used and never spelled out."""
    jargon: tuple[Wording, ...] = ()
    agentless: tuple[Wording, ...] = ()
    local: Clarity | None = None
    national: Clarity | None = None

    @property
    def words(self) -> dict[Box, int]:
        """Words by box, every box named; they sum to the words of the document."""
        counted: dict[Box, int] = dict.fromkeys(get_args(Box), 0)
        for one in self.placed:
            counted[one.box] += one.words
        return counted


@dataclass(frozen=True, slots=True)
class Justification:
    """An entry of the register of justified additions."""

    finding: str
    reason: str
    source: str
    owner: str
    review: str
    """ISO date on which the reason is looked at again; empty when none is set."""


@dataclass(frozen=True, slots=True)
class Justified:
    """What an entry of the register does today."""

    entry: Justification
    status: JustificationStatus
    """A finding leaves the action list only while its entry is in force."""


# ---- what a board decides ----------------------------------------------------------------------

DecisionName = Literal["Correct", "Keep and justify", "Needs advice", "Machine wrong"]
Progress = Literal["Not started", "In progress", "Done"]
Outcome = Literal["open", "still there", "justified", "judged wrong", "not found"]


@dataclass(frozen=True, slots=True)
class Decision:
    """One row of an action plan: what a board decided on a finding, and how far it has come."""

    finding: str
    name: DecisionName | None = None
    """None while nothing is decided."""
    owner: str = ""
    due: str = ""
    """ISO date; empty when none is set. For what is kept, the date it is looked at again."""
    progress: Progress | None = None
    evidence: str = ""
    board_date: str = ""
    """ISO date of the meeting; empty when none is named."""
    notes: str = ""
    rule: str = ""
    """The rule whose finding it was."""
    about: str = ""
    """The local text it was decided on."""


@dataclass(frozen=True, slots=True)
class ActionPlan:
    """An action plan as it came back from a board."""

    path: str
    decisions: tuple[Decision, ...] = ()
    register: tuple[Justification, ...] = ()
    """Its sheet of justified additions."""


@dataclass(frozen=True, slots=True)
class Decided:
    """What a decision does today.

    "still there": it was to be corrected and was found again. "judged wrong": the board says that
    the rule erred. "not found": no finding of this run has its id, because the text was changed or
    the id was mistyped.
    """

    decision: Decision
    outcome: Outcome
    overdue: bool = False
    """Its finding was found again after the day it was due."""


@dataclass(frozen=True, slots=True)
class Since:
    """The findings of this run beside those of an earlier one, by id."""

    made: str
    """When the earlier run was made."""
    new: tuple[str, ...]
    """Ids found now and not then, in the order of this report."""
    standing: tuple[str, ...]
    """Ids found both times, in the order of this report."""
    fixed: tuple[Finding, ...]
    """What was found then and is no longer, in the order and words of the earlier report."""


# ---- requirements answered -------------------------------------------------------------------

AnswerState = Literal["met", "met but weaker", "not found"]


@dataclass(frozen=True, slots=True)
class Answer:
    """How a manual answers one requirement."""

    requirement: str
    """Id of the requirement; id of the national sentence where the baseline has no requirements."""
    says: str
    state: AnswerState
    local: tuple[Sentence, ...] = ()
    """The sentences that meet it, or, where it was not found, the nearest, at most three."""
    lacks: tuple[str, ...] = ()
    """What makes it weaker, in words ("asks for 10 working days, the manual says 15")."""
    nearness: float = 0.0
    """How near the nearest sentences come to saying it, 0 to 1."""


# ---- findings and the report -----------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Evidence:
    quote: str
    where: Locator


@dataclass(frozen=True, slots=True)
class Finding:
    id: str
    rule: str
    cls: FindingClass
    severity: Severity
    confidence: Confidence
    message: str
    action: str
    local: Evidence | None
    national: Evidence | None
    facets: tuple[str, ...] = ()
    places: tuple[Evidence, ...] = ()
    """Every place it was found at, in order, when there are several."""


Basis = Literal["text", "facts and terms", "none"]


@dataclass(frozen=True, slots=True)
class Derivation:
    """The edition a manual, or a chapter of it, comes nearest to."""

    edition: str | None
    """Id of the edition; None when it cannot be told."""
    basis: Basis
    chapter: tuple[str, ...] = ()
    """Heading trail of the chapter; empty for the whole manual."""
    evidence: tuple[str, ...] = ()
    """One plain sentence each: what speaks for it, or why it cannot be told."""


# ---- two editions of one text ------------------------------------------------------------------

ChangeKind = Literal[
    "added", "removed", "reworded", "weaker", "stronger", "changed", "term", "moved"
]


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that the new edition of a text says otherwise than the old one."""

    kind: ChangeKind
    old: Evidence | None
    """None when it was added."""
    new: Evidence | None
    """None when it was removed."""
    facets: tuple[str, ...] = ()
    places: tuple[Change, ...] = ()
    """The same change at each of its places, in order, when it was made at several."""


@dataclass(frozen=True, slots=True)
class Result:
    """One manual, compared."""

    id: str
    document: Document
    links: tuple[Link, ...]
    national_only: tuple[Sentence, ...]
    """National sentences that no local sentence answers."""
    findings: tuple[Finding, ...] = ()
    ledger: Ledger = Ledger()
    answers: tuple[Answer, ...] = ()
    """One for each requirement that a manual is expected to meet."""
    derived: tuple[Derivation, ...] = ()
    """The edition the manual comes nearest to, then each chapter's where it is another."""

    @property
    def local_only(self) -> tuple[Sentence, ...]:
        """Local sentences without a national counterpart, in reading order."""
        linked = {link.local.id for link in self.links}
        return tuple(s for s in self.document.sentences if s.id not in linked)


@dataclass(frozen=True, slots=True)
class Timing:
    """What one manual says of a time that national guidance sets."""

    manual: str
    """Id of the manual."""
    words: str
    """The time in the words of the text; empty where the passage gives none."""
    days: float | None
    """Its length in days, five working days to the week; None where it is no length."""
    local: Evidence | None
    """The passage; None when the manual has none that answers the national one."""


@dataclass(frozen=True, slots=True)
class Variance:
    """One time that national guidance sets, and what each manual makes of it."""

    event: str
    """What is timed, in the words of the national text; empty when it does not name it."""
    words: str
    days: float
    national: Evidence
    timings: tuple[Timing, ...]
    """One a manual, in the order of the report."""
    differs: bool
    """Two manuals that answer it give times of another length, or one gives none."""


@dataclass(frozen=True, slots=True)
class Report:
    """Everything a renderer needs; complete in itself."""

    baseline: Baseline
    results: tuple[Result, ...]
    skipped: tuple[Skipped, ...] = ()
    made: str = ""
    """When the run was made (ISO 8601, UTC); given by the caller, never read from a clock here."""
    tool: str = ""
    versions: tuple[tuple[str, str], ...] = field(default=())
    """Programs and data the result depends on, as (name, version)."""
    justified: tuple[Justified, ...] = ()
    """The register of justified additions, as it stands on the day of the run."""
    decided: tuple[Decided, ...] = ()
    """What the board's action plan decided, as it stands on the day of the run."""
    since: Since | None = None
    """What changed since an earlier run, where one was given."""
    variance: tuple[Variance, ...] = ()
    """Times that two manuals or more answer, in the order of the national text."""

    def __iter__(self) -> Iterator[Result]:
        return iter(self.results)
