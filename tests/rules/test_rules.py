"""Every rule has its page, keeps its examples and looks for what no other rule looks for."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from importlib import import_module
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import compare.rules
from compare.errors import BadSetting
from compare.model import Finding
from compare.rules import RULES, Comparison, Example, Rule, explain, findings
from compare.rules.rule import quotation
from tests.rules.made import comparison_of

_SECTIONS = ("What it looks for", "Why it matters", "What to do", "Measured")
_MOST_WORDS = 25
"""Words of a sentence that a reader takes in at once."""

each_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)


def _compared(example: Example) -> Comparison:
    return comparison_of(example.local, example.national, example.terms, example.shelf)


@each_rule
def test_a_rule_has_a_page_that_explains_it(rule: Rule) -> None:
    page = explain(rule.id)
    assert page.startswith(f"{rule.id}: ")
    for section in _SECTIONS:
        heading = f"\n{section}\n{'-' * len(section)}\n"
        assert heading in page
        assert page.split(heading)[1].split("\n\n")[0].strip()


@each_rule
def test_a_rule_flags_its_example_alone(rule: Rule) -> None:
    example = rule.flagged
    found = findings(_compared(example))
    assert {finding.rule for finding in found} == {rule.id, *example.also}


@each_rule
def test_a_rule_leaves_its_other_example_alone_and_so_do_all(rule: Rule) -> None:
    example = rule.left_alone
    assert findings(_compared(example)) == ()


def test_every_rule_of_a_family_is_registered() -> None:
    home = Path(compare.rules.__file__).parent
    files = [path.relative_to(home) for path in home.glob("*/*.py") if path.stem != "__init__"]
    modules = [import_module(f"compare.rules.{path.parent.name}.{path.stem}") for path in files]
    defined = {
        one for module in modules for one in vars(module).values() if hasattr(one, "left_alone")
    }
    assert {one for one in defined if isinstance(one, type)} == {type(rule) for rule in RULES}


def test_ids_are_unique_and_say_their_ledger() -> None:
    assert Counter(rule.id for rule in RULES).most_common(1)[0][1] == 1
    assert all(rule.id[0] in "CWSXBO" and rule.id[1:].isdigit() for rule in RULES)


def test_a_rule_alone_finds_what_it_finds_among_all() -> None:
    local = "\n".join(rule.flagged.local for rule in RULES)
    national = "\n".join(rule.flagged.national for rule in RULES)
    comparison = comparison_of(local, national)
    among_all = findings(comparison)
    alone = [finding for rule in RULES for finding in rule.findings(comparison)]
    assert list(among_all) == alone


@pytest.mark.parametrize(
    "rule", [rule for rule in RULES if rule.id[0] in "CWS"], ids=lambda rule: rule.id
)
def test_what_is_found_is_quoted_named_and_acted_on(rule: Rule) -> None:
    found = findings(comparison_of(rule.flagged.local, rule.flagged.national))[0]
    assert found.local is not None
    assert found.national is not None
    assert found.local.quote in rule.flagged.local
    assert found.national.quote in rule.flagged.national
    assert found.facets
    assert found.action[0].isupper()
    assert "the local text" in found.message.lower()
    assert "the national text" in found.message.lower()
    assert all(len(said.split()) <= _MOST_WORDS for said in found.message.split(". "))
    for word in ("non-compliant", "breach", "fail"):
        assert word not in found.message.lower()


def test_an_unsure_reading_is_for_a_person_and_never_red() -> None:
    local = "Training on the signs of harm is repeated at least once every year by all of us."
    national = "Refresher training about signs of harm should be taken at least every two years."
    found = findings(comparison_of(local, national))
    assert found
    assert {(f.cls, f.severity) for f in found if f.confidence == "low"} <= {
        ("needs-reading", "low")
    }
    assert not [f for f in found if f.confidence == "low" and f.severity in {"critical", "high"}]


def test_a_step_that_protects_a_child_weighs_most() -> None:
    weaker = findings(
        comparison_of(
            "Staff should make a referral when a child is hurt.",
            "Staff must make a referral when a child is hurt.",
        )
    )
    usual = findings(
        comparison_of(
            "Staff should keep the register in the office.",
            "Staff must keep the register in the office.",
        )
    )
    assert [f.severity for f in (*weaker, *usual)] == ["critical", "high"]


def test_a_rule_that_is_not_known_is_told_with_those_that_are() -> None:
    with pytest.raises(BadSetting, match="W201"):
        explain("Z999")


def test_a_long_quotation_is_cut_at_its_end() -> None:
    tail = " and".join(f" thing {n}" for n in range(80))
    national = f"Staff must keep a record of{tail}."
    local = national.replace("must", "should")
    quotes = {
        len(f.local.quote.split()) for f in findings(comparison_of(local, national)) if f.local
    }
    assert quotes == {60}


@given(st.permutations(range(4)))
def test_the_order_of_links_changes_no_finding(order: list[int]) -> None:
    local = "\n".join(rule.flagged.local for rule in RULES[:4])
    national = "\n".join(rule.flagged.national for rule in RULES[:4])
    comparison = comparison_of(local, national)
    shuffled = replace(comparison, links=tuple(comparison.links[n] for n in order))
    assert _facts(findings(shuffled)) == _facts(findings(comparison))


def _facts(found: tuple[Finding, ...]) -> set[str]:
    return {finding.id for finding in found}


@given(
    st.lists(st.sampled_from(["a", "b,", "c d", "x"]), max_size=200).map(" ".join),
    st.sampled_from(["", "within ten days", "not found"]),
    st.integers(0, 300),
)
def test_a_quotation_is_of_the_text_and_keeps_what_it_is_about(
    text: str, about: str, at: int
) -> None:
    whole = f"{text[:at]} {about} {text[at:]}".strip() if about != "not found" else text
    said = quotation(whole, about)
    assert said in whole
    assert len(said.split()) == min(60, len(whole.split()))
    assert about not in whole or about in said
