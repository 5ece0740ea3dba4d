"""The JSON contract, format 1: keys may be added, none may change its meaning."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import fields
from functools import cache
from typing import TYPE_CHECKING, Any

from pydantic_core import PydanticSerializationError, to_json, to_jsonable_python

from compare.model import (
    Answer,
    Baseline,
    Block,
    Document,
    Finding,
    Ledger,
    Link,
    Quantity,
    Report,
    Result,
    Sentence,
    Statement,
)

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

FORMAT = 1
_SURROGATE = re.compile("[\ud800-\udfff]")
_Told = dict[str, Any]


def document_json(document: Document, statements: Sequence[Statement] = ()) -> str:
    """Return what was read from one file, and what its sentences state, as JSON.

    Every ``quote`` occurs word for word in the text of its block.
    """
    blocks = {s.id: block.id for block in document.blocks for s in block.sentences}
    return _dumped(
        {
            "format": FORMAT,
            **_document(document),
            "statements": [_statement(s, blocks[s.sentence]) for s in statements],
        }
    )


def report_json(report: Report) -> str:
    """Return the whole report as JSON; `report_from_json` gives an equal report back.

    Every ``quote`` is exactly what the document says there, white space collapsed.
    """
    return _dumped(
        {
            "format": FORMAT,
            **_rest(report, "baseline", "results"),
            "baseline": _baseline(report.baseline),
            "manuals": [_manual(result) for result in report],
        }
    )


def _baseline(baseline: Baseline) -> _Told:
    return {
        "id": baseline.edition.id,
        "title": baseline.edition.title,
        "edition": baseline.edition.issued,
        "sha256": baseline.document.source.sha256,
        "facts": len(baseline.requirements),
        "verified": len(baseline.verified),
        "verified_ids": list(baseline.verified),
        "card": baseline.edition,
        **_rest(baseline, "edition", "document", "verified"),
        "document": _document(baseline.document),
    }


def _manual(result: Result) -> _Told:
    document = result.document
    return {
        "id": result.id,
        "title": document.title,
        "path": document.source.path,
        "sha256": document.source.sha256,
        "files": [{"path": part.path, "sha256": part.sha256} for part in document.source.parts],
        "words": document.words,
        "sentences": len(document.sentences),
        "links": [_link(link) for link in result.links],
        "local_only": [_quoted(s) for s in result.local_only],
        "national_only": [_quoted(s) for s in result.national_only],
        "omitted": [_omitted(a, document) for a in result.answers if a.state == "not found"],
        "answers": [_answer(answer) for answer in result.answers],
        "ledger": _ledger(result.ledger),
        "findings": [_finding(finding) for finding in result.findings],
        **_rest(
            result, "id", "document", "links", "national_only", "findings", "ledger", "answers"
        ),
        "document": _document(document),
    }


def _link(link: Link) -> _Told:
    return {
        "local": _quoted(link.local),
        "national": [_quoted(s) for s in link.national],
        **_rest(link, "local", "national"),
    }


def _quoted(sentence: Sentence) -> _Told:
    return {
        "id": sentence.id,
        "quote": sentence.text,
        "where": sentence.locator,
    }


def _omitted(answer: Answer, document: Document) -> _Told:
    """Tell what was not found, and that all of the manual was searched."""
    return {
        "requirement": answer.requirement,
        "says": answer.says,
        "searched": f"all {len(document.sentences):,} sentences of the manual",
        "nearest": [_quoted(sentence) for sentence in answer.local],
    }


def _answer(answer: Answer) -> _Told:
    return {**_rest(answer, "local"), "local": [_quoted(s) for s in answer.local]}


def _finding(finding: Finding) -> _Told:
    return {**_rest(finding, "cls"), "class": finding.cls}


def _ledger(ledger: Ledger) -> _Told:
    return {"words": ledger.words, **_rest(ledger)}


def _document(document: Document) -> _Told:
    return {
        **_rest(document, "blocks"),
        "words": document.words,
        "blocks": [_block(block) for block in document.blocks],
    }


def _block(block: Block) -> _Told:
    return {
        **_rest(block, "locator", "sentences"),
        **_rest(block.locator),
        "sentences": [_placed(sentence, block) for sentence in block.sentences],
    }


def _placed(sentence: Sentence, block: Block) -> _Told:
    """Tell address and lead-in only where they are not the block's: it halves the file."""
    same = [
        name for name in ("locator", "lead_in") if getattr(sentence, name) == getattr(block, name)
    ]
    return _rest(sentence, *same)


def _statement(statement: Statement, block: str) -> _Told:
    quantity = statement.quantity or Quantity(None, None)
    return {"block": block, **_rest(statement, "quantity"), **_rest(quantity)}


def _rest(value: DataclassInstance, *told: str) -> _Told:
    """Return the fields not told otherwise, under their own names, so that none is lost."""
    return {name: getattr(value, name) for name in _names(type(value)) if name not in told}


@cache
def _names(kind: type[DataclassInstance]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


def _dumped(value: _Told) -> str:
    """Return JSON on one line, letters readable; half characters of file names as escapes."""
    try:
        return to_json(value).decode() + "\n"
    except PydanticSerializationError:  # it writes no half character: json does, four times slower
        line = json.dumps(
            value, ensure_ascii=False, separators=(",", ":"), default=to_jsonable_python
        )
        return _SURROGATE.sub(lambda half: f"\\u{ord(half[0]):04x}", line) + "\n"
