"""Linked sentences compared on what they state: the judgement that similarity cannot make.

judging           what each local sentence does to the national text it answers, and what that
                  makes of the link
beside            what other sentences, of either document, make of it
differences       everything two linked sentences state differently:
                  `duty`, `conditions`, `scope`, `who`, `when`, by their `sides` and `words`
"""

from compare.agreement.differences import differences
from compare.agreement.judging import judged, relation
from compare.agreement.words.definitions import term_defined

__all__ = ["differences", "judged", "relation", "term_defined"]
