"""How the evidence is weighed: the only place that holds coefficients.

The model is a choice among a local sentence's candidates and "no counterpart" (McFadden's
conditional logit with an outside option, 1974). The worth of a pair is the weighted sum of its
evidence, less what "no counterpart" is worth. Worth 0 means "as likely as not".

The weights were fitted by `tests/align/fit.py` on 188 labelled sentences of four real policies
against full guidance, and on 221 of three sample boards and of real boards' pages against restated
requirements, with each document left out in turn. Among round weights near the fit, all about as
good, those that link least wrongly on all labelled documents were taken, and they were not left out
again: the honest figures are those on other texts. `tests/align/invented.py` measures them on
sentences they were not fitted on, though some synonyms were added after its misses were read. The
fit forbids a weight below 0.

A sign of what a requirement asks for, where one is known, was weighed afterwards and by hand, the
other weights left as they were: on invented sentences in plain words half of the counterparts that
had been missed are found with it, and one link in fifteen more is wrong. Twice the weight finds
a third of the rest, and links as many more wrongly. Where all signs are of sentences that plainly
state what is asked, a third more is right: of 376 sentences labelled by others six more find their
counterpart and six fewer are linked wrongly. What a restated requirement without a sign is worth
less was set by hand too, when sentences of real boards' pages had been labelled by reading: of the
links without a sign eight of ten were wrong.

Tried as further evidence, and adding nothing there: what the neighbours are linked to, whether the
same act is asked for, equal times, the share of either sentence's words that the other has, and
the length of the sentence.
"""

from __future__ import annotations

import numpy as np

from compare.align.evidence import Evidence
from compare.align.wording import Row

WEIGHTS = {
    "nearness": 6.0,
    "setting": 2.5,
    "beyond": 2.0,
    "topic": 0.8,
    "order": 4.5,
    "same": 13.0,
    "sign": 3.0,
    "stated": 1.0,
    "unshown": -2.75,
}
"""`same` alone is set by hand: the same words in full outrank what nearness of place and setting
can be worth together, so that a copy is linked to its original and not to its neighbour."""
NO_COUNTERPART = 11.5
"""Worth of "no counterpart"."""

LEAST = -0.75
"""Worth a pair needs to be linked. Between -1 and 0.5 the labelled sentences give almost the same
F1; at this end fewer counterparts that share few words are missed."""
STATED = -7.5
"""Worth, its signs left out, of a pair whose local sentence states the act that the national one
asks for, in the words of its signs, and would have no counterpart. Of such pairs in real manuals
and sample boards, most of those worth less were wrong when read, and most of the others right."""
CLOSE = 0.7
"""A further national sentence is linked when its worth comes this near the best."""

_DECIMALS = 9


def worth(evidence: Evidence) -> Row:
    """Return the worth of each pair.

    It is rounded, so that equal evidence is equally worth whatever order it was added up in.
    """
    return np.round(_weighed(evidence, *WEIGHTS) - NO_COUNTERPART, _DECIMALS)


def worth_of_signs(evidence: Evidence) -> Row:
    """Return what of the worth of each pair its signs are."""
    return _weighed(evidence, "sign", "stated")


def _weighed(evidence: Evidence, *names: str) -> Row:
    weighed: Row = sum(
        (WEIGHTS[name] * getattr(evidence, name) for name in names),
        start=np.zeros(len(evidence.nearness)),
    )
    return weighed


def confidence(value: float) -> float:
    """Return a worth as a probability against "no counterpart", 0 to 1."""
    return float(1 / (1 + np.exp(-value)))
