"""The templates, and the words and selections they may use."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import get_args

from jinja2 import Environment, PackageLoader, StrictUndefined

from compare.errors import printable
from compare.model import AskKind, Relation
from compare.render.telling import phrases, places
from compare.render.telling.classes import BOXES, CLASSES, SEVERITIES, facet_words, severity_of
from compare.render.telling.marks import Mark
from compare.render.telling.places import with_ellipses
from compare.render.telling.questions import UNMEASURED, sentence_of
from compare.render.telling.rulebook import rulebook
from compare.render.telling.standing import owner, stronger, urgent
from compare.render.telling.summary import currency
from compare.render.telling.verdict import ASSURANCE_RULES, BY_SENTENCE, Assurance
from compare.render.web import selections
from compare.render.web.addresses import class_page
from compare.text import day

_ASSURANCE: Mapping[Assurance, str] = {
    "Limited": "Limited assurance that the local text says what national guidance says.",
    "Moderate": "Moderate assurance that the local text says what national guidance says.",
    "Substantial": "Substantial assurance that the local text says what national guidance says.",
    "None stated": "No assurance can be stated.",
}
_MATCHES: Mapping[Relation, str] = {
    "verbatim": "word for word",
    "reworded": "in other words",
    "weaker": "asks for less",
    "stronger": "asks for more",
    "changed": "states something else",
    "superseded": "out of date",
}
_MARKS: Mapping[Mark, tuple[str, str]] = {
    "weaker": ("weaker", "Local words that ask for less than the national ones."),
    "stronger": ("stronger", "Local words that ask for more than the national ones."),
    "changed": ("different", "Local words that state something else."),
    "unclear": ("unclear", "Local words of which we cannot tell what they do."),
    "national": ("national wording", "National words that the local text replaces with others."),
    "missing": ("not in the local text", "National words that nothing local stands for."),
}
_BANDS = (
    ("Lean", "A topic to which nothing is added without a stated purpose."),
    ("Some bulk", "A topic with one to three added asks, or less clear than the national text."),
    (
        "Heavy",
        "A topic with four or more added asks, process before a protective step, or rival forms.",
    ),
    ("Review first", "A topic of which over a quarter of the words were not classified."),
)
_FILTERS: Mapping[str, Callable[..., object]] = {
    "number": phrases.number,
    "counted": phrases.counted,
    "held_up": phrases.held_up,
    "share": phrases.share,
    "day": day,
    "currency": currency,
    "place": phrases.place,
    "headings": places.headings,
    "short": places.short,
    "figure": phrases.figure,
    "full_stop": phrases.full_stop,
    "shortened": phrases.shortened,
    "excerpt": phrases.excerpt,
    "with_ellipses": with_ellipses,
    "sentence_of": sentence_of,
    "furniture": selections.furniture,
    "edition_title": selections.edition_title,
    "printable": printable,
    "severity": severity_of,
    "facet": facet_words,
    "owner": owner,
    "urgent": urgent,
    "heat": selections.heat_of,
    "of_class": selections.of_class,
    "stronger": stronger,
    "of_kind": selections.of_kind,
    "extra_words": selections.extra_words,
    "most_asks": selections.most_asks,
    "clarity_rows": selections.clarity_rows,
    "lean_topics": selections.lean_topics,
    "step_name": selections.step_name,
    "spots": selections.spots,
    "measured": selections.measured,
    "longest": selections.longest,
}
"""What a template may do to a value, by the name it has there."""


@cache
def environment() -> Environment:
    """Return the templates; each is escaped, and a name they do not know is a fault."""
    made = Environment(
        loader=PackageLoader("compare.render"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= _FILTERS
    made.globals |= {
        "classes": CLASSES,
        "severities": SEVERITIES,
        "boxes": BOXES,
        "rules": rulebook(),
        "assurance": _ASSURANCE,
        "by_sentence_said": BY_SENTENCE,
        "assurance_rules": ASSURANCE_RULES,
        "matches": _MATCHES,
        "marks": {mark: name for mark, (name, _) in _MARKS.items()},
        "mark_meanings": {mark: meaning for mark, (_, meaning) in _MARKS.items()},
        "bands": _BANDS,
        "unmeasured": UNMEASURED,
        "ask_kinds": get_args(AskKind),
        "class_page": class_page,
    }
    return made
