"""One spelling for words that have several, and one name for what a place calls itself."""

from __future__ import annotations

import re

from compare.text import fold, holds, words

_SPELLINGS = (
    (("iz",), re.compile(r"(?<=\w{3})iz(e|es|ed|er|ing|ation|ations)\b"), r"is\1"),
    (("co-", "co "), re.compile(r"\bco[- ](?=[op])"), "co"),
    (
        ("-", "multi ", "inter "),
        re.compile(r"\b(multi|inter)[- ](?=[a-z])|\b(pre|non|on|re)-(?=[a-z])"),
        r"\1\2",
    ),
    (("'s",), re.compile(r"'s\b"), ""),
)
"""What must stand in a text in which a spelling is to change, the pattern, and the change."""
_OWN_NAME = re.compile(
    r"\b(?:(?!The\b|Our\b|Each\b|Every\b|All\b|Any\b|This\b|A\b|An\b)[A-Z][\w'’.-]*\s+(?:of\s+)?)+"
    r"(?:Club|[Ss]chool|[Cc]ollege|[Aa]cademy|[Nn]ursery|[Pp]re-?[Ss]chool|Playgroup|Church)\b"
)
"""What a place calls itself. In guidance that is a model to copy it is another place's name."""
_OWN_ENDS = "Club chool ollege cademy ursery Playgroup Church".split()
"""Letters one of which every such name holds: hardly a sentence has one."""


def unnamed(text: str) -> str:
    """Return `text` with the name of a club, school or church as "setting"."""
    return _OWN_NAME.sub("setting", text) if holds(text, _OWN_ENDS) else text


def spelt(text: str) -> tuple[str, ...]:
    """Return the folded words of `text`, each in one of its spellings, and a place's name as
    "setting". The words of most texts are known already, and are these.
    """
    said = unnamed(text)
    plain = low = fold(said)
    for marks, pattern, spelling in _SPELLINGS:
        if holds(low, marks):
            low = pattern.sub(spelling, low)
    return words(said if low == plain else low)
