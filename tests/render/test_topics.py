"""What a finding is about."""

from __future__ import annotations

from dataclasses import replace

from compare.model import Evidence, Locator
from compare.render.telling.topics import topic_finder
from tests.render.reports import sample


def test_a_requirement_that_is_not_found_stands_under_its_own_topic() -> None:
    (result, *_) = sample().results
    quoted = Evidence("Share what you know early.", Locator(("Annex", "Myths")))
    missing = replace(result.findings[0], requirement="share", local=None, national=quoted)
    topic_of = topic_finder(result, {"share": "Information sharing"})
    assert topic_of(missing) == "Information sharing"
    assert topic_of(replace(missing, requirement="")) == "Myths"
