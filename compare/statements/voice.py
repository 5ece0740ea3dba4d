"""Whose words these are: what the document asks of its readers, or what it quotes, asks or tells."""

from __future__ import annotations

import re

_QUOTED = re.compile(r"“[^”]{12,}”|\"[^\"]{12,}\"|(?<![\w])‘[^’]{11,}(?:’\w[^’]*)*’(?!\w)")
_EXAMPLE_IN_BRACKETS = re.compile(
    r"\((?:e\.?g\.?|for example|such as|i\.?e\.?)[^)]*\)", re.IGNORECASE
)
_EXAMPLE = re.compile(
    r"^(?:for (?:example|instance)\b|e\.?g\b|(?:case )?(?:example|scenario|study)\b(?: \d+)?[:.-]?)"
)
_ATTRIBUTED = re.compile(
    r"^(?:according to |in the words of )"
    r"|^(?!this |these |our |we )(?:[^,.;:]{0,70})?\b(?:working together|keeping children safe|kcsie|guidance|framework|code of practice|the act|"
    r"regulations|regulation \d+|section \d+|statute|legislation|convention|review|report|inquiry|ofsted|(?:19|20)\d\d\)?)"
    r"(?: ?\(?\d{4}\)?)?,? (?:also |clearly |further )?(?:states?|stated|says?|said|sets? out|makes? (?:it )?clear|recommends?|recommended|advises?|defines?|"
    r"defined|suggests?|stipulates?|specifies|describes?|emphasises?|notes?|found|concluded|highlights?|provides?|confirms?|reminds?)"
    r"(?:,? \w+){0,2}? ?(?:that\b|:|,|how\b|what\b|when\b|in\b|$|as\b|“|\")"
)
_GLOSSARY = re.compile(
    r"^(?:an? |the (?:term|word|phrase) )?[\w' /()-]{2,60}? (?:means|is defined as|are defined as|refers to|is the term (?:used )?for|is (?:a|the) term)\b"
)
_DUTY = re.compile(r"\b(?:must|should|shall|will)\b")
_EXAMPLE_HEADING = re.compile(
    r"\b(?:case (?:example|stud)|scenario|worked example|example of|vignette)", re.IGNORECASE
)
_GLOSSARY_HEADING = re.compile(
    r"(?:(?:appendix|annex)\W+)?[\d.\W]*(?:glossary|definitions?|list of (?:abbreviations|acronyms)|abbreviations|acronyms|terminology|jargon)\b.{0,20}$",
    re.IGNORECASE,
)


def masked(low: str) -> str:
    """Return plain text with quoted speech and bracketed examples blanked, letter for letter as long."""
    if '"' in low or "“" in low or "‘" in low or "'" in low:
        low = _QUOTED.sub(_blank, low)
    return _EXAMPLE_IN_BRACKETS.sub(_blank, low) if "(" in low else low


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def only_told(low: str) -> bool:
    """Whether a sentence asks nothing of its reader: a question, an example, a definition."""
    if low.endswith(("?", "?”", '?"', "?'")):
        return True
    if _EXAMPLE.match(low):
        return True
    defined = _GLOSSARY.match(low)
    return bool(defined) and not _DUTY.search(low, 0, defined.end())  # type: ignore[union-attr]  # it matched


def attributed(low: str) -> bool:
    """Whether a sentence reports what another document says."""
    return bool(_ATTRIBUTED.match(low))


def told_under(trail: tuple[str, ...]) -> bool:
    """Whether the headings above say that examples or definitions stand here."""
    return any(map(_EXAMPLE_HEADING.search, trail)) or any(map(_GLOSSARY_HEADING.match, trail[-1:]))
