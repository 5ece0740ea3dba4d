"""Rules on what has been replaced."""

from __future__ import annotations

from compare.rules.outdated.mixed_editions import MixedEditions
from compare.rules.outdated.newer_edition import NewerEdition
from compare.rules.outdated.old_edition import OldEdition
from compare.rules.outdated.old_law import OldLaw
from compare.rules.outdated.old_procedure import OldProcedure
from compare.rules.outdated.old_wording import OldWording
from compare.rules.outdated.stale_procedure import StaleProcedure
from compare.rules.outdated.unknown_paragraph import UnknownParagraph
from compare.rules.rule import Rule

OUTDATED: tuple[Rule, ...] = (
    OldWording(),
    OldProcedure(),
    OldLaw(),
    OldEdition(),
    UnknownParagraph(),
    StaleProcedure(),
    MixedEditions(),
    NewerEdition(),
)
