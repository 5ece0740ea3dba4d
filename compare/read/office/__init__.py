"""Files of office programs (Word, OpenDocument, Rich Text) made ready for pandoc.

What pandoc would lose of a paragraph is written into its text as a mark (`tree.marks`).
"""
