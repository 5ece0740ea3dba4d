from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given

from compare.model import Document, Furniture, Source
from compare.read.assemble import assemble
from compare.read.raw import RawDocument, RawPassage
from compare.read.tree.flatten import flatten
from compare.read.tree.inlines import UnknownElementError
from tests.read import trees

Node = dict[str, Any]


def _assembled(blocks: list[Node]) -> Document:
    pieces = list(flatten(blocks))
    passages = tuple(p for p in pieces if isinstance(p, RawPassage))
    furniture = tuple(p for p in pieces if isinstance(p, Furniture))
    raw = RawDocument(passages, "pandoc 3.9", furniture=furniture)
    return assemble(raw, Source("manual.docx", "0" * 64, "pandoc 3.9"))


def _shown(document: Document) -> str:
    text = " ".join(f"{block.locator.number or ''} {block.text}" for block in document.blocks)
    return text + " ".join(f.text for f in document.furniture)


@given(trees.blocks)
def test_every_word_of_the_tree_is_in_the_document(blocks: list[Node]) -> None:
    shown = _shown(_assembled(blocks))
    assert [word for word in trees.strings(blocks) if word not in shown] == []


@given(trees.blocks)
def test_sentences_of_a_block_joined_are_its_text(blocks: list[Node]) -> None:
    for block in _assembled(blocks).blocks:
        said = " ".join(sentence.text for sentence in block.sentences)
        assert said == ("" if block.kind == "heading" else block.text)


@given(trees.blocks)
def test_ids_are_unique_and_positions_count_from_the_heading(blocks: list[Node]) -> None:
    document = _assembled(blocks)
    ids = [b.id for b in document.blocks]
    assert len(set(ids)) == len(ids)
    sentence_ids = [s.id for s in document.sentences]
    assert len(set(sentence_ids)) == len(sentence_ids)
    before = 0
    for block in document.blocks:
        assert block.locator.nth == (0 if block.kind == "heading" else before + 1)
        before = block.locator.nth
        if block.kind == "heading":
            assert block.locator.trail[-1] == block.text


@pytest.mark.parametrize(
    "block",
    [
        {"t": "Hologram", "c": []},
        {"t": "Para", "c": [{"t": "Scent", "c": "roses"}]},
        {"t": "Div", "c": [["", [], []], [{"t": "Hologram"}]]},
    ],
)
def test_an_unknown_kind_of_element_is_an_error(block: Node) -> None:
    with pytest.raises(UnknownElementError):
        list(flatten([block]))


def _seen(*blocks: Node) -> list[tuple[str, int, str | None, str]]:
    return [
        (p.kind, p.level, p.number, p.text) for p in flatten(blocks) if isinstance(p, RawPassage)
    ]


def _para(text: str) -> Node:
    return {"t": "Para", "c": trees.words(text)}


def test_lists_nest_and_entries_go_on() -> None:
    inner = trees.bullets([_para("to the police")])
    seen = _seen(trees.ordered([[_para("Refer"), inner, _para("Then write")]], start=98))
    assert seen == [
        ("item", 1, "98.", "Refer"),
        ("item", 2, None, "to the police"),
        ("item", 1, None, "Then write"),
    ]


def test_a_quotation_that_cuts_a_list_in_two_goes_on_with_its_entry() -> None:
    pieces = list(
        flatten(
            [
                trees.bullets([_para("Guidance is sought from")]),
                {"t": "BlockQuote", "c": [_para("the hub")]},
                trees.bullets([_para("Advice is taken")]),
            ]
        )
    )
    hub = pieces[1]
    assert isinstance(hub, RawPassage)
    assert (hub.kind, hub.level, hub.continues) == ("item", 1, True)


def test_a_term_governs_its_meanings() -> None:
    content = [[trees.words("Neglect"), [[_para("The persistent failure to meet needs.")]]]]
    term, meaning = flatten([{"t": "DefinitionList", "c": content}])
    assert isinstance(term, RawPassage)
    assert isinstance(meaning, RawPassage)
    assert (term.text, meaning.lead_in) == ("Neglect", "Neglect")


def test_notes_follow_their_paragraph_and_leave_no_mark() -> None:
    note = {"t": "Note", "c": [_para("See section 47.")]}
    seen = _seen({"t": "Para", "c": [*trees.words("Hold a discussion"), note]})
    assert seen == [
        ("paragraph", 0, None, "Hold a discussion"),
        ("note", 0, None, "See section 47."),
    ]


@pytest.mark.parametrize(
    ("before", "raised", "text", "marks"),
    [
        ("CCE", "13", "CCE", ["13"]),
        ("2018", "5", "2018", ["5"]),
        ("ended.", "[2]", "ended.", ["[2]"]),
        ("abuse", "3, 4", "abuse", ["3, 4"]),
        ("24", "th", "24th", []),
        ("m", "2", "m2", []),
        ("km", "2", "km2", []),
    ],
)
def test_a_raised_mark_is_parted_from_its_word(
    before: str, raised: str, text: str, marks: list[str]
) -> None:
    sup = {"t": "Superscript", "c": [{"t": "Str", "c": raised}]}
    pieces = list(flatten([trees.para({"t": "Str", "c": before}, sup)]))
    assert [p.text for p in pieces if isinstance(p, RawPassage)] == [text]
    assert [p.text for p in pieces if isinstance(p, Furniture)] == marks


def test_a_bold_line_above_a_broken_line_is_a_paragraph_of_its_own() -> None:
    bold = {"t": "Strong", "c": trees.words("Our aims")}
    text = trees.words("We listen to children")
    first, second = flatten([trees.para(bold, {"t": "LineBreak"}, *text)])
    assert isinstance(first, RawPassage)
    assert isinstance(second, RawPassage)
    assert (first.text, first.bold, second.text, second.bold) == (
        "Our aims",
        True,
        "We listen to children",
        False,
    )


def test_pictures_without_words_are_counted_and_others_read() -> None:
    def picture(words: str) -> Node:
        return {"t": "Image", "c": [["", [], []], trees.words(words), ["a.png", ""]]}

    pieces = list(flatten([trees.para(picture(""), picture("Flow chart of a referral"))]))
    assert pieces == ["picture", RawPassage("Flow chart of a referral", "caption")]


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("Ask <name of lead> or <b>the hub</b>.", "Ask <name of lead> or the hub."),
        ("one<br>two<!-- not said --><script>no()</script>", "one two"),
        ("Fish &amp; chips", "Fish & chips"),
    ],
)
def test_raw_html_keeps_its_words(raw: str, text: str) -> None:
    (piece,) = flatten([{"t": "RawBlock", "c": ["html", raw]}])
    assert isinstance(piece, RawPassage)
    assert " ".join(piece.text.split()) == text
