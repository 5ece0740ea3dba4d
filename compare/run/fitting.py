"""Whether another edition at hand is written for the kind of place a manual is for."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from compare.baselines import load
from compare.coverage import Setting, answered, setting_of
from compare.model import Answer, Baseline, Document, Edition, Statement

_LEAST = 0.05
"""Share of the other edition's requirements that the manual answers: a school's policy of a page
answers a tenth, a page on schools in a board's manual a fiftieth."""


def better_edition(
    document: Document,
    statements: Sequence[Statement],
    answers: Sequence[Answer],
    baseline: Baseline,
) -> str | None:
    """Return what to tell of a manual whose words show that the edition is for another audience.

    The edition for its own is named where it answers a greater share of that. None for any other
    manual.
    """
    setting = setting_of(document)
    ours = baseline.edition.audience
    if setting is None or not baseline.requirements or ours == setting.audience:
        return None
    other = _newest(setting.audience, baseline.shelf)
    if other is None:
        return None
    theirs = answered(document, statements, (), _loaded(other.id))
    if not max(_LEAST, _share(answers)) < _share(theirs):
        return None
    return (
        f"{_speaks_as(setting)} It answers "
        f"{_share(theirs):.0%} of {other.title} {other.label} and {_share(answers):.0%} of this "
        f"edition: compare it with --baseline {other.id}."
    )


def _speaks_as(setting: Setting) -> str:
    named = ", ".join(f"“{word}”" for word in setting.named)
    its = f"{setting.kind}’s"
    return f"This manual speaks as {_article(its)} {its} does (it names {named})."


def _newest(audience: str, shelf: Sequence[Edition]) -> Edition | None:
    fitting = [one for one in shelf if one.complete and one.audience == audience]
    return max(fitting, key=lambda one: one.issued, default=None)


_loaded = lru_cache(maxsize=2)(load)


def _share(answers: Sequence[Answer]) -> float:
    return sum(one.state != "not found" for one in answers) / max(1, len(answers))


def _article(word: str) -> str:
    return "an" if word[:1] in "aeiou" else "a"
