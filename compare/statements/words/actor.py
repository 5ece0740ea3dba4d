"""The gazetteer: which words name someone who can act, and what role they name."""

from __future__ import annotations

import re
from functools import cache

from compare.lexicon import word_list, words_of

_GAZETTEER = word_list("actors")
_HEADS = words_of("actors", "heads") | words_of("actors", "titles")
_THINGS = words_of("actors", "things") | words_of("artefacts", "nouns")
_FAMILIES = words_of("actors", "families")
_ANYONE = frozenset(_GAZETTEER["families"]["anyone"].split())
_MEETINGS = words_of("actors", "meetings")
_DECIDING = words_of("actors", "deciding")
_ROLES = {
    form: role["name"] for role in _GAZETTEER["role"] for form in (role["name"], *role["words"])
}
_ALONE = {form: role["name"] for role in _GAZETTEER["role"] for form in role.get("alone", ())}
_OWN_HEADS = frozenset(re.split(" of | making ", form)[0].split()[-1] for form in _ROLES)
ROLE_FORMS = frozenset(_ROLES) | {f"{form}s" for form in _ROLES}
LONGEST_ROLE = max(len(form.split()) for form in _ROLES)
"""Words of the longest role."""
_WORD = re.compile(r"[a-z/']+(?:-[a-z]+)*")
_ABSTRACT = tuple(words_of("grammar", "endings", "things"))
"""Endings of nouns for what is done or how something is: "the complexity of the case"."""
_SHORTEST_IES = 5
""" "dies" and "ties" are no plurals in "-y"."""


@cache
def singular(word: str) -> str:
    """Return `word` without its plural ending: "agencies" → "agency", "staff" → "staff"."""
    if "'" in word:
        return word
    if word.endswith("ies") and len(word) >= _SHORTEST_IES:
        return word[:-3] + "y"
    if word.endswith(("sses", "ches", "shes", "xes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def _listed(word: str, words: frozenset[str]) -> bool:
    return word in words or singular(word) in words


@cache
def names_actor(word: str) -> bool:
    """Whether `word`, as the chief noun of a phrase, names someone or some body that can act."""
    if word.endswith(("'s", "'ll")):
        return names_actor(word.split("'", maxsplit=1)[0])  # "the IRO's should", "you'll"
    if "/" in word and word not in _OWN_HEADS:
        return all(names_actor(part) for part in word.split("/"))
    return _listed(word, _HEADS) or _listed(word, _OWN_HEADS)


@cache
def names_thing(word: str) -> bool:
    """Whether `word`, as the chief noun of a phrase, names something that never acts."""
    if "/" in word:
        return all(map(names_thing, word.split("/")))
    return _listed(word, _THINGS) or word.endswith(_ABSTRACT)


@cache
def is_family(word: str) -> bool:
    return _listed(word, _FAMILIES)


def is_anyone(word: str) -> bool:
    """Whether `word` is "person" or the like, which names a role only with another word."""
    return _listed(word, _ANYONE)


@cache
def is_meeting(word: str) -> bool:
    return _listed(word, _MEETINGS)


def decides(verb: str) -> bool:
    """Whether a meeting can be said to do it ("the conference may exclude a parent")."""
    return _listed(verb, _DECIDING)


@cache
def role_of(phrase: str) -> str | None:
    """Return the role that the end of `phrase` names, as the gazetteer calls it."""
    words = [singular(word) for word in _WORD.findall(phrase.lower().replace("’", "'"))]
    if len(words) == 1 and words[0] in _ALONE:
        return str(_ALONE[words[0]])
    for start in range(max(0, len(words) - LONGEST_ROLE), len(words)):
        form = " ".join(words[start:])
        role = _ROLES.get(form) or _ROLES.get(f"{form}s")
        if role:
            return str(role)
    return None
