"""File → Document. The only room that opens documents, calls pandoc or uses the PDF library."""

from compare.read.bounded import read
from compare.read.find import Found, by_manual, find
from compare.read.joined import joined
from compare.read.limits import Limits

__all__ = ["Found", "Limits", "by_manual", "find", "joined", "read"]
