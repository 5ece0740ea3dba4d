"""An invented report with something in every part of every page."""

from __future__ import annotations

from dataclasses import replace

from compare.model import (
    Answer,
    Ask,
    Clarity,
    Decided,
    Decision,
    Derivation,
    Difference,
    Evidence,
    Finding,
    Justification,
    Justified,
    Ledger,
    Locator,
    NamedForm,
    Placed,
    Report,
    Since,
    Timing,
    TopicLedger,
    Variance,
    Wording,
)
from tests.render.reports import sample

_CLEAR = Clarity(900, 60, 22.5, 41.2, 2, 12.0, 0.4, 3)
_WHERE = Locator(("Safeguarding procedures", "2 Strategy discussion"), 2, "6")
_BEFORE = Ask(
    sentence="6",
    quote="The team manager signs the request before the discussion is arranged.",
    where=_WHERE,
    kinds=("sign-off", "form"),
    actor="team manager",
    before="strategy discussion",
    topic="conference",
)


def full() -> Report:
    """Return a report on one manual with ledger, answers, register and every class of finding."""
    report = sample()
    (result,) = report.results
    (critical,) = result.findings
    document = result.document
    weaker = replace(critical, id="W-0002", cls="weakens", severity="high", rule="W201")
    gate = replace(
        critical,
        id="B-0003",
        cls="bulk",
        severity="high",
        rule="B101",
        local=Evidence(_BEFORE.quote, _WHERE),
        national=None,
    )
    panels = tuple(
        replace(gate, id=f"B-1{n:03}", rule="B103", severity="low", message=f"Quality gate {n}.")
        for n in range(12)
    )
    others: tuple[Finding, ...] = (
        replace(critical, id="X-0004", cls="outdated", severity="medium", rule="X501"),
        replace(critical, id="S-0005", cls="strengthens", severity="low", rule="S301"),
        replace(critical, id="O-0006", cls="omits", severity="medium", rule="O401", local=None),
        replace(critical, id="N-0007", cls="needs-reading", severity="low", confidence="low"),
        replace(critical, id="B-0008", cls="bulk", severity="medium", rule="B102"),
    )
    differing = Difference("strength", "should", "must", "weaker", against="")
    compared = replace(
        result,
        findings=(critical, weaker, gate, *panels, *others),
        links=tuple(
            replace(k, differences=(differing,)) if k.relation == "weaker" else k
            for k in result.links
        ),
        ledger=_ledger(len(document.sentences)),
        answers=(
            Answer("conference-timing", "Hold the first conference in time.", "not found"),
            Answer(
                "told",
                "Tell the referrer what was decided.",
                "met but weaker",
                document.sentences[1:2],
                ("asks for 1 working day, the manual says 2",),
            ),
            Answer("keep", "Keep a record.", "met", document.sentences[8:9]),
        ),
        derived=(Derivation("standard-2020", "facts and terms", (), ("It names a 2020 form.",)),),
    )
    entry = Justification(
        "B-0008", "A local review asked for it.", "Review 7", "Chair", "2027-06-30"
    )
    card = replace(report.baseline.edition, superseded_by="standard-2027", complete=True)
    return replace(
        report,
        baseline=replace(report.baseline, edition=card),
        results=(compared,),
        justified=(Justified(entry, "in force"),),
        decided=(
            Decided(
                Decision("W-0002", "Correct", "Chair", "2026-06-30"), "still there", overdue=True
            ),
            Decided(Decision("B-1003", "Machine wrong", rule="B103"), "judged wrong"),
            Decided(Decision("Q-9999", "Correct"), "not found"),
        ),
        since=Since("2026-01-01", ("C-7K3F",), ("W-0002",), (replace(weaker, id="W-9998"),)),
    )


def several() -> Report:
    """Return a report on three manuals that give different times for one step."""
    report, one = sample(manuals=3), full()
    national = report.baseline.document.sentences[7]
    told = Evidence(national.text, national.locator)
    timings = (
        Timing("manual-0", "within 15 days", 15.0, told),
        Timing("manual-1", "within 20 working days", 28.0, told),
        Timing("manual-2", "", None, None),
    )
    row = Variance("first conference", "within 15 working days", 21.0, told, timings, differs=True)
    same = replace(row, event="", differs=False)
    results = tuple(
        replace(r, ledger=one.results[0].ledger, derived=one.results[0].derived) for r in report
    )
    return replace(report, results=results, variance=(row, same))


def _ledger(passages: int) -> Ledger:
    topic = TopicLedger(
        "conference",
        2,
        4,
        2,
        1,
        300,
        (("added process", 10),),
        _CLEAR,
        _CLEAR,
        "Heavy",
        ("An added approval, form or stage stands before “strategy discussion”.",),
    )
    lean = replace(topic, topic="sharing", added=0, band="Lean", reasons=())
    return Ledger(
        placed=(
            *(
                Placed("b", str(n), 12, "national in other words", "linked")
                for n in range(passages)
            ),
            Placed("b", "x", 10, "added process", "ask"),
        ),
        asks=(_BEFORE, replace(_BEFORE, before="", purpose="so that all agree", topic="")),
        topics=(topic, lean),
        forms=(NamedForm("Form SP4", 2, asked=True, quote="on form SP4", where=_WHERE),),
        acronyms=(Wording("SP4", 2, "on form SP4", _WHERE),),
        jargon=(Wording("Quality Gate", 3, "the Quality Gate", _WHERE),),
        agentless=(Wording("must be recorded", 1, "It must be recorded.", _WHERE),),
        local=_CLEAR,
        national=_CLEAR,
    )
