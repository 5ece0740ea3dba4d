"""Chapters, counts, marks and phrases: what the page says about a report is true."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.model import Difference, Evidence, Link, Locator, Sentence, Why
from compare.render.telling import phrases
from compare.render.telling.chapters import chapters, word_count
from compare.render.telling.marks import Marked, local_runs, national_runs, runs
from compare.render.telling.places import with_ellipses
from compare.render.telling.standing import urgent
from compare.render.web.overview import overview
from compare.text import day
from tests.render.reports import Sections, document, large, sample

# ---- quotations ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("quote", "shown"),
    [
        ("Tell the lead on the day, in writing.", "Tell the lead on the day, in writing."),
        ("Tell the lead on the day, in writing", "Tell the lead on the day, in writing"),
        ("Tell the lead", "Tell the lead …"),
        ("on the day, in writing.", "… on the day, in writing."),
        ("the lead on the day", "… the lead on the day …"),
        ("of another place", "of another place"),
        ("", ""),
    ],
)
def test_an_ellipsis_stands_where_the_sentence_goes_on(quote: str, shown: str) -> None:
    manual = document("Manual", {("Manual",): ("Tell the lead on the day, in writing.",)})
    (sentence,) = manual.sentences
    assert with_ellipses(Evidence(quote, sentence.locator), manual) == shown


# ---- chapters --------------------------------------------------------------------------------


def names(sections: Sections) -> list[str]:
    return [chapter.name for chapter in chapters(document("Manual", sections))]


def test_the_title_of_the_whole_is_no_chapter() -> None:
    sections: Sections = {
        ("Manual",): ("About this manual.",),
        ("Manual", "Referral"): ("Refer within one day.",),
        ("Manual", "Referral", "By whom"): ("The lead refers.",),
        ("Manual", "Conference"): ("Hold it within fifteen working days.",),
    }
    assert names(sections) == ["Manual", "Referral", "Conference"]


def test_outermost_headings_are_chapters_when_none_covers_the_whole() -> None:
    sections: Sections = {
        (): ("Read me first.",),
        ("Referral",): ("Refer within one day.",),
        ("Conference", "Timing"): ("Hold it in time.",),
        ("Records",): ("Keep a record.",),
    }
    assert names(sections) == ["Before the first heading", "Referral", "Conference", "Records"]


TRAILS = st.lists(st.sampled_from("ABC"), max_size=3).map(tuple)
SECTIONS = st.dictionaries(TRAILS, st.lists(st.sampled_from(["one", "two words"]), max_size=3))


@given(SECTIONS)
def test_each_sentence_stands_in_one_chapter(sections: Sections) -> None:
    whole = document("Manual", sections)
    held = [s for chapter in chapters(whole) for s in chapter.sentences]
    assert sorted(s.id for s in held) == sorted(s.id for s in whole.sentences)


# ---- counts ----------------------------------------------------------------------------------


def test_chapters_sum_to_the_manual() -> None:
    for report in (sample(), large(12, 5)):
        for manual in overview(report).manuals:
            words = sum(word_count(s) for s in manual.result.document.sentences)
            assert sum(chapter.words for chapter in manual.chapters) == words
            assert sum(chapter.answering for chapter in manual.chapters) == len(manual.result.links)
            passages = sum(chapter.passages for chapter in manual.chapters)
            assert passages == len(manual.result.document.sentences)


def test_chapter_pages_hold_every_passage_and_every_finding_once() -> None:
    for report in (sample(), sample(manuals=2), large(3, 450)):
        view = overview(report)
        for manual in view.manuals:
            runs_shown = [p.local for page in manual.pages for p in page.passages]
            shown = " ".join("".join(run.text for run in local) for local in runs_shown)
            assert shown == " ".join(s.text for s in manual.result.document.sentences)
            keys = [one.key for page in manual.pages for one in page.findings]
            keys += [one.key for one in manual.whole]
            assert sorted(keys) == sorted(one.key for one in manual.found)
        assert {one.key for one in view.summary.findings} == view.cards.keys()


def test_every_count_is_the_length_of_its_list() -> None:
    view = overview(large(12, 5))
    for row in view.heat.rows:
        for cell in row.cells:
            listed = [
                one
                for page in view.lists
                for group in page.groups
                for one in group.rows
                if page.listed == cell.cls and group.name == row.topic
            ]
            assert len(listed) == cell.count
    assert sum(r.total for r in view.heat.rows) + view.heat.left == len(view.summary.findings)
    assert sum(view.summary.counts.values()) == len(view.summary.findings)
    red = [
        one for page in view.lists if page.listed == "urgent" for g in page.groups for one in g.rows
    ]
    assert sorted(one.key for one in red) == sorted(
        one.key for one in urgent(view.summary.findings)
    )


# ---- marks -----------------------------------------------------------------------------------

WORDS = st.lists(st.sampled_from("staff must not tell the lead “at once”".split()), max_size=8)
TEXTS = WORDS.map(" ".join)


@given(TEXTS, st.lists(TEXTS, max_size=3))
def test_runs_give_the_passage_back(text: str, words: list[str]) -> None:
    assert "".join(run.text for run in runs(text, ((w, "weaker") for w in words))) == text


def told(cut: tuple[Marked, ...]) -> list[tuple[str, str]]:
    return [(run.text, run.mark) for run in cut]


def test_only_what_is_stated_otherwise_is_marked() -> None:
    where = Locator(("Referral",), 1)
    local = Sentence("a", "Staff should tell the lead.", where)
    national = Sentence("b", "Staff must tell the lead at once.", where)
    differing = (
        Difference("strength", "should", "must", "weaker", against="b"),
        Difference("limit", "", "at once", "weaker", against="b"),
    )
    link = Link(local, (national,), 0.9, "weaker", Why((), 1, 1), differences=differing)
    assert told(local_runs(link)) == [
        ("Staff ", ""),
        ("should", "weaker"),
        (" tell the lead.", ""),
    ]
    assert told(national_runs(link, "b", national.text)) == [
        ("Staff ", ""),
        ("must", "national"),
        (" tell the lead ", ""),
        ("at once", "missing"),
        (".", ""),
    ]
    assert told(national_runs(link, "c", "It must.")) == [("It must.", "")]


def test_marks_stand_on_whole_words() -> None:
    assert told(runs("Cannot do not.", [("not", "weaker")]))[1] == ("not", "weaker")
    assert told(runs("Nothing here", [("not", "weaker")])) == [("Nothing here", "")]


# ---- phrases ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("part", "whole", "said"),
    [
        (0, 0, "0%"),
        (0, 9, "0%"),
        (1, 1000, "under 1%"),
        (1, 3, "33%"),
        (999, 1000, "over 99%"),
        (9, 9, "100%"),
    ],
)
def test_shares_are_exact_at_their_ends(part: int, whole: int, said: str) -> None:
    assert phrases.share(part, whole) == said


@pytest.mark.parametrize(
    ("stamp", "said"),
    [
        ("2026-11-23T09:30:00+00:00", "23 November 2026"),
        ("2025-09-01", "1 September 2025"),
        ("2025-07", "July 2025"),
        ("2025-13", "2025-13"),
        ("2018", "2018"),
        ("", ""),
    ],
)
def test_days_are_written_out(stamp: str, said: str) -> None:
    assert day(stamp) == said


@pytest.mark.parametrize(
    ("where", "said"),
    [
        (Locator((), 4), "4th paragraph"),
        (Locator((), 112), "112th paragraph"),
        (Locator((), 22), "22nd paragraph"),
        (Locator((), 4, "3.12"), "paragraph 3.12"),
        (Locator((), 4, "note 3"), "note 3"),
        (Locator((), 4, "3.12", 14), "paragraph 3.12, page 14"),
        (Locator((), 0, None, 2), "page 2"),
        (Locator(), ""),
    ],
)
def test_places_are_named(where: Locator, said: str) -> None:
    assert phrases.place(where) == said


@given(st.lists(st.sampled_from("the child must be seen within two days".split()), max_size=60))
def test_an_excerpt_is_cut_from_the_quotation(words: list[str]) -> None:
    quote = " ".join(words)
    cut = phrases.excerpt(quote, "The local text says “two days”.")
    assert cut.removeprefix("… ").removesuffix(" …") in quote
    assert len(cut.split()) <= 26
    assert ("two days" in cut) == ("two days" in quote)


def test_an_excerpt_begins_where_the_words_are_when_they_come_late() -> None:
    quote = "word " * 40 + "within two days of it"
    assert phrases.excerpt(quote, "The local text says “within two days”.").startswith("… word")
    assert phrases.excerpt(quote, "It says so.") == " ".join(["word"] * 24) + " …"


def test_counts_agree_with_their_noun() -> None:
    assert phrases.counted(1, "passage") == "1 passage"
    assert phrases.counted(2040, "passage") == "2,040 passages"
    assert phrases.counted(2, "body", "bodies") == "2 bodies"


@pytest.mark.parametrize(
    ("count", "said"), [(0, "None of them stands"), (1, "1 of them stands"), (3, "3 of them stand")]
)
def test_how_many_asks_hold_a_step_up_is_a_sentence(count: int, said: str) -> None:
    assert phrases.held_up(count) == f"{said} before a step that protects a child."
