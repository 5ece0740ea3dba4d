"""The papers that a text names: forms, templates, checklists, logs, and what it coins for them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from compare.ledger.words.cues import either
from compare.ledger.words.passages import KnownPassage
from compare.lexicon import word_list, words_of
from compare.model import NamedForm
from compare.text import holds, plain, words

_REMEMBERED = 50_000
_MOST_BEFORE = 4
"""Words before the noun that may belong to a paper's name."""
_CODE = re.compile(
    r"\b(?:[Ff]orms?|[Tt]emplates?) [A-Z]{0,5}-?\d{1,3}[A-Z]?\b"
    r"|(?<=[Cc]ompleted )[A-Z]{3,6}-?\d{1,2}[A-Z]?\b"
)
_NOT_IN_NAME = words_of("process", "form", "not_in_name")


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper a text names, as it stands there."""

    name: str
    checklist: bool = False


@lru_cache(maxsize=_REMEMBERED)
def papers_in(text: str) -> tuple[Paper, ...]:
    """Return the papers that `text` names, in order, each once.

    "form BR1", "a completed MARF2", "the multi-agency referral form", and after a verb of filling
    in a capitalised expression ("complete the Family Profile"). "A form of abuse" is none, and a
    code in brackets is the paper before it ("the Enquiry Tracker (form CP7)").
    """
    low = plain(text)
    if not holds(low, _stems()):
        return ()
    named = {*_coded(text), *_nouns(text, low), *_coined(text)}
    ends = {begins + len(paper.name) for begins, paper in named}
    found = sorted((one for one in named if one[0] - len(" (") not in ends), key=lambda one: one[0])
    return _each_once(paper for _, paper in found)


def _each_once(papers: Iterator[Paper]) -> tuple[Paper, ...]:
    """Return the papers without those named again, or named within a longer name."""
    kept: dict[str, Paper] = {}
    for paper in papers:
        kept.setdefault(plain(paper.name), paper)
    names = tuple(kept)
    return tuple(
        paper for name, paper in kept.items() if not any(_within(name, other) for other in names)
    )


def _within(name: str, other: str) -> bool:
    named = name != other and name in other
    return named and re.search(rf"\b{re.escape(name)}\b", other) is not None


def _coded(text: str) -> Iterator[tuple[int, Paper]]:
    for match in _CODE.finditer(text):
        yield match.start(), Paper(match[0])


def _nouns(text: str, low: str) -> Iterator[tuple[int, Paper]]:
    cleared = _never().sub(lambda found: "·" * len(found[0]), low)
    for match in _noun().finditer(cleared):
        begins = _name_begins(text, match.start())
        yield begins, Paper(text[begins : match.end()], match.lastgroup == "checklist")


def _name_begins(text: str, noun: int) -> int:
    """Return where the name that ends in the noun begins."""
    words = list(re.finditer(r"\S+", text[:noun]))
    begins = noun
    for word in reversed(words[-_MOST_BEFORE:]):
        ended = word[0][-1] in ".,;:)–—-" or "(" in word[0]
        if ended or plain(word[0]).strip("'\"(") in _NOT_IN_NAME:
            break
        begins = word.start() + (word[0][0] in "'\"“‘(")
    head = _TITLE.search(text[:begins])
    return head.start() if head else begins


_TITLE = re.compile(r"(?<=\S )[A-Z][\w'’-]* of $")
"""The head of a name that is a title: "an Expression of" before "concern form"."""


def _coined(text: str) -> Iterator[tuple[int, Paper]]:
    for match in _filled_in().finditer(text):
        names = tuple(_CAPITALS.finditer(match["names"]))
        ends = (plain(match["names"]).split()[-1], *words(text[match.end() :])[:1])
        if not words_of("process", "form", "not_papers").isdisjoint(ends):
            continue  # "complete the Kite Badge training"
        for name in names:
            yield match.start("names") + name.start(), Paper(name[0])


_CAPITALS = re.compile(r"[A-Z][\w'’-]*(?: [A-Z][\w'’-]*)+|\b[A-Z]{3,6}\d?\b")


@cache
def _filled_in() -> re.Pattern[str]:
    verbs = word_list("process")["form"]["verbs"]
    name = r"(?:(?:a|an|the|their|its|any) )?[A-Z][\w'’-]*(?: [A-Z][\w'’-]*)+"
    ends = r"(?= (?:and|or|for|by|before|within)\b|[,.;]|$)"
    further = rf"(?:{name}|(?:an?|the) [A-Z]{{3,6}}\d?\b{ends})"
    return re.compile(rf"\b(?i:{verbs}) (?P<names>{name}(?:(?:,| and|, and) {further})*)")


@cache
def _noun() -> re.Pattern[str]:
    listed = word_list("process")["form"]
    nouns, checks = "|".join(listed["nouns"]), "|".join(listed["checklists"])
    return re.compile(rf"\b(?:(?P<checklist>{checks})|(?P<form>{nouns}))\b")


@cache
def _never() -> re.Pattern[str]:
    return either(word_list("process")["form"]["never"])


@cache
def _stems() -> tuple[str, ...]:
    """Return a quick test: one of these stands in whatever names a paper."""
    return tuple(word_list("process")["form"]["stems"].split())


def forms_named(told: Iterable[KnownPassage], set_aside: frozenset[str]) -> tuple[NamedForm, ...]:
    """Return the papers named outside `set_aside`, in order of name; what is asked for is marked.

    A paper is shown by its first use in which something is asked, else by its first. What has no
    name and is not asked for ("all forms, such as bullying online") may be no paper.
    """
    uses: dict[str, list[tuple[str, bool, str, KnownPassage]]] = {}
    for passage in told:
        if passage.sentence.id not in set_aside:
            for name, asked, quote in _uses(passage):
                uses.setdefault(_key(name), []).append((name, asked, quote, passage))
    return tuple(
        form for key in sorted(uses) if (form := _form(uses[key])).asked or " " in form.name
    )


def _uses(passage: KnownPassage) -> Iterator[tuple[str, bool, str]]:
    text = passage.sentence.text
    asks = [(s.quote, {_key(p.name) for p in papers_in(s.quote)}) for s in passage.asks]
    for paper in papers_in(text):
        quote = next((q for q, names in asks if _key(paper.name) in names), None)
        yield paper.name, quote is not None, quote or text


def _form(uses: list[tuple[str, bool, str, KnownPassage]]) -> NamedForm:
    name, asked, quote, passage = next((use for use in uses if use[1]), uses[0])
    return NamedForm(name, len(uses), asked, quote, passage.sentence.locator)


def _key(name: str) -> str:
    low = plain(name)
    return low[:-1] if low.endswith("s") and not low.endswith("ss") else low
