"""Instructions: "send the minutes", "if in doubt, ask", and notes: "chair to send minutes"."""

from __future__ import annotations

import re

from compare.lexicon import words_of
from compare.model import Polarity, Strength
from compare.statements.duty.present import Practice
from compare.statements.words.actor import names_actor, names_thing
from compare.statements.words.tokens import BASE_VERBS, NOUN_VERBS, VERBS, Tokens, tokenised
from compare.text import plain

_FRONTED = frozenset("iwpyzgM")
_OPENING = words_of("verbs", "before_instruction")
_FIRM = ("always", "never")
_DENYING = ("never", "not", "don't")
_TELLING = {*_FIRM, *_DENYING, "please"}
_URGING = ("always", "never", "please", "immediately")
_STRENGTH: dict[str, Strength] = {
    "ensure": "must",
    "consider": "may",
    "avoid": "should",
    "refrain": "should",
}
_NEGATIVE_VERBS = words_of("verbs", "negative")
_AFTER_NOUN = frozenset("fMbhv")
_OBJECT_BEGINS = frozenset("dsz#pNgAxtr")
_OBJECT_CLAUSES = words_of("grammar", "object_clauses")
_CERTAIN_OBJECT = frozenset("ds#rtN")
_NO_NOUNS = ("ensure",)
"""Verbs before which no finite verb makes a noun: "ensure the file *is* sent"."""
_SPEAKING = words_of("verbs", "speaking")
_REACHING = words_of("verbs", "reaching")
_VERBLESS = re.compile("(?:if|when) (?:in|at all) [a-z]+ ")
_FINITE = re.compile("[bhMv]")
_CLAUSE_ENDS = re.compile("[irtw,;:.(-]")


def is_instruction(text: str) -> bool:
    """Whether a sentence opens with what to do: "Send the form …", "If in doubt, ask …"."""
    return instruction_in(tokenised(text, plain(text)), item=True) is not None


def instruction_in(tokens: Tokens, *, item: bool) -> Practice | None:
    """Return the instruction a sentence gives; `item` says that it is a list item."""
    begins = _opening(tokens) if tokens.tags else None
    if begins is None:
        return None
    k = _past_opening(tokens, begins)
    opening = frozenset(tokens.words[begins:k])
    after_condition = begins > 0 and tokens.tags[0] in "iw"  # "if so, request a visit"
    ordered = item or (after_condition and tokens.tags[k + 1 : k + 2] not in ("p", "z"))
    told = not opening.isdisjoint(_TELLING) and _is_verb(tokens, k)
    told = told or ("do" in opening and tokens.tags[k : k + 1] in ("V", "A"))
    told = told or (not item and _is_bare(tokens, k))
    if not (told or _is_instruction(tokens, k, item=ordered)):
        return None
    verb = tokens.words[k]
    denied = not opening.isdisjoint(_DENYING) or verb in _NEGATIVE_VERBS
    polarity: Polarity = "-" if denied else "+"
    asked = _asked(opening, please="please" in opening or tokens.word(k - 1) == "please")
    return Practice(_STRENGTH.get(verb, asked), polarity, k, 0, len(tokens.words))


def _asked(opening: frozenset[str], *, please: bool) -> Strength:
    """Return how firmly the words before its verb put an instruction."""
    if not opening.isdisjoint(_FIRM):
        return "must"
    return "should" if please else "will"


def _opening(tokens: Tokens) -> int | None:
    """Return the token after a fronted condition or adverbial, 0 where there is none."""
    tags = tokens.tags
    if _VERBLESS.match(tokens.low) and tags[3:4] in ("V", "A"):
        return 3  # "if in doubt ring the duty desk"
    if tags[0] not in _FRONTED:
        return 0
    for comma in (k for k, tag in enumerate(tags) if tag in ",-"):
        begins = _past_opening(tokens, comma + 1)
        if tokens.word(begins) in VERBS or (tags[0] in "iw" and _is_bare(tokens, begins)):
            return comma + 1
    return _unmarked(tokens)


def _unmarked(tokens: Tokens) -> int | None:
    """Return where an instruction follows without a comma: "if you are worried tell the lead"."""
    tags = tokens.tags
    verb = re.search("[bhv]", tags)
    if "M" in tags:
        return None
    if verb is None:
        urging = (k for k, word in enumerate(tokens.words) if word in _URGING)
        return next((k for k in urging if tags[k + 1 : k + 2] in ("V", "A")), None)
    if tags[0] not in "iw" or "," in tags:
        return None
    orders = re.finditer("(?<=[xqa])[VA](?=[ds#])", tags[verb.end() :])
    places = (verb.end() + order.start() for order in orders)
    # not "the Act 1989"
    return next((k for k in places if tokens.text[tokens.starts[k]].islower()), None)


def _past_opening(tokens: Tokens, begins: int) -> int:
    """Return the token after "please", "then always", "do not" and the like."""
    k = begins
    while k < len(tokens.words) and (tokens.words[k] in _OPENING or tokens.tags[k] in "a,-#"):
        k += 1
    return k


def _is_instruction(tokens: Tokens, k: int, *, item: bool) -> bool:
    word, tags = tokens.word(k), tokens.tags
    if word not in VERBS or (k + 1 >= len(tokens.words) and not item):
        return False
    follows = tags[k + 1 : k + 2]
    if follows in _AFTER_NOUN:
        return False
    if word in NOUN_VERBS and tokens.word(k + 1) in _OBJECT_CLAUSES:
        return True
    if word in _SPEAKING and tokens.word(k + 1) in ("to", "with"):
        return not _has_subject(tags, k)
    if word in NOUN_VERBS:
        pair = follows == "c" and _has_object(tokens, k + 2)  # "record and date the call"
        reached = word in _REACHING and follows == "x" and names_actor(tokens.words[k + 1])
        return pair or reached or follows in (_OBJECT_BEGINS if item else _CERTAIN_OBJECT)
    return item or word in _NO_NOUNS or not _has_subject(tags, k)


def _has_object(tokens: Tokens, k: int) -> bool:
    """Whether the word at `k` is a verb whose object or addressee follows."""
    after = _CERTAIN_OBJECT | {"z"} if tokens.word(k) in NOUN_VERBS else _OBJECT_BEGINS | {"p"}
    return tokens.word(k) in VERBS and tokens.tags[k + 1 : k + 2] in after


def _is_bare(tokens: Tokens, k: int) -> bool:
    """Whether a word that no list knows is an order all the same: "*laminate* the list".

    It stands before the article of its object, names nothing, and no other verb follows.
    """
    word, tags = tokens.word(k), tokens.tags
    if word == "have" and tags[k + 1 : k + 2] in ("d", "x", "A"):
        return not _has_subject(tags, k)  # "have your phone with you"
    if tags[k : k + 2] != "xd" or _has_subject(tags, k):
        return False
    return word.isalpha() and not (word.endswith("s") or names_thing(word))


def _is_verb(tokens: Tokens, k: int) -> bool:
    """Whether "do not" or "never" is followed by a verb rather than standing in a phrase."""
    return tokens.word(k) in BASE_VERBS | NOUN_VERBS or tokens.tags[k : k + 1] in ("x", "e")


def _has_subject(tags: str, k: int) -> bool:
    """Whether a finite verb shows that the word at `k` was a noun after all."""
    stop = _CLAUSE_ENDS.search(tags, k)
    end = stop.start() if stop else len(tags)
    return bool(_FINITE.search(tags, k + 1, end)) and "c" not in tags[k:end]
