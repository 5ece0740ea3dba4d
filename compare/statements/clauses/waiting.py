"""How far the pass through a sentence has come, and which open clause waits for a verb."""

from __future__ import annotations

import re

from compare.model import FIRM
from compare.statements.clauses.clause import Clause, IsActor, Open
from compare.statements.clauses.cues import Cue
from compare.statements.words.tokens import Tokens

_MAIN_AFTER_COMMA = re.compile("[^,;:]*,[^crtiwp,;:][^,;:]*[bhoMv]")
_NOUN_ON_NOUN = re.compile("[xAg]d")


class SoFar:
    """What the pass has met so far. It lives for one sentence; only the pass changes it."""

    __slots__ = (
        "begins", "bracketed", "found", "is_actor", "joint", "last", "main_verb",
        "main_verb_before", "of_duty", "open", "past", "present", "subject", "that", "tokens",
    )  # fmt: skip

    def __init__(self, tokens: Tokens, is_actor: IsActor) -> None:
        self.tokens, self.is_actor = tokens, is_actor
        self.open = [Open("main")]
        """Clauses within clauses, the innermost last."""
        self.bracketed: list[tuple[list[Open], int | None, int, int]] = []
        self.begins = self.subject = 0
        """Where the main clause begins, and where its subject may."""
        self.joint: int | None = None
        """The comma or "and" since the last verb, at which another clause may have begun."""
        self.last = self.open[0]
        """The clause of the last verb."""
        self.of_duty = False
        """The last verb was a duty word, and what follows belongs to it: "should *be asked to*"."""
        self.past = 0
        """Tokens before this one have been read."""
        self.main_verb = self.main_verb_before = False
        """Whether a main clause has had a verb, and whether it had before the last duty word."""
        self.that: Clause | None = None
        """The last "it is essential that", which a further "and that" goes on with."""
        self.found: list[Clause] = []
        """Every duty word with its clause."""
        self.present: list[Clause] = []
        """Main clauses in the present tense."""


def after_main(sofar: SoFar) -> bool:
    """Whether the main clause has its verb and nothing is open within it."""
    return len(sofar.open) == 1 and sofar.open[0].has_verb


def start_anew(sofar: SoFar, begins: int, subject: int) -> None:
    """Go on with another main clause."""
    sofar.open = [Open("main")]
    sofar.begins, sofar.subject = begins, subject


def owner_of(sofar: SoFar, k: int, cue: Cue | None) -> Open | None:
    """Return the clause that takes the verb at `k`; None for one that nothing opened."""
    clauses = sofar.open
    if clauses[-1].weak and not clauses[-1].has_verb and (cue or _begins_anew(sofar, k)):
        clauses.pop()
    top: Open | None = clauses[-1]
    if clauses[-1].has_verb:
        top = _waiting(sofar, k, cue)
    if top is None:
        return None
    top.has_verb = True
    sofar.last, sofar.of_duty = top, cue is not None
    if top.place == "main" or sofar.joint is None or top.begins <= sofar.joint:
        sofar.joint = None  # an "and" before a relative clause waits for what comes after it
    sofar.main_verb = sofar.main_verb or top.place == "main"
    return top


def _begins_anew(sofar: SoFar, k: int) -> bool:
    """Whether another noun follows on one: "after the conference | the core group meets"."""
    return bool(_NOUN_ON_NOUN.search(sofar.tokens.tags, sofar.open[-1].begins + 2, k))


def _waiting(sofar: SoFar, k: int, cue: Cue | None) -> Open | None:
    """Return the innermost clause that waits for a verb, a new main one, or None."""
    clauses, joint = sofar.open, sofar.joint
    if _or_within(sofar, cue) or _and_within(sofar, k, cue):
        return clauses[-1]
    complete = len(clauses) > 1 and all(clause.has_verb for clause in clauses)
    if complete and not _goes_anew(sofar, k, cue):
        return None
    while len(clauses) > 1 and clauses[-1].has_verb:
        clauses.pop()
    if not clauses[-1].has_verb:
        return clauses[-1]
    if joint is None and _after_reduced(sofar, k, cue):
        return clauses[-1]
    if joint is None and not _impersonal(cue):
        return None
    begins = k if joint is None else _first_named(sofar.tokens.tags, joint)
    start_anew(sofar, begins, begins)
    return sofar.open[-1]


def _goes_anew(sofar: SoFar, k: int, cue: Cue | None) -> bool:
    """Whether a duty word opens a main clause where all have their verb: "… *and staff* must"."""
    if cue is None or _impersonal(cue):
        return cue is not None
    if cue.strength not in FIRM or sofar.joint is None:
        return False
    return sofar.is_actor(sofar.joint + 1, k) or _after_relative(sofar, sofar.joint)


def _impersonal(cue: Cue | None) -> bool:
    """Whether it is "it is essential that", which needs nobody named before it."""
    return cue is not None and cue.subject != "before"


def _or_within(sofar: SoFar, cue: Cue | None) -> bool:
    """Whether "or" goes on with a condition: "if the child objects *or it is not right*"."""
    if sofar.joint is None or sofar.tokens.words[sofar.joint] not in ("or", "and/or"):
        return False
    return cue is None and any(clause.fronted for clause in sofar.open)


def _and_within(sofar: SoFar, k: int, cue: Cue | None) -> bool:
    """Whether "and" goes on with a condition whose main clause comes after the comma.

    "If a child is hurt *and the parents are not told*, the manager must be rung."
    """
    clause, tags = sofar.open[-1], sofar.tokens.tags
    if not clause.fronted or clause.place != "condition" or (cue and cue.strength in FIRM):
        return False
    if sofar.joint is None or tags[sofar.joint] != "c":
        return False
    return bool(_MAIN_AFTER_COMMA.match(tags, k))


def _after_relative(sofar: SoFar, joint: int) -> bool:
    """Whether "and the record must" goes on after "by someone who …" or "if …"."""
    clause = sofar.open[-1]
    relative = sofar.tokens.word(clause.begins) in ("who", "which", "that")
    within = relative and clause.place in ("relative", "aside")
    return (within or clause.place == "condition") and sofar.tokens.tags[
        joint + 1 : joint + 2
    ] == "d"


def _first_named(tags: str, joint: int) -> int:
    """Return where "…, schools and | colleges should" begins: at the first of those it names."""
    first = len(tags[:joint].rstrip("dxgf"))
    listed = tags[joint] == "c" and first < joint and tags[first - 1 : first] == ","
    return first if listed else joint + 1


def _after_reduced(sofar: SoFar, k: int, cue: Cue | None) -> bool:
    """Whether the verb before was that of "from the date the referral was accepted"."""
    return cue is not None and sofar.tokens.tags[sofar.subject : k].startswith("p")
