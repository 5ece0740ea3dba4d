"""Pandoc's tree → passages. The only room that knows how pandoc says things."""
