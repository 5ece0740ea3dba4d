"""What other sentences of a manual answer, asked of indexes, as going through all would find it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from compare.agreement.sides.answers import Answers
from compare.agreement.sides.reading import readings
from compare.agreement.words.wording import content_words, dice
from tests.agreement.made import judged_texts
from tests.bench.guidance import guidance

_SAYS = [one.says for one in guidance()]
_sentences = st.lists(st.sampled_from([*_SAYS, "Or so."]), min_size=1, max_size=6)


@given(_sentences, st.sampled_from(_SAYS), st.sampled_from([0.0, 0.35, 0.45, 1.0]))
def test_as_going_through_all_of_them(local: list[str], national: str, least: float) -> None:
    links = judged_texts("\n".join(local), national).links
    known = readings((link.local for link in links), ())
    there = readings((s for link in links for s in link.national), ())
    answers = Answers.of(links, known)
    for ours in known.values():
        others = [other for other in known.values() if other is not ours]
        for theirs in there.values():
            stems = content_words(theirs.text)
            near = [r for r in others if dice(content_words(r.text), stems) >= least]
            assert answers.near(ours, theirs.text, least) == near
            assert answers.besides(ours, theirs) == others
            said = frozenset[str]().union(*(content_words(r.says) for r in others))
            assert answers.said_besides(ours, theirs) == said
