"""File → Document. The only room that opens documents, calls pandoc or uses the PDF library."""

from compare.read.bounded import read
from compare.read.find import Found, find
from compare.read.limits import Limits

__all__ = ["Found", "Limits", "find", "read"]
