"""Read a page the way a browser would, with the standard library."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

_BLOCKS = {
    *("p", "li", "dd", "dt", "th", "td", "h1", "h2", "h3", "h4", "summary", "caption"),
    *("h5", "text", "desc", "q", "ol", "nav"),
    *("blockquote", "title", "section", "details", "article", "div", "dl", "ul", "table"),
}
_QUOTED = {"blockquote", "style", "script", "q"}


@dataclass
class Page(HTMLParser):
    """Tags, attributes and text of one page."""

    tags: list[str] = field(default_factory=list)
    attributes: list[tuple[str, str]] = field(default_factory=list)
    text: str = ""
    own: list[str] = field(default_factory=lambda: [""])
    """Text of the page's own, without quotations and addresses, by block."""
    _open: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]
        if tag in {"meta", "rect", "br", "line", "circle"}:
            return
        self._open.append("address" if ("class", "address") in attrs else tag)
        if tag in _BLOCKS:
            self.own.append("")

    def handle_endtag(self, tag: str) -> None:
        if tag in {"meta", "rect", "br", "line", "circle"}:
            return
        self._open.pop()
        if tag in _BLOCKS:
            self.own.append("")

    def handle_data(self, data: str) -> None:
        self.text += data
        if not ({*_QUOTED, "address"} & set(self._open)):
            self.own[-1] += data

    def values(self, attribute: str) -> list[str]:
        return [value for name, value in self.attributes if name == attribute]


def parsed(page: str) -> Page:
    reader = Page()
    reader.feed(page)
    reader.close()
    return reader
