"""Where the words of a manual go, and what it asks of people beyond national guidance."""

from compare.ledger.ledger import ledger
from compare.ledger.national import National, national

__all__ = ["National", "ledger", "national"]
