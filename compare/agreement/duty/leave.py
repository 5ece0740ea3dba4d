"""What is left open or waived: leave, a choice, or no need, where the national text asks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from compare.agreement.conditions.qualifying import qualifiers
from compare.agreement.duty.modals import duty_word, modals, reserves
from compare.agreement.sides.acts import KNOWN_BY, names_object, tells, verb_of
from compare.agreement.sides.reading import Reading
from compare.agreement.words.wording import content_words
from compare.agreement.words.wordlists import clauses, wordlist
from compare.model import BINDING, FIRM, Difference, Statement

_WITHIN = 3
"""Words of an act that all stand in the national sentence: it asks for that act among others."""
_SOME, _MOST = 0.3, 0.6
"""Share of the words of what is asked for that are said of the same act, with its verb or not."""


def left_open(local: Reading, national: Reading) -> Iterator[Difference]:
    """Yield where a local text leaves open what the national one asks for.

    It asks for nothing and says that this could be done, or asks and leaves it to choice. "Could"
    mostly speaks of chance: it must stand before the same verb, or give leave and be said of most
    of the same things. What is to be done only in some cases is asked of nobody in the others.
    """
    asks_it = (s for s in national.statements if s.strength in BINDING and s.polarity == "+")
    asked = [s for s in asks_it if not _ONLY.search(s.quote)]
    chosen = clauses("choice").search(local.text) if asked else None
    asks = any(statement.strength in FIRM for statement in local.statements)
    if (asks and not chosen) or (asked and any(c.search(local.text) for c in _besides())):
        return
    for theirs in asked:
        leave = _leave(local, theirs) or (chosen[0] if chosen and _speaks(local, theirs) else "")
        if leave:
            said = duty_word(theirs.quote, theirs.strength)
            yield Difference("strength", leave, said, "weaker", "medium")
            return


_ONLY = re.compile(r"\bonly\b", re.IGNORECASE)


def _besides() -> tuple[re.Pattern[str], ...]:
    """Return what tells that leave is for something more, for not asking a family, or anyone's."""
    return clauses("besides"), clauses("unasked"), clauses("open_to_all")


def _leave(local: Reading, theirs: Statement) -> str:
    """Return the word that gives leave for what is asked for; nothing where none does."""
    gives = any(s.strength == "may" and of_its_matter(s, theirs) for s in local.statements)
    same = _shared(local, theirs)
    for modal in modals(local.text) if same or gives else ():
        act = (gives and same >= _MOST) or (same >= _SOME and modal.governs in verb_of(theirs))
        if modal.strength == "may" and not modal.negated and act:
            return modal.said
    return ""


def of_its_matter(ours: Statement, theirs: Statement) -> bool:
    """Say whether what is done in the first is spoken of in the second at all."""
    return bool(content_words(ours.action or "") & content_words(theirs.quote))


def _speaks(local: Reading, theirs: Statement) -> bool:
    verb = verb_of(theirs)
    said = bool(verb) and verb <= content_words(local.text) and _shared(local, theirs) >= _SOME
    return said or _within(local, theirs)


def _shared(local: Reading, theirs: Statement) -> float:
    """Return the share of the words of what is asked for that the local text has, if several."""
    asked = content_words(theirs.action or "")
    shared = len(asked & content_words(local.text))
    return shared / len(asked) if shared >= KNOWN_BY else 0


def _within(local: Reading, theirs: Statement) -> bool:
    """Say whether an act that the local text gives leave for stands whole in the national one."""
    acts = (content_words(s.action or "") for s in local.statements if s.strength == "may")
    return any(len(act) >= _WITHIN and act <= content_words(theirs.quote) for act in acts)


def narrows(local: Statement, national: Statement) -> bool:
    """Say whether the national text narrows a power ("only in an emergency") the local one gives:
    what may be done only then asks nobody to do it. What only one may do is kept to them, leave for
    what it does not speak of is none from what it asks, and leave not to ask a family, or that
    anyone at all has, is no choice.
    """
    if local.strength != "may":
        return False
    return bool(
        not of_its_matter(local, national)
        or reserves(local.quote)
        or clauses("unasked").search(local.quote)
        or clauses("open_to_all").search(local.quote)
        or _KEEPS.search(local.quote)
        or _offers_alike(local, national)
        or re.search(r"\bonly\b", national.quote)
    )


def _offers_alike(local: Statement, national: Statement) -> bool:
    """Say whether guidance asks for the same offer: that somebody "should be encouraged to"."""
    offer = content_words(duty_word(local.quote, local.strength))
    return bool(offer) and offer <= content_words(national.quote)


_KEEPS = re.compile(r"\bbut (?:not|never|cannot)\b", re.IGNORECASE)
"""What is kept from leave: "may hand over tasks, but not the lead"."""


def waived(local: Statement, national: Statement) -> str:
    """Return the words that say there is no need for what the national text asks for, be it in some
    cases only; nothing where it asks for another act, makes an exception itself, or where only how,
    how often or when it is done is left open, or what is none of it ("that do not meet the test").
    """
    waiver = _waiver().search(local.quote)
    if not waiver or national.strength not in FIRM or national.polarity != "+":
        return ""
    left = {q.sort for q in qualifiers(national.quote)}
    asked, done = content_words(national.quote), content_words(local.action or "")
    verbs = verb_of(national) if "hedge" in left else verb_of(national) | asked
    one_verb = bool(verb_of(local) & verbs)
    told = tells(tuple(verb_of(local))) and tells(tuple(verb_of(national)))
    known = asked & (done | content_words(local.actor or ""))
    if "exception" in left or not (one_verb or told) or not known - verb_of(local):
        return ""
    rest = local.quote[: waiver.start()] + local.quote[waiver.end() :]
    less = {found[0].casefold() for found in _narrowing().finditer(rest)}
    same = {found[0].casefold() for found in _narrowing().finditer(national.quote)}
    return waiver[0] if less <= same and names_object(national.quote, local) else ""


def excepted(local: Statement, national: Statement) -> bool:
    """Say whether the national text makes an exception, and the local one speaks of some cases."""
    return bool(local.qualifiers) and any(q.sort == "exception" for q in qualifiers(national.quote))


def waives(said: str) -> bool:
    """Say whether the words that carry a duty say that there is none."""
    return bool(_waiver().search(said))


@cache
def _waiver() -> re.Pattern[str]:
    return re.compile(wordlist("waived")["waiver"], re.IGNORECASE)


@cache
def _narrowing() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{'|'.join(wordlist('waived')['narrowing'].split())})\b", re.IGNORECASE
    )
