"""Split a paragraph into sentences, as safeguarding procedures write them."""

from __future__ import annotations

import re

from compare.text.words import collapse

_NEVER_LAST = frozenset(
    "e.g i.e eg ie cf viz vs v approx incl dept "
    "mr mrs ms mx miss dr prof rev hon sgt insp st".split()
)
"""Abbreviations that something always follows."""

_BEFORE_NUMBER = frozenset(
    "no nos para paras p pp s ss sec sect ch chap pt vol art arts reg regs sch cl fig app tel "
    "ext c ed ref".split()
)
"""Abbreviations that go on only when a number or a bracket follows ("para. 12", "s. 47")."""

_OPENERS = re.compile(
    r"(?:The|This|These|That|A|An|All|Any|Each|Every|If|When|Where|In|On|At|For|It|They|We|You|"
    r"Staff|Parents|Children|Schools|Mr|Mrs|Ms|Dr|See|No|As|To|Where|Once|Only|Please)(?![\w.])"
)
"""Words that open a sentence and are no surname: they tell "Annex A." from an initial."""

_LIST_SEMICOLONS = 2
"""A sentence with this many semicolons is a list set as prose; each part is read on its own."""

_LONGEST = 40
"""Characters looked back over for the last word; no abbreviation is as long, and a page without
a paragraph break would be read from its start at every full stop."""

_END = re.compile(r"""[.!?…][)\]"'’”]*(?=\s)""")
_LAST_WORD = re.compile(r"[^\s(\[/\"'‘“]+$")
_STARTS = re.compile(r"""["'‘“(\[]*(?:[A-Z0-9•–]|https?:)""")
_INITIAL = re.compile(r"[A-Z](?:\.[A-Z])*")
_NUMBER_NEXT = re.compile(r"[(\[]?\d")
_PART_END = re.compile(r";(?=\s)")


def split_sentences(text: str) -> tuple[str, ...]:
    """Return the sentences of `text`, in order.

    White space is collapsed first; the sentences joined by one space give that text back. An
    abbreviation ("s.47", "para. 12", "Ms X", "e.g.") ends no sentence. A list set as prose, with
    two semicolons or more, is split at its semicolons.
    """
    plain = collapse(text)
    ends = [end.end() for end in _END.finditer(plain) if _ends_sentence(plain, end)]
    return tuple(part for sentence in _cut(plain, ends) for part in _parts(sentence))


def _ends_sentence(text: str, end: re.Match[str]) -> bool:
    after = end.end() + 1
    if not _STARTS.match(text, after):
        return False
    if end[0] != ".":
        return True
    before = _LAST_WORD.search(text, max(0, end.start() - _LONGEST), end.start())
    word = before[0] if before else ""
    if word.lower() in _NEVER_LAST:
        return False
    if _INITIAL.fullmatch(word):
        return bool(_OPENERS.match(text, after))
    return not (word.lower() in _BEFORE_NUMBER and _NUMBER_NEXT.match(text, after))


def _parts(sentence: str) -> tuple[str, ...]:
    ends = [end.end() for end in _PART_END.finditer(sentence)]
    return _cut(sentence, ends) if len(ends) >= _LIST_SEMICOLONS else (sentence,)


def _cut(text: str, ends: list[int]) -> tuple[str, ...]:
    starts = [0, *(end + 1 for end in ends)]
    pieces = (text[a:b] for a, b in zip(starts, [*ends, len(text)], strict=True))
    return tuple(piece for piece in pieces if piece)
