"""Which duty words of a sentence govern it, and which merely stand in a condition or an aside.

A sentence is read once from left to right. Each subordinator ("if", "who", "that") opens a clause that
waits for its verb; each finite verb belongs to the innermost clause that still waits for one. A duty
word that falls to the main clause puts its duty on someone; one that falls to "where a child may be
harmed" does not.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

from compare.lexicon import word_list
from compare.statements.duty import Cue
from compare.statements.tokens import Tokens

Place = Literal["main", "aside", "relative", "that", "condition"]


@dataclass(frozen=True, slots=True)
class Clause:
    """A duty word with its place in the sentence; positions are numbers of tokens."""

    cue: Cue
    place: Place
    begins: int
    """First token of the clause, for quoting."""
    subject: tuple[int, int]
    """Tokens before the duty word in which its subject stands."""
    verb: int
    """First token after the duty word."""
    ends: int


@dataclass(slots=True)
class _Open:
    """A clause that has been opened: what opened it, and whether its verb has come."""

    place: Place
    has_verb: bool = False
    weak: bool = False
    """Opened by a word that may be a mere preposition ("after the conference")."""
    fronted: bool = False
    begins: int = 0


_OPENERS: dict[str, Place] = {"i": "condition", "w": "condition", "r": "relative", "t": "that"}
_FRONTED = frozenset("iwpyzacgnfMo#-")
"""Tags with which an adverbial before the subject begins."""
_SUBJECT_RELATIVE = re.compile("r[xAvVq]")
_VERBAL = re.compile("[vVAqg]")
_VERBLESS = frozenset(word_list("grammar")["verbless"]["words"].split())
_COMPLETE = 2
"""A condition of at least so many words before a comma has its verb, known to us or not."""
_FIRM = ("must", "should", "will")


class _Reading:
    """The state of reading one sentence. It lives for one call of `clauses`."""

    def __init__(
        self, tokens: Tokens, cues: tuple[Cue, ...], is_actor: Callable[[int, int], bool]
    ) -> None:
        self.tokens, self.is_actor = tokens, is_actor
        self.cue_at = {tokens.at(cue.start): cue for cue in cues}
        self.open = [_Open("main")]
        self.kept: list[list[_Open]] = []
        self.begins = self.subject = 0
        self.joint: int | None = None
        self.last: _Open = self.open[0]
        self.found: list[Clause] = []
        self.past = 0
        self.main_verb = False

    def read(self) -> list[Clause]:
        for k, tag in enumerate(self.tokens.tags):
            if k < self.past:
                continue
            if k in self.cue_at:
                self._duty(k, self.cue_at[k])
            elif tag in "itrw":
                self._opener(k, tag)
            elif tag in "bohMv":
                self._verb(k, tag)
            elif tag == "c":
                self.joint = k
            elif tag in ",;:-().":
                self._stop(k, tag)
        return self.found

    def _opener(self, k: int, tag: str) -> None:
        tags = self.tokens.tags
        if tag == "t" and k and tags[k - 1] in "pfyzi,;":
            return  # "that child"
        if (tag == "t" and k == 0) or (tag in "ir" and tags[k + 1 : k + 2] in ("z", "f")):
            return  # "whether to", "because of"
        if tag == "i" and self.tokens.words[k + 1 : k + 2] and self.tokens.words[k + 1] in _VERBLESS:
            return  # "where appropriate", "if in doubt"
        before = k and tags[k - 1]
        place: Place = "aside" if tag == "r" and before == "," else _OPENERS[tag]
        top = self.open[-1]
        fronted = len(self.open) == 1 and not top.has_verb and self._only_small(k)
        has_verb = tag == "r" and bool(_SUBJECT_RELATIVE.match(tags, k)) and self._verb_follows(k)
        self.open.append(_Open(place, has_verb, weak=tag == "w", fronted=fronted, begins=k))

    def _verb_follows(self, k: int) -> bool:
        """Whether "who" and "which" are subject of the next word: "who works", "which concerns"."""
        word = self.tokens.words[k + 1]
        return self.tokens.words[k] == "who" or word.endswith("s")

    def _only_small(self, k: int) -> bool:
        return all(tag in "ac," for tag in self.tokens.tags[self.subject : k])

    def _verb(self, k: int, tag: str) -> None:
        """A finite verb that is no duty word."""
        before = self.tokens.tags[k - 1] if k else ""
        if tag == "h" and re.search("[zM][an]*$", self.tokens.tags[:k]):
            return  # "must have", "to have"
        if tag == "v" and (
            self.open[-1].has_verb or re.match("f|a*[Mbho]", self.tokens.tags[k + 1 :])
        ):
            return  # a noun after all: "checks must"
        if (
            tag in "Mbh"
            and k == self.subject
            and self.tokens.tags[k + 1 : k + 2] in ("d", "s", "x")
        ):
            self.open.append(_Open("condition", has_verb=True, fronted=True, begins=k))
            return  # "should the chair be absent, …"
        if before != "c":
            self._owner(k, None)
            self.main_verb = self.main_verb or self.last.place == "main"

    def _duty(self, k: int, cue: Cue) -> None:
        end = self.tokens.at(cue.end)
        self.past = max(end, k + 1)
        if self._joined(k):
            place, subject = self._shared(cue)
            begins = self.joint + 1 if self.joint is not None else k
        else:
            before = (self.begins, self.subject)
            owner = self._owner(k, cue)
            self.main_verb = self.main_verb or (owner is not None and owner.place == "main")
            place, subject = self._placed(owner, k, before)
            begins = self.begins
            if place == "aside":
                begins, subject = self._aside(k)
            elif self.found and self.found[-1].place == "aside" and begins < self.found[-1].begins:
                begins = self.tokens.tags.rfind(",", 0, k) + 1
        if self.found and self.found[-1].ends > begins > self.found[-1].verb:
            self.found[-1] = replace(self.found[-1], ends=begins)
        self.found.append(Clause(cue, place, begins, subject, end, len(self.tokens.words)))

    def _aside(self, k: int) -> tuple[int, tuple[int, int]]:
        """Return where ", which must …" begins, and the noun phrase that it is about."""
        tags = self.tokens.tags
        opened = max((clause.begins for clause in self.open if clause.place == "aside"), default=k)
        before = re.search("[pyzMqbh][^pyzMqbh]*$", tags[: opened - 1])
        first = before.start() + 1 if before else 0
        return opened, (max(first, self.begins), opened - 1)

    def _joined(self, k: int) -> bool:
        """Whether the duty word follows "and", "or", "but" directly: "must … but may …"."""
        back = k - 1
        while back > 0 and self.tokens.tags[back] in "a,":
            back -= 1
        return back > 0 and self.tokens.tags[back] == "c" and self.last.has_verb

    def _shared(self, cue: Cue) -> tuple[Place, tuple[int, int]]:
        """Return place and subject of a duty word that is joined on: those of the one before.

        "Staff should be aware that children may … and must …" goes back to the staff.
        """
        place: Place = self.last.place
        main = next((clause for clause in self.found if clause.place == "main"), None)
        if (
            main
            and place == "that"
            and cue.strength in _FIRM
            and self.found[-1].cue.strength not in _FIRM
        ):
            return "main", main.subject
        subject = self.found[-1].subject if self.found else (self.subject, self.joint or 0)
        if not self.found:
            subject = (self.subject, self._first_verb())
        return place, subject

    def _first_verb(self) -> int:
        found = re.search("[bohMvVA]", self.tokens.tags[self.subject :])
        return self.subject + found.start() if found else self.subject

    def _placed(
        self, owner: _Open | None, k: int, before: tuple[int, int]
    ) -> tuple[Place, tuple[int, int]]:
        if owner is None:
            return "that", before
        if owner.place == "main":
            return "main", (self.subject, k)
        return owner.place, (self.subject, k)

    def _owner(self, k: int, cue: Cue | None) -> _Open | None:
        """Return the open clause that the verb at `k` belongs to; None for one without a mark."""
        top = self.open[-1]
        if not top.has_verb and top.weak and cue:
            self.open.pop()
            top = self.open[-1]
        if top.has_verb:
            top = self._waiting(k, cue) or top
            if top.has_verb:
                return None
        top.has_verb = True
        self.last = top
        self.joint = None
        return top

    def _waiting(self, k: int, cue: Cue | None) -> _Open | None:
        """Return the innermost clause above that waits for a verb, or a new main clause."""
        firm = cue is not None and (cue.strength in _FIRM or cue.subject != "before")
        inner = len(self.open) > 1
        if inner and all(clause.has_verb for clause in self.open):
            impersonal = cue is not None and cue.subject != "before"
            named = impersonal or (self.joint is not None and self.is_actor(self.joint + 1, k))
            if not (firm and named):
                return None
        while len(self.open) > 1 and self.open[-1].has_verb:
            self.open.pop()
        top = self.open[-1]
        if not top.has_verb or len(self.open) > 1:
            return top
        if self.joint is None and (cue is None or cue.subject == "before"):
            return None
        self.begins = self.subject = k if self.joint is None else self.joint + 1
        self.open[-1] = _Open("main")
        return self.open[-1]

    def _stop(self, k: int, tag: str) -> None:
        if tag == "(":
            self.kept.append(self.open)
            self.open = [_Open("main")]
            return
        if tag == ")":
            self.open = self.kept.pop() if self.kept else self.open
            return
        if tag in ";:.-":
            self.open, self.joint = [_Open("main")], None
            self.begins = self.subject = k + 1
            return
        self._comma(k)

    def _comma(self, k: int) -> None:
        closed = None
        while self.open[-1].weak and not self.open[-1].has_verb:
            self.open.pop()  # "after a referral, …"
        self._complete(k)
        while len(self.open) > 1 and self.open[-1].has_verb:
            closed = self.open.pop()
        top = self.open[-1]
        if len(self.open) > 1:
            return
        if top.has_verb:
            self.joint = k
        elif (closed and closed.fronted) or self._adverbial():
            self.subject = k + 1

    def _complete(self, k: int) -> None:
        """Take a condition that reaches a comma without a known verb as having one."""
        top = self.open[-1]
        said = self.tokens.tags[top.begins + 1 : k]
        if top.place == "condition" and not top.has_verb and len(said) >= _COMPLETE:
            plural = any(w.endswith("s") for w in self.tokens.words[top.begins + 2 : k])
            whatever = self.tokens.words[top.begins].startswith(("whatever", "whichever"))
            top.has_verb = whatever or plural or bool(_VERBAL.search(said))

    def _adverbial(self) -> bool:
        tags = self.tokens.tags
        return self.subject < len(tags) and tags[self.subject] in _FRONTED


def clauses(
    tokens: Tokens, cues: tuple[Cue, ...], is_actor: Callable[[int, int], bool]
) -> tuple[Clause, ...]:
    """Return the clauses that state something, one for each duty word that governs its clause.

    `is_actor(first, last)` says whether those tokens name someone who can act. When no duty word
    stands in a main clause, one that the sentence leads up to ("there is a form which must …",
    "please note that …") or that ends a condition without a comma is taken instead.
    """
    reading = _Reading(tokens, cues, is_actor)
    found = reading.read()
    main = tuple(c for c in found if c.place == "main" or (c.place == "aside" and _binding(c)))
    last = found[-1] if found and not main and not reading.main_verb else None
    if (
        last
        and not last.cue.bare
        and (_promising(last) if last.place == "condition" else tokens.tags[0] not in "VAir")
    ):
        return (replace(last, place="main"),)  # "the decision that … must not be taken"
    return main or tuple(_led_up_to(tokens, found))


def _promising(clause: Clause) -> bool:
    return clause.cue.strength in _FIRM


def _binding(clause: Clause) -> bool:
    return clause.cue.strength in ("must", "should")


_LEADS_UP = re.compile(
    r"^(?:there (?:is|are|will be)|it is|this is|these are|they are|the following|please note|note|remember|be aware)\b"
    r"|\b(?:aware|noted|remembered|recognised|clear|understood|agreed|means|ensures?|mindful|stressed|emphasised|follows"
    r"|recognises|acknowledges|accepts|believes|believe|recognise|acknowledge|accept)"
    r"(?:,? \w+){0,2} that\b"
)


def _led_up_to(tokens: Tokens, found: list[Clause]) -> list[Clause]:
    if not found:
        return []
    if _LEADS_UP.search(tokens.low):
        return [
            replace(clause, place="main")
            for clause in found
            if _binding(clause) and clause.place in ("that", "relative")
        ]
    last = found[-1]
    unmarked = last.place == "condition" and "," not in tokens.tags[: last.verb]
    fronted = bool(tokens.tags) and tokens.tags[0] in "iw"
    return [replace(last, place="main")] if unmarked and fronted and _binding(last) else []
