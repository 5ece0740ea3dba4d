"""What holds for every sentence, sensible or not."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from compare.statements import statements_in
from compare.statements.words.tokens import tokenised
from compare.text import plain

WORDS = (
    "The the a social worker chair must should may will not only if where who that which unless and"
    " but or conference report minutes child parents be is are been held sent within 15 ten working"
    " days of from before every six weeks by , ; : ( ) . immediately it they has a duty to required"
    " consent LADO “ ” ‘ ’ No – ensure send do never at least no later than"
    " asked time permitted and but statutory/annual"
).split()
SENTENCES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=30).map(" ".join)
ANY_TEXT = st.text(max_size=80)


@settings(max_examples=300, deadline=None)
@given(SENTENCES | ANY_TEXT, st.none() | SENTENCES)
@example("The record must be checked: statutory/annual", None)
def test_every_sentence_states_something_and_is_quoted_word_for_word(
    text: str, lead_in: str | None
) -> None:
    statements = statements_in(text, lead_in)
    assert statements
    for statement in statements:
        assert statement.quote in text
        assert statement.quote or not text.strip(" ,;")


@settings(max_examples=200, deadline=None)
@given(SENTENCES, st.none() | SENTENCES)
def test_qualifiers_stand_in_the_sentence_or_its_lead_in(text: str, lead_in: str | None) -> None:
    for statement in statements_in(text, lead_in):
        for qualifier in statement.qualifiers:
            assert qualifier in text or qualifier in (lead_in or "")


@settings(max_examples=200, deadline=None)
@given(SENTENCES)
def test_nobody_acts_in_a_description(text: str) -> None:
    for statement in statements_in(text):
        assert statement.strength != "description" or statement.actor is None


@given(ANY_TEXT)
def test_plain_moves_no_letter(text: str) -> None:
    assert len(plain(text)) == len(text)


@given(SENTENCES)
def test_tokens_stand_where_they_say(text: str) -> None:
    low = plain(text)
    tokens = tokenised(text, low)
    assert len(tokens.tags) == len(tokens.words)
    for k, (word, start) in enumerate(zip(tokens.words, tokens.starts, strict=True)):
        assert low[start : tokens.end(k)] == word
