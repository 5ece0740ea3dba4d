"""Words that open a dependent clause, and the clause they open."""

from __future__ import annotations

import re

from compare.statements.clause import Open, Place
from compare.statements.tokens import Tokens, words_of

_PLACES: dict[str, Place] = {"i": "condition", "w": "condition", "r": "relative", "t": "that"}
_VERBLESS = words_of("grammar", "verbless")
_SUBJECT_RELATIVE = re.compile("r[xAvVq]")
_VERBAL = re.compile("[vVAqg]")
_CONCEDING = ("although", "though", "whereas", "whilst", "while")
"""What they open is said outright: "whilst staff should …, they must …"."""
_ADDING = ("who", "which", "that")
_NOUN_ENDS = ("x", "A", ")", "#")
_COMPLETE = 2
"""A condition of at least so many words before a comma has its verb, known to us or not."""


def opened(tokens: Tokens, k: int) -> Open | None:
    """Return the clause that the word at `k` opens, None where it opens none."""
    tags, tag = tokens.tags, tokens.tags[k]
    before, follows = tags[k - 1 : k], tags[k + 1 : k + 2]
    if tag == "t" and (k == 0 or follows == "," or before in tuple("pfyziw,;")):
        return None  # "that child", "after that, …"
    if tag in "ir" and follows in ("z", "f"):
        return None  # "whether to", "because of"
    pair = f"{tokens.word(k + 1)}_{tokens.word(k + 2)}"
    if tag == "i" and (tokens.word(k + 1) in _VERBLESS or pair in _VERBLESS):
        return None  # "where appropriate", "if in doubt"
    if tag == "t" and follows in ("M", "b") and before in ("x", "A"):
        return Open("relative", begins=k)  # "a form that must be signed"
    if tokens.words[k] in _CONCEDING:
        return Open("main", begins=k)
    place = "aside" if tag == "r" and before == "," else _PLACES[tag]
    return Open(place, _verb_next(tokens, k), tag == "w", k)


def adds(tokens: Tokens, k: int) -> bool:
    """Whether a relative clause after the main verb says something of its own.

    "… to the group who should alert the scrutineer", not "decide who should attend".
    """
    tags = tokens.tags
    if tokens.words[k] not in _ADDING:
        return False
    return tags[k - 1 : k] in _NOUN_ENDS or (tags[k - 1] in "pz" and tags[k - 2] in ("x", "A", ","))


def _verb_next(tokens: Tokens, k: int) -> bool:
    """Whether "who" or "which" is subject of the next word: "who works", "which concerns"."""
    if not _SUBJECT_RELATIVE.match(tokens.tags, k) or tokens.words[k + 1] == "needs":
        return False
    return (
        tokens.words[k] == "who" or tokens.tags[k + 1] == "V" or tokens.words[k + 1].endswith("s")
    )


def is_complete(tokens: Tokens, clause: Open, comma: int) -> bool:
    """Whether a condition that reaches a comma without a known verb has one all the same."""
    said = tokens.tags[clause.begins + 1 : comma]
    if clause.place != "condition" or len(said) < _COMPLETE:
        return clause.place == "condition" and said.endswith("q")  # "if agreed, …"
    if tokens.words[clause.begins].startswith(("whatever", "whichever")):
        return True
    plural = any(
        word.endswith("s") and not word.endswith("ss")
        for word in tokens.words[clause.begins + 2 : comma]
    )
    return plural or bool(_VERBAL.search(said))
