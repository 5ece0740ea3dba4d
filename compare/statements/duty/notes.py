"""Notes without a finite verb: "Chair to send minutes", "Actions: school to complete the form"."""

from __future__ import annotations

import re

from compare.lexicon import words_of
from compare.statements.duty.present import Practice
from compare.statements.words.actor import is_family, names_actor
from compare.statements.words.before_verb import subject_of
from compare.statements.words.phrases import head_of
from compare.statements.words.tokens import Tokens
from compare.statements.words.verbs import PRACTICE, base_of, is_participle

_GOES = words_of("verbs", "to_do")
"""What a thing can be "to do" in a note: "invitations to go out"."""
_COMPLETED = words_of("grammar", "completed")
_FINITE = re.compile("[bhMv]")
_NOTE = re.compile(r"[^bhoMvVrit,;:.]+?:?(?P<to>z)a*(?P<be>e?)(?P<verb>[VAqx])")
_DONE = re.compile("d?[xAg]{1,4}(?:[fp]d?[xAg]{1,3})?(?P<verb>q)(?:y[^bhoMv]+)?")
_OPENER = re.compile("[irw]")


def note_in(tokens: Tokens) -> Practice | None:
    """Return what a note says is to be done, None where a sentence is no note.

    What stands before a colon is its heading, or the one who is to do it: "Chair: to send …".
    """
    first = _begins(tokens)
    found = None if first is None else _NOTE.match(tokens.tags, first)
    if first is None or found is None or tokens.tags[first] in "zpgfiwV":
        return None
    verb, passive = found.start("verb"), bool(found["be"])
    if passive != is_participle(tokens.words[verb], tokens.tags[verb]):
        return None
    if tokens.tags[verb] == "x" and tokens.words[verb] not in _GOES:
        return None
    to = found.start("to")
    subject = (first, to - (tokens.tags[to - 1] == ":"))
    head = head_of(tokens, *subject_of(tokens, *subject))
    if head in _COMPLETED:
        return None
    goes = tokens.words[verb] in _GOES
    if is_family(head) if passive or goes else not names_actor(head):
        return None
    return Practice("should", "+", verb, first, len(tokens.words), subject, passive=passive)


def done_in(tokens: Tokens) -> Practice | None:
    """Return what a list item says is done, without its "is": "interpreter booked by the worker".

    Only where it ends with the participle or says who does it; else it may name a thing.
    """
    found = _DONE.fullmatch(tokens.tags.rstrip(".;"))
    if found is None:
        return None
    verb = found.start("verb")
    if base_of(tokens.words[verb]) not in PRACTICE:
        return None
    return Practice("will", "+", verb, 0, len(tokens.words), (0, verb), passive=True)


def _begins(tokens: Tokens) -> int | None:
    """Return where the note begins, after its heading or condition; None where a verb stands."""
    tags = tokens.tags
    if re.search("[bhoM]", _OPENER.split(tags, maxsplit=1)[0]):
        return None
    if tags[:1] in ("i", "w"):
        return tags.find(",") + 1 or None  # "if the child is at home, worker to visit"
    colon = 1 + tags.find(":")
    if tags[colon : colon + 1] in ("", "z") or not colon:
        return 0
    return None if _FINITE.search(tags, 0, colon) else colon
