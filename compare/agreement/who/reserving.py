"""Leave that anyone has, kept to some or kept from some: who may act is then fewer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from compare.agreement.duty.modals import reserves
from compare.agreement.sides.acts import happening, verb_of
from compare.agreement.sides.pairing import Pair
from compare.agreement.sides.parties import anyone, chief_noun, chief_phrase
from compare.agreement.sides.reading import Reading
from compare.agreement.words.wording import CACHED, content_words, stems
from compare.agreement.words.wordlists import clauses
from compare.lexicon import word_list
from compare.model import FIRM, Difference, Statement
from compare.statements.words.actor import is_family, names_actor
from compare.text import holds

_LETTERS = ("only", "not ", "cannot", "n't", "n’t")
"""Letters one of which stands where leave is kept to some, or from some."""
_LONGEST = 8
"""Words of whoever is named."""


def one_of_any(pair: Pair, theirs: str, text: str) -> bool:
    """Say whether one has leave for what anyone has leave for: that takes it from nobody, unless
    the local text keeps it to an office.
    """
    leave = pair.local.strength == pair.national.strength == "may" and anyone(chief_phrase(theirs))
    return leave and not reserves(text)


_WHICH = re.compile(r" (?:whom?|whose|that|which)\b")


def reserved_differences(local: Reading, national: Reading) -> Iterator[Difference]:
    """Yield where only some may do, or some may not, what the national text lets anyone do.

    They must be named as an office or a service: "only somebody who knows the family" keeps it
    from nobody by what they are. A text that says as well that anyone may keeps it from none.
    """
    if not holds(local.text.casefold(), _LETTERS) or _FREES.search(local.text):
        return
    for theirs in national.statements:
        actor = theirs.actor or ""
        if _open_to_all(theirs, national.text) and _of_the_act(local, national, theirs):
            who = _kept(local.text, next(iter(verb_of(theirs)), ""))
            if who and not content_words(who) <= content_words(actor):
                yield Difference("actor", who, actor, "changed", "medium")
                return


def _open_to_all(theirs: Statement, national: str) -> bool:
    """Say whether leave is given to anyone, or anyone is asked."""
    actor = theirs.actor or ""
    if theirs.polarity != "+" or not actor or not anyone(chief_phrase(actor)):
        return False
    said = rf"\b(?:any|every|all|each|anyone|everyone|{re.escape(actor)} from any)\b"
    whoever = re.search(said, national[: len(actor) + _FAR], re.IGNORECASE)
    return theirs.strength == "may" or (theirs.strength in FIRM and bool(whoever))


_FAR = 20
"""Letters around an actor in which "any" stands."""
_FREES = re.compile(r"\b(?:not|never|n['’]t) (?:\w+ ){0,3}only\b|\bneed not\b", re.IGNORECASE)


def _of_the_act(local: Reading, national: Reading, theirs: Statement) -> bool:
    """Say whether the local text speaks of all that is done: a sign says so too."""
    done = stems(theirs.action or "")
    return (bool(done) and done <= stems(local.text)) or national.sentence.id in local.shows


@lru_cache(maxsize=CACHED)
def _kept(text: str, verb: str) -> str:
    """Return whom an act is kept to, or from; nothing where none of the offices is named."""
    for found in (found for way in _ways() for found in way.finditer(text)):
        act = content_words(found["act"])
        noun = bool(act & happening()) and verb in content_words(text[: found.start()])
        named = verb in act or noun or clauses("role").search(found[0])
        who = _ARTICLE.sub("", found["who"].strip())
        if named and len(who.split()) <= _LONGEST and _is_office(who):
            return who
    return ""


@cache
def _ways() -> tuple[re.Pattern[str], ...]:
    listed = word_list("qualifiers")
    patterns = (*listed["kept_to"]["patterns"], *listed["kept_from"]["patterns"])
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)


_ARTICLE = re.compile(r"^(?:the|an?|our|their) ", re.IGNORECASE)


def _is_office(who: str) -> bool:
    """Say whether offices or services are named, no family and nobody in particular."""
    return any(
        names_actor(noun) and not is_family(noun) and not anyone(one)
        for one in re.split(r",? (?:and|or) |, ", chief_phrase(_WHICH.split(who)[0]))
        if (noun := chief_noun(one).casefold())
    )
