"""What a document tells of its words, and whose they are.

voice             what is only quoted, told or an example
declared          what it means by must and should, and abbreviations it spells out
cells             what a column of a table tells of a row, and which cells stand in one row
"""
