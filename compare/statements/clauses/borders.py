"""Where clauses open and close: subordinators, commas, brackets, "ensure …"."""

from __future__ import annotations

from compare.statements.clauses.clause import ENSURING, Clause, Open
from compare.statements.clauses.openers import adds, is_complete, opened
from compare.statements.clauses.waiting import SoFar, after_main, start_anew
from compare.statements.words.tokens import Tokens

_FRONTED = frozenset("iwpyzacgnfMo#-")
"""Tags with which an adverbial before the subject begins."""
_LONG_OPENERS = (
    ("provided", "that"),
    ("as", "long"),
    ("so", "long"),
    ("so", "that"),
    ("in", "case"),
)
_IN_THE_EVENT = ("in", "the", "event")
LINKING = frozenset(("however", "provided", "as", "so", "in"))
"""Words that may open or join clauses, whatever their tag."""


def link(sofar: SoFar, k: int, tag: str) -> None:
    """Read a word that opens a clause or joins two."""
    words = sofar.tokens.words
    word = words[k]
    if tag in "itrw":
        _opener(sofar, k, tag)
    elif tag == "V" and word in ENSURING:
        ensure(sofar, k)
    elif word in LINKING and _opens_at_length(sofar.tokens, k):
        sofar.open.append(Open("condition", begins=k + 1, fronted=k == sofar.subject))
        sofar.past = k + 2
    elif word == "then" and len(sofar.open) > 1 and not sofar.open[0].has_verb:
        sofar.open, sofar.subject = sofar.open[:1], k + 1  # "if …, then …"
    elif word == "however" or (tag == "c" and not _joins_nouns(sofar, k)):
        sofar.joint = k


def _opens_at_length(tokens: Tokens, k: int) -> bool:
    """Whether a condition opens with more than one word: "provided that", "in the event"."""
    in_the_event = tokens.words[k : k + 3] == _IN_THE_EVENT and tokens.word(k + 3) != "of"
    return in_the_event or tokens.words[k : k + 2] in _LONG_OPENERS


def _joins_nouns(sofar: SoFar, k: int) -> bool:
    """Whether "or" stands within what "and" has begun: "and the parent *or* carer will"."""
    tags, joint = sofar.tokens.tags, sofar.joint
    if sofar.tokens.words[k] != "or" or joint is None or tags[joint] != "c":
        return False
    return tags[joint + 1] in "dxg" and not tags[joint + 1 : k].strip("dxAgq")


def ensure(sofar: SoFar, k: int) -> None:
    """Open what "ensure …" governs without "that": "ensures meetings are arranged"."""
    if sofar.tokens.tags[k + 1 : k + 2] != "t":
        sofar.open.append(Open("that", weak=True, begins=k + 1))


def stop(sofar: SoFar, k: int, mark: str) -> None:
    """Read a comma, bracket, colon or full stop."""
    sofar.of_duty = False
    if mark == "(":
        sofar.bracketed.append((sofar.open, sofar.joint, sofar.begins, sofar.subject))
        sofar.open = [Open("main")]
    elif mark == ")":
        if sofar.bracketed:
            sofar.open, sofar.joint, sofar.begins, sofar.subject = sofar.bracketed.pop()
    elif mark == ",":
        _comma(sofar, k)
    else:
        sofar.joint = None
        start_anew(sofar, k + 1, k + 1)


def _opener(sofar: SoFar, k: int, tag: str) -> None:
    tokens = sofar.tokens
    if tag == "t" and sofar.that and tokens.tags[k - 1] == "c":
        _again(sofar, sofar.that, k)
        return
    clause = opened(tokens, k)
    if clause is None:
        return
    if clause.place == "condition" and _another_main(sofar, k):
        start_anew(sofar, k, k)
    if clause.place == "main":
        _concession(sofar, k)
    if clause.place == "relative" and after_main(sofar) and adds(tokens, k):
        clause.place = "aside"
    outermost = len(sofar.open) == 1 and not sofar.open[-1].has_verb
    clause.fronted = outermost and not tokens.tags[sofar.subject : k].strip("ac,")
    sofar.open.append(clause)


def _concession(sofar: SoFar, k: int) -> None:
    """Let "whilst", which says something outright, begin anew."""
    sofar.open = sofar.open[:-1] if after_main(sofar) else sofar.open
    sofar.begins, sofar.subject = k, k + 1


def _again(sofar: SoFar, duty: Clause, k: int) -> None:
    """Open another clause of the same duty: "it is expected that …, and that …"."""
    sofar.found.append(duty._replace(begins=k, subject=(k + 1, k + 1), verb=k + 1))
    of = len(sofar.found) - 1
    sofar.open = [Open("main", has_verb=True), Open("that", begins=k + 1, of=of)]


def _another_main(sofar: SoFar, k: int) -> bool:
    """Whether a condition opens a further clause: "… and if you disagree you can say so"."""
    joint = sofar.joint
    if joint is None or sofar.tokens.tags[joint] == ",":
        return False
    return not sofar.tokens.tags[joint + 1 : k].strip("a,") and after_main(sofar)


def _comma(sofar: SoFar, k: int) -> None:
    clauses = sofar.open
    while clauses[-1].weak and not clauses[-1].has_verb:
        clauses.pop()  # "after a referral, …"
    top = clauses[-1]
    top.has_verb = top.has_verb or is_complete(sofar.tokens, clauses, k)
    closed = None
    while len(clauses) > 1 and (clauses[-1].has_verb or is_complete(sofar.tokens, clauses, k)):
        closed = clauses.pop()  # "when considering whether …,"
    if len(clauses) > 1:
        return
    if clauses[-1].has_verb:
        sofar.joint = k
    elif closed and closed.place == "main":
        sofar.begins = sofar.subject = k + 1
    elif (closed and closed.fronted) or sofar.tokens.tags[sofar.subject] in _FRONTED:
        sofar.subject = k + 1
