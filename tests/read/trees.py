"""Pandoc trees for laws: every word in them is one of its own, so that none can hide another."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from hypothesis import strategies as st

Node = dict[str, Any]
Content = Any
"""What a node holds."""
_ATTR: list[Any] = ["", [], []]
_TARGET = ["http://example.org", ""]
_PLACE = "\x00"
"""Stands for a word until the tree is whole and words can be numbered."""


def string() -> Node:
    return {"t": "Str", "c": _PLACE}


def para(*inlines: Node) -> Node:
    return {"t": "Para", "c": list(inlines)}


def words(text: str) -> list[Node]:
    """Return `text` as pandoc has it: strings with spaces between."""
    nodes: list[Node] = []
    for word in text.split():
        nodes += [{"t": "Space"}] * bool(nodes) + [{"t": "Str", "c": word}]
    return nodes


def _wrapped(inline: st.SearchStrategy[list[Node]]) -> st.SearchStrategy[Node]:
    plain = st.sampled_from(
        "Emph Strong Underline Strikeout Superscript Subscript SmallCaps".split()
    )
    return st.one_of(
        st.builds(lambda t, c: {"t": t, "c": c}, plain, inline),
        inline.map(lambda c: {"t": "Quoted", "c": [{"t": "DoubleQuote"}, c]}),
        inline.map(lambda c: {"t": "Span", "c": [_ATTR, c]}),
        inline.map(lambda c: {"t": "Link", "c": [_ATTR, c, _TARGET]}),
        inline.map(lambda c: {"t": "Image", "c": [_ATTR, c, ["a.png", ""]]}),
        inline.map(lambda c: {"t": "Cite", "c": [[], c]}),
        inline.map(lambda c: {"t": "Note", "c": [{"t": "Para", "c": c}]}),
    )


def _inline_leaves() -> st.SearchStrategy[Node]:
    return st.one_of(
        st.builds(string),
        st.sampled_from(["Space", "SoftBreak", "LineBreak"]).map(lambda t: {"t": t}),
        st.just({"t": "Code", "c": [_ATTR, _PLACE]}),
        st.just({"t": "Math", "c": [{"t": "InlineMath"}, _PLACE]}),
        st.just({"t": "RawInline", "c": ["html", f"<b>{_PLACE}</b>"]}),
        st.just({"t": "RawInline", "c": ["tex", _PLACE]}),
    )


inlines = st.recursive(
    st.lists(_inline_leaves(), min_size=1, max_size=4),
    lambda inner: st.lists(_wrapped(inner) | _inline_leaves(), min_size=1, max_size=4),
    max_leaves=8,
)


def _block_leaves() -> st.SearchStrategy[Node]:
    return st.one_of(
        st.builds(lambda t, c: {"t": t, "c": c}, st.sampled_from(["Para", "Plain"]), inlines),
        st.builds(lambda n, c: {"t": "Header", "c": [n, _ATTR, c]}, st.integers(1, 6), inlines),
        st.lists(inlines, min_size=1, max_size=2).map(lambda c: {"t": "LineBlock", "c": c}),
        st.just({"t": "CodeBlock", "c": [_ATTR, f"{_PLACE}\n\n{_PLACE}"]}),
        st.just({"t": "RawBlock", "c": ["html", f"<p>{_PLACE}</p>"]}),
        st.just({"t": "HorizontalRule"}),
    )


def cell(blocks: list[Node], across: int = 1, down: int = 1) -> list[Any]:
    return [_ATTR, {"t": "AlignDefault"}, down, across, blocks]


def row(*cells: list[Any]) -> list[Any]:
    return [_ATTR, list(cells)]


def table(
    rows: list[list[Any]],
    header: list[list[Any]] | None = None,
    caption: list[Node] | None = None,
) -> Node:
    body = [_ATTR, 0, [], rows]
    head, foot = [_ATTR, header or []], [_ATTR, []]
    return {"t": "Table", "c": [_ATTR, [None, caption or []], [], head, [body], foot]}


def ordered(entries: list[list[Node]], start: int = 1, style: str = "Decimal") -> Node:
    return {"t": "OrderedList", "c": [[start, {"t": style}, {"t": "Period"}], entries]}


def bullets(*entries: list[Node]) -> Node:
    return {"t": "BulletList", "c": list(entries)}


def _holders(inner: st.SearchStrategy[list[Node]]) -> st.SearchStrategy[Node]:
    entries = st.lists(inner, min_size=1, max_size=3)
    rows = st.lists(entries.map(lambda cells: row(*map(cell, cells))), min_size=1, max_size=3)
    return st.one_of(
        entries.map(lambda c: bullets(*c)),
        st.builds(ordered, entries, st.integers(1, 30)),
        st.builds(
            lambda term, meanings: {"t": "DefinitionList", "c": [[term, meanings]]},
            inlines,
            entries,
        ),
        inner.map(lambda c: {"t": "BlockQuote", "c": c}),
        inner.map(lambda c: {"t": "Div", "c": [_ATTR, c]}),
        st.builds(lambda cap, c: {"t": "Figure", "c": [_ATTR, [None, cap], c]}, inner, inner),
        st.builds(table, rows, st.just([]) | rows, inner),
    )


_blocks = st.recursive(
    st.lists(_block_leaves(), min_size=1, max_size=3),
    lambda inner: st.lists(_holders(inner) | _block_leaves(), min_size=1, max_size=3),
    max_leaves=8,
)


def _named(node: Content, numbers: Iterator[int]) -> Content:
    if isinstance(node, str):
        while _PLACE in node:
            node = node.replace(_PLACE, f"word{next(numbers)}", 1)
        return node
    if isinstance(node, list):
        return [_named(child, numbers) for child in node]
    if isinstance(node, dict):
        return {key: _named(child, numbers) for key, child in node.items()}
    return node


def _with_words(tree: list[Node]) -> list[Node]:
    named: list[Node] = _named(tree, iter(range(100, 100_000)))
    return named


blocks = _blocks.map(_with_words)
"""Whole trees. Words stand next to each other with no space where pandoc has none."""


def strings(node: Content) -> Iterator[str]:
    """Yield every word of a tree made here, in order."""
    if isinstance(node, str):
        yield from (w for w in node.replace("<", " ").replace(">", " ").split() if "word" in w)
    elif isinstance(node, list):
        for child in node:
            yield from strings(child)
    elif isinstance(node, dict):
        yield from strings(node.get("c"))
