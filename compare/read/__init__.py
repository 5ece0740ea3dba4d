"""File → Document. The only room that opens documents, calls pandoc or uses the PDF library."""

from compare.read.reader import read

__all__ = ["read"]
