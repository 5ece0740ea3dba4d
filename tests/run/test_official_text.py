"""The official text compared with its own edition: nobody agrees with it better."""

from __future__ import annotations

from pathlib import Path

import pytest

from compare.baselines import load
from compare.coverage import with_verified
from compare.model import Result
from compare.official import assure
from compare.read import read
from compare.run.comparison import compare_one

OFFICIAL = Path(__file__).parents[3] / "shared" / "data" / "national" / "kcsie-2025.pdf"

pytestmark = pytest.mark.skipif(
    not OFFICIAL.is_file(), reason=f"the official text is not at hand: {OFFICIAL}"
)


@pytest.fixture(scope="module")
def result() -> Result:
    document = read(OFFICIAL)
    baseline = with_verified(assure(load("kcsie-2025"), document, str(OFFICIAL)))
    return compare_one("official", document, baseline)


def test_it_meets_every_requirement(result: Result) -> None:
    assert [one.requirement for one in result.answers if one.state != "met"] == []


def test_nothing_in_it_departs_from_it(result: Result) -> None:
    assert {link.relation for link in result.links} == {"verbatim"}
    told = {"contradicts", "weakens", "strengthens", "omits"}
    assert [one.message for one in result.findings if one.cls in told] == []
