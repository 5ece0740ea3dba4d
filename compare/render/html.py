"""Report → web pages that open by double-click, ask nothing of the network and run no script."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from compare.errors import printable
from compare.model import Report
from compare.render import phrases
from compare.render.chapters import chapters
from compare.render.views import furniture, manual_view, overview

_NOT_FOR_HTML = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""Characters that HTML may not hold: controls, halves of characters, and non-characters."""


def pages(report: Report) -> dict[str, str]:
    """Return the report as web pages: file name → content.

    Each page is complete in itself. All input text is escaped, and a character that HTML may not
    hold is shown as "�". The same report gives the same pages.
    """
    national = chapters(report.baseline.document)
    manuals = tuple(manual_view(result, national) for result in report)
    page = _environment().get_template("index.html.jinja")
    content = page.render(
        report=report,
        manuals=manuals,
        overview=overview(report, manuals),
        documents=(report.baseline.document, *(result.document for result in report)),
        style=_style(),
        style_hash=_style_hash(),
    )
    return {"index.html": _NOT_FOR_HTML.sub("\ufffd", content)}


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
        place=phrases.place,
        furniture=furniture,
        printable=printable,
    )
    return environment


def _style() -> Markup:
    sheet = files("compare.render").joinpath("templates", "report.css").read_text("utf-8")
    return Markup(sheet)  # noqa: S704 - our own file; no input text is in it


def _style_hash() -> str:
    """Return the hash by which the page's content security policy lets in this style alone."""
    return b64encode(sha256(_style().encode()).digest()).decode()
