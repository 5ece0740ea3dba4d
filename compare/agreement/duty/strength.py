"""Duties compared: how strongly something is asked, and whether it is to be done at all."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import replace

from compare.agreement.duty.leave import excepted, left_open, narrows, waived
from compare.agreement.duty.modals import MODALS, direction, duty_word, word_for_word
from compare.agreement.sides.acts import one_act, verb_of
from compare.agreement.sides.limits import given_in
from compare.agreement.sides.pairing import Pair
from compare.agreement.sides.reading import SAME, Reading, nearest_wording
from compare.agreement.sides.softening import considering, considers, soft
from compare.agreement.words.wording import content_words
from compare.agreement.words.wordlists import clauses, wordlist
from compare.model import Confidence, Difference, Direction, Statement

DutyWords = tuple[str, str]
"""The words that carry the duty, of the local and of the national text."""


def duty_differences(
    local: Reading, national: Reading, paired: Collection[Pair]
) -> Iterator[Difference]:
    """Yield how two sentences differ in strength or sign; nothing where one only describes.

    In texts that are the same but for a word or two, duty words before the same verb are compared
    as they stand: "could" mostly speaks of chance, but beside "should" it is what became of it.
    Who gives the time that is asked for leaves nothing open, and an item of what is decided on
    ("whether a friend may come") none either.
    """
    if _WHETHER.match(local.text):
        return
    if nearest_wording(local, national).closeness >= SAME:
        turned = tuple(word_for_word(local.text, national.text))
        if turned:
            yield from (d for d in turned if d is not None)
            return
    if _reaches(local):
        return
    told = [(pair, difference) for pair in paired for difference in _stated(pair)]
    timed = bool(told) and any(given_in(limit, local.says) for limit in national.limits)
    told = [] if _asks_for_leave(local, national) else told
    stated = [
        _sign_told(difference) if pair.shown and _given(pair) and not timed else difference
        for pair, difference in told
    ]
    yield from stated
    if all(difference.confidence == "low" for difference in stated):
        yield from left_open(local, national)


_WHETHER = re.compile(r"\W*whether\b(?! or not\b)", re.IGNORECASE)


def _asks_for_leave(local: Reading, national: Reading) -> bool:
    """Say whether the national text lets something be done without anybody's leave, and the local
    one asks for leave: that asks no more of the same.
    """
    leave = wordlist("without_leave")
    without, asked = (re.compile(leave[key], re.IGNORECASE) for key in ("without", "leave"))
    if not without.search(national.text):
        return False
    return bool(asked.search(without.sub(" ", local.says)))


def _reaches(local: Reading) -> bool:
    """Say whether the text tells under what number somebody can be reached: that is no leave."""
    return bool(clauses("reached").search(local.text))


def _given(pair: Pair) -> bool:
    """Say whether leave would be to do what is asked, or somebody's, for something of which most is
    said there: that a parent may bring a friend, of whom nothing is asked, leaves nothing open.
    """
    done, asked = content_words(pair.local.action or ""), content_words(pair.national.quote)
    most = 2 * len(done & asked) >= len(done) > 0
    return one_act(pair.local, pair.national) or (most and bool(pair.local.actor))


def _sign_told(difference: Difference) -> Difference:
    """Return a difference between sentences that a sign sets beside each other: leave given for
    what is asked is then known to be of it.
    """
    leave = MODALS.get(difference.local.casefold()) == "may" and difference.direction == "weaker"
    known = leave and difference.national and difference.confidence == "low"
    return replace(difference, confidence="medium") if known else difference


def _stated(pair: Pair) -> Iterator[Difference]:
    """Yield how two statements differ: by what excuses, by their sign, or in how strongly they ask.

    Of these the first in which they do is told.
    """
    local, national = pair.local, pair.national
    if "description" in {local.strength, national.strength} or _alike(local, national):
        return
    said = (duty_word(local.quote, local.strength), duty_word(national.quote, national.strength))
    sure = pair.confidence if all(said) else "low"
    if _excuses(local) or _excuses(national):
        yield from _excused(pair, said, sure)
    elif forbids(local) != forbids(national):
        yield from _turned(pair, said)
    elif soft(local, national) != soft(national, local):
        yield from _halved(pair, said, sure)
    else:
        yield from _firmer(pair, said, sure)


def _excused(pair: Pair, said: DutyWords, sure: Confidence) -> Iterator[Difference]:
    """Yield that only one says that something asked for need not be done, in texts that are one
    text edited; or, however far they are apart, that the local one waives what is asked.
    """
    ours, theirs = _excuses(pair.local), _excuses(pair.national)
    other = pair.national if ours else pair.local
    sides = pair.local, pair.national
    if ours and not theirs and (waiver := waived(*sides)):
        known: Confidence = "high" if sure == "high" else "medium"
        yield Difference("strength", waiver, said[1], "weaker", known)
    elif ours != theirs and sure == "high" and other.strength != "may" and not excepted(*sides):
        yield Difference("strength", *said, "weaker" if ours else "stronger", sure)


def _turned(pair: Pair, said: DutyWords) -> Iterator[Difference]:
    """Yield that one of the two forbids what the other asks for, where both speak of one act.

    Where that is no more than likely, no negative may stand in what is asked for ("must know that
    they cannot").
    """
    local, national = pair.local, pair.national
    if _RESTRICTS.search(local.quote) or _RESTRICTS.search(national.quote):
        return
    said = (said[0] or _negative(local), said[1] or _negative(national))
    sure: Confidence = "high" if all(said) and pair.confidence == "high" else "low"
    asked = local if forbids(national) else national
    unlike = not verb_of(national) <= content_words(local.quote)
    if sure == "low" and (unlike or _negative(asked)):
        return
    if sure == "high" or "may" not in {local.strength, national.strength}:
        yield Difference("polarity", *said, "changed", sure)


def _halved(pair: Pair, said: DutyWords, sure: Confidence) -> Iterator[Difference]:
    """Yield that one of the two asks only to consider, or to aim at, what the other asks for."""
    local, national = pair.local, pair.national
    named = sure == "low" and (considers(local) or considers(national))
    known: Confidence = "medium" if named else sure  # the step itself is the subject
    said = (considering(local) or said[0], considering(national) or said[1])
    way: Direction = "weaker" if soft(local, national) else "stronger"
    yield Difference("strength", *said, way, known)


def _firmer(pair: Pair, said: DutyWords, sure: Confidence) -> Iterator[Difference]:
    """Yield that one asks more firmly; "is responsible for" an act is as firm as must or will."""
    way = direction(pair.local.strength, pair.national.strength)
    answerable = way == "unclear" and any("responsib" in words.casefold() for words in said)
    if way == "stronger" and sure == "medium" and not _of_one_act(pair):
        return  # asking firmly for another act is no more than is asked
    if way and not answerable and not narrows(pair.local, pair.national):
        yield Difference("strength", *said, way, sure)


def _of_one_act(pair: Pair) -> bool:
    """Say whether two texts that are not one text edited are known to ask for one act, or are
    close enough where its verb is too plain to tell ("have a policy").
    """
    return pair.wording.closeness >= _CLOSE or one_act(pair.local, pair.national)


_CLOSE = 0.6
"""Closeness of two texts, between alike and near, from which a plain verb is the same act's."""


def _alike(local: Statement, national: Statement) -> bool:
    """Say whether both ask equally firmly, with one sign, and neither only to consider it."""
    if direction(local.strength, national.strength) or local.polarity != national.polarity:
        return False
    return soft(local, national) == soft(national, local)


def _excuses(statement: Statement) -> bool:
    """Say whether it says that something need not be done."""
    return statement.strength == "may" and statement.polarity == "-"


def forbids(statement: Statement) -> bool:
    """Say whether it is not to be done: "need not" forbids nothing."""
    return statement.polarity == "-" and statement.strength != "may"


_RESTRICTS = re.compile(r"\b(?:only|without|until|unless|but not|but never)\b", re.IGNORECASE)
"""Who forbids all but one thing asks for that: "must not … without", "may only …"."""


def _negative(statement: Statement) -> str:
    found = re.search(r"\b(?:never|not|no|cannot|can[’']t)\b", statement.quote, re.IGNORECASE)
    return found[0] if found else ""
