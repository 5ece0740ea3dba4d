"""One pass through a sentence: which clause each verb belongs to.

Each subordinator ("if", "who", "that") opens a clause that waits for its verb; each finite verb
belongs to the innermost clause that still waits for one. Commas close clauses that have theirs.
"""

from __future__ import annotations

from compare.statements.borders import LINKING, link, stop
from compare.statements.clause import IsActor
from compare.statements.dutiful import duty
from compare.statements.duty import Cue
from compare.statements.finite import finite, is_verb
from compare.statements.tokens import Tokens
from compare.statements.waiting import SoFar

_DULL = frozenset('dgfsuzyne#"?!')
"""Tags that only a duty word makes worth a look."""


def scanned(tokens: Tokens, cues: tuple[Cue, ...], is_actor: IsActor) -> SoFar:
    """Return the pass when it is through: duty words in `found`, what is done in `present`."""
    sofar, words = SoFar(tokens, is_actor), tokens.words
    cue_at = {tokens.at(cue.start): cue for cue in cues}
    for k, tag in enumerate(tokens.tags):
        if (tag in _DULL and k not in cue_at) or k < sofar.past:
            continue
        if k in cue_at and not (tag == "e" and sofar.of_duty):
            duty(sofar, k, cue_at[k])
        elif tag in "bohMv" or (
            tag in "VAxq"
            and (tag != "x" or words[k][-1] == "s" or tokens.tags[k - 1] == "c")
            and is_verb(sofar, k, tag)
        ):
            finite(sofar, k, tag)
        elif tag in ",;:-().":
            stop(sofar, k, tag)
        elif tag in "itrwcV" or words[k] in LINKING:
            link(sofar, k, tag)
    return sofar
