from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.read.charset import text_of
from compare.read.mend import mended, vocabulary
from compare.read.tree.marks import Mark, taken, written
from compare.read.typewritten import with_lines_apart, with_paragraphs

KNOWN = vocabulary(["multi agency multi-agency safeguarding well being short long term"])


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("safe-\nguarding", "safeguarding"),
        ("safe\u00adguarding", "safeguarding"),
        ("safe\u00ad\nguarding", "safeguarding"),
        ("multi-\nagency", "multi-agency"),
        ("well-\nbeing", "well-being"),
        ("unseen-\nly", "unseenly"),
        ("short-\nand long-term", "short- and long-term"),
        ("2025-\n2026", "2025-2026"),
        ("ﬁnd an oﬃcer", "find an officer"),
        (" one\n two\u00a0three ", "one two three"),
    ],
)
def test_words_are_put_together(text: str, whole: str) -> None:
    assert mended(text, KNOWN) == whole


@pytest.mark.parametrize("hyphen", ["-", "‐"])
def test_a_typesetter_who_breaks_words_has_broken_the_others_too(hyphen: str) -> None:
    broken = "a con-\nference of prac-\ntitioners, and out-of-\nhours meet-\nings"
    broken = broken.replace("-\n", f"{hyphen}\n")
    known = vocabulary([broken, "the conference, its meetings, out-of-hours calls"])
    assert mended(broken, known) == "a conference of practitioners, and out-of-hours meetings"


def test_what_is_broken_where_no_word_is_keeps_its_hyphen() -> None:
    broken = "staff self-\nassess and are non-\njudgemental"
    assert mended(broken, vocabulary([broken])) == "staff self-assess and are non-judgemental"


@given(st.text())
def test_mending_twice_changes_nothing(text: str) -> None:
    known = vocabulary([text])
    assert mended(mended(text, known), known) == mended(text, known)


marks = st.builds(
    Mark,
    st.text(st.characters(min_codepoint=33, max_codepoint=126), max_size=8),
    st.integers(0, 9),
    st.integers(0, 80).map(lambda half: half / 2),
    st.booleans(),
    st.booleans(),
    st.sampled_from(["", "1F4E79", "00703c", "navy"]),
)


@given(marks, st.text(st.characters(exclude_categories=["Co", "Cs"])))
def test_a_mark_comes_off_as_it_went_on(mark: Mark, text: str) -> None:
    assert taken(written(mark) + text) == (mark, text)


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b"caf\xc3\xa9", "café"),
        (b"\xef\xbb\xbfcaf\xc3\xa9", "café"),
        ("café".encode("utf-16"), "café"),
        ("Staff must act.".encode("utf-16-le"), "Staff must act."),
        ("Staff must act.".encode("utf-16-be"), "Staff must act."),
        (b"caf\xe9 \x96 tea", "café – tea"),
        (b'<meta charset="iso-8859-2">\xb1', '<meta charset="iso-8859-2">ą'),
        (b'<meta charset="no-such">\x80', '<meta charset="no-such">€'),
    ],
)
def test_text_in_any_encoding(content: bytes, text: str) -> None:
    assert text_of(content) == text


@given(st.binary())
def test_decoding_never_fails(content: bytes) -> None:
    text_of(content).encode("utf-8", "replace")


def test_lines_of_plain_text_that_begin_with_markers_are_paragraphs() -> None:
    assert with_paragraphs("Staff must\nalways:\n- act\n- write") == (
        "Staff must\nalways:\n\n- act\n\n- write"
    )


@pytest.mark.parametrize(
    ("typed", "lines"),
    [
        ("**Aims**\nWe aim:", 2),
        ("Statement:\nWe keep every child safe.", 2),
        ("Allegations -\nThe manager rings at once.", 2),
        ("**Step 1** Write it down.\n**Step 2** Tell the lead, who decides.", 2),
        ("We keep every child safe, and we act\non every worry about a child.", 1),
        (
            "A worry about a child that staff have may be of one kind:\nnot knowing what is said",
            1,
        ),
        ("We aim to:\n- keep children safe", 1),
        ("Aims:\n-----\nWe keep every child safe.", 1),
        ("title: Our policy:\n---\nWe keep every child safe.", 1),
        ("1. Aims:\nWe keep every child safe.", 1),
    ],
)
def test_lines_that_were_broken_on_purpose_are_parted(typed: str, lines: int) -> None:
    parted = with_lines_apart(typed)
    assert len(parted.split("\n\n")) == lines
    assert parted.replace("\n\n", "\n") == typed
