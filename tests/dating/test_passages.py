"""The quick look before the slow one loses nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from hypothesis import given
from hypothesis import strategies as st

from compare.baselines import available, load
from compare.dating.passages import holding
from compare.lexicon import word_list
from compare.model import Block, Document, Locator, Sentence, Source, Term

TERMS = tuple({term.id: term for one in available() for term in load(one.id).terms}.values())
SIGNS = [
    sign
    for country, listed in word_list("jurisdictions").items()
    if country != "sources"
    for sign in listed["signs"]
]
WRITTEN = st.sampled_from((str.upper, str.title, str.lower, lambda s: s.replace("'", "’")))
"""How an expression may be written."""


def paper(text: str) -> Document:
    at = Locator()
    block = Block("b", "paragraph", 0, text, at, sentences=(Sentence("s", text, at),))
    return Document("A", Source("a.txt", "", ""), (block,))


def is_looked_at(text: str, expressions: Iterable[str]) -> bool:
    return [list(at) for _, at in holding(paper(text), expressions)] == [[0]]


@given(st.sampled_from(TERMS), st.data(), st.text(max_size=10))
def test_a_text_with_a_form_of_a_term_is_looked_at(
    term: Term, data: st.DataObject, more: str
) -> None:
    form = data.draw(WRITTEN)(data.draw(st.sampled_from(term.forms)))
    for spaced in (form, form.replace(" ", "-"), form.replace("-", " "), form.replace(" ", "\n")):
        assert is_looked_at(f"{more} {spaced}s {more}", term.forms)


@given(st.sampled_from(SIGNS), WRITTEN, st.text(max_size=10))
def test_a_text_with_a_sign_of_a_country_is_looked_at(
    sign: str, written: Callable[[str], str], more: str
) -> None:
    assert is_looked_at(f"{more} {written(sign)}, {more}", SIGNS)


def test_a_text_with_none_of_the_words_is_left_out() -> None:
    assert not is_looked_at("The chair signs the minutes.", ["Local Safeguarding Board"])
