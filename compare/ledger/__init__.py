"""Where the words of a manual go, and what it asks of people beyond national guidance.

ledger            one manual → its Ledger:
words             what passages tell by themselves
boxes             every word in one box
asks              what is asked beyond the national text
names             what it names and never explains
topics            the ledger of each national topic
"""

from compare.ledger.boxes.boxes import ABOUT_THE_DOCUMENT
from compare.ledger.ledger import ledger
from compare.ledger.topics.national import National, national

__all__ = ["ABOUT_THE_DOCUMENT", "National", "ledger", "national"]
