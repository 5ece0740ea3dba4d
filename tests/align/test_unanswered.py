from __future__ import annotations

from compare.align import align, unanswered
from tests.align.papers import GUIDANCE, Sections, paper

MANUAL = {name: texts for name, texts in GUIDANCE.items() if name != "Records"}


def missing(manual: Sections, national: Sections = GUIDANCE) -> list[str]:
    text = paper(national)
    return [sentence.text for sentence in unanswered(align(paper(manual), text), text)]


def test_a_missing_list_is_one_passage_shown_by_what_says_most() -> None:
    assert missing(MANUAL) == ["details of how the concern was followed up and resolved"]


def test_a_missing_paragraph_is_one_passage() -> None:
    spoken = "Lunch is served at noon. Every child brings a water bottle and a sun hat in summer."
    assert missing(GUIDANCE, {**GUIDANCE, "Meals": (spoken,)}) == [
        "Every child brings a water bottle and a sun hat in summer."
    ]


def test_a_short_item_is_missed_because_its_lead_in_says_the_rest() -> None:
    kit = {"Kit": ("Every minibus that leaves the site should carry in its locker:", "- a torch")}
    longer = {"Kit": (*kit["Kit"], "- foil blankets and whistles")}
    assert missing({**GUIDANCE, **kit}, {**GUIDANCE, **longer}) == ["foil blankets and whistles"]


def test_nothing_is_missing_from_a_copy() -> None:
    assert missing(GUIDANCE) == []


def test_whom_to_ring_is_not_missed() -> None:
    national = {
        **GUIDANCE,
        "Contacts": (
            "The duty team can be rung on 01632 960 123.",
            "In other cases",
        ),
    }
    assert missing(GUIDANCE, national) == []


def test_a_missing_lead_in_with_its_missing_items_is_one_passage() -> None:
    box = ("The first aid box of every minibus has to hold:", "- a torch", "- scissors", "- tape")
    manual = {**GUIDANCE, "Box": ("- scissors",)}
    assert len(missing(manual, {**GUIDANCE, "Box": box})) == 1
