"""Every heading and sentence of a manual in one of ten boxes, by the first rule that fits.

The order of the rules is the order of certainty: what stands word for word elsewhere, what is no
part of the procedure, what answers national text, what adds process; then, for what is left, what
kind of thing it says.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from compare.ledger.cues import pattern, vocabulary
from compare.ledger.kinds import process_in
from compare.ledger.passages import Passage, plain
from compare.lexicon import word_list
from compare.model import AskKind, Block, Box, Document, Placed, Term

_LABEL = 6
"""Words of a line that can be a label or a field; a longer one is a sentence."""


@dataclass(frozen=True, slots=True)
class Procedures:
    """Superseded procedures, by the words that name them."""

    forms: re.Pattern[str]
    terms: Mapping[str, Term]

    @staticmethod
    def of(terms: Iterable[Term]) -> Procedures:
        by_form = {form.lower(): term for term in terms for form in term.forms}
        forms = sorted({f for t in by_form.values() for f in t.forms}, key=lambda f: (-len(f), f))
        named = "|".join(
            re.escape(form) if form.isupper() else f"(?i:{re.escape(form)})" for form in forms
        )
        return Procedures(re.compile(rf"\b({named})s?\b" if named else r"(?!)"), by_form)

    def named_in(self, passage: Passage) -> bool:
        """Say whether a procedure is named where nothing makes it right all the same."""
        found = (self.terms[form.lower()] for form in self.forms.findall(passage.sentence.text))
        return any(
            not any(right.lower() in passage.low for right in (*term.inside, *term.near))
            for term in found
        )


@dataclass(frozen=True, slots=True)
class Known:
    """What else a rule may look at, by the id of the sentence."""

    repeats: Mapping[str, str]
    added: Mapping[str, frozenset[AskKind]]
    boilerplate: frozenset[str]
    """Sentences about the document itself."""
    local_content: frozenset[str]
    """Sentences that answer a requirement to write something of one's own."""
    procedures: Procedures
    """Procedures that guidance has replaced."""


Test = Callable[[Passage, Known], bool]


def placed(document: Document, told: tuple[Passage, ...], known: Known) -> tuple[Placed, ...]:
    """Return one row for each heading and each sentence, in reading order.

    Their words sum to the words of the document.
    """
    by_block: dict[int, list[Passage]] = {}
    for passage in told:
        by_block.setdefault(id(passage.block), []).append(passage)
    return tuple(
        row
        for block in document.blocks
        for row in _of_block(block, by_block.get(id(block), []), known)
    )


def _of_block(block: Block, told: list[Passage], known: Known) -> list[Placed]:
    if not told:
        words = len(block.text.split())
        return [Placed(block.id, None, words, "navigation and boilerplate", "heading")]
    return [_place(passage, known) for passage in told]


def _place(passage: Passage, known: Known) -> Placed:
    box, rule = next(
        ((box, rule) for rule, box, fits in RULES if fits(passage, known)),
        ("not classified", "no rule"),
    )
    return Placed(passage.block.id, passage.sentence.id, passage.words, box, rule)


def is_boilerplate(passage: Passage) -> bool:
    """Say whether a passage is about the document itself: its date, contents, changes, links."""
    return _under("boilerplate", passage) or (
        passage.link is None and _looks("boilerplate", passage)
    )


def _looks(table: str, passage: Passage) -> bool:
    low = passage.low
    return bool(
        pattern("boxes", table, "starts").match(low)
        or pattern("boxes", table, "ends").search(low[-_END:])
        or pattern("boxes", table, "anywhere").search(low)
    )


_END = 30
"""Letters at the end of a line in which the label of an empty field stands."""


# ---- what the headings and the words say ------------------------------------------------------------


def _repeated(passage: Passage, known: Known) -> bool:
    return passage.sentence.id in known.repeats


def _local_content(passage: Passage, known: Known) -> bool:
    return passage.sentence.id in known.local_content


def _superseded(passage: Passage, known: Known) -> bool:
    if passage.link and passage.link.relation == "superseded":
        return True
    return known.procedures.named_in(passage)


def _adds_process(passage: Passage, known: Known) -> bool:
    return bool(known.added.get(passage.sentence.id, frozenset()) - {"form", "checklist"})


def _adds_form(passage: Passage, known: Known) -> bool:
    return passage.sentence.id in known.added


def _word_for_word(passage: Passage, _: Known) -> bool:
    return passage.link is not None and passage.link.relation == "verbatim"


def _in_other_words(passage: Passage, _: Known) -> bool:
    return passage.link is not None


def _form_section(passage: Passage, _: Known) -> bool:
    return _under("forms", passage)


def _form_field(passage: Passage, _: Known) -> bool:
    """A short label with nothing asked: a cell or line of a form to be filled in."""
    short = passage.words <= _LABEL and passage.sentence.text.rstrip().endswith(
        (":", "?", "□", "☐")
    )
    return passage.block.kind == "cell" and short and not passage.governs


