"""Who is told, compared."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from functools import cache, lru_cache

from compare.agreement.sides.acts import telling, verb_of
from compare.agreement.sides.parties import acts_for, anyone, is_body, is_setting, same_party
from compare.agreement.sides.reading import NEAR, Elsewhere, Reading
from compare.agreement.words.wording import CACHED, Wording, content_words, listed_stems, without
from compare.agreement.words.wordlists import names
from compare.model import Difference
from compare.statements.words.actor import is_family, names_actor, role_of
from compare.text import any_of, words


def recipient_differences(
    local: str, national: str, wording: Wording, elsewhere: Elsewhere
) -> Iterator[Difference]:
    """Yield the first person or body the national text has told that the local one replaces.

    In texts that are not one text edited, both must tell of one matter, each to an office; who
    stands `elsewhere`, in other local sentences on the same thing, is told as well.
    """
    theirs = _untold(national, local)
    ours = _untold(local, national) if theirs else ""
    if not ours or not theirs or _no_other(ours, theirs):
        return
    if without(wording, (ours, theirs)).closeness >= NEAR:
        yield Difference("recipient", ours, theirs, "changed", "high")
    elif _office(ours) and _office(theirs) and not content_words(theirs) <= elsewhere.stems:
        matters = _matter(local, ours), _matter(national, theirs)
        if _one_matter(*matters) and not acts_for(ours, theirs):
            yield Difference("recipient", ours, theirs, "changed", "medium")


def told_by_anyone(local: Reading, national: Reading) -> bool:
    """Say whether anyone who knows of it tells somebody in the local sentence, where one body is to
    tell another in the national one: that comes before it.
    """
    ours, theirs = _tellers(local), _tellers(national)
    return bool(ours and theirs) and all(map(anyone, ours)) and all(map(is_body, theirs))


def told_back(local: Reading, national: Reading) -> bool:
    """Say whether the local sentence has whom the national one tells tell the teller: that is
    another step, whatever the two share.
    """
    ours, theirs = _tellers(local), _tellers(national)
    if not ours or not theirs:
        return False
    told, asked = recipients(local.text), recipients(national.text)
    return _are(ours, asked) and _are(told, theirs)


def _are(some: Collection[str], others: Iterable[str]) -> bool:
    others = tuple(others)
    return bool(some) and all(any(same_party(one, other) for other in others) for one in some)


def _tellers(reading: Reading) -> frozenset[str]:
    told = (s.actor for s in reading.statements if verb_of(s) & telling())
    return frozenset(actor for actor in told if actor)


def _untold(text: str, other: str) -> str:
    """Return the first whom a text has told and the other does not mention; "" for none."""
    return next((whom for whom in recipients(text) if not mentioned(whom, other)), "")


def _no_other(ours: str, theirs: str) -> bool:
    """Say whether the setting stands on one side, or anyone on ours: "partner agencies" are whoever
    the national text names, other than a family.
    """
    return is_setting(ours) or is_setting(theirs) or (anyone(ours) and not _family(theirs))


def _family(party: str) -> bool:
    return any(map(is_family, words(party)))


def _office(party: str) -> bool:
    """Say whether it is someone or some body of one name, rather than anyone who works there."""
    return not anyone(party) and names_actor(words(party)[-1])


def _matter(text: str, whom: str) -> frozenset[str]:
    """Return the stems of what is told; nothing where nothing is told."""
    said = content_words(text)
    rest = said - telling() - listed_stems("anyone") - content_words(whom)
    return rest if said & telling() else _NONE


def _one_matter(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Say whether most of what the shorter text tells is what the other does."""
    fewer = min(len(ours), len(theirs))
    return bool(fewer) and len(ours & theirs) / fewer >= _MOSTLY


_NONE = frozenset[str]()
_MOSTLY = 0.6


@lru_cache(maxsize=CACHED)
def recipients(text: str) -> tuple[str, ...]:
    """Return the people and bodies that `text` has something told, sent or done to.

    Each of several is one: "the police or MASH".
    """
    return tuple(phrase for phrases in _each_told(text) for phrase in phrases)


def told_offices(text: str) -> tuple[tuple[str, ...], ...]:
    """Return the `recipients` that are offices, those named together as one."""
    return tuple(tuple(filter(_is_office, phrases)) for phrases in _each_told(text))


def _is_office(party: str) -> bool:
    return _office(party) and not _family(party)


def _each_told(text: str) -> Iterator[tuple[str, ...]]:
    for match in _told().finditer(text):
        named = map(_role_at_start, _OR.split(match["whom"]))
        yield tuple(phrase for phrase in named if phrase)


@cache
def _told() -> re.Pattern[str]:
    """Return what finds whom something is told, sent or done to: up to five words."""
    return re.compile(
        rf"\b{any_of(names('recipients', 'before'))}"
        r"\s+(?:the |their |a |an |any |your |our |its |his |her )?"
        r"(?P<whom>(?:[\w'’/-]+ ){0,4}[\w'’/-]+)",
        re.IGNORECASE,
    )


_OR = re.compile(r" (?:or|and) (?:to )?(?:the |their |a |an )?", re.IGNORECASE)


def mentioned(party: str, text: str) -> bool:
    """Say whether a text names who is told, or has somebody told who may be the same."""
    if content_words(party) <= content_words(text):
        return True
    return any(same_party(party, other) for other in recipients(text))


def _role_at_start(phrase: str) -> str | None:
    """Return the longest run of words from the start of `phrase` that names a role."""
    spoken = phrase.split()
    runs = (" ".join(spoken[:length]) for length in range(len(spoken), 0, -1))
    return next((run for run in runs if _someone(run) and len(run.split()) <= _words_of(run)), None)


def _someone(phrase: str) -> bool:
    return role_of(phrase) is not None or names_actor(words(phrase)[-1] if words(phrase) else "")


def _words_of(run: str) -> int:
    """Return how many words of `run` may belong to the role: no verb or joining word within."""
    ends = (number for number, word in enumerate(words(run)) if word in names("recipients", "ends"))
    return next(ends, len(run))
