"""Whose words these are: what the document asks of its readers, or what it quotes or tells."""

from __future__ import annotations

import re
from functools import lru_cache

from compare.lexicon import duty_words, word_list, words_of
from compare.model import ASKED_OR_ALLOWED, FIRM
from compare.text import holds

_VOICE = word_list("voice")
_QUOTED = re.compile(r"“[^”]{12,}”|\"[^\"]{12,}\"|(?<![\w])'[^']{11,}(?:'\w[^']*)*'(?!\w)")
_NAMED = duty_words(*ASKED_OR_ALLOWED)
_MENTIONED = re.compile(rf"['\"“](?:{_NAMED})\b[^'\"”]{{0,12}}['\"”]")
_EXAMPLE_IN_BRACKETS = re.compile(r"\((?:e\.?g\.?|for example|such as|i\.?e\.?)[^)]*\)")
_EXAMPLE = re.compile(rf"^(?:{_VOICE['examples']['opening']})")
_DOCUMENTS = "|".join(_VOICE["documents"]["patterns"])
_OWN = "|".join(_VOICE["documents"]["own"].split())
_REPORTING = "|".join(_VOICE["reporting"]["patterns"])
_ATTRIBUTED = re.compile(
    r"^(?:according to |in the words of )"
    rf"|^(?!(?:{_OWN})\b)[^,.;:]{{0,70}}?\b(?:{_DOCUMENTS})(?: ?\(?\d{{4}}\)?)?,?"
    rf" (?:also |clearly |further )?(?:{_REPORTING})(?:,? \w+){{0,2}}?"
    r" ?(?:that\b|:|,|how\b|what\b|when\b|in\b|$|as\b|“|\")"
)
_GLOSSARY = re.compile(
    r"^(?!(?:this|that|it|which|these) )(?:an? |the (?:term|word|phrase) )?[\w' /()-]{2,60}? "
    rf"(?:{_VOICE['definitions']['says']})\b"
)
_DEFINING = tuple(words_of("voice", "definitions", "stems"))
_DUTY = re.compile(rf"\b(?:{duty_words(*FIRM)})\b")
_EXAMPLE_HEADING = re.compile(_VOICE["examples"]["heading"], re.IGNORECASE)
_GLOSSARY_HEADING = re.compile(
    rf"(?:(?:appendix|annex)\W+)?[\d.\W]*(?:{_VOICE['definitions']['heading']})\b.{{0,20}}$",
    re.IGNORECASE,
)
_ANNOUNCING = re.compile(rf"^(?:{_VOICE['announcing']['pattern']})")
_FORETELLING = re.compile(rf"\b(?:{_VOICE['foretelling']['pattern']})")
_FORETELLS: str = _VOICE["foretelling"]["stem"]
_ANNOUNCE = tuple(_VOICE["announcing"]["first"])
_ONE_WORD = tuple((" ".join(p), "-".join(p)) for p in map(str.split, _VOICE["joined"]["words"]))
"""Words read as one; no letter moves."""
_REMEMBERED = 5_000
"""Headings, each with those above it, whose reading is kept for all that stands under them."""
_QUESTION = ("?", "?”", '?"', "?'")


def masked(low: str) -> str:
    """Return plain text with what is no part of what it says blanked, no letter moved.

    That is quoted speech, bracketed examples, and openings such as "please note that".
    """
    for apart, joined in _ONE_WORD:
        low = low.replace(apart, joined)
    if low.startswith(_ANNOUNCE) or "reminded that" in low:
        low = _ANNOUNCING.sub(_blank, low, 1)
    if _FORETELLS in low:
        low = _FORETELLING.sub(_blank, low)
    if '"' in low or "“" in low or "'" in low:
        low = _MENTIONED.sub(_blank, _QUOTED.sub(_blank, low))
    return _EXAMPLE_IN_BRACKETS.sub(_blank, low) if "(" in low else low


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def only_told(low: str) -> bool:
    """Whether a sentence asks nothing of its reader: a question, an example, a definition."""
    if low.endswith(_QUESTION) or _EXAMPLE.match(low):
        return True
    if not holds(low, _DEFINING):
        return False
    defined = _GLOSSARY.match(low)
    return defined is not None and not _DUTY.search(low, 0, defined.end())


def attributed(low: str) -> bool:
    """Whether a sentence reports what another document says."""
    return bool(_ATTRIBUTED.match(low))


@lru_cache(maxsize=_REMEMBERED)
def told_under(trail: tuple[str, ...]) -> bool:
    """Whether the headings above say that examples or definitions stand here."""
    examples = any(map(_EXAMPLE_HEADING.search, trail))
    return examples or any(map(_GLOSSARY_HEADING.match, trail[-1:]))
