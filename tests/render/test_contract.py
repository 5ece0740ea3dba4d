"""What other programs may rely on in the JSON, and that nothing is lost in it."""

import json
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any, TypeVar, get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from compare.errors import BadSetting
from compare.model import (
    Answer,
    Block,
    Difference,
    Document,
    Edition,
    Finding,
    Furniture,
    Locator,
    Quantity,
    Relation,
    Report,
    Requirement,
    Sentence,
    Skipped,
    Source,
    Statement,
    Term,
    Why,
)
from compare.render import document_json, report_from_json, report_json
from compare.text import ids_for
from tests.render.reports import LOCAL, document, sample

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

N = TypeVar("N", bound="DataclassInstance")
WHERE = {"trail", "nth", "number", "page"}


def test_the_report_has_the_keys_of_format_1() -> None:
    told = json.loads(report_json(sample()))
    assert told["format"] == 1
    assert {"tool", "made", "baseline", "manuals", "variance", "skipped"} <= told.keys()
    assert {"id", "title", "edition", "sha256", "facts", "verified"} <= told["baseline"].keys()
    (manual,) = told["manuals"]
    assert manual.keys() >= {
        "id",
        "title",
        "path",
        "sha256",
        "words",
        "sentences",
        "links",
        "local_only",
        "national_only",
        "omitted",
        "ledger",
        "findings",
    }
    assert manual["ledger"].keys() >= {"words", "asks"}
    assert told["skipped"][0].keys() >= {"path", "reason"}
    for link in manual["links"]:
        assert {"local", "national", "score", "relation"} <= link.keys()
        for passage in (link["local"], *link["national"]):
            assert passage.keys() == {"id", "quote", "where"}
            assert passage["where"].keys() == WHERE
    (finding,) = manual["findings"]
    assert finding.keys() >= {
        "id",
        "rule",
        "class",
        "severity",
        "confidence",
        "message",
        "facets",
        "action",
        "local",
        "national",
    }
    assert finding["class"] == "contradicts"
    assert finding["local"].keys() == {"quote", "where"}


def test_what_was_not_found_is_told_as_omitted() -> None:
    report = sample()
    (result,) = report.results
    met = Answer("see-child", "The child should be seen.", "met", result.document.sentences[:1])
    missing = Answer("tell-parents", "Parents should be told.", "not found")
    told = json.loads(
        report_json(replace(report, results=(replace(result, answers=(met, missing)),)))
    )
    (omitted,) = told["manuals"][0]["omitted"]
    assert omitted["requirement"] == "tell-parents"
    assert omitted["says"] == "Parents should be told."
    assert omitted["searched"] == f"all {len(result.document.sentences)} sentences of the manual"


def test_counts_are_numbers_and_add_up() -> None:
    (manual,) = json.loads(report_json(sample()))["manuals"]
    assert manual["sentences"] == len(manual["links"]) + len(manual["local_only"])
    assert manual["words"] == sum(len(b["text"].split()) for b in manual["document"]["blocks"])


def test_every_quotation_occurs_in_its_document() -> None:
    told = json.loads(report_json(sample()))
    (manual,) = told["manuals"]
    national = [b["text"] for b in told["baseline"]["document"]["blocks"]]
    local = [b["text"] for b in manual["document"]["blocks"]]
    for link in manual["links"]:
        assert any(link["local"]["quote"] in text for text in local)
        assert all(any(n["quote"] in text for text in national) for n in link["national"])


def test_a_document_has_the_keys_of_format_1() -> None:
    read = document("Safeguarding procedures", LOCAL)
    sentence = read.sentences[1]
    statement = Statement(
        sentence=sentence.id,
        quote="within 2 working days",
        strength="must",
        quantity=Quantity(2, "working day", "max", None, "referral"),
        qualifiers=("on form SP4",),
    )
    told = json.loads(document_json(read, [statement]))
    assert told["format"] == 1
    assert {"title", "source", "words", "warnings", "blocks", "statements"} <= told.keys()
    assert told["source"].keys() >= {"path", "sha256", "reader"}
    block = told["blocks"][2]
    assert block.keys() >= {"id", "kind", "level", "lead_in", "text"} | WHERE
    (stated,) = told["statements"]
    assert stated["block"] == block["id"]
    assert stated["quote"] in block["text"]
    assert (stated["number"], stated["unit"], stated["bound"]) == (2, "working day", "max")
    assert stated.keys() >= {
        "strength",
        "polarity",
        "actor",
        "action",
        "start",
        "event",
        "artefact",
        "qualifiers",
    }


