"""The national side: an edition, its requirements and its terms."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from compare.model.document import Document
from compare.model.statement import Confidence, Polarity, Quantity, Strength

Severity = Literal["critical", "high", "medium", "low"]


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
    yearly: bool = False
    """True when the guidance is issued anew every year."""
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
    only_for: tuple[str, ...] = ()
    """Kinds of place it can be asked of (settings.toml); of any when none is named."""
    signs: tuple[str, ...] = ()
    """What a passage that meets it speaks of: see baselines/README.md."""
    states: str = ""
    """What one passage must state to meet it, the act first: see baselines/README.md."""
    against: tuple[str, ...] = ()
    """What a passage states that says the opposite, written as `states` is."""
    against_source: str = ""
    """Where the opposite is known from."""
    edition: str = ""
    """Id of the edition it is read in: the one compared with, or a companion."""
    after: str = ""
    """The sentence before it in a bare national text, where it points back ("they", "this")."""


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
    """Empty where nothing took its place."""
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

    def __hash__(self) -> int:
        """Return the hash of what names it, which equal baselines share; all would take long."""
        return hash((self.edition, self.document))

    @property
    def citations(self) -> dict[str, str]:
        """Where to read the original of each requirement, by what it says."""
        return {one.says: one.citation for one in self.requirements}
