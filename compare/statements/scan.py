"""One pass through a sentence: which clause each verb belongs to.

Each subordinator ("if", "who", "that") opens a clause that waits for its verb; each finite verb
belongs to the innermost clause that still waits for one. Commas close clauses that have theirs.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from compare.statements.duty import Cue
from compare.statements.openers import Open, Place, adds, is_complete, opened
from compare.statements.present import base_of_third, does
from compare.statements.tokens import NOUN_VERBS, Range, Tokens

IsActor = Callable[[int, int], bool]

FIRM = ("must", "should", "will")
_FRONTED = frozenset("iwpyzacgnfMo#-")
"""Tags with which an adverbial before the subject begins."""
_LONG_OPENERS = (
    ("provided", "that"),
    ("as", "long"),
    ("so", "long"),
    ("so", "that"),
    ("in", "case"),
)
_DULL = frozenset('dgfsuzyne#"?!')
"""Tags that only a duty word makes worth a look."""
_LINKING = frozenset(("however", "provided", "as", "so", "in"))
ENSURING = ("ensure", "ensures", "ensuring")
_BRACKETED = re.compile(r"\([^)]*\)")
_DENIED = re.compile("[bo]a*n")
_SURE_VERB = re.compile("[bohMv]")
_ANY_VERB = re.compile("[bohMvVA]")
_HAVE_AFTER = re.compile("[zM][an]*$")
_NOUN_AFTER_ALL = re.compile("f|a*[Mbho]")


@dataclass(frozen=True, slots=True)
class Clause:
    """A duty word with its place in the sentence; positions are numbers of tokens."""

    cue: Cue | None
    """None for a verb in the present tense."""
    place: Place
    begins: int
    """First token of the clause, for quoting."""
    subject: Range
    """Tokens before the duty word in which its subject stands."""
    verb: int
    """First token after the duty word; the present verb itself."""
    ends: int


def _finite_noun(tokens: Tokens, k: int) -> bool:
    """Whether a word like "returns" is the verb of a condition: "when a child returns from …"."""
    tags = tokens.tags
    if tags[k] != "x" or tags[k - 1] not in "xA" or tags[k + 1 : k + 2] not in tuple("pdsz#"):
        return False
    return tokens.words[k].endswith("s") and base_of_third(tokens.words[k]) in NOUN_VERBS


class Scan:
    """The state of one pass. It lives for one call of `clauses`."""

    def __init__(self, tokens: Tokens, cues: tuple[Cue, ...], is_actor: IsActor) -> None:
        self.tokens, self.is_actor = tokens, is_actor
        self.cue_at = {tokens.at(cue.start): cue for cue in cues}
        self.open = [Open("main")]
        self.bracketed: list[list[Open]] = []
        self.begins = self.subject = 0
        self.joint: int | None = None
        """The comma or "and" since the last verb, at which another clause may have begun."""
        self.last = self.open[0]
        """The clause of the last verb."""
        self.of_duty = False
        """The last verb was a duty word, and what follows belongs to it: "should *be asked to*"."""
        self.past = 0
        self.main_verb = self.main_verb_before = False
        """Whether a main clause has had a verb, and whether it had before the last duty word."""
        self.that: Clause | None = None
        """The last "it is essential that", which a further "and that" goes on with."""
        self.found: list[Clause] = []
        self.present: list[Clause] = []

    def clauses(self) -> list[Clause]:
        """Return every duty word with its clause, in order; what is done stands in `present`."""
        words, cue_at = self.tokens.words, self.cue_at
        for k, tag in enumerate(self.tokens.tags):
            if (tag in _DULL and k not in cue_at) or k < self.past:
                continue
            if k in cue_at and not (tag == "e" and self.of_duty):
                self._duty(k, cue_at[k])
            elif tag in "bohMv" or (
                tag in "VAx" and (tag != "x" or words[k][-1] == "s") and self._is_verb(k)
            ):
                self._verb(k, tag)
            elif tag in ",;:-().":
                self._stop(k, tag)
            elif tag in "itrwcV" or words[k] in _LINKING:
                self._link(k, tag)
        return self.found

    def _link(self, k: int, tag: str) -> None:
        """Read a word that opens a clause or joins two."""
        word = self.tokens.words[k]
        if tag in "itrw":
            self._opener(k, tag)
        elif tag == "V" and word in ENSURING:
            self._ensure(k)
        elif self.tokens.words[k : k + 2] in _LONG_OPENERS:
            self.open.append(Open("condition", begins=k + 1, fronted=k == self.subject))
            self.past = k + 2
        elif word == "then" and len(self.open) > 1 and not self.open[0].has_verb:
            self.open, self.subject = self.open[:1], k + 1  # "if …, then …"
        elif tag == "c" or word == "however":
            self.joint = k

    # ---- what opens and closes clauses

    def _again(self, k: int) -> None:
        """Open another clause of the same duty: "it is expected that …, and that …"."""
        duty = self.that
        if duty:
            self.found.append(replace(duty, begins=k, subject=(k + 1, k + 1), verb=k + 1))
            self.open = [
                Open("main", has_verb=True),
                Open("that", begins=k + 1, of=len(self.found) - 1),
            ]

    def _opener(self, k: int, tag: str) -> None:
        if tag == "t" and self.that and self.tokens.tags[k - 1] == "c":
            self._again(k)
            return
        clause = opened(self.tokens, k)
        if clause:
            if clause.place == "condition" and self._another_main(k):
                self.open = [Open("main")]
                self.begins = self.subject = k
            if clause.place == "main":
                self.open = self.open[:-1] if self._after_main() else self.open
                self.begins, self.subject = k, k + 1
            if clause.place == "relative" and self._after_main() and adds(self.tokens, k):
                clause.place = "aside"
            outermost = len(self.open) == 1 and not self.open[-1].has_verb
            clause.fronted = outermost and self._only_small(k)
            self.open.append(clause)

    def _another_main(self, k: int) -> bool:
        """Whether a condition opens a further clause: "… and if you disagree you can say so"."""
        joined = self.joint is not None and not self.tokens.tags[self.joint + 1 : k].strip("a,")
        return joined and self._after_main()

    def _after_main(self) -> bool:
        return len(self.open) == 1 and self.open[0].has_verb

    def _only_small(self, k: int) -> bool:
        return not self.tokens.tags[self.subject : k].strip("ac,")

    def _stop(self, k: int, tag: str) -> None:
        self.of_duty = False
        if tag == "(":
            self.bracketed.append(self.open)
            self.open = [Open("main")]
        elif tag == ")":
            self.open = self.bracketed.pop() if self.bracketed else self.open
        elif tag == ",":
            self._comma(k)
        else:
            self.open, self.joint = [Open("main")], None
            self.begins = self.subject = k + 1

    def _comma(self, k: int) -> None:
        while self.open[-1].weak and not self.open[-1].has_verb:
            self.open.pop()  # "after a referral, …"
        top = self.open[-1]
        top.has_verb = top.has_verb or is_complete(self.tokens, top, k)
        closed = None
        while len(self.open) > 1 and self.open[-1].has_verb:
            closed = self.open.pop()
        if len(self.open) > 1:
            return
        if self.open[-1].has_verb:
            self.joint = k
        elif closed and closed.place == "main":
            self.begins = self.subject = k + 1
        elif (closed and closed.fronted) or self.tokens.tags[self.subject] in _FRONTED:
            self.subject = k + 1

    # ---- verbs

    def _verb(self, k: int, tag: str) -> None:
        """Give a finite verb that is no duty word to its clause."""
        tags = self.tokens.tags
        if tag in "ho" and _HAVE_AFTER.search(tags[:k]):
            return  # "must have", "to do so"
        if tag == "v" and (self._is_noun(k) or _NOUN_AFTER_ALL.match(tags, k + 1)):
            return  # "checks must"
        if tag in "Mbh" and k == self.subject and tags[k + 1 : k + 2] in ("d", "s", "x"):
            self.open.append(Open("condition", has_verb=True, fronted=True, begins=k))
        elif tags[k - 1 : k] != "c":
            owner = self._owner(k, None)
            if owner and owner.of is not None:
                self._fill(owner, k, k, None)
            elif owner and owner.place == "main" and tag != "M":
                self._done(k)
            if self.tokens.words[k] in ENSURING:
                self._ensure(k)

    def _is_noun(self, k: int) -> bool:
        """Whether a word like "checks" stands where no clause waits for a verb."""
        joined = self.joint is not None and does(self.tokens, self.joint + 1, k)
        return self.open[-1].has_verb and not joined

    def _is_verb(self, k: int) -> bool:
        """Whether a word that may be a noun is the verb of a main clause: "the panel meet"."""
        if self.open[-1].place == "condition" and not self.open[-1].has_verb:
            return _finite_noun(self.tokens, k)
        begins = self.joint + 1 if self.joint is not None and self.open[0].has_verb else None
        if begins is None and (self.open[0].has_verb or len(self.open) > 1):
            return False
        begins = self.subject if begins is None else begins
        return k > begins and does(self.tokens, begins, k)

    def _done(self, k: int) -> None:
        clause = Clause(None, "main", self.begins, (self.subject, k), k, len(self.tokens.words))
        self.present.append(clause)

    def _duty(self, k: int, cue: Cue) -> None:
        end = self.tokens.at(cue.end)
        self.main_verb_before = self.main_verb
        self.past = max(end, k + 1)
        self.of_duty = True
        place, begins, subject = self._joined_to(k, cue) or self._own_clause(k, cue)
        if self.last.of is not None and place == "that" and self.last.begins == begins:
            self._fill(self.last, k, end, cue)
            return
        if self.found and self.found[-1].ends > begins > self.found[-1].verb:
            self.found[-1] = replace(self.found[-1], ends=begins)
        self.found.append(Clause(cue, place, begins, subject, end, len(self.tokens.words)))
        if cue.subject == "after" and self.tokens.word(end - 1) == "that":
            self.open.append(Open("that", begins=end, of=len(self.found) - 1))
            self.that = self.found[-1]

    def _fill(self, clause: Open, k: int, verb: int, cue: Cue | None) -> None:
        """Give "it is essential that …" the subject and verb of its clause, and its "should"."""
        number = -1 if clause.of is None else clause.of
        duty = self.found[number]
        clause.of = None
        if duty.cue is None:
            return
        strength, polarity = duty.cue.strength, duty.cue.polarity
        if cue and cue.strength in ("must", "should"):
            strength = cue.strength
        denied = _DENIED.match(self.tokens.tags, verb)
        if denied or (cue and cue.polarity == "-"):
            polarity = "-"
        said = replace(duty.cue, strength=strength, polarity=polarity, subject="before")
        subject = (clause.begins, k)
        verb = denied.end() if denied else verb
        self.found[number] = replace(duty, cue=said, subject=subject, verb=verb)

    def _ensure(self, k: int) -> None:
        """Open what "ensure …" governs without "that": "ensures meetings are arranged"."""
        if self.tokens.tags[k + 1 : k + 2] != "t":
            self.open.append(Open("that", weak=True, begins=k + 1))

    def _joined_to(self, k: int, cue: Cue) -> tuple[Place, int, Range] | None:
        """Return the place of a duty word that follows "and" or "but" directly: "must … but may …".

        It shares clause and subject with the one before; "staff should be aware that children may …
        and must …" goes back to the staff.
        """
        before = self.tokens.tags[:k].rstrip("a,")
        if not before.endswith("c") or not self.last.has_verb:
            return None
        begins = k if self.joint is None else self.joint + 1
        self.joint = None
        if not self.found:
            return self.last.place, begins, (self.subject, self._first_verb())
        previous = self.found[-1]
        main = next((clause for clause in self.found if clause.place == "main"), None)
        back = self.last.place == "that" and cue.strength in FIRM
        if main and back and previous.cue and previous.cue.strength not in FIRM:
            return "main", begins, main.subject
        return self.last.place, begins, previous.subject

    def _first_verb(self) -> int:
        tags = self.tokens.tags
        found = _SURE_VERB.search(tags, self.subject) or _ANY_VERB.search(tags, self.subject)
        return found.start() if found else self.subject

    def _own_clause(self, k: int, cue: Cue) -> tuple[Place, int, Range]:
        goes_on = self.tokens.tags[k] == "e" and self.last.has_verb  # "have been asked to"
        owner = self.last if goes_on else self._owner(k, cue)
        place: Place = owner.place if owner else "that"
        if owner and owner.of is not None:
            return "that", owner.begins, (owner.begins, k)
        if owner and place == "that":
            return place, self.begins, (owner.begins + 1, k)
        if place == "aside":
            begins, subject = self._aside(k)
            return place, begins, subject
        begins = self.begins
        if self.found and self.found[-1].place == "aside" and begins < self.found[-1].begins:
            begins = self.tokens.tags.rfind(",", 0, k) + 1
        return place, begins, (self.subject, k)

    def _aside(self, k: int) -> tuple[int, Range]:
        """Return where ", which must …" begins, and the noun phrase that it is about."""
        opened = max((clause.begins for clause in self.open if clause.place == "aside"), default=k)
        if self.tokens.word(opened) == "whose":
            return opened, (opened + 1, k)
        tags = self.tokens.tags
        if self.tokens.word(opened + 1) == "case":
            return opened, (opened + 2, k)  # "in which case it must"
        if _BRACKETED.sub("", tags[opened + 1 : k]).strip("a,"):
            return opened, (opened + 1, k)  # "to which the family must"
        last = opened - 1 if tags[opened - 1] == "," else opened
        while last > 0 and tags[last - 1] in "qebh" and self.tokens.words[opened] == "which":
            last -= 1  # "until a conference has been held, which must"
        within = "xqAg#" if self.tokens.words[opened] == "who" else "xqAg#fd"
        first = last
        while first > self.begins and tags[first - 1] in within:
            first -= 1
        return opened, (first, last)

    def _reduced(self, k: int, cue: Cue | None) -> bool:
        """Whether the verb before was that of "from the date the referral was accepted"."""
        opening = self.tokens.tags[self.subject : k]
        fronted = len(self.open) == 1 and opening[:1] == "p" and "," not in opening
        return fronted and cue is not None and cue.strength in FIRM and not self.found

    def _named_last(self, last: int) -> int:
        """Return where the last noun phrase before token `last` begins."""
        first = last
        while first > self.begins and self.tokens.tags[first - 1] in "xqAg#":
            first -= 1
        return first

    def _owner(self, k: int, cue: Cue | None) -> Open | None:
        """Return the open clause that takes the verb at `k`; None for one that nothing opened."""
        if cue and self.open[-1].weak and not self.open[-1].has_verb:
            self.open.pop()
        top: Open | None = self.open[-1]
        if self.open[-1].has_verb:
            top = self._waiting(k, cue)
        if top is None:
            return None
        top.has_verb = True
        self.last, self.of_duty = top, cue is not None
        if top.place == "main" or self.joint is None or top.begins <= self.joint:
            self.joint = None  # an "and" before a relative clause waits for what comes after it
        self.main_verb = self.main_verb or top.place == "main"
        return top

    def _waiting(self, k: int, cue: Cue | None) -> Open | None:
        """Return the innermost clause that waits for a verb, a new main one, or None."""
        impersonal = cue is not None and cue.subject != "before"
        if len(self.open) > 1 and all(clause.has_verb for clause in self.open):
            firm = impersonal or (cue is not None and cue.strength in FIRM)
            named = self.joint is not None and self.is_actor(self.joint + 1, k)
            if not (firm and (impersonal or named)):
                return None
        while len(self.open) > 1 and self.open[-1].has_verb:
            self.open.pop()
        if not self.open[-1].has_verb:
            return self.open[-1]
        if self.joint is None and self._reduced(k, cue):
            return self.open[-1]
        if self.joint is None and not impersonal:
            return None
        self.begins = self.subject = k if self.joint is None else self.joint + 1
        self.open[-1] = Open("main")
        return self.open[-1]
