"""Report → web pages that open by double-click, ask nothing of the network and run no script."""

from __future__ import annotations

import re
from base64 import b64encode
from functools import cache
from hashlib import sha256

from jinja2 import Environment, PackageLoader, StrictUndefined

from compare.errors import printable
from compare.model import Report
from compare.render import phrases
from compare.render.tally import furniture
from compare.render.views import report_view

_NOT_FOR_HTML = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""Characters that HTML may not hold: controls, halves of characters, and non-characters."""


def pages(report: Report) -> dict[str, str]:
    """Return the report as web pages: file name → content.

    Each page is complete in itself. All input text is escaped, and a character that HTML may not
    hold is shown as "�". The same report gives the same pages.
    """
    environment = _environment()
    content = environment.get_template("index.html.jinja").render(
        report=report, view=report_view(report), style_hash=_style_hash(environment)
    )
    return {"index.html": _NOT_FOR_HTML.sub("\ufffd", content)}


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("compare.render"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(
        number=phrases.number,
        counted=phrases.counted,
        share=phrases.share,
        day=phrases.day,
        extent=phrases.extent,
        place=phrases.place,
        furniture=furniture,
        printable=printable,
    )
    return environment


def _style_hash(environment: Environment) -> str:
    """Return the hash by which the page's content security policy lets in our style alone."""
    style = environment.get_template("report.css").render()
    return b64encode(sha256(style.encode()).digest()).decode()
