"""Series of guidance: how a text names an edition of one, and which edition was current when."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from compare.dating.passages import listed
from compare.lexicon import word_list
from compare.model import Baseline, Edition

_MONTHS = "January February March April May June July August September October November December"
_YEAR = r"(?P<year>20\d\d)"
_THEN = r"[\s,:;()\[‘'’“”\"„*_-]*"
_YEAR_BEFORE = r"(?P<year_first>20\d\d) (?:edition|version|revision|update) of (?:the )?[‘'“\"*_]*"


def current_editions(baseline: Baseline) -> Mapping[str, str]:
    """Return series → year of the edition that counts as current when compared with `baseline`.

    It is the baseline's own edition and, of other series, the newest that was out by then; of one
    that comes out every year, that of the year. Guidance without a card of its own is known by the
    years of its editions.
    """
    own = baseline.edition
    as_of = own.updated or own.issued
    years = _of_guidance(as_of)
    for card in sorted(baseline.shelf, key=lambda one: one.issued):
        out = not as_of or card.issued[: len(as_of)] <= as_of
        if card.audience != "companion" and (out or card.yearly):
            years[card.series] = card.issued[:4] if out else _of_its_year(card, as_of)
    if own.series and own.issued:
        years[own.series] = own.issued[:4]
    return years


def _of_its_year(card: Edition, as_of: str) -> str:
    """Return the year of the edition of a yearly series that was out at an ISO date."""
    year, month = as_of[:4], as_of[5:7]
    return year if month >= card.issued[5:7] else str(int(year) - 1)


def _of_guidance(as_of: str) -> dict[str, str]:
    """Return the newest edition of each text out at an ISO date, at any date for an empty one."""
    out = (
        (one["title"], [day for day in one["editions"] if not as_of or day[: len(as_of)] <= as_of])
        for one in word_list("dating")["guidance"]
    )
    return {title: max(days)[:4] for title, days in out if days}


@cache
def named_with_year() -> tuple[tuple[str, tuple[str, ...], re.Pattern[str]], ...]:
    """Return what finds each series named with the year of an edition: see `year_of`.

    The year may stand behind the title, its subtitle and publisher, or before: "the 2015 edition
    of". Longer names are tried first. With it comes a quick test: one of these words stands, in
    small letters, in whatever names the series.
    """
    known = word_list("dating")
    return tuple(
        (one["title"], _marks(one["names"]), re.compile(_spoken(one), re.IGNORECASE))
        for one in (*known["series"], *known["guidance"])
    )


def _marks(names: Iterable[str]) -> tuple[str, ...]:
    return tuple({max(re.findall(r"\w+", name.lower()), key=len) for name in names})


def year_of(found: re.Match[str]) -> str:
    """Return the year of the edition that a series is named with."""
    return found["year"] or found["year_first"]


def _spoken(one: Mapping[str, list[str]]) -> str:
    name = _any(one["names"])
    subtitle = rf"(?:{_THEN}[–—]?{_THEN}{_any(one['subtitles'])})?" if one.get("subtitles") else ""
    between = "|".join((*listed("between"), *_MONTHS.split()))
    year_after = rf"{_THEN}(?:(?:{between})[\s,(-]*){{0,3}}{_YEAR}(?!\s*[-–]?\d)"
    return rf"{name}{subtitle}{year_after}|(?<!\d){_YEAR_BEFORE}{name}"


def _any(names: Iterable[str]) -> str:
    ways = (_words(name) for name in sorted(names, key=len, reverse=True))
    return rf"(?<!\w)(?:{'|'.join(ways)})"


def _words(name: str) -> str:
    plain = re.escape(name).replace("\\ ", r"\s+").replace("'", "['’‛‟]?")
    return plain.replace(":", r"\s?[:–—-]?")
