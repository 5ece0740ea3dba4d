"""What an addition kept for a reason does on a day."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from compare.decisions import justified
from compare.model import Finding, Justification


@given(st.dates(), st.dates())
def test_a_justified_addition_comes_back_on_its_review_date(today: date, review: date) -> None:
    entry = Justification("B-7K3F", "after a review", "minutes", "the board", review.isoformat())
    finding = Finding("B-7K3F", "B102", "bulk", "medium", "high", "…", "…", None, None)
    (told,) = justified((entry,), (finding,), today)
    assert (told.status == "in force") == (today < review)
    assert justified((entry,), (), today)[0].status == "not found"
