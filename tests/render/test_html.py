"""What must be true of every page, whatever the manuals hold."""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import compare.render
from compare.model import Answer, Evidence, Finding, Locator, Report, Skipped, Source
from compare.render import pages, single_page
from compare.text import collapse, split_sentences
from tests.render.full import full, several
from tests.render.markup import parsed
from tests.render.reports import NATIONAL, baseline, document, large, result, sample

TEMPLATES = Path(compare.render.__file__).parent / "templates"
SOURCES = "".join(template.read_text("utf-8") for template in TEMPLATES.rglob("*.jinja"))
OUR_TAGS = {*re.findall(r"<(\w+)", SOURCES), *(f"h{n}" for n in range(1, 6))}
OUR_ATTRIBUTES = {name.lower() for name in re.findall(r' ([\w-]+)="', SOURCES)}
OUR_LINK = re.compile(r"([a-z0-9-]+\.html)?(#[A-Za-z0-9-]+)?")


def each_page(report: Report) -> dict[str, str]:
    """Return every page, and the page that holds them all."""
    return {**pages(report), "single": single_page(report)["index.html"]}


def whole(report: Report) -> str:
    return single_page(report)["index.html"]


def nothing_read() -> Report:
    return replace(sample(), results=())


def empty_manual(manuals: int) -> Report:
    report = sample()
    national = report.baseline.document
    empty = result(document("Blank", {}), national, (), report.results[0].findings)
    return replace(report, results=(empty,) * manuals)


def everything_matches() -> Report:
    national = document("National safeguarding standard", NATIONAL)
    answers = [(n, (n,), "verbatim") for n in range(len(national.sentences))]
    copied = result(document("A copy", NATIONAL), national, answers)  # type: ignore[arg-type] # "verbatim" is a Relation
    return Report(baseline(national), (copied,))


def restated() -> Report:
    report = sample()
    (kind,) = report.baseline.requirements
    says = [sentence.text for sentence in report.baseline.document.sentences]
    ours = tuple(
        replace(kind, id=str(n), says=text, citation=f"Standard 2025, paragraph {n}")
        for n, text in enumerate(says)
    )
    return replace(report, baseline=replace(report.baseline, requirements=ours))


REPORTS = {
    "every part": full(),
    "restated guidance": restated(),
    "one manual": sample(),
    "three manuals": several(),
    "without findings": sample(findings=False),
    "nothing read": nothing_read(),
    "an empty manual": empty_manual(1),
    "two empty manuals": empty_manual(2),
    "a copy": everything_matches(),
}


@pytest.fixture(params=REPORTS, name="report")
def each_report(request: pytest.FixtureRequest) -> Report:
    return REPORTS[request.param]


# ---- escaping --------------------------------------------------------------------------------

PIECES = st.sampled_from(
    [
        "<script>alert(1)</script>",
        "</style><style>*{display:none}",
        "</title><h1>",
        '" onload="x',
        "' onclick='x",
        "<img src=x onerror=x>",
        "javascript:alert(1)",
        "&lt;b&gt;",
        "&#60;i&#62;",
        "{{ 7*7 }}",
        "{% raw %}",
        "<!--",
        "-->",
        "]]>",
        "<svg/onload=x>",
        "\u202e\u2066",
        "\x00\x1b\x85",
        "\ud800",
        "\ufffe",
        "a" * 300,
    ]
)
HOSTILE = st.lists(PIECES | st.text(max_size=5), min_size=1, max_size=4).map(" ".join).map(collapse)


def hostile_report(text: str, other: str) -> Report:
    """Return a report in which every word that comes from a file is hostile."""
    national = document(other, {(text, other): (text, other, f"{text} {other}")})
    local = document(text, {(other,): (other, text), (): (f"{other} must {text}",)})
    where = Locator((text, other), 1, other, 3)
    found = Finding(
        id=text,
        rule=other,
        cls="weakens",
        severity="high",
        confidence="low",
        message=text,
        action=other,
        local=Evidence(text, where),
        national=Evidence(other, where),
        facets=(text, other),
    )
    local = replace(local, source=Source(text, other, text), warnings=(text, other))
    edition = replace(baseline(national).edition, id=text, title=text, publisher=other, issued=text)
    compared = result(local, national, ((0, (0, 1), "reworded"), (1, (2,), "verbatim")), [found])
    return Report(
        replace(baseline(national), edition=edition),
        (compared, replace(compared, id=other)),
        (Skipped(text, other),),
        made=text,
        tool=other,
        versions=((text, other),),
    )


def shown(text: str) -> str:
    """Return `text` with what HTML may not hold replaced, as the page promises."""
    bad = "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
    return collapse(re.sub(bad, "\ufffd", text))


