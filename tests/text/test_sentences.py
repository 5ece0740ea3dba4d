"""Sentences as safeguarding procedures write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.text import collapse, split_sentences

CASES = [
    ("Tell the lead. Then call the police.", 2),
    ("Section 47 (s.47) enquiries start at once. They are led by a social worker.", 2),
    ("See para. 12 and No. 3 of the protocol.", 1),
    ("Under s. 47 of the Act enquiries begin.", 1),
    ("Speak to Ms X. Ms Y covers her leave.", 2),
    ("Staff read Part one and Annex A. The lead keeps a list.", 2),
    ("Send it to J. Brown or P. A. Green.", 1),
    ("Harm, e.g. Neglect, is recorded. i.e. Always.", 1),
    ("Use force, drugs, etc. The chair decides.", 2),
    ("Is the child safe? If not, call 999! Do not wait.", 3),
    ('He said: "I am afraid." Staff wrote it down.', 2),
    ("Write to info@example.org. Ring www.example.org.uk for more.", 2),
    ("The plan (see 3.12.) Every review counts.", 2),
    ("Staff must: tell the lead; write a note; and sign it.", 3),
    ("Tell the lead; write a note.", 1),
    ("Version 2.1 of the form replaces 2.0. 15 working days apply.", 2),
    ("No bullet ends here", 1),
    ("", 0),
    (" \n ", 0),
]


@pytest.mark.parametrize(("text", "count"), CASES)
def test_cases(text: str, count: int) -> None:
    assert len(split_sentences(text)) == count, split_sentences(text)


@given(st.text(alphabet=st.sampled_from("aB .;?!'(•1\n\u00a0e.g"), max_size=80))
def test_sentences_joined_give_the_text_back(text: str) -> None:
    assert " ".join(split_sentences(text)) == collapse(text)


@given(st.text())
def test_any_text_is_given_back(text: str) -> None:
    assert " ".join(split_sentences(text)) == collapse(text)


def test_a_page_without_a_paragraph_break_is_read_as_quickly_as_any() -> None:
    sentences = tuple(f"Staff record concern {number} promptly." for number in range(20_000))
    assert split_sentences(" ".join(sentences)) == sentences
