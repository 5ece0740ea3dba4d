"""Words that open a dependent clause, and the clause they open."""

from __future__ import annotations

import re

from compare.lexicon import words_of
from compare.statements.clauses.clause import Open, Place
from compare.statements.words.actor import is_meeting, names_actor
from compare.statements.words.doing import THIRDS
from compare.statements.words.tokens import Tokens

_PLACES: dict[str, Place] = {"i": "condition", "w": "condition", "r": "relative", "t": "that"}
_VERBLESS = words_of("grammar", "verbless")
_SUBJECT_RELATIVE = re.compile("(?:ra*|ta+)[xAvVq]|tV")
_WAS_DONE = re.compile("[bh]a*q")
_TO_DO = re.compile("r[dxAqg]{1,3}z[VA]")
_THAT_DAY = words_of("grammar", "parts_of_time")
_HOW_OFTEN = words_of("grammar", "once_per")
_VERBAL = re.compile("[vVAqg]|^a*s[xA]")
_CONCEDING = words_of("grammar", "conceding")
_SURE_VERB = re.compile("[bhoMvVgq]")
_ADDING = ("who", "which", "that")
_ASKING = words_of("verbs", "inquiring")
"""Words after which "who" asks: "the plan must say who will do it"."""
_LEADING = words_of("grammar", "leading")
_NOUN_ENDS = ("x", "A", ")", "#")
_NO_SUBJECTS = ("how", "why", "whose")
"""Relatives that are never the subject: "*how* agencies, schools and the police should"."""
_COMPLETE = 2
"""A condition of at least so many words before a comma has its verb, known to us or not."""


_NO_CLAUSE = re.compile("[ge]|t[ds]")
""""After *going* missing", "after *that* the plan is reviewed"."""


def opened(tokens: Tokens, k: int) -> Open | None:
    """Return the clause that the word at `k` opens, None where it opens none."""
    if _opens_none(tokens, k):
        return None
    tags, tag = tokens.tags, tokens.tags[k]
    before, follows = tags[k - 1 : k], tags[k + 1 : k + 2]
    if tag == "t" and before in ("x", "A") and (follows in ("M", "b") or _verb_next(tokens, k)):
        # "a form that must be signed", "the agency that first learns of it"
        return Open("relative", follows not in ("M", "b"), begins=k)
    if tokens.words[k] in _CONCEDING:
        return Open("main", begins=k)
    place = "aside" if tag == "r" and before == "," else _PLACES[tag]
    return Open(place, _verb_next(tokens, k), tag == "w", k)


def _opens_none(tokens: Tokens, k: int) -> bool:
    tags, tag, after = tokens.tags, tokens.tags[k], tokens.word(k + 1)
    before, follows = tags[k - 1 : k], tags[k + 1 : k + 2]
    if tag == "t":  # "that child", "after that, …"
        if before == "," and _WAS_DONE.match(tags, k + 1):
            return False  # ", that is brought to anyone's notice"
        return k == 0 or after in _THAT_DAY or follows == "," or before in tuple("pfyziw,;")
    if follows in ("z", "f"):
        return tag in "ir"  # "whether to", "because of"
    if tag == "i":  # "where appropriate", "if in doubt"
        return after in _VERBLESS or f"{after}_{tokens.word(k + 2)}" in _VERBLESS
    if tag == "r":  # "which service to use"
        return bool(_TO_DO.match(tags, k)) and not _verb_next(tokens, k)
    placed = before not in ("", ",") or follows == "t"
    phrase = tag == "w" and placed and _NO_CLAUSE.match(tags, k + 1)
    often = after in _HOW_OFTEN and "u" in tags[k + 2 : k + 4]
    return bool(phrase) or (tokens.words[k] == "once" and often)  # "once a month"


def adds(tokens: Tokens, k: int) -> bool:
    """Whether a relative clause after the main verb says something of its own.

    "… to the group who should alert the scrutineer", not "decide who should attend".
    """
    tags = tokens.tags
    if tokens.words[k] not in _ADDING or tokens.words[k - 1] in _ASKING:
        return False
    if tags[k - 1 : k] in _NOUN_ENDS or is_meeting(tokens.words[k - 1]):
        return True
    return tokens.words[k - 1] in _LEADING and tags[k - 2] in ("x", "A", ",")


def _verb_next(tokens: Tokens, k: int) -> bool:
    """Whether "who" or "which" is subject of the next word: "who works", "which concerns"."""
    if (
        tokens.words[k] == "that"
        and tokens.word(k + 1) in THIRDS
        and names_actor(tokens.words[k - 1])
    ):
        return tokens.tags[k + 1] != "v"  # "a club that hears of it"
    found = _SUBJECT_RELATIVE.match(tokens.tags, k)
    if found is None or tokens.words[k + 1] == "needs" or tokens.words[k] in _NO_SUBJECTS:
        return False
    verb = found.end() - 1
    if tokens.tags[verb] == "v" and tokens.words[k] in _ADDING:
        return False  # it will be met as the verb that it is
    if tokens.tags[verb] == "V" and tokens.words[k] == "who":
        return False
    if tokens.tags[verb + 1 : verb + 2] in ("M", "b", "h", "o"):
        return False  # "what decisions can be made"
    return tokens.words[k] == "who" or tokens.tags[verb] == "V" or tokens.words[verb].endswith("s")


def is_complete(tokens: Tokens, clauses: list[Open], comma: int) -> bool:
    """Whether a condition that reaches a comma without a known verb has one all the same.

    So does what it reports: "when the service is told that a family moves, …".
    """
    clause = clauses[-1]
    said = tokens.tags[clause.begins + 1 : comma]
    if tokens.tags[comma + 1 : comma + 2] == "c" and not _VERBAL.search(said):
        return False  # "if parents, carers, or their advocates …"
    if said.startswith(("p", "w")) and not _SURE_VERB.search(said):
        return False  # "if at any point in the process, a child …"
    told = clause.place in ("that", "relative") and any(
        around.place == "condition" for around in clauses[:-1]
    )
    if not (told or clause.place == "condition") or len(said) < _COMPLETE:
        return clause.place == "condition" and said.endswith("q")  # "if agreed, …"
    if tokens.words[clause.begins].startswith(("whatever", "whichever")):
        return True
    plural = any(word.endswith("s") for word in tokens.words[clause.begins + 2 : comma])
    return plural or bool(_VERBAL.search(said))