@settings(max_examples=30, deadline=None)
@given(HOSTILE, HOSTILE)
def test_no_input_text_reaches_a_page_unescaped(text: str, other: str) -> None:
    for content in each_page(hostile_report(text, other)).values():
        seen = parsed(content)
        assert set(seen.tags) <= OUR_TAGS
        assert {name for name, _ in seen.attributes} <= OUR_ATTRIBUTES
        assert all(
            re.fullmatch(r"([a-z0-9-]+\.html)?(#[A-Za-z0-9-]+)?", x) for x in seen.values("href")
        )
        assert not any(name.startswith("on") or name == "style" for name, _ in seen.attributes)
        assert content.encode("utf-8").decode("utf-8") == content
    seen = parsed(whole(hostile_report(text, other)))
    assert shown(text) in collapse(seen.text)
    assert shown(other) in collapse(seen.text)


def test_only_our_style_and_our_script_are_let_in(report: Report) -> None:
    for content in each_page(report).values():
        for kind in ("style", "script"):
            (ours,) = re.findall(rf"<{kind}>(.*?)</{kind}>", content, re.DOTALL)
            digest = b64encode(sha256(ours.encode()).digest()).decode()
            assert f"{kind}-src 'sha256-{digest}'" in content
        assert "default-src 'none'" in content
    assert "| safe" not in SOURCES
    assert "autoescape" not in SOURCES


# ---- the pages -------------------------------------------------------------------------------


def test_the_same_report_gives_the_same_bytes(report: Report) -> None:
    assert each_page(report) == each_page(report)


def test_another_day_changes_the_stamp_alone() -> None:
    today, tomorrow = (whole(replace(sample(), made=f"2026-11-{day}")) for day in (23, 24))
    assert today.replace("23 November 2026", "24 November 2026") == tomorrow


def test_nothing_is_fetched(report: Report) -> None:
    for content in each_page(report).values():
        seen = parsed(content)
        assert not {"link", "iframe", "object", "img", "form", "base"} & set(seen.tags)
        assert not seen.values("src")
        assert not re.search(r"https?:|url\(|@import|fetch\(|XMLHttp", content)


def test_every_link_leads_somewhere(report: Report) -> None:
    content = pages(report)
    anchors = {name: parsed(text).values("id") for name, text in content.items()}
    for name, text in content.items():
        assert len(anchors[name]) == len(set(anchors[name]))
        seen = parsed(text)
        assert {x for v in seen.values("aria-labelledby") for x in v.split()} <= set(anchors[name])
        for link in seen.values("href"):
            file, _, anchor = link.partition("#")
            assert not anchor or anchor in anchors[file or name], (name, link)
            assert not file or file in content, (name, link)


def test_every_link_of_the_single_page_stays_in_it(report: Report) -> None:
    seen = parsed(whole(report))
    ids = seen.values("id")
    assert len(ids) == len(set(ids))
    assert {link.removeprefix("#") for link in seen.values("href")} <= set(ids)
    assert {x for v in seen.values("aria-labelledby") for x in v.split()} <= set(ids)


def test_every_page_can_be_reached(report: Report) -> None:
    content = pages(report)
    reached, waiting = set[str](), ["index.html"]
    while waiting:
        name = waiting.pop()
        if name not in reached:
            reached.add(name)
            links = parsed(content[name]).values("href")
            waiting += [file for link in links if (file := link.partition("#")[0])]
    assert reached == content.keys()


def test_each_page_has_one_title_and_an_order_of_headings(report: Report) -> None:
    for name, content in each_page(report).items():
        tags = parsed(content).tags
        levels = [int(tag[1]) for tag in tags if re.fullmatch(r"h\d", tag)]
        assert levels.count(1) == 1
        assert levels[0] == 1
        assert all(after - before <= 1 for before, after in pairwise(levels)), name


def test_the_parts_come_in_the_order_a_board_reads(report: Report) -> None:
    content = pages(report)["index.html"]
    parts = ["index", "minute", "act-first", "where", "each", "asks", "words", "clear", "dated"]
    parts += ["stronger", "questions", "chapters", "variance-between", "justified", "not-checked"]
    places = [place for part in parts if (place := content.find(f' id="{part}"')) >= 0]
    assert places == sorted(places)
    assert content.find(' id="not-checked"') > 0


def test_every_finding_has_both_sides_and_something_to_do() -> None:
    report = sample()
    (found,) = report.results[0].findings
    text = collapse(parsed(whole(report)).text)
    for said in (found.message, found.action, found.id, "Owner of the manual"):
        assert said in text
    for place in (
        "Local: Safeguarding procedures › 3 Conference, paragraph 8",
        "National: National safeguarding standard › Part 3: Conference, paragraph 8, page 1",
    ):
        assert place in text


