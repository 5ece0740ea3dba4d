"""What a duty is made to wait for: "if the parents agree", "if there is time"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from compare.agreement.conditions.lessening import told_for_haste
from compare.agreement.conditions.qualifying import names_lack, qualifiers
from compare.agreement.sides.pairing import Pair, asked_alike
from compare.agreement.sides.reading import NEAR, Elsewhere, Reading
from compare.agreement.words.wording import CACHED, content_words, listed_stems
from compare.agreement.words.wordlists import names, wordlist
from compare.lexicon import word_list
from compare.model import Confidence, Difference
from compare.text import holds, words

_LETTERS = ("agree", "consent", "permi", "willing", "happy", "content", "prepared")
"""Letters one of which every leave holds."""


def awaited_differences(
    local: Reading, national: Reading, paired: Iterable[Pair], known: Elsewhere
) -> Iterator[Difference]:
    """Yield a family's leave, or time and means enough, on which the local text makes an act depend
    that the national one asks for without a word of it, here or in what else is `known`: the act is
    the same, in a text however far.
    """
    conditions = (*_leave(local, national, known), *_means(local, national))
    for pair in paired if conditions else ():
        for condition in conditions if asked_alike(pair) else ():
            if _governs(condition, local.text, pair):
                sure: Confidence = "high" if pair.wording.closeness >= NEAR else "medium"
                yield Difference("qualifier", condition, "", "weaker", sure)
                return


def _leave(local: Reading, national: Reading, known: Elsewhere) -> tuple[str, ...]:
    """Return a family's leave; none for help that it may decline, as early help."""
    if not holds(local.text.casefold(), _LETTERS):
        return ()
    leave = tuple(q.said for q in qualifiers(local.text) if is_leave(q.said))
    said = content_words(national.says) | known.stems if leave else frozenset[str]()
    offered = said & listed_stems("leave", "spoken") or _is_offer().search(local.says)
    return () if offered else leave


def _means(local: Reading, national: Reading) -> tuple[str, ...]:
    """Return what leaves it to time or means, where the national text does not."""
    lack = [q for q in qualifiers(local.text) if names_lack(q)]
    if not lack or any(map(names_lack, qualifiers(national.text))):
        return ()
    return tuple(q.said for q in lack if not told_for_haste(q, local, national))


@lru_cache(maxsize=CACHED)
def is_leave(condition: str) -> bool:
    """Say whether it waits for a family's leave: not where that is refused, or of no account."""
    spoken = set(words(condition.casefold().replace("’", "'")))
    if spoken & names("leave", "refused") or not _asked().search(condition):
        return False
    return bool(spoken & names("leave", "whose"))


def _governs(condition: str, text: str, pair: Pair) -> bool:
    """Say whether it bears on all of what is asked, rather than on what is joined to it ("and at
    school if …").
    """
    opened = _CLAUSE.split(text.partition(condition)[0])[-1]
    return condition in pair.local.quote and not _JOINED.match(opened)


_CLAUSE = re.compile(r"[,;:]")
_JOINED = re.compile(r"\s*(?:and|or|but|as well as)\b", re.IGNORECASE)


@cache
def _asked() -> re.Pattern[str]:
    return re.compile("|".join(wordlist("leave")["patterns"]), re.IGNORECASE)


@cache
def _is_offer() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{'|'.join(word_list('consent')['elsewhere']['patterns'])})", re.IGNORECASE
    )
