"""Whether what a sentence denies is what a requirement asks for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from compare.coverage.showing.denials import Denied, acts_denied, content, has_denial, listed
from compare.coverage.showing.stating import states
from compare.coverage.words.parts import NOT, SAYING, TOGETHER, Part, parts_of
from compare.coverage.words.passages import Passage
from compare.coverage.words.spoken import read_words
from compare.coverage.words.texts import Texts
from compare.model import Requirement, Sentence
from compare.text import holds

_REMEMBERED = 1024
"""Requirements of which it is kept what they speak of."""
_MOSTLY = 0.6
"""Share of what a clause with a denial speaks of that the requirement must speak of."""


_APART = " ; "
"""Between clauses, so that no expression stands in two."""
_DENIED = f"{NOT}{SAYING}denied"
_PAIR = 2
"""Parts of which none can be done without."""


def denies(one: Denied, sentence: Sentence, requirement: Requirement, texts: Texts) -> bool:
    """Say whether a clause of a sentence of `texts` denies what a requirement asks for.

    Without the denial the clause, with the rest of its sentence, states what is asked (see
    `states`), the act where the denial has it. What the denial governs speaks of nothing else, nor
    does most of the clause: a file that is not sent *by post* is sent. A condition takes the denial
    back, unless nothing would be stated without it, and so does an exception; but where something
    is to be done at once, waiting for anything denies that.
    """
    act, *_ = parts = deniable(requirement) or ("",)
    if act and _is_of(one, act):
        ways: Sequence[Sequence[str]] = (parts,)
    elif one.kind == "part":
        ways = [way for way in partaking(requirement) if len(way) > 1 or len(content(one.left)) > 1]
    else:
        return False
    waits = one.waits and _is_at_once(requirement)
    return (
        (waits or not one.exceptions)
        and _speaks_of_it(one, requirement, is_all=parts not in ways)
        and not holds(texts.read(sentence.text), _excuses(requirement))
        and any(
            _states(way, one, one.rest, sentence, texts)
            and not (one.conditions and _states(way, one, _unconditional(one), sentence, texts))
            for way in ways
        )
    )


@lru_cache(maxsize=_REMEMBERED)
def deniable(requirement: Requirement) -> Sequence[str]:
    """Return the parts of what a requirement asks for, the act first, that are stated of it when it
    is denied: all but that somebody acts. None, where it forbids, gives leave or has but an act.
    """
    act, *rest = requirement.states.split(TOGETHER)
    parts = [part for part in rest if _part(part).forms[0].strip() not in listed("anyone")]
    asks = requirement.polarity == "+" and requirement.strength != "may"
    told = any(not part.barred for part in map(_part, parts))
    return (act, *parts) if asks and told and not _forbids(act, requirement) else ()


@lru_cache(maxsize=_REMEMBERED)
def partaking(requirement: Requirement) -> Sequence[Sequence[str]]:
    """Return each choice of parts that tells of what somebody has no part in: all that is asked but
    the act, and that they join in; where several are to join, all of these but one.
    """
    act, *parts = deniable(requirement) or ("",)
    rest = [part for part in parts if not _joins(part)] or parts
    told = [part for part in rest if not _part(part).barred]
    if not _joins(act) or len(told) <= _PAIR:
        return (rest,) if rest else ()
    members = (part for part in told if not _part(part).near)
    return [[part for part in rest if part != one] for one in members]


@lru_cache(maxsize=_REMEMBERED)
def _excuses(requirement: Requirement) -> Sequence[str]:
    """Return what makes a denial of it right, as texts are read: what its opposites do not have,
    but for other denials and what it speaks of itself.
    """
    ways = (requirement.states, *requirement.against)
    barred = [form for way in ways for part in parts_of(way) if part.barred for form in part.forms]
    asked = {
        form for part in parts_of(requirement.states) if not part.barred for form in part.forms
    }
    return [form for form in barred if form not in asked and form not in _part(_DENIED).forms]


def _forbids(act: str, requirement: Requirement) -> bool:
    """Say whether the words of a requirement deny the act itself ("is not tolerated")."""
    return any(holds(read_words(one), _part(act).forms) for one in acts_denied(requirement.says))


def _is_of(one: Denied, act: str) -> bool:
    """Say whether the act is what is denied, is never done by denying something ("must not"),
    and is done in no other clause.
    """
    forms = _part(act).forms
    return (
        holds(read_words(one.act), forms)
        and not any(map(has_denial, forms))
        and not any(holds(read_words(clause), forms) for clause in one.beside)
    )


def _joins(written: str) -> bool:
    """Say whether a part says that somebody joins in."""
    return any(form.strip() in listed("joining") for form in _part(written).forms)


def _part(written: str) -> Part:
    return parts_of(written)[0]


def _states(
    wanted: Sequence[str], one: Denied, rest: Sequence[str], sentence: Sentence, texts: Texts
) -> bool:
    told = [clause for clause in rest if not has_denial(clause)]
    own = [one.left, *(clause for clause in told if clause in one.conditions)]
    governing = [sentence.lead_in or "", *(clause for clause in told if clause not in own)]
    left = replace(sentence, text=_APART.join(own), lead_in=_APART.join(governing))
    return states(TOGETHER.join(wanted), Passage((left,)), (), texts)


def _unconditional(one: Denied) -> Sequence[str]:
    return [clause for clause in one.rest if clause not in one.conditions]


def _is_at_once(requirement: Requirement) -> bool:
    limit = requirement.quantity
    return limit is not None and limit.bound == "max" and limit.number is None


def _speaks_of_it(one: Denied, requirement: Requirement, *, is_all: bool) -> bool:
    """Say whether a clause speaks of a requirement: all that its denial governs, or a condition
    says, and most else, or all; in no manner, degree or order that is none of the requirement's.
    """
    known = _spoken_of(requirement)
    said, governed = content(one.left), (one.governed, *one.conditions)
    degrees = listed("degrees").intersection(read_words(" ".join((one.left, *one.rest))).split())
    return (
        degrees <= known
        and all(word in known for text in governed for word in content(text))
        and sum(word in known for word in said) >= (1 if is_all else _MOSTLY) * len(said)
    )


@lru_cache(maxsize=_REMEMBERED)
def _spoken_of(one: Requirement) -> frozenset[str]:
    """Return the words, as texts are read, of what a requirement says, its parts and its signs."""
    named = (one.says, one.topic, one.actor, one.action, one.event, one.artefact)
    words = read_words(" ".join(filter(None, named))).split()
    parts = [part for sign in (one.states, *one.signs) for part in parts_of(sign)]
    forms = [form for part in parts if not part.barred for form in part.forms]
    return frozenset(words).union(listed("anywhere"), *(form.split() for form in forms))
