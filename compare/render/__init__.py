"""Report → text: web pages, JSON, Word, Excel. Prints; counts from the report alone.

telling           what every output tells
web               web pages, by the templates in `templates`
docx, xlsx        the board paper and the action plan; `office`: what the two have in common
contract          JSON; `loading` reads it back
changes           what changed between two editions
"""

from compare.render.changes import changes_json, changes_lines, revisit_lines
from compare.render.contract import document_json, report_json
from compare.render.loading import report_from_json
from compare.render.web.html import pages, single_page

__all__ = [
    "changes_json",
    "changes_lines",
    "document_json",
    "pages",
    "report_from_json",
    "report_json",
    "revisit_lines",
    "single_page",
]
