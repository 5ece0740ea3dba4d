"""What shows a requirement in a manual: its signs, its opposites, what states it plainly."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache, reduce
from operator import and_, or_

from compare.agreement.sides.reading import by_sentence
from compare.agreement.words.definitions import defines, says_what_is_meant
from compare.coverage.showing.signs import Shown, acts_of, signs_in
from compare.coverage.showing.stating import (
    StatedIn,
    is_done_by_another,
    refuses,
    stated_in,
    states,
)
from compare.coverage.words.parts import parts_of
from compare.coverage.words.passages import Passage
from compare.coverage.words.texts import Places, Texts, numbers_in
from compare.lexicon import word_list
from compare.model import Requirement, Sentence, Statement
from compare.text import any_pattern, plain


def shown_in(
    sentences: Sequence[Sentence],
    statements: Collection[Statement],
    requirements: Collection[Requirement],
) -> Shown:
    """Return where signs of each requirement stand in some sentences, and which of all say its
    opposite.
    """
    signs = signs_in(sentences, requirements, acts_of(statements))
    opposed = _contrary(sentences, by_sentence(statements), requirements, signs.texts)
    return replace(signs, contrary=opposed)


def is_stated(requirement: Requirement, sentence: Sentence, said: StatedIn, shown: Shown) -> bool:
    """Say whether a sentence with a sign of several parts plainly states a requirement."""
    return bool(requirement.states) and meets(requirement, Passage((sentence,)), said, shown)


def meets(
    requirement: Requirement,
    passage: Passage,
    said: StatedIn,
    shown: Shown,
    *,
    is_near: bool = False,
    is_alike: bool = False,
) -> bool:
    """Say whether a passage states the act of a requirement with its object, as nobody else's, in
    no list of examples and no account of what was.

    What `is_near` it need have no sign of it in what is done; what `is_alike` in wording may
    explain, and another may do it.
    """
    first, statements = passage.sentences[0], stated_in(passage, said)
    asks = requirement.strength != "description"
    opposed = shown.contrary.get(requirement.id, ())
    return (
        not any(one in opposed for one in passage.sentences)
        and (is_near or shown.is_of_an_act(requirement, first))
        and states(requirement.states, passage, statements, shown.texts)
        and (is_alike or not is_explained(first))
        and not (asks and any(only_tells(one, said.get(one.id, ())) for one in passage.sentences))
        and not refuses(requirement, statements)
        and (is_alike or not is_done_by_another(requirement, statements, shown.texts))
    )


def _contrary(
    sentences: Sequence[Sentence],
    said: StatedIn,
    requirements: Collection[Requirement],
    texts: Texts,
) -> Mapping[str, tuple[Sentence, ...]]:
    """Return the sentences of `texts` that say the opposite of a requirement, by its id.

    What that would be stands in its data, as what meets it does (see `states`). A list of examples,
    an account of what a term means, and one of what was say nothing of what is to be done.
    """

    def opposed(requirement: Requirement) -> Iterator[Sentence]:
        for at in numbers_in(_likely(requirement, texts)):
            one = sentences[at]
            told = said.get(one.id, ())
            opposites = (states(way, Passage((one,)), told, texts) for way in requirement.against)
            if any(opposites) and not asks_nothing(one, told):
                yield one

    found = {one.id: tuple(opposed(one)) for one in requirements}
    return {one: places for one, places in found.items() if places}


def _likely(requirement: Requirement, texts: Texts) -> Places:
    """Return the places that have all parts of one of its opposites, in themselves or about."""
    return reduce(or_, (_having(way, texts) for way in requirement.against), 0)


def _having(way: str, texts: Texts) -> Places:
    parts = (part for part in parts_of(way) if not part.barred)
    return reduce(and_, (texts.places_of(part)[1] for part in parts))


def asks_nothing(sentence: Sentence, statements: Iterable[Statement]) -> bool:
    """Say whether a sentence asks nothing of anybody, by where it stands or by what it says."""
    return is_explained(sentence) or only_tells(sentence, statements)


def is_explained(sentence: Sentence) -> bool:
    """Say whether a sentence stands in a list of signs, examples or titles, or in a definition.

    Its lead-in or the heading above says so. What stands there names things, and asks for none.
    """
    own = sentence.text if sentence.text.endswith(":") else ""
    lead_in, heading = sentence.lead_in or own, "".join(sentence.locator.trail[-1:])
    return (
        defines(lead_in)
        or _opening().search(plain(lead_in).casefold()) is not None
        or _titles().fullmatch(plain(heading).casefold()) is not None
    )


def only_tells(sentence: Sentence, statements: Iterable[Statement]) -> bool:
    """Say whether a sentence, as stated, asks nothing: it says what a term means or what was."""
    described = all(stated.strength == "description" for stated in statements)
    text = plain(sentence.text)
    return described and (says_what_is_meant(text) or _TELLS.search(text) is not None)


_TELLS = re.compile(
    r"^[\"'“‘][^\"'”’]+[\"'”’] (?:is|are)\b"
    r"|^(?=.*\b(?:19|20)\d\d\b).*\b(?:was|were|had|ceased)\b"
    r"|\b(?:updated|amended|changed|reworded) to (?:read|say)\b",
    re.IGNORECASE | re.DOTALL,
)
"""What explains a term, by its quotation marks, dates what is past, or logs a change of a text."""


@cache
def _opening() -> re.Pattern[str]:
    boxes = word_list("boxes")
    return any_pattern((*boxes["help"]["lead_ins"], *boxes["boilerplate"]["lead_ins"]))


@cache
def _titles() -> re.Pattern[str]:
    return any_pattern(word_list("boxes")["headings"]["titles"])