def _local_fact(passage: Passage, _: Known) -> bool:
    return _looks("local", passage)


def _local_section(passage: Passage, _: Known) -> bool:
    return _under("local", passage)


def _help_section(passage: Passage, _: Known) -> bool:
    return _under("help", passage)


def _boilerplate(passage: Passage, known: Known) -> bool:
    return passage.sentence.id in known.boilerplate


def _lead_in(passage: Passage, _: Known) -> bool:
    return passage.governs


def _explains(passage: Passage, _: Known) -> bool:
    """It asks nothing and is a sentence or a bullet under one: it tells, defines or describes."""
    if passage.asks or not passage.statements:
        return False
    return (
        passage.words > _LABEL or passage.sentence.lead_in is not None or passage.link is not None
    )


def _allows(passage: Passage, _: Known) -> bool:
    return any(s.strength == "may" for s in passage.statements) and not passage.asks


def _same_process(passage: Passage, _: Known) -> bool:
    """It asks for process; the ask is told elsewhere in the manual, or nationally."""
    return any(process_in(s.quote, passage.sentence.lead_in) for s in passage.asks)


def _conduct(passage: Passage, _: Known) -> bool:
    return _does(passage, "conduct")


def _arrangement(passage: Passage, _: Known) -> bool:
    return _does(passage, "arrangement")


RULES: tuple[tuple[str, Box, Test], ...] = (
    ("repeated", "repeated", _repeated),
    ("word for word", "national word for word", _word_for_word),
    ("about the document", "navigation and boilerplate", _boilerplate),
    ("superseded", "superseded", _superseded),
    ("adds process", "added process", _adds_process),
    ("asks for a form", "forms and checklists", _adds_form),
    ("asked to write", "required or local fact", _local_content),
    ("answers guidance", "national in other words", _in_other_words),
    ("form section", "forms and checklists", _form_section),
    ("form field", "forms and checklists", _form_field),
    ("local fact", "required or local fact", _local_fact),
    ("local section", "required or local fact", _local_section),
    ("help section", "practice help", _help_section),
    ("lead-in", "navigation and boilerplate", _lead_in),
    ("explains", "practice help", _explains),
    ("allows", "practice help", _allows),
    ("process told elsewhere", "added process", _same_process),
    ("how to act", "practice help", _conduct),
    ("who does what here", "required or local fact", _arrangement),
)
"""(rule, its box, its test), tried in this order. What fits none is not classified."""


# ---- tests of words -----------------------------------------------------------------------------------


def _under(kind: str, passage: Passage) -> bool:
    """Say whether the heading above says what kind of text stands here; parts of a form count."""
    trail = passage.trail[-2:] if kind == "forms" else passage.trail[-1:]
    return any(_heading_says(kind, heading) for heading in trail)


@lru_cache(maxsize=10_000)
def _heading_says(kind: str, heading: str) -> bool:
    low = _NUMBERED.sub("", plain(heading)).strip(" :.-")
    if kind == "forms" and _whole_heading("not_forms").fullmatch(low):
        return False
    return bool(_whole_heading(kind).fullmatch(low))


_NUMBERED = re.compile(r"^(?:(?:section|part|chapter) )?[\d.]+[a-z]?[).:]?\s+")


@cache
def _whole_heading(kind: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{p})" for p in word_list("boxes")["headings"][kind]))


def _does(passage: Passage, table: str) -> bool:
    """Say whether what is asked is done with a verb of the table."""
    verbs = vocabulary("boxes", table)
    return any(not verbs.isdisjoint(_verbs_in(s.action or s.quote)) for s in passage.asks)


@lru_cache(maxsize=50_000)
def _verbs_in(action: str) -> frozenset[str]:
    """Return the words of an action with their verb endings taken off."""
    return frozenset(form for word in _WORD.findall(plain(action)) for form in _base_forms(word))


_WORD = re.compile(r"[a-z][a-z-]+")


def _base_forms(word: str) -> tuple[str, ...]:
    irregular = _irregular().get(word)
    stems = [
        word,
        *(word.removesuffix(end) for end in ("s", "es", "ed", "d", "ing") if word.endswith(end)),
    ]
    doubled = [stem[:-1] for stem in stems if len(stem) > 2 and stem[-1:] == stem[-2:-1]]  # noqa: PLR2004 - "referr"
    with_e = [f"{stem}e" for stem in stems[1:]]
    return (
        *stems,
        *doubled,
        *with_e,
        *((irregular,) if irregular else ()),
        *((word[:-3] + "y",) if word.endswith("ies") or word.endswith("ied") else ()),
    )


@cache
def _irregular() -> dict[str, str]:
    return dict(pair.split(":") for pair in word_list("grammar")["irregular"]["words"].split())
