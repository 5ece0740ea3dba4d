"""report.json → the Report it was written from."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from typing import Any, TypeVar

from pydantic import TypeAdapter

from compare.errors import BadSetting
from compare.model import (
    Answer,
    Baseline,
    Block,
    Document,
    Finding,
    Link,
    Locator,
    Report,
    Result,
    Sentence,
)
from compare.render.contract import FORMAT

_Told = dict[str, Any]
_Sentences = Mapping[str, Sentence]
_Noun = TypeVar("_Noun")


def report_from_json(text: str, where: str = "report.json") -> Report:
    """Return the Report that `report_json` wrote.

    Raises `BadSetting`, naming `where`, when `text` is no report of this format.
    """
    try:
        told = json.loads(text)
        if told["format"] == FORMAT:
            return _report(told)
    except (ValueError, KeyError, TypeError, RecursionError) as fault:
        raise BadSetting(
            where,
            "is not a report of this tool",
            "give the report.json of an earlier run, unchanged",
        ) from fault
    raise BadSetting(
        where,
        f"is a report in format {told['format']}, and this version reads format {FORMAT}",
        "make the report again",
    )


def _noun(shape: type[_Noun], told: object) -> _Noun:
    """Return the noun of this shape that is told."""
    adapter: TypeAdapter[_Noun] = _adapter(shape)  # type: ignore[arg-type]  # a type is hashable
    return adapter.validate_python(told)


@cache
def _adapter(shape: Any) -> TypeAdapter[Any]:  # noqa: ANN401 - any shape of a noun
    """Return what checks values of this shape, made when first asked for: it takes long."""
    return TypeAdapter(shape)


def _report(told: _Told) -> Report:
    baseline = _baseline(told["baseline"])
    national = _by_id(baseline.document)
    results = [_result(manual, national) for manual in told["manuals"]]
    return _noun(Report, {**told, "baseline": baseline, "results": results})


def _baseline(told: _Told) -> Baseline:
    return _noun(
        Baseline,
        {
            **told,
            "edition": told["card"],
            "document": _document(told["document"]),
            "verified": told["verified_ids"],
        },
    )


def _result(told: _Told, national: _Sentences) -> Result:
    document = _document(told["document"])
    local = _by_id(document)
    return _noun(
        Result,
        {
            **told,
            "document": document,
            "links": [_link(link, local, national) for link in told["links"]],
            "national_only": [national[s["id"]] for s in told["national_only"]],
            "answers": [
                _noun(Answer, {**answer, "local": [local[s["id"]] for s in answer["local"]]})
                for answer in told["answers"]
            ],
            "findings": [
                _noun(Finding, {**finding, "cls": finding["class"]}) for finding in told["findings"]
            ],
        },
    )


def _link(told: _Told, local: _Sentences, national: _Sentences) -> Link:
    return _noun(
        Link,
        {
            **told,
            "local": local[told["local"]["id"]],
            "national": [national[s["id"]] for s in told["national"]],
        },
    )


def _document(told: _Told) -> Document:
    return _noun(Document, {**told, "blocks": [_block(b) for b in told["blocks"]]})


def _block(told: _Told) -> Block:
    where = _noun(Locator, told)
    inherited = {"locator": where, "lead_in": told["lead_in"]}
    sentences = [_noun(Sentence, {**inherited, **s}) for s in told["sentences"]]
    return _noun(Block, {**told, "locator": where, "sentences": sentences})


def _by_id(document: Document) -> _Sentences:
    return {sentence.id: sentence for sentence in document.sentences}
