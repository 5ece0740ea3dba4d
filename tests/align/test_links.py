"""Each kind of thing a manual does with a national sentence."""

from __future__ import annotations

import pytest

from compare.align import align
from compare.model import Link
from tests.align.papers import GUIDANCE, Sections, paper

ACKNOWLEDGE, CONFIRM = GUIDANCE["Referrals"][1:]
CONFERENCE, REPORT, CHAIR = GUIDANCE["Conferences"]
PANEL, REFERENCES = GUIDANCE["Recruitment"]


def links(sections: Sections) -> dict[str, Link]:
    """Return the links of a manual to the invented guidance by their local text."""
    return {link.local.text: link for link in align(paper(sections), paper(GUIDANCE))}


def answered(sections: Sections) -> dict[str, set[str]]:
    return {
        local: {sentence.text for sentence in link.national}
        for local, link in links(sections).items()
    }


def test_a_copy_is_verbatim_whatever_its_marks_and_capitals() -> None:
    link = links({"Conferences": (f"(a) {CHAIR.upper()}",)}).popitem()[1]
    assert (link.relation, [s.text for s in link.national]) == ("verbatim", [CHAIR])
    assert link.score > 0.99


def test_reworded() -> None:
    said = "We confirm every referral we make in writing no later than two working days after it."
    found = links({"Making a referral": (said,)})[said]
    assert [s.text for s in found.national] == [CONFIRM]
    assert found.relation == "reworded"
    assert "referral" in found.why.shared


def test_a_split_sentence_keeps_both_halves() -> None:
    halves = (
        "The local authority must acknowledge a referral within one working day.",
        "It must decide what the child needs.",
    )
    found = answered({"Referrals": halves})
    assert [found[half] for half in halves] == [{ACKNOWLEDGE}, {ACKNOWLEDGE}]


def test_a_merged_sentence_keeps_both_sources() -> None:
    merged = f"{REPORT.removesuffix('.')}, and {CHAIR[0].lower()}{CHAIR[1:]}"
    assert answered({"Conferences": (merged,)})[merged] == {REPORT, CHAIR}


def test_a_sentence_merged_from_afar_keeps_the_wording_it_holds() -> None:
    merged = f"{CONFERENCE.removesuffix('.')} and {GUIDANCE['Outings'][0].removesuffix('.')}"
    assert answered({"Conferences": (merged,)})[merged] == {CONFERENCE, GUIDANCE["Outings"][0]}


def test_an_expanded_sentence_is_still_linked() -> None:
    longer = (
        CONFERENCE.removesuffix(".")
        + ", unless the service manager agrees in writing to a later date for a reason that is "
        "explained to the family and kept on the electronic file by the conference office."
    )
    assert answered({"Conferences": (longer,)})[longer] == {CONFERENCE}


def test_a_cut_sentence_is_still_linked() -> None:
    cut = "The initial child protection conference should take place within fifteen working days."
    assert answered({"Conferences": (cut,)})[cut] == {CONFERENCE}


def test_an_abbreviation_of_the_manual_counts_as_what_it_stands_for() -> None:
    sections = {
        "Who we are": ("We hold an initial child protection conference (ICPC) in the town hall.",),
        "Timescales": ("The ICPC takes place within 15 working days of the strategy meeting.",),
    }
    assert answered(sections)[sections["Timescales"][0]] == {CONFERENCE}


def test_an_older_name_counts_as_the_current_one() -> None:
    said = "Tell the designated person about any concern about a child on the same day."
    assert answered({"Referrals": (said,)})[said] == {GUIDANCE["Referrals"][0]}


def test_an_item_is_linked_to_an_item() -> None:
    sections = {"Keeping records": ("Our records must show:", "- a summary of the concern")}
    assert "a clear summary of the concern" in answered(sections)["a summary of the concern"]


def test_a_copied_section_in_another_place_has_moved() -> None:
    sections = {
        name: GUIDANCE[name] for name in ("Outings", "Referrals", "Conferences", "Recruitment")
    }
    moved = {link.local.text for link in links(sections).values() if link.moved}
    assert moved == set(GUIDANCE["Outings"])


@pytest.mark.parametrize(
    "said",
    [
        "The minibus is serviced twice a year and the logbook is kept in the office.",
        "Parking on the drive is for staff of the day nursery only.",
        "Our head cook was presented with a certificate by the mayor.",
        "Conferences",
        "The chair",
        "01632 960 123",
    ],
)
def test_no_counterpart(said: str) -> None:
    assert not answered({"General": (said,)})


def test_a_few_words_need_the_same_words_in_a_like_place() -> None:
    national = paper({"Kinds of harm": ("Kinds of harm are:", "- Neglect", "- Physical abuse")})
    like = paper({"Kinds of harm": ("Kinds of harm we look for:", "- Neglect")})
    unlike = paper({"Prize draw": ("We draw the winners from:", "- Neglect")})
    assert [link.local.text for link in align(like, national)] == ["Neglect"]
    assert not align(unlike, national)


def test_one_name_in_common_is_a_subject_and_not_a_statement() -> None:
    assert not answered({"Referrals": ("The DSL has a red lanyard and a parking space.",)})


def test_an_announcement_is_answered_by_its_own_words_only() -> None:
    assert not answered({"Records": ("Records are kept in the archive and include photographs.",)})
    assert "Records should include:" in answered({"Records": ("Records should include:",)})


def test_further_reading_is_answered_by_its_own_words_only() -> None:
    local = paper({"Outings": ("To the gate the helpers bring children safe, after outings.",)})
    for told, is_linked in (
        ("Children safe on outings and their helpers – Guidance on the way to the gate", False),
        ("Children safe on outings and their helpers – guidance on the way to the gate", True),
    ):
        national = paper({"Outings": (told,)})
        assert bool(align(local, national)) is is_linked
        assert align(national, national)


@pytest.mark.parametrize(
    ("said", "is_linked"),
    [
        ("Helpers who bring children home after outings check each gate.", True),
        (
            "Definitions of helpers, of outings and of each gate for children are in Appendix 3",
            False,
        ),
        ("This outings policy applies to helpers, to children and to each gate", False),
    ],
)
def test_what_a_paper_tells_of_itself_answers_nothing(said: str, *, is_linked: bool) -> None:
    told = "Helpers on outings should take children to each gate."
    assert bool(align(paper({"Outings": (said,)}), paper({"Outings": (told,)}))) is is_linked


def test_what_is_known_by_its_signs_needs_more_words_without_one() -> None:
    local = paper({"Core groups": ("Core group members send the plan to the archive by post.",)})
    national = paper(
        {"Core groups": ("Core group members turn the outline plan into a full one.",)}
    )
    said, asked = (text.sentences[0].id for text in (local, national))
    for shown, plain, is_linked in (
        ({asked: ()}, True, True),
        ({asked: ()}, False, False),
        ({asked: (said,)}, False, True),
        ({}, False, True),
    ):
        assert bool(align(local, national, shown, plain=plain)) is is_linked
    assert align(national, national, {asked: ()})


def test_nothing_to_align() -> None:
    empty = paper({})
    assert align(empty, paper(GUIDANCE)) == align(paper(GUIDANCE), empty) == ()
