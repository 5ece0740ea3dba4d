"""Where the words of a manual go, and what it asks of people beyond national guidance."""

from compare.ledger.boxes import ABOUT_THE_DOCUMENT
from compare.ledger.justified import in_force, justified
from compare.ledger.ledger import ledger
from compare.ledger.national import National, national

__all__ = ["ABOUT_THE_DOCUMENT", "National", "in_force", "justified", "ledger", "national"]
