"""A chapter by itself is not a manual with everything else left out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from compare.baselines import default, load
from compare.coverage import (
    IS_WHOLE,
    NAME_THE_FOLDER,
    PART_OF_A_MANUAL,
    TAKEN_AS_WHOLE,
    is_part,
)
from compare.model import Result
from compare.run.comparison import compare_one
from tests.coverage.test_coverage import answers_to
from tests.rules.made import document_of

BASELINE = load(default())
ASKED = [one for one in BASELINE.requirements if one.expected]
CONFERENCES = [one.says for one in ASKED if one.topic == "Child protection conferences"]
CHAPTER = "\n".join(CONFERENCES[1:])
OF_EACH_TOPIC = "\n".join({one.topic: one.says for one in ASKED}.values())
PADDING = "\nThe store room opens at nine, and it closes again at five."


def compared(text: str) -> Result:
    return compare_one("manual", document_of(text), BASELINE)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        (CHAPTER, True),
        ("The store room opens at nine.", True),
        (OF_EACH_TOPIC, False),  # short, and on every topic
        (CHAPTER + PADDING * 300, False),  # long, and on one
        ("", False),
    ],
)
def test_a_part_is_short_and_answers_nothing_on_most_topics(text: str, *, part: bool) -> None:
    document = document_of(text)
    assert is_part(document, answers_to(document), BASELINE) == part


def test_a_chapter_is_held_to_its_own_topic_only_and_nothing_is_said_to_be_left_out() -> None:
    result = compared(CHAPTER)
    missing = [one for one in result.findings if one.rule.startswith("O")]
    assert [one.message for one in missing] == [
        f"In this short text no passage was found that says: “{CONFERENCES[0][:-1]}”."
    ]
    assert {(one.cls, one.severity) for one in missing} == {("needs-reading", "low")}
    assert not result.is_whole
    assert result.limits == (f"{PART_OF_A_MANUAL} {IS_WHOLE} {NAME_THE_FOLDER}",)


def test_a_folder_of_chapters_is_not_told_to_name_its_folder() -> None:
    chapter = document_of(CHAPTER)
    folder = replace(chapter, source=replace(chapter.source, parts=(chapter.source,)))
    result = compare_one("manual", folder, BASELINE)
    assert result.limits == (f"{PART_OF_A_MANUAL} {IS_WHOLE}",)
    assert not result.is_whole


def test_a_short_text_that_is_told_to_be_whole_lacks_what_it_does_not_say_and_says_so() -> None:
    result = compare_one("manual", document_of(CHAPTER), BASELINE, whole=True)
    assert any(one.rule == "O401" and one.cls == "omits" for one in result.findings)
    assert result.is_whole
    assert result.limits == (TAKEN_AS_WHOLE,)


def test_a_whole_manual_is_not_warned_of() -> None:
    result = compared(OF_EACH_TOPIC)
    assert result.is_whole
    assert not result.limits
