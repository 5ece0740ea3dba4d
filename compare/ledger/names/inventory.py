"""The forms inventory: every paper that a manual names, once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from compare.ledger.words.papers import papers_in
from compare.ledger.words.passages import KnownPassage
from compare.model import NamedForm
from compare.text import plain


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
