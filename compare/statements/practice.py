"""Sentences without a duty word that state what is done: instructions and the present tense."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from compare.lexicon import word_list
from compare.model import Polarity, Strength
from compare.statements.action import base_of, is_participle
from compare.statements.actor import head_of, is_family, is_meeting, names_actor, subject_of
from compare.statements.tokens import BASE_VERBS, NOUN_VERBS, Tokens, plain, tokens

_VERBS = word_list("verbs")
_PRACTICE = frozenset(_VERBS["practice"]["words"].split())
_STATIVE = frozenset(_VERBS["stative"]["words"].split())
_FRONTED = frozenset("iwpyzgM")
_OPENING_WORDS = frozenset(
    "please then always never also next first firstly second secondly finally and or but so do don't not immediately "
    "promptly carefully instead otherwise where_possible 1 2 3 4 5 6 7 8 9 • - thereafter only".split()
)
_FINITE = re.compile("[bhMv]")
_OBJECT_BEGINS = frozenset("dsz#pNgAxtr")
_CERTAIN_OBJECT = frozenset("ds")
_FIRM_VERBS = {"ensure": "must", "consider": "may", "avoid": "should", "refrain": "should"}
_NEGATIVE_VERBS = ("avoid", "refrain")


@dataclass(frozen=True, slots=True)
class Practice:
    """What is done: strength, polarity, and tokens of verb and subject (None for an instruction)."""

    strength: Strength
    polarity: Polarity
    verb: int
    begins: int
    ends: int
    subject: tuple[int, int] | None = None
    passive: bool = False


def practices_in(
    read: Tokens, *, item: bool = False, until: int | None = None
) -> tuple[Practice, ...]:
    """Return the practices a sentence states, in order; none when it only describes.

    `item` says that it is a list item, where a bare verb is an instruction more readily; `until` is the
    token before which to look.
    """
    instruction = _instruction(read, item=item) or _note(read) if until is None else None
    return (
        (instruction,)
        if instruction
        else tuple(_present_all(read, len(read.words) if until is None else until))
    )


def is_instruction(text: str) -> bool:
    """Whether a sentence opens with what to do: "Send the form …", "If in doubt, ask …"."""
    return _instruction(tokens(text, plain(text)), item=True) is not None


# ---- instructions -----------------------------------------------------------------------------


def _instruction(read: Tokens, *, item: bool) -> Practice | None:
    k = _opening(read)
    if k is None:
        return None
    k, firm, polarity = _past_opening(read, k)
    ordered = polarity == "-" or firm
    if k >= len(read.words) or not (
        _is_instruction(read, k, item=item) or (ordered and _is_verb(read, k))
    ):
        return None
    verb = read.words[k]
    strength = _FIRM_VERBS.get(verb, "must" if firm else "will")
    if verb in _NEGATIVE_VERBS:
        polarity = "-"
    return Practice(strength, polarity, k, 0, len(read.words))  # type: ignore[arg-type]  # a table of literals


def _opening(read: Tokens) -> int | None:
    """Return the token after a fronted condition or adverbial, 0 where there is none."""
    tags = read.tags
    if not tags:
        return None
    if tags[0] not in _FRONTED or read.words[0] in BASE_VERBS | NOUN_VERBS:
        return 0
    for comma in (k for k, tag in enumerate(tags) if tag == ","):
        after = _past_opening(read, comma + 1)[0]
        if after < len(tags) and read.words[after] in BASE_VERBS | NOUN_VERBS:
            return comma + 1
    return _unmarked(read)


_URGING = ("always", "never", "please", "immediately")


def _unmarked(read: Tokens) -> int | None:
    """Return where an instruction follows a condition without a comma: "if you are worried tell the lead"."""
    tags = read.tags
    verb = re.search("[bhv]", tags)
    if verb is None and "M" not in tags:
        return next(
            (
                k
                for k, word in enumerate(read.words[:-1])
                if word in _URGING and tags[k + 1] in "VA"
            ),
            None,
        )
    if tags[0] not in "iw" or verb is None or "M" in tags:
        return None
    for k in range(verb.end() + 1, len(tags) - 1):
        if (
            tags[k] in "VA"
            and tags[k + 1] in "ds"
            and tags[k - 1] in "xqa"
            and not names_actor(read.words[k - 1])
        ):
            return k
    return None


def _past_opening(read: Tokens, k: int) -> tuple[int, bool, Polarity]:
    firm, polarity, begins = False, "+", k
    while k < len(read.words) and (
        read.words[k] in _OPENING_WORDS or (read.tags[k] in "a,-#" and k - begins < 3)
    ):  # noqa: PLR2004 -- an opening is short
        word = read.words[k]
        firm = firm or word in ("always", "never")
        polarity = "-" if word in ("never", "not", "don't") else polarity
        k += 1
    return k, firm, polarity  # type: ignore[return-value]  # "+" or "-"


def _is_instruction(read: Tokens, k: int, *, item: bool) -> bool:
    word, tags = read.words[k], read.tags
    if word not in BASE_VERBS and word not in NOUN_VERBS:
        return False
    following = tags[k + 1 : k + 2]
    if following in ("f", "M", "b", "h", "v") or (following == "y" and word not in ("check",)):
        return False
    if word in NOUN_VERBS:
        return following != "" and following in (
            _CERTAIN_OBJECT | {"#", "r", "t", "N"} if not item else _OBJECT_BEGINS
        )
    return item or not _has_subject(tags, k)


def _is_verb(read: Tokens, k: int) -> bool:
    """Whether "do not" or "never" is followed by a verb rather than standing in the middle of a phrase."""
    word = read.words[k]
    return word in BASE_VERBS or word in NOUN_VERBS or read.tags[k] in "xe"


def _has_subject(tags: str, k: int) -> bool:
    """Whether a finite verb shows that the word at `k` was a noun after all."""
    stop = re.search(r"[irtw,;:.(-]", tags[k:])
    end = k + stop.start() if stop else len(tags)
    return bool(_FINITE.search(tags, k + 1, end)) and "c" not in tags[k:end]


_LABEL = 6
"""A label before a colon is no longer than so many words."""
_NOTE = re.compile(r"^[^bhoMvrit,;:.]+?(?P<to>z)a*(?P<be>e?)(?P<verb>[VAq])")


def _note(read: Tokens) -> Practice | None:
    """Return what a note without a finite verb says is to be done: "Chair to send minutes"."""
    found = _NOTE.match(read.tags)
    if found is None or re.search("[bhoM]", read.tags):
        return None
    passive = bool(found["be"])
    if passive != (read.tags[found.start("verb")] == "q") or read.tags[0] in "zpgfiw":
        return None
    subject = (0, found.start("to"))
    if not passive and not names_actor(head_of(read, *subject_of(read, *subject))):
        return None
    return Practice(
        "should", "+", found.start("verb"), 0, len(read.words), subject, passive=passive
    )


def clause_in(read: Tokens) -> Practice | None:
    """Return the clause that a lead-in such as "ensure that:" asks for: "parents are given …"."""
    found = re.search("b[an]*q", read.tags)
    if found is None:
        return None
    negative = "n" in found[0]
    return Practice(
        "will",
        "-" if negative else "+",
        found.end() - 1,
        0,
        len(read.words),
        (0, found.start()),
        passive=True,
    )


# ---- the present tense ----------------------------------------------------------------------------


def _present_all(read: Tokens, until: int) -> list[Practice]:
    """Return each clause in the present tense: "the worker completes … and the manager signs …"."""
    found: list[Practice] = []
    begins = _main_begins(read)
    while begins < until:
        practice = _present(read, begins, until)
        if practice is None:
            break
        found.append(practice)
        joint = read.tags.find("c", practice.verb + 1, until)
        while joint > 0 and (again := _present(read, joint + 1, until)) is None:
            joint = read.tags.find("c", joint + 1, until)
        if joint < 0 or again is None:
            break
        found[-1] = replace(practice, ends=joint)
        begins = joint + 1
    return found


def _present(read: Tokens, begins: int, until: int) -> Practice | None:
    for k in range(begins + 1, until):
        tag = read.tags[k]
        if tag in "rit;:(Mho":
            return None
        if tag == "b":
            return _passive(read, begins, k)
        verbal = tag in "vVA" or (tag == "x" and _third_of_noun(read, k))
        if verbal and _does(read, begins, k):
            return Practice("will", "+", k, begins, until, (begins, k))
        if tag == "v":
            return None
    return None


def _third_of_noun(read: Tokens, k: int) -> bool:
    """Whether a plural noun is a verb here: "the manager reviews the plan"."""
    word = read.words[k]
    return (
        word.endswith("s")
        and read.tags[k + 1 : k + 2] in ("d", "s", "#")
        and _base_of_third(word) in NOUN_VERBS
    )


def _main_begins(read: Tokens) -> int:
    """Return where the main clause begins: after "Stage 3:", or the comma that closes a fronted clause."""
    label = read.tags.find(":", 0, _LABEL)
    if label > 0:
        return label + 1
    if read.tags[:1] and read.tags[0] in _FRONTED:
        comma = read.tags.find(",")
        if comma < 0 and read.tags[0] in "iw":
            return len(read.words)
        return comma + 1 if comma > 0 else 0
    return 0


def _passive(read: Tokens, begins: int, be: int) -> Practice | None:
    tags = read.tags
    k = be + 1
    negative = False
    while k < len(tags) and tags[k] in "anb,":
        negative = negative or tags[k] == "n"
        k += 1
    if k >= len(tags) or read.words[be] in ("was", "were"):
        return None
    if (
        read.words[begins:be] == ("it",)
        or read.words[k] == "being"
        or not is_participle(read.words[k], tags[k])
        or base_of(read.words[k]) not in _PRACTICE
    ):
        return None
    subject = subject_of(read, begins, be)
    if subject[0] >= subject[1] or is_family(head_of(read, *subject)):
        return None
    return Practice(
        "will", "-" if negative else "+", k, begins, len(tags), (begins, be), passive=True
    )


def _does(read: Tokens, begins: int, k: int) -> bool:
    """Whether the word at `k` is a verb that an actor before it does."""
    word = read.words[k]
    base = _base_of_third(word)
    if base is None or base in _STATIVE:
        return False
    first, last = subject_of(read, begins, k)
    if first >= last or last < k - 1:
        return False
    head = head_of(read, first, last)
    plural = head.endswith("s") or head in (
        "police",
        "staff",
        "people",
        "we",
        "they",
        "you",
        "partners",
    )
    if not (names_actor(head) or is_meeting(head)) or is_family(head):
        return False
    if read.tags[k] not in "vx" and plural != (word == base):
        return False
    return k + 1 >= len(read.tags) or read.tags[k + 1] not in "bMhfvoc"


@cache
def _base_of_third(word: str) -> str | None:
    for base in (word, word[:-1], word[:-2], word[:-3] + "y"):
        if base in BASE_VERBS or base in NOUN_VERBS:
            return base
    return None
