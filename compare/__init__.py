"""Compare local safeguarding manuals with national statutory guidance."""

__version__ = "0.1.0"
