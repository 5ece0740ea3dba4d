"""Who is to act: the subject of an active verb, or the "by …" of a passive one."""

from __future__ import annotations

import re

from compare.lexicon import words_of
from compare.statements.told.declared import Context
from compare.statements.words.actor import decides, is_family, is_meeting, names_actor, names_thing
from compare.statements.words.before_verb import subject_of
from compare.statements.words.phrases import head_of, kind_of, modifies, phrase_at
from compare.statements.words.tokens import BASE_VERBS, NOUN_VERBS, Range, Tokens
from compare.statements.words.verbs import STATIVE, base_of

_BEING = (STATIVE | {"be", "have"}) - {"remain"}
IN_COMPANY = words_of("verbs", "in_company")
_HAPPENING = frozenset(w.replace("_", " ") for w in words_of("verbs", "happening"))
"""What is said of events: "the core group takes place"."""
_NEGATIVE = words_of("grammar", "denying")
_LEADS_ON = frozenset("cpfzd")
""""Little *or* no progress": what follows is no subject."""
_OPENING_WORDS = 3
"""A subject denies what follows with one of its first words."""
_AGENT_ENDS = frozenset(",;:().rtiwMzynbh")
_OTHER_CLAUSE = frozenset("irt;:.(")
_ADVERBIAL = words_of("grammar", "adverbial")
_NOT_BY = words_of("grammar", "no_agent")
_ANYBODY = words_of("grammar", "everybody")
_DOERS = tuple(words_of("grammar", "endings", "doers"))
_SHORT = 5
"""Shorter words in "-er" ("order", "paper") name no one."""
_TOLD_OF = frozenset("rgqp")
_REDUCED = re.compile("[xAge]q")
_JOINED_ENDS = frozenset(",;:.pyzMrtiwbhcV")


def acts(tokens: Tokens, phrase: Range, context: Context, verb: str = "") -> bool:
    """Whether a noun phrase names someone who can act, or with `verb`, someone who can do that.

    A meeting acts when the verb is a deciding one. A name that no list knows acts when the document
    spells it out as someone who does, or when the verb is one that procedures ask of people.
    """
    head = head_of(tokens, *phrase)
    family = is_family(head) and is_family(kind_of(tokens, *phrase))
    if family and verb in _BEING:
        return False
    if not head or is_meeting(head) or verb in _HAPPENING:
        return is_meeting(head) and decides(verb)
    if names_actor(head) or is_someone(head) or (head == "those" and _set_apart(tokens, phrase)):
        return True
    spelled = context.abbreviations.get(head.upper())
    if spelled:
        return names_actor(spelled.lower().split()[-1])
    return not names_thing(head) and (is_name(tokens, phrase) or _asked_of_people(verb))


def _set_apart(tokens: Tokens, those: Range) -> bool:
    """Whether "those" are told of: "those who", "those involved"."""
    return not _TOLD_OF.isdisjoint(tokens.tags[those[1] - 1 : those[1] + 1])


def is_someone(head: str) -> bool:
    """Whether a word is made like those for people: "supervisee", "escorts' coordinators"."""
    return head.isalpha() and head.endswith(_DOERS) and len(head) > _SHORT and not names_thing(head)


def is_name(tokens: Tokens, phrase: Range) -> bool:
    """Whether a phrase is a name: its chief noun is in capitals and does not open the sentence."""
    return phrase[1] > 1 and tokens.text[tokens.starts[phrase[1] - 1]].isupper()


def _asked_of_people(verb: str) -> bool:
    return (verb in BASE_VERBS or verb in NOUN_VERBS) and verb not in STATIVE


def is_negative(tokens: Tokens, phrase: Range) -> bool:
    """Whether a subject denies what follows: "no agency should …", "neither parent may …".

    A condition that has run into it denies nothing: "if *no* contact is made the police must".
    """
    first, last = phrase
    if tokens.tags[first : first + 1] in ("i", "w"):
        begins = subject_of(tokens, first, last)[0]
        determined = begins > 1 and tokens.tags[begins - 2] not in _LEADS_ON
        first = max(first, begins - determined)
    words = tokens.words[first:last]
    if _NEGATIVE.isdisjoint(words[:_OPENING_WORDS]):
        return False
    return "no later" not in " ".join(words)


def agent_after(tokens: Tokens, verb: int, last: int, context: Context) -> Range | None:
    """Return the "by …" phrase that the passive verb at token `verb` has, if it names someone.

    What stands in a clause or an adverbial of its own ("unless agreed by …", "following an
    assessment by …") is done by somebody else.
    """
    base = base_of(tokens.word(verb))
    if base in IN_COMPANY:
        return None
    passed = verb
    for k in range(verb + 1, last):
        if k < passed:
            continue
        if tokens.tags[k] in _OTHER_CLAUSE or tokens.words[k] in _ADVERBIAL:
            passed = tokens.tags.find(",y", k, last) + 1
            if not passed:
                return None
            continue
        if tokens.tags[k] != "y" or tokens.word(k - 1) in _NOT_BY or _is_within(tokens, verb, k):
            continue
        phrase = phrase_at(tokens, k + 1, _agent_end(tokens, k + 1, last))
        if _can_do(tokens, phrase, context, base):
            return phrase
    return None


def _is_within(tokens: Tokens, verb: int, by: int) -> bool:
    """Whether "by" tells who did something else: "in training *given by* us", "being heard by"."""
    return by - 1 > verb and bool(_REDUCED.fullmatch(tokens.tags, by - 2, by))


def _can_do(tokens: Tokens, phrase: Range, context: Context, verb: str) -> bool:
    """Whether a "by …" phrase names a person, a body or a meeting."""
    head = head_of(tokens, *phrase)
    if names_actor(head) or head in _ANYBODY:
        return True
    if is_someone(head):
        return True
    if is_meeting(head):
        return decides(verb)
    return bool(head) and bool(
        context.abbreviations.get(head.upper()) or _is_capitals(tokens, phrase)
    )


def _is_capitals(tokens: Tokens, phrase: Range) -> bool:
    """Whether a phrase ends in an abbreviation: "by CDOPs"."""
    named = tokens.tags[phrase[0] - 1] == "d" or tokens.said(*phrase).endswith("s")
    return named and tokens.said(phrase[1] - 1, phrase[1])[:2].isupper()


def _agent_end(tokens: Tokens, first: int, last: int) -> int:
    """Return where "by the team manager | within …" ends."""
    tags = tokens.tags
    for k in range(first, last):
        if tags[k] in _AGENT_ENDS:
            return k
        if k == first:
            continue
        if tags[k] in "p#" or (tags[k] == "d" and tags[k - 1] not in "fdca"):
            return k
        if tags[k] == "g" and not modifies(tokens, k, last):
            return k
        if tags[k] == "c" and not _another_actor(tokens, k + 1, last):
            return k
    return last


def _another_actor(tokens: Tokens, first: int, last: int) -> bool:
    """Whether "and …" goes on with another actor rather than another act."""
    stop = next((k for k in range(first, last) if tokens.tags[k] in _JOINED_ENDS), last)
    return first < stop and names_actor(tokens.words[stop - 1])
