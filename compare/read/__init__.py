"""File → Document. The only room that opens documents, calls pandoc or uses the PDF library.

find, bounded     the files; a process of its own for each, within `limits`
sniff             what a file is, by its content: `containers`, `charset`
reader            bytes → RawDocument (`raw`), by one of two ways
office, web       made ready for pandoc, as text is that is `typewritten`
tree              pandoc's tree → passages
pdf               pages → passages
assemble          RawDocument → Document, in the same way whatever the file was:
mend              words that typesetting parted
contents          `furniture` and contents lists set aside
typed             lists typed by hand: `printed` numbers and `numerals`
headings          headings in disguise, by `looks` and `titles`
carry             numbers and lead-ins carried to what they govern
joined            chapters in files of their own → one Document
plan              another kind of file: a board's decisions, in a workbook
"""

from compare.read.bounded import read
from compare.read.find import Found, by_manual, find
from compare.read.joined import joined
from compare.read.limits import Limits

__all__ = ["Found", "Limits", "by_manual", "find", "joined", "read"]
