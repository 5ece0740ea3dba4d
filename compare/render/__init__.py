"""Report → text: web page and JSON. Prints; what it counts, it counts from the report alone."""

from compare.render.changes import changes_json, changes_lines, revisit_lines
from compare.render.contract import document_json, report_json
from compare.render.html import pages, single_page
from compare.render.loading import report_from_json

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