def test_what_is_in_doubt_is_never_red() -> None:
    report = sample()
    (found,) = report.results[0].findings
    doubt = replace(found, confidence="low", cls="needs-reading")
    content = whole(replace(report, results=(replace(report.results[0], findings=(doubt,)),)))
    cards = re.findall(r'class="(?:finding|tag) (\w+)"', content.split('id="method"')[0])
    assert set(cards) - {"class"} == {"unknown"}


def test_every_quotation_has_its_address() -> None:
    for report in (sample(), restated()):
        content = whole(report)
        assert content.count("<blockquote>") <= content.count('class="address"')


def test_of_several_manuals_an_address_names_its_own() -> None:
    report = several()
    titled = [replace(r, document=replace(r.document, title=f"Manual {r.id}")) for r in report]
    page = pages(replace(report, results=tuple(titled)))["index.html"]
    addresses = re.findall(r'<span class="address">Local:\s*<bdi>(.*?)</bdi>', page)
    assert addresses
    assert all(first.startswith("Manual ") for first in addresses)


def test_an_answer_in_part_says_why() -> None:
    page = pages(full())["manual-1-not-found.html"]
    partly = page.split("Answered in part</h3>")[1].split("</section>")[0]
    for answer in partly.split("<li>")[1:]:
        assert "<p>It " in answer or ">Finding" in answer


def test_what_is_not_found_stands_beside_the_passage_that_comes_nearest() -> None:
    report = sample()
    (critical,), nearest = report.results[0].findings, report.results[0].document.sentences[2]
    missing = replace(critical, cls="omits", confidence="medium", local=None, requirement="plans")
    answer = Answer("plans", "Write a plan.", "not found", (nearest,), nearness=0.5)

    def card(finding: Finding) -> str:
        told = replace(report.results[0], findings=(finding,), answers=(answer,))
        page = single_page(replace(report, results=(told,)))["index.html"]
        return page.split("<article")[1].split("</article>")[0]

    assert "Nearest passage" in card(missing)
    assert nearest.text in card(missing)
    assert "Nearest passage" not in card(replace(missing, confidence="high"))
    assert "Nearest passage" not in card(critical)


def test_a_restatement_is_not_passed_off_as_the_official_text() -> None:
    text = collapse(parsed(whole(restated())).text)
    assert "The official text was not supplied." in text
    assert "The national text says" not in text
    assert "National: Standard 2025, paragraph 1" in text
    assert "The official text was not supplied." not in pages(sample())["index.html"]


def test_a_newer_edition_is_told() -> None:
    report = sample()
    card = replace(report.baseline.edition, superseded_by="standard-2027")
    later = replace(report, baseline=replace(report.baseline, edition=card))
    assert "A newer edition of this guidance exists." in pages(later)["index.html"]
    assert "A newer edition" not in pages(report)["index.html"]


def test_the_first_page_stays_small_at_any_size() -> None:
    assert len(pages(large(150, 20))["index.html"].encode()) < 300_000
    many = sample(manuals=150)
    assert len(pages(many)["index.html"].encode()) < 300_000


def test_no_page_is_too_large_to_open() -> None:
    assert max(map(len, pages(large(3, 1_000)).values())) < 1_000_000


# ---- our own words ---------------------------------------------------------------------------


def test_our_own_sentences_are_short(report: Report) -> None:
    """Twenty-five words is the most that plain-English guides allow."""
    for name, content in pages(report).items():
        if name == "method.html":
            content = content.partition('id="method-rules"')[0]  # noqa: PLW2901 - the rules' own pages are tested with the rules
        blocks = parsed(content).own
        sentences = [s for block in blocks for s in split_sentences(collapse(block))]
        assert sentences
        assert [s for s in sentences if len(s.split()) > 25] == [], name


def test_our_own_words_do_not_judge() -> None:
    judging = r"non-?complian|breach|\bfail(s|ed|ure)?\b|violat"
    assert not re.search(judging, SOURCES, re.IGNORECASE)


@pytest.mark.parametrize("reason", ["A local review asked for it.", ""])
def test_an_addition_that_is_kept_without_a_reason_is_told(reason: str) -> None:
    report = full()
    (kept,) = report.justified
    page = whole(
        replace(report, justified=(replace(kept, entry=replace(kept.entry, reason=reason)),))
    )
    assert ("1 addition has no recorded reason" in page) == (not reason)


def test_a_finding_names_what_else_was_found_in_its_passage() -> None:
    """One edit may settle them all; an editor should see that before the first."""
    report = sample()
    (found,) = report.results[0].findings
    other = replace(found, id="W-OTHER", cls="weakens")
    results = (replace(report.results[0], findings=(found, other)),)
    assert "Same passage" not in parsed(whole(report)).text
    told = collapse(parsed(whole(replace(report, results=results))).text)
    assert "Same passageW-OTHER" in told
    assert f"Same passage{found.id}" in told
