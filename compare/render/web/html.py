"""Report → web pages that open by double-click, ask nothing of the network and need no script."""

from __future__ import annotations

import re
from base64 import b64encode
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from itertools import pairwise
from typing import Any

from markupsafe import Markup

from compare.model import Report
from compare.render.web.addresses import (
    INDEX,
    METHOD,
    VARIANCE,
    Linker,
    asks_page,
    manual_page,
    missing_page,
)
from compare.render.web.manual_view import ManualView, home_of
from compare.render.web.overview import Overview, overview
from compare.render.web.reading import ChapterPage
from compare.render.web.templating import environment

_NOT_FOR_HTML = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""Characters that HTML may not hold: controls, halves of characters, and non-characters."""


@dataclass(frozen=True, slots=True)
class _Page:
    """One page: its name, its title, and the template and values it is printed from."""

    name: str
    title: str
    template: str
    values: dict[str, Any] = field(default_factory=dict)


def pages(report: Report) -> dict[str, str]:
    """Return the report as web pages: file name → content, the first page first.

    All input text is escaped, and a character that HTML may not hold is shown as "�". The same
    report gives the same pages. No page needs another to be read, and none runs a script to be.
    """
    view = overview(report)
    return {
        f"{page.name}.html": _whole(report, page.title, [_body(report, view, page)], page.name)
        for page in _pages(report, view)
    }


def single_page(report: Report) -> dict[str, str]:
    """Return the report as one web page that holds all of its pages: file name → content."""
    view = overview(report)
    every = list(_pages(report, view))
    bodies = [_body(report, view, page, single=True) for page in every]
    return {f"{INDEX}.html": _whole(report, every[0].title, bodies, INDEX)}


def _pages(report: Report, view: Overview) -> Iterator[_Page]:
    yield _Page(
        INDEX,
        f"Comparison with {view.edition}",
        "index.html.jinja",
        {"sections": _sections(report, view)},
    )
    for listed in view.lists:
        yield _Page(
            listed.page,
            f"Findings: {listed.words.word.lower()}",
            "findings.html.jinja",
            {"listed": listed},
        )
    for manual in view.manuals:
        yield from _manual_pages(manual, view)
    if report.variance:
        yield _Page(VARIANCE, "Times, place by place", "variance-page.html.jinja")
    used = Counter(finding.rule for result in report for finding in result.findings)
    yield _Page(METHOD, "Method, rules and glossary", "method.html.jinja", {"used": used})


def _manual_pages(manual: ManualView, view: Overview) -> Iterator[_Page]:
    title, home = manual.result.document.title, home_of(manual, view.manuals)
    values = {"manual": manual, "home": home}
    if home != INDEX:
        yield _Page(manual_page(manual.number), title, "manual-page.html.jinja", values)
    row: list[ChapterPage | None] = [None, *manual.pages, None]
    for (before, chapter), (_, after) in pairwise(pairwise(row)):
        if chapter:
            told = {"chapter": chapter, "before": before, "after": after, "home": home}
            yield _Page(chapter.page, f"{chapter.name} – {title}", "chapter.html.jinja", told)
    if manual.result.ledger.placed:
        asks = f"What is asked of people – {title}"
        yield _Page(asks_page(manual.number), asks, "asks-page.html.jinja", values)
    missing = f"Not found – {title}"
    yield _Page(missing_page(manual.number), missing, "not-found.html.jinja", values)


def _sections(report: Report, view: Overview) -> list[tuple[str, str]]:
    """Return the sections of the first page, in the order a board reads them: anchor and name."""
    several = len(view.manuals) > 1
    told = (
        ("act-first", "Act first", bool(view.summary.act_first)),
        ("where", "Where the texts differ", bool(view.manuals)),
        ("each", "Each manual", several),
        ("asks", "What is asked of people", bool(view.manuals)),
        ("words", "Where the words go", bool(view.manuals)),
        ("clear", "Is it clear?", bool(view.manuals)),
        ("dated", "Is it up to date?", bool(view.manuals)),
        ("stronger", "Where the local text is stronger", bool(view.manuals)),
        ("questions", "Reviewer’s questions", bool(view.manuals)),
        ("chapters", "Chapters, side by side", bool(view.manuals)),
        ("variance-between", "How places differ", bool(report.variance)),
        ("justified", "Justified additions", bool(view.manuals)),
        ("since", "Since the last report", bool(report.since or report.decided)),
        ("not-checked", "What was not checked", True),
    )
    return [(anchor, name) for anchor, name, shown in told if shown]


def _body(report: Report, view: Overview, page: _Page, *, single: bool = False) -> Markup:
    """Return the content of a page; in a file of several pages its headings stand one deeper."""
    whole = environment().get_template(page.template)
    deeper = int(single and page.name != INDEX)
    told = whole.render(
        report=report,
        view=view,
        page=page.name,
        to=Linker(page.name, single=single),
        h=deeper,
        **page.values,
    )
    return Markup(told)  # noqa: S704 - it comes from our template, which escapes what it is given


def _whole(report: Report, title: str, bodies: list[Markup], top: str) -> str:
    shell = environment().get_template("shell.html.jinja")
    told = shell.render(
        report=report,
        title=title,
        bodies=bodies,
        top=top,
        style_hash=_hash("page.css"),
        script_hash=_hash("page.js"),
    )
    return _NOT_FOR_HTML.sub("\ufffd", told)


@cache
def _hash(template: str) -> str:
    """Return the hash by which the content security policy lets in our style or script alone."""
    content = environment().get_template(template).render()
    return b64encode(sha256(content.encode()).digest()).decode()
