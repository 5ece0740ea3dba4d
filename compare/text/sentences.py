"""Split a paragraph into sentences, as safeguarding procedures write them."""

from __future__ import annotations

import re

_ABBREVIATIONS = (
    "e.g i.e eg ie etc cf vs no nos para paras p pp s ss ch vol ed art reg regs sch st dr mr mrs ms "
    "miss prof rev hon sgt insp dept ext tel approx incl inc ltd max min fig app sec c"
).split()
_BEFORE = re.compile(r"(?:^|[\s(\[/])([A-Za-z](?:\.[A-Za-z])*|[A-Za-z]+)\.$")
_END = re.compile(r"""[.!?…][)\]"'’”]*(?=\s+["'‘“(\[]*[A-Z0-9•])""")


def split_sentences(text: str) -> tuple[str, ...]:
    """Return the sentences of `text`, in order.

    The text is taken with its white space collapsed; the sentences joined by one space give it
    back. An abbreviation ("s.47", "para. 12", "Ms X", "e.g.") does not end a sentence.
    """
    plain = " ".join(text.split())
    sentences, start = [], 0
    for end in _END.finditer(plain):
        if plain[end.start()] == "." and _is_abbreviation(plain[start : end.start() + 1]):
            continue
        sentences.append(plain[start : end.end()].strip())
        start = end.end()
    last = plain[start:].strip()
    return (*sentences, last) if last else tuple(sentences)


def _is_abbreviation(upto: str) -> bool:
    before = _BEFORE.search(upto)
    if not before:
        return False
    word = before[1].lower()
    return word in _ABBREVIATIONS or (len(word) == 1 and before[1].isupper())
