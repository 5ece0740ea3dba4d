"""What a board is told first is the same in every output, and follows from the findings."""

from __future__ import annotations

from dataclasses import replace

from compare.model import (
    Answer,
    Finding,
    Justification,
    Justified,
    Report,
    Requirement,
)
from compare.render.telling.standing import GATE, owner
from compare.render.telling.summary import ACT_FIRST, summary
from tests.render.full import full
from tests.render.reports import sample


def with_findings(*found: Finding) -> Report:
    report = sample()
    numbered = tuple(replace(one, id=f"T-{n:04}") for n, one in enumerate(found))
    return replace(report, results=(replace(report.results[0], findings=numbered),))


(CRITICAL,) = sample().results[0].findings
HIGH = replace(CRITICAL, severity="high", cls="weakens")
LOW = replace(CRITICAL, severity="low", cls="weakens")
DOUBT = replace(CRITICAL, cls="needs-reading", confidence="low")
GATED = replace(HIGH, rule=GATE, cls="bulk")
MORE = replace(HIGH, cls="strengthens")


def test_the_verdict_follows_its_printed_rule() -> None:
    said = {
        "Limited": (CRITICAL, LOW),
        "Moderate": (HIGH, LOW),
        "Substantial": (LOW, DOUBT),
    }
    for assurance, found in said.items():
        assert summary(with_findings(*found)).verdict.assurance == assurance
    assert summary(with_findings(GATED)).verdict.assurance == "Limited"
    assert summary(replace(sample(), results=())).verdict.assurance == "None stated"


def test_the_verdict_on_several_manuals_counts_them_all() -> None:
    told = summary(sample(manuals=3))
    assert told.verdict.because.startswith("3 findings are critical:")
    assert all(one.because.startswith("1 finding is critical:") for one in told.by_manual)


def test_a_passage_that_asks_for_less_elsewhere_is_no_strength() -> None:
    assert MORE.local
    other = replace(MORE, local=replace(MORE.local, quote="It is asked in another sentence."))
    told = summary(with_findings(MORE, LOW, other))
    assert any(point.text.startswith("1 point asks for more") for point in told.going_well)
    assert any("in a passage that nowhere asks for less" in p.text for p in told.going_well)
    assert told.counts["strengthens"] == 2
    alone = summary(with_findings(MORE, LOW))
    assert not any("more than national" in point.text for point in alone.going_well)


def test_what_is_uncertain_is_never_urgent() -> None:
    told = summary(with_findings(DOUBT, LOW, MORE, CRITICAL))
    assert [one.finding.cls for one in told.act_first] == ["contradicts"]
    assert told.findings[-1].finding.cls == "needs-reading"


def test_what_a_manual_says_wrongly_comes_before_what_it_leaves_out() -> None:
    missing = replace(HIGH, cls="omits", local=None)
    told = summary(with_findings(missing, HIGH))
    assert [one.finding.cls for one in told.act_first] == ["weakens", "omits"]


def test_a_topic_goes_well_only_where_something_meets_it_and_no_finding_names_it() -> None:
    met = Requirement("alone", "See the child alone.", "should", "visits", "2", "high", "invented")
    met_too = replace(met, id="plan", topic="plans")
    report = with_findings(replace(DOUBT, local=None, national=None, facets=("plans",)))
    answers = tuple(Answer(one.id, one.says, "met") for one in (met, met_too))
    report = replace(
        report,
        baseline=replace(report.baseline, requirements=(met, met_too)),
        results=(replace(report.results[0], answers=answers),),
    )
    said = [point.text for point in summary(report).going_well]
    assert "Topics with no finding: visits." in said


def test_requirements_of_several_manuals_are_counted_manual_by_manual() -> None:
    report = sample(manuals=2, findings=False)
    missing = (Answer("conference-timing", "Hold the first conference in time.", "not found"),)
    results = tuple(replace(one, answers=missing) for one in report.results)
    told = summary(replace(report, results=results))
    assert told.verdict.because.startswith("2 of 2 requirements, manual by manual, not found")
    assert told.by_manual[0].because.startswith("1 of 1 requirement not found")


def test_what_a_chapter_leaves_out_is_not_missing_and_gives_no_assurance() -> None:
    report = sample(findings=False)
    missing = (Answer("conference-timing", "Hold the first conference in time.", "not found"),)
    results = tuple(replace(one, answers=missing, is_whole=False) for one in report.results)
    told = summary(replace(report, results=results))
    assert told.verdict.assurance == "None stated"
    assert "part of a manual" in told.verdict.because
    assert any("no whole manual" in point.text for point in told.not_checked)
    high = summary(replace(with_findings(HIGH), results=(replace(results[0], findings=(HIGH,)),)))
    assert high.verdict.assurance == "Moderate"


