"""One manual compared, and the report on all of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from compare.model.baseline import Baseline
from compare.model.decision import Decided, Justified, Since
from compare.model.document import Document, Sentence, Skipped
from compare.model.finding import Answer, Derivation, Evidence, Finding
from compare.model.ledger import Ledger
from compare.model.link import Link


@dataclass(frozen=True, slots=True)
class Result:
    """One manual, compared."""

    id: str
    document: Document
    links: tuple[Link, ...]
    national_only: tuple[Sentence, ...]
    """National sentences that no local sentence answers."""
    findings: tuple[Finding, ...] = ()
    ledger: Ledger = field(default_factory=Ledger)
    answers: tuple[Answer, ...] = ()
    """One for each requirement that a manual is expected to meet."""
    derived: tuple[Derivation, ...] = ()
    """The edition the manual comes nearest to, then each chapter's where it is another."""
    is_whole: bool = True
    """False for one chapter of a manual: what it does not say is not left out."""
    limits: tuple[str, ...] = ()
    """One plain sentence or two each: why a comparison with this baseline tells less of it."""

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

    def __hash__(self) -> int:
        """Return the hash of what made it, which equal reports share: all of it would take long."""
        return hash((self.made, self.tool, self.baseline.edition.id))
