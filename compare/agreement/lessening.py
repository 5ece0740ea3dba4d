"""What makes less of a duty in whatever words: what there is too little of, a case left out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.agreement.qualifying import names_lack, qualifiers
from compare.agreement.reading import Reading, of_what_is_asked
from compare.model import Difference


def lessening_differences(local: Reading, national: Reading) -> Iterator[Difference]:
    """Yield "where staffing allows", and an exception from what is never to be done, where a sign
    tells that the local sentence is of what is asked and the national one has none itself.
    """
    if not of_what_is_asked(local, national):
        return
    never = national.statements[0].polarity == "-" and _NEVER.search(local.text)
    theirs = qualifiers(national.text)
    for q in qualifiers(local.text):
        if names_lack(q) and not any(map(names_lack, theirs)):
            yield Difference("qualifier", q.said, "", "weaker", "medium")
        elif never and q.sort == "exception" and all(other.sort != q.sort for other in theirs):
            yield Difference("exception", q.said, "", "weaker", "medium")


_NEVER = re.compile(r"\b(?:never|not|no|nobody)\b", re.IGNORECASE)