# ---- nothing is lost -------------------------------------------------------------------------

# "\udc80" stands for a byte of a file name that is not UTF-8.
TEXT = st.text(alphabet=st.sampled_from('ab é"\\<&\n\u202e\u2028\x00😀\udc80'), max_size=12)
NUMBERS = st.none() | st.floats(allow_nan=False, allow_infinity=False)
SHARES = st.floats(0, 1)


def filled(noun: type[N], **fields_of: st.SearchStrategy[Any]) -> st.SearchStrategy[N]:
    """Return values of `noun` with every field drawn, also one that is added after today."""
    drawn: dict[str, Any] = dict.fromkeys((f.name for f in fields(noun)), ...)
    return st.builds(noun, **(drawn | fields_of))


PARTS = st.lists(filled(Source, path=TEXT, parts=st.just(())), max_size=2).map(tuple)


@st.composite
def documents(draw: st.DrawFn) -> Document:
    texts = draw(st.lists(TEXT, max_size=4))
    blocks = []
    for identity, text in zip(ids_for(texts), texts, strict=True):
        where, lead_in = draw(filled(Locator)), draw(st.none() | TEXT)
        sentence = Sentence(
            identity,
            text,
            draw(st.sampled_from([where, Locator()])),
            draw(st.sampled_from([lead_in, None, "Staff must:"])),
        )
        blocks.append(Block(identity, "paragraph", 0, text, where, lead_in, (sentence,)))
    return Document(
        draw(TEXT),
        draw(filled(Source, path=TEXT, parts=PARTS)),
        tuple(blocks),
        tuple(draw(st.lists(filled(Furniture), max_size=1))),
        tuple(draw(st.lists(TEXT, max_size=2))),
    )


@st.composite
def reports(draw: st.DrawFn) -> Report:
    """Draw a report in which every noun stands, each with all its fields filled."""
    base = sample()
    local, national = draw(documents()), draw(documents())
    links = tuple(
        replace(
            base.results[0].links[0],
            local=here,
            national=(there,),
            relation=draw(st.sampled_from(get_args(Relation))),
            why=draw(filled(Why, coverage=SHARES, similarity=SHARES, heading=SHARES)),
            differences=tuple(draw(st.lists(filled(Difference), max_size=1))),
        )
        for here, there in zip(local.sentences, national.sentences, strict=False)
    )
    result = replace(
        base.results[0],
        document=local,
        links=links,
        national_only=national.sentences[1:],
        findings=tuple(draw(st.lists(filled(Finding), max_size=1))),
        answers=tuple(
            draw(
                st.lists(
                    filled(Answer, local=st.just(local.sentences), nearness=SHARES), max_size=2
                )
            )
        ),
    )
    quantity = filled(Quantity, number=NUMBERS, upper=NUMBERS)
    baseline = replace(
        base.baseline,
        edition=draw(filled(Edition)),
        document=national,
        requirements=tuple(
            draw(st.lists(filled(Requirement, quantity=st.none() | quantity), max_size=1))
        ),
        terms=tuple(draw(st.lists(filled(Term), max_size=1))),
    )
    skipped = tuple(draw(st.lists(filled(Skipped, path=TEXT), max_size=1)))
    return replace(base, baseline=baseline, results=(result,), skipped=skipped, made=draw(TEXT))


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(reports())
def test_json_loads_back_to_an_equal_report(report: Report) -> None:
    told = report_json(report)
    told.encode("utf-8")
    assert report_from_json(told) == report
    assert report_json(report_from_json(told)) == told


def test_a_whole_sample_loads_back() -> None:
    report = sample(manuals=2)
    assert report_from_json(report_json(report)) == report


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"format": 1}', "null", '{"format": 1, "manuals": 3}', "[" * 100_000]
)
def test_what_is_no_report_is_refused_in_one_line(text: str) -> None:
    with pytest.raises(BadSetting, match=r"^old\.json: is not a report of this tool; give "):
        report_from_json(text, "old.json")


def test_another_format_is_refused_by_number() -> None:
    with pytest.raises(BadSetting, match="format 2"):
        report_from_json('{"format": 2}')
