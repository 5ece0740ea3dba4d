"""Linked sentences compared on what they state: the judgement that similarity cannot make.

judging           what each local sentence does to the national text it answers
beside            what other sentences, of either document, make of it
differences       everything two linked sentences state differently:
                  `duty`, `conditions`, `scope`, `who`, `when`, by their `sides` and `words`
relations         what that makes of the link
"""

from compare.agreement.differences import differences
from compare.agreement.judging import judged
from compare.agreement.relations import relation
from compare.agreement.words.definitions import term_defined

__all__ = ["differences", "judged", "relation", "term_defined"]
