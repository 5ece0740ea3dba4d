"""Whether a document states a requirement: in a manual, what is omitted; in the official text, what
is verified.
"""

from compare.coverage.answers import answered
from compare.coverage.scope import untreated_topics
from compare.coverage.verifying import Verdict, verdicts, with_verified

__all__ = ["Verdict", "answered", "untreated_topics", "verdicts", "with_verified"]
