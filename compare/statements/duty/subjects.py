"""Of whom a duty word speaks: its subject, and who is to act."""

from __future__ import annotations

from compare.lexicon import words_of
from compare.statements.clauses.clause import Clause
from compare.statements.clauses.cues import Cue
from compare.statements.duty.pronouns import opening_subject
from compare.statements.told.declared import Context
from compare.statements.words.actor import is_family, names_actor, names_thing
from compare.statements.words.agent import acts, agent_after, is_name
from compare.statements.words.before_verb import subject_of
from compare.statements.words.phrases import NOBODY, head_of, kind_of, phrase_at
from compare.statements.words.tokens import Range, Tokens
from compare.statements.words.verbs import VerbPhrase, base_of

_HAPPENING = words_of("verbs", "without_object")
"""Verbs of events when no object follows."""
_UNNAMED = ("they", "he", "she")
_HINDERING = words_of("verbs", "hindering")
"""Words after which it is "from" that leads to the verb."""


def kind_of_subject(tokens: Tokens, subject: Range) -> str:
    """Return the chief noun of a subject, "agency" for a body with a name of its own."""
    head = kind_of(tokens, *subject)
    if head in _UNNAMED:  # those whom an opening condition names: "if a worker …, they"
        named = head_of(tokens, *opening_subject(tokens))
        head = named if names_actor(named) else head
    known = names_actor(head) or names_thing(head) or is_family(head)
    return "agency" if head and not known and is_name(tokens, subject) else head


def for_whom(tokens: Tokens, clause: Clause, context: Context) -> Range:
    """Return of whom something is required: "attendance is mandatory for all members"."""
    said = tokens.words[clause.verb - 1 : clause.verb + 1]
    if said[1:] != ("for",) and said != ("required", "of"):
        return NOBODY
    ends = (k for k in range(clause.verb + 1, clause.ends) if tokens.tags[k] in "pyzirtw,;:.(")
    phrase = phrase_at(tokens, clause.verb + 1, next(ends, clause.ends))
    return phrase if acts(tokens, phrase, context) else NOBODY


def holder(tokens: Tokens, role: Range) -> Range:
    """Return whose role it is: "the role of the chair is to …"."""
    of = tokens.tags.find("f", *role)
    return phrase_at(tokens, of + 1, role[1]) if of > 0 else NOBODY


def subject_and_verb(tokens: Tokens, clause: Clause, cue: Cue) -> tuple[Range, int]:
    """Return the subject of a duty word, and the token at or after which its verb stands."""
    if cue.subject == "before":
        return subject_of(tokens, *clause.subject), clause.verb
    if cue.inside:
        first, last = map(tokens.at, cue.inside)
        comma = tokens.tags.find(",", first, last)
        last = comma if comma > 0 and "c" not in tokens.tags[comma:last] else last
        return subject_of(tokens, first, last), clause.verb
    if tokens.word(clause.verb - 1) == "to":
        return NOBODY, clause.verb
    return _subject_after(tokens, clause)


def _subject_after(tokens: Tokens, clause: Clause) -> tuple[Range, int]:
    """Return subject and verb of "it is important that | staff | record …"."""
    first = _past_condition(tokens, clause)
    stops = "behonMvV;:." if tokens.word(clause.verb - 1) == "that" else "behonzMvV;:."
    halts = ("from", "who") if tokens.word(clause.verb - 1) in _HINDERING else ("who",)
    end = first
    while end < clause.ends and tokens.tags[end] not in stops:
        if tokens.words[end] in halts:
            break
        if tokens.tags[end] == "A" and end > first and names_actor(tokens.words[end - 1]):
            break
        end += 1
    verb = end + 1 if tokens.word(end) in ("to", "from") and end < clause.ends else end
    return subject_of(tokens, first, end), verb


def _past_condition(tokens: Tokens, clause: Clause) -> int:
    """Return the first token after a condition: "it is important that if …, that staff …"."""
    tags, first = tokens.tags, clause.verb
    comma = tags.find(",", first, clause.ends)
    if tags[first : first + 1] not in ("i", "w") or comma < 0:
        return first
    return comma + 1 + (tags[comma + 1 : comma + 2] == "t")


def actor_of(
    tokens: Tokens, subject: Range, verb: VerbPhrase, ends: int, context: Context
) -> Range:
    """Return who acts: the subject of an active verb, the agent of a passive one."""
    said = tokens.word(verb.verb)
    said = base_of(said) if tokens.tags[verb.verb : verb.verb + 1] == "q" else said
    if tokens.word(verb.verb + 1) == "place":
        said = f"{said} place"
    if said in _HAPPENING and tokens.tags[verb.verb + 1 : verb.verb + 2] in tuple("p.,a"):
        head = head_of(tokens, *subject)
        said = said if names_actor(head) else "occur"  # "a conference will follow within …"
    if not verb.passive:
        return subject if acts(tokens, subject, context, said) else NOBODY
    return agent_after(tokens, verb.verb, ends, context) or NOBODY
