"""The shape of the files an expert edits, checked where they are read and nowhere else."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from compare.model import (
    Bound,
    Confidence,
    Edition,
    Polarity,
    Quantity,
    Requirement,
    Severity,
    Strength,
    Term,
    TermGuard,
    TermKind,
    Unit,
)
from compare.text import printed, split_sentences

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
_EXPRESSION = r"@?[\w'’.-]+( [\w'’.-]+)*"
_ANY = rf"{_EXPRESSION}( / {_EXPRESSION})*"
_SIGN = rf"(near: )?{_ANY}( \+ (near: )?{_ANY})*"
Sign = Annotated[str, StringConstraints(pattern=rf"^{_SIGN}$")]
_STATES = rf"{_SIGN}( \+ not: {_ANY})?"
States = Annotated[str, StringConstraints(pattern=rf"^({_STATES})?$")]
Against = Annotated[str, StringConstraints(pattern=rf"^{_STATES}$")]
Day = Annotated[str, StringConstraints(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$")]
_SEVERAL = frozenset(",-")
"""What stands between paragraphs: a point stands within one, as in 3.36."""
Audience = Literal[
    "safeguarding partnerships", "schools and colleges", "early years settings", "companion"
]


class Strict(BaseModel):
    """A table with no keys but its own, whose values are of the type they say."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, defer_build=True)


class Card(Strict):
    """`edition.toml`."""

    id: Id
    title: Text
    label: Text
    publisher: Text
    series: Text
    audience: Audience
    jurisdiction: Text
    issued: Day
    updated: Day | None = None
    in_force: Day | None = None
    yearly: bool = False
    supersedes: Id | None = None
    superseded_by: Id | None = None
    numbering: str = ""
    landing_page: str = ""
    content_path: Annotated[str, StringConstraints(pattern=r"^([a-z0-9-]+(/[a-z0-9-]+)*)?$")] = ""
    licence: Text
    legal_basis: str = ""
    status: Text
    complete: bool
    companions: list[Id] = []
    source: Text
    not_checked: list[Text] = []

    def edition(self) -> Edition:
        """Return the card as the noun the rest of the tool speaks in."""
        lists = {
            "companions": tuple(self.companions),
            "not_checked": tuple(map(printed, self.not_checked)),
        }
        return Edition(**(self.model_dump() | lists))


class Stated(Strict):
    """What every entry must say of itself, here or under `[defaults]`."""

    id: Id
    confidence: Confidence
    source: Text


class RequirementEntry(Stated):
    """One `[[requirement]]`."""

    says: Text
    topic: Text
    strength: Strength
    polarity: Polarity = "+"
    actor: Text
    action: Text
    artefact: Text | None = None
    number: int | float | None = None
    unit: Unit | None = None
    bound: Bound | None = None
    start: Text | None = None
    event: Text | None = None
    weight: Annotated[int, Field(ge=1, le=3)]
    local_content: bool = False
    expected: bool = True
    only_for: list[Text] = []
    states: States = ""
    signs: list[Sign] = []
    against: list[Against] = []
    against_source: str = ""
    chapter: Text | None = None
    paragraph: Text | None = None
    page: Annotated[int, Field(ge=1)] | None = None

    @model_validator(mode="after")
    def _one_sentence(self) -> Self:
        if len(split_sentences(self.says)) != 1:
            raise ValueError("'says' must be one sentence")
        return self

    @model_validator(mode="after")
    def _timed(self) -> Self:
        if self.unit and self.number is None:
            raise ValueError("'unit' needs a 'number'")
        if self._quantity() and not self.event:
            raise ValueError("'number', 'bound' and 'start' need the 'event' that is timed")
        return self

    @model_validator(mode="after")
    def _opposed(self) -> Self:
        if bool(self.against) != bool(self.against_source):
            raise ValueError("'against' and 'against_source' need each other")
        return self

    def requirement(self, edition: Edition) -> Requirement:
        """Return the entry as a requirement of `edition`, its citation put into words."""
        lists = {"only_for", "signs", "against"}
        own = {"says", "number", "unit", "bound", "start", "chapter"} | lists
        return Requirement(
            **self.model_dump(exclude=own),
            only_for=tuple(self.only_for),
            signs=tuple(self.signs),
            against=tuple(self.against),
            says=printed(self.says),
            citation=self._citation(edition),
            quantity=self._quantity(),
            edition=edition.id,
        )

    def _quantity(self) -> Quantity | None:
        timed = self.number is not None or self.bound or self.start
        if not timed:
            return None
        return Quantity(self.number, self.unit, self.bound, self.start, self.event)

    def _citation(self, edition: Edition) -> str:
        paragraphs = (
            "paragraphs" if self.paragraph and _SEVERAL & set(self.paragraph) else "paragraph"
        )
        parts = (
            self.chapter,
            f"{paragraphs} {self.paragraph}" if self.paragraph else None,
            f"page {self.page}" if self.page else None,
        )
        named = () if edition.audience == "companion" else (f"{edition.title} {edition.label}",)
        return ", ".join((*named, *filter(None, parts)))


class TermEntry(Stated):
    """One `[[term]]`."""

    superseded: Text
    forms: Annotated[list[Text], Field(min_length=1)]
    current: str
    """Empty where nothing took its place."""
    since: Day
    until: Day | None = None
    kind: TermKind
    severity: Severity
    law: str = ""
    inside: list[Text] = []
    near: list[Text] = []
    guards: list[TermGuard] = []
    information: bool = False
    note: str = ""

    def term(self) -> Term:
        """Return the entry as the noun the rest of the tool speaks in."""
        lists = {name: tuple(getattr(self, name)) for name in ("forms", "inside", "near", "guards")}
        return Term(**(self.model_dump() | lists | {"current": printed(self.current)}))