def test_of_a_text_without_requirements_only_what_findings_tell_of_is_missing() -> None:
    report = sample(findings=False)
    bare = replace(report, baseline=replace(report.baseline, requirements=()))
    answers = tuple(Answer(str(n), f"Do {n}.", "not found" if n else "met") for n in range(10))
    told = replace(LOW, cls="omits", local=None, requirement="3")
    said = {
        (): ("None stated", "No critical or high finding"),
        (told,): ("Moderate", "1 national passage not found"),
        (told, told): ("Limited", "2 national passages not found"),
        (replace(told, severity="high"),): ("Moderate", "1 finding of high severity"),
    }
    for found, (assurance, because) in said.items():
        result = replace(bare.results[0], answers=answers, findings=found)
        verdict = summary(replace(bare, results=(result,))).verdict
        assert verdict.assurance == assurance
        assert verdict.because.startswith(because)


def test_a_topic_of_which_little_is_said_does_not_go_well() -> None:
    asked = [
        Requirement(str(at), f"See child {at}.", "should", "visits", "2", "high", "invented")
        for at in range(3)
    ]
    report = with_findings(DOUBT)
    for met, well in ((1, False), (2, True)):
        answers = tuple(
            Answer(one.id, one.says, "met" if at < met else "not found")
            for at, one in enumerate(asked)
        )
        told = summary(
            replace(
                report,
                baseline=replace(report.baseline, requirements=tuple(asked)),
                results=(replace(report.results[0], answers=answers),),
            )
        )
        said = [point.text for point in told.going_well]
        assert ("Topics with no finding: visits." in said) is well


def test_a_gate_is_always_acted_on_first() -> None:
    many = (replace(CRITICAL, message=f"The local text says {n}.") for n in range(30))
    told = summary(with_findings(*many, GATED))
    assert len(told.act_first) == ACT_FIRST
    assert any(one.is_gate for one in told.act_first)
    assert told.act_first[0].finding.severity == "critical"


def test_what_a_manual_says_in_many_places_is_acted_on_once() -> None:
    told = summary(with_findings(*[CRITICAL] * 30, GATED))
    assert [one.is_gate for one in told.act_first] == [False, True]
    assert len(told.findings) == 31


def test_what_is_justified_leaves_the_list_while_its_entry_is_in_force() -> None:
    report = with_findings(CRITICAL, LOW)
    entry = Justification("T-0000", "A review asked for it", "Review 7", "The board", "2027-01-31")
    kept = replace(report, justified=(Justified(entry, "in force"),))
    assert [one.key for one in summary(kept).findings] == ["T-0001"]
    assert [one.key for one in summary(kept).justified] == ["T-0000"]
    overdue = replace(report, justified=(Justified(entry, "review date passed"),))
    assert len(summary(overdue).findings) == 2


def test_each_finding_has_an_address_of_its_own() -> None:
    report = with_findings(CRITICAL, LOW)
    again = replace(report, results=report.results * 2)
    keys = [one.key for one in summary(again).findings]
    assert len(set(keys)) == len(keys) == 4


def test_each_point_leads_to_a_list() -> None:
    told = summary(with_findings(CRITICAL, LOW, DOUBT, MORE))
    for point in (*told.going_well, *told.not_checked, *told.decisions):
        assert point.text.endswith(".")
        assert len(point.text.split()) <= 25


def test_the_owner_the_board_named_comes_before_the_usual_one() -> None:
    report = full()
    found = {one.finding.id: one for one in summary(report).findings}
    assert owner(found["W-0002"], report.baseline.edition) == "Chair"
    assert owner(found["X-0004"], report.baseline.edition) != "Chair"


def test_that_nothing_is_confirmed_is_told_apart_from_some_of_it() -> None:
    asked = tuple(
        Requirement(name, f"Keep {name}.", "should", name, "", "high", "invented", edition="made")
        for name in ("minutes", "plans")
    )
    report = sample()
    cases: tuple[tuple[tuple[str, ...], str], ...] = (
        ((), "No requirement could be confirmed in the official text."),
        (("plans",), "1 of 2 requirements not confirmed in the official text."),
    )
    for verified, told in cases:
        baseline = replace(report.baseline, requirements=asked, verified=verified)
        texts = [one.text for one in summary(replace(report, baseline=baseline)).not_checked]
        assert told in texts
