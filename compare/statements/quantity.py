"""Times in a sentence: number, unit and bound. What they time is read in `timing`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from compare.lexicon import word_list
from compare.model import Bound, Unit

_UNITS = word_list("units")
_BOUNDS = word_list("bounds")
_NUMBER: dict[str, float] = {k: v for k, v in _UNITS["number"].items() if k != "source"}
_UNIT: dict[str, Unit] = {
    word: unit
    for unit, words in _UNITS["unit"].items()
    if unit != "source"
    for word in words.split()
}
_FREQUENCY: dict[str, tuple[float, Unit]] = {
    word: (often[0], often[1]) for word, often in _UNITS["frequency"].items() if word != "source"
}
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"


@dataclass(frozen=True, slots=True)
class Time:
    """A time as it stands in a sentence: from `start`, bound words included, to `end`."""

    start: int
    end: int
    number: float | None
    unit: Unit | None
    bound: Bound | None
    upper: float | None = None
    own_bound: bool = True
    """False when the bound is not said here and may come from the time before it."""
    turns: Bound | None = None
    """The bound it is under a "not": "longer than ten days" becomes at most ten days."""


def _alternatives(words: object) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))  # type: ignore[call-overload]  # any words


_NUM = rf"\d+(?:\.\d+)?(?:½)?|(?:{_TENS})-(?:one|two|three|four|five|six|seven|eight|nine)|{_alternatives(_NUMBER)}"
_WORKING = "|".join(_UNITS["working"]["words"].split())
_BEFORE_UNIT = "|".join((_WORKING, *_UNITS["plain"]["words"].split()))
_TIME = re.compile(
    rf"\b(?P<number>{_NUM})(?: and (?P<half>a half))?(?: ?\([a-z0-9-]+\))?"
    rf"(?:(?: ?(?:-|/|to|or|and) ?| [a-z]+ (?:or|to) )(?P<upper>{_NUM})(?: ?\([a-z0-9-]+\))?)?"
    rf"[ -]?(?P<kind>(?:(?:{_BEFORE_UNIT})[ -])*)(?P<unit>{_alternatives(_UNIT)})\b(?:')?"
)
_ADVERB = re.compile(
    rf"\b(?:(?P<number>{_NUM})(?:-(?P<upper>{_NUM}))?[ -])?(?P<adverb>{_alternatives(_FREQUENCY)})\b"
    rf"(?! (?:{'|'.join(_UNITS['named']['words'].split())})\b)"
)
_SAME_DAY = re.compile(
    r"\b(?:on|by)? ?(?:the )?(?:same|very) (?:working |business )?day\b|\bon the day(?= (?:of|that))"
)
_NEXT_DAY = re.compile(
    r"\b(?:(?:by|before|at) )?(?:the )?(?:close|end|closing|start) (?:of (?:business|play) )?(?:of|on)? ?(?:the )?(?:next|following)"
    r" (?P<kind>working |business )?day\b|\b(?:by |on )?the (?:next|following) (?P<kind2>working |business )?day\b|\bnext (?P<kind3>working |business )day\b"
)
_ORDINALS = {word: n for n, word in enumerate(_UNITS["ordinal"]["words"].split(), 1)}
_DAY_NUMBER = re.compile(
    rf"\b(?:(?P<between>between|from) )?(?:(?:on|by|at) (?:the )?)?(?:(?P<kind>working )?days? (?P<number>{_NUM})(?: ?(?:-|to|and|or) ?(?P<upper>\d+))?"
    rf"|(?:the )?(?P<nth>\d+(?:st|nd|rd|th)|{'|'.join(_ORDINALS)}) (?P<nthkind>working )?day)\b"
)
_BARE = re.compile(
    r"\b(?P<bound>within|every) (?:the )?(?P<unit>hour|day|week|month|year|fortnight|working day|quarter)\b|\ba (?P<fortnight>fortnight)\b|\bonce (?:a|per|each|every) (?P<once>day|week|fortnight|month|year)\b|\b(?P<times>twice|two times|three times|four times) (?:a|per|each|every) (?P<per>day|week|month|year)\b"
)
_LIST = re.compile(r"\b(?P<first>\d+)(?:, \d+)*,? (?:and |or )?$")
_LOOSE = re.compile(r"\b(?:" + "|".join(_UNITS["unquantified"]["patterns"]) + r")\b")
_HINTS = (
    "day", "hour", "week", "month", "year", "minute", "fortnight", "annual", "quarter", "daily", "immediate", "soon",
    "delay", "prompt", "straight", "urgen", "at once", "timely", "hrs", " hr", "mins", " min ", " wd", "earliest", "quick", "instantly",
)  # fmt: skip
"""A sentence with none of these holds no time."""
_FILLER = "|".join(w.replace("_", " ") for w in _BOUNDS["between"]["words"].split())
_BEFORE = tuple(
    (entry["bound"], re.compile(rf"(?:^|[\s(])(?P<bound>{entry['pattern']})(?: (?:{_FILLER}))* ?$"))
    for entry in _BOUNDS["before"]
)
_BACKWARD = re.compile(rf" ?(?:at least )?{_BOUNDS['backward']['pattern']}\b")
_UNTIMED_BEFORE = re.compile(rf"(?:^|[\s(])(?:{_BOUNDS['untimed']['before']}) ?$")
_UNTIMED_AFTER = re.compile(rf"(?:{_BOUNDS['untimed']['after']})\b")
_APART = re.compile(r"'? (?:elapses? |elapsed? |should elapse )?(?:apart\b|between\b)")
_NOTICE = re.compile(r"'?s? (?:written |prior |advance )?notice\b")
_LIMIT_NOUN = re.compile(
    r" (?:time ?scale|time ?frame|time limit|limit|deadline|target|period|window)\b"
)
_TURNS = re.compile(
    r"^(?!no\b)(?:(?:do|does|should|must|will|shall|may) )?(?:not )?(?:to )?(?:be )?(?:for )?(?:(?:take|last|left|kept|delayed)[a-z ]* )?(?:longer|later|more|greater|exceed|beyond|over\b|(?P<less>less|fewer|sooner|earlier|shorter))"
)
_REACH = 90
"""Letters before a number in which its bound is looked for ("the timescale for … is 15 days")."""
_MANY = {"fortnight": (2, "week"), "quarter": (3, "month")}
_PER = {"twice": 2.0, "two times": 2.0, "three times": 3.0, "four times": 4.0}


def times_in(low: str) -> tuple[Time, ...]:
    """Return the times of a sentence in order. Ages, dates, past years and opening hours are none."""
    if not any(hint in low for hint in _HINTS):
        return ()
    found: list[Time] = []
    for reader in (
        _of_next_day,
        _of_same_day,
        _of_numbers,
        _of_days,
        _of_adverbs,
        _of_bare,
        _of_loose,
    ):
        found += (time for time in reader(low) if not _overlaps(time, found))
    return tuple(sorted(found, key=lambda time: time.start))


def _overlaps(time: Time, found: list[Time]) -> bool:
    return any(time.start < other.end and other.start < time.end for other in found)


def _of_numbers(low: str) -> list[Time]:
    return [
        _timed(
            low,
            match,
            _lower(low, match),
            _upper(low, match),
            _unit_of(match["kind"], match["unit"]),
        )
        for match in _TIME.finditer(low)
        if not _untimed(low, match)
    ]


def _timed(
    low: str, match: re.Match[str], number: float | None, upper: float | None, unit: Unit
) -> Time:
    factor = 2 if match["unit"].startswith("fortnight") else 1
    listed = _LIST.search(low, 0, match.start())
    bound, start = _bound_before(low, listed.start() if listed else match.start())
    if bound == "min" and _every_before(low, start):
        bound = "every"
    if (
        bound == "max"
        and _BACKWARD.match(low, match.end())
        and "later" in low[start : match.start()]
    ):
        bound = "min"
    own = bound is not None
    if bound is None and re.match(
        rf" ?(?:after|following|from|{_BOUNDS['backward']['pattern']})\b", low[match.end() :]
    ):
        bound, own = "exact", False
    if match["number"] in ("next", "following") and bound in (None, "exact"):
        bound = "max"
    after = low[match.end() :]
    if bound != "every" and _APART.match(after):
        bound = "every"
    if bound is None and _NOTICE.match(after):
        bound = "min"
    if bound is None and _LIMIT_NOUN.match(after):
        bound = "max"
    turned = _TURNS.search(low[start : match.start()])
    turns: Bound | None = None if turned is None else ("min" if turned["less"] else "max")
    scaled = None if number is None else number * factor
    return Time(
        start,
        match.end(),
        scaled,
        unit,
        bound,
        upper if upper is None else upper * factor,
        own,
        turns,
    )


def _bound_before(low: str, end: int) -> tuple[Bound | None, int]:
    """Return the bound that stands before the letter `end`, and where its words begin."""
    window = low[max(0, end - _REACH) : end]
    best: tuple[Bound | None, int] = (None, end)
    for bound, pattern in _BEFORE:
        match = pattern.search(window)
        if match is None:
            continue
        start = end - len(window) + match.start("bound")
        if best[0] is None or start < best[1]:
            best = (bound, start)
    return best


def _every_before(low: str, start: int) -> bool:
    return low[:start].rstrip().endswith((" every", " intervals of"))


def _upper(low: str, match: re.Match[str]) -> float | None:
    """Return the upper end of a range; "20 and 35 days" without "between" is a list, not a range."""
    listed = " and " in match[0] and not low[: match.start()].rstrip().endswith("between")
    return None if listed else _value(match["upper"])


def _lower(low: str, match: re.Match[str]) -> float | None:
    """Return the number, or the first of a list that leads up to it: "10, 20 and 35 days"."""
    earlier = _LIST.search(low, 0, match.start())
    return _value(earlier["first"] if earlier else match["number"], bool(match["half"]))


def _value(said: str | None, half: bool = False) -> float | None:
    if not said:
        return None
    said = said.replace("½", ".5")
    if "-" in said:
        tens, ones = said.split("-")
        return _NUMBER[tens] + _NUMBER[ones]
    number = _NUMBER[said] if said in _NUMBER else float(said)
    return number + 0.5 if half else float(number)


def _unit_of(kind: str, unit: str) -> Unit:
    if unit.startswith("fortnight"):
        return "week"
    plain = _UNIT[unit]
    return "working day" if plain == "day" and re.search(_WORKING, kind) else plain


def _untimed(low: str, match: re.Match[str]) -> bool:
    if match["number"] in ("a", "an", "half", "single") and not _introduced(low, match.start()):
        return True
    before = low[max(0, match.start() - 40) : match.start()]
    if _UNTIMED_BEFORE.search(before) and not re.search(r"(?:just|not) over $", before):
        return not _is_time_after_all(low, match, before)
    return bool(_UNTIMED_AFTER.match(low, match.end()))


def _is_time_after_all(low: str, match: re.Match[str], before: str) -> bool:
    """Whether "under" or "over" bounds a time rather than an age."""
    return match["unit"].startswith(("day", "hour", "week", "wd")) and before.rstrip().endswith(
        ("under", "over", "older than")
    )


def _introduced(low: str, start: int) -> bool:
    """Whether "a week" is a limit: something bounds it."""
    return _bound_before(low, start)[0] in ("max", "min", "every")


def _of_adverbs(low: str) -> list[Time]:
    found = []
    for match in _ADVERB.finditer(low):
        number, unit = _FREQUENCY[match["adverb"]]
        times = _value(match["number"]) or 1.0
        upper = _value(match["upper"])
        if match["adverb"] == "annually" and low[match.end() :].startswith(" review"):
            continue
        start = _bound_before(low, match.start())
        begins = start[1] if start[0] in ("min", "max", "every") else match.start()
        found.append(
            Time(begins, match.end(), number * times, unit, "every", upper and upper * number)
        )
    return found


def _of_same_day(low: str) -> list[Time]:
    return [
        Time(
            match.start(),
            match.end(),
            0.0,
            "working day" if "working" in match[0] or "business" in match[0] else "day",
            "max",
        )
        for match in _SAME_DAY.finditer(low)
    ]


def _of_next_day(low: str) -> list[Time]:
    return [
        Time(
            match.start(),
            match.end(),
            1.0,
            "working day" if match["kind"] or match["kind2"] or match["kind3"] else "day",
            "max",
        )
        for match in _NEXT_DAY.finditer(low)
    ]


def _of_days(low: str) -> list[Time]:
    """Return "by day 14" and "on the fifteenth working day", but not "the first day" by itself."""
    found = []
    for match in _DAY_NUMBER.finditer(low):
        number = _nth(match["nth"]) if match["nth"] else _value(match["number"])
        unit: Unit = "working day" if match["kind"] or match["nthkind"] else "day"
        bound: Bound = "max" if match[0].startswith("by") else "exact"
        if not match["nth"] or match[0].startswith(("on", "by", "at")):
            found.append(
                Time(match.start(), match.end(), number, unit, bound, _value(match["upper"]))
            )
    return found


def _nth(said: str) -> float:
    return float(_ORDINALS.get(said) or re.sub(r"\D", "", said))


def _of_bare(low: str) -> list[Time]:
    found = []
    for match in _BARE.finditer(low):
        number, word = 1.0, match["unit"] or match["once"] or match["per"] or "fortnight"
        if match["per"]:
            number = 1 / _PER[match["times"]]
        if word in _MANY:
            number, word = number * _MANY[word][0], _MANY[word][1]
        bound: Bound = "max" if match["bound"] == "within" else "every"
        if match["fortnight"]:
            bound = _bound_before(low, match.start())[0] or "max"
        unit: Unit = "working day" if word == "working day" else _unit_of("", word)
        found.append(Time(match.start(), match.end(), number, unit, bound))
    return found


def _of_loose(low: str) -> list[Time]:
    return [Time(match.start(), match.end(), None, None, None) for match in _LOOSE.finditer(low)]
