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
from compare.model import Evidence, Finding, Locator, Report, Skipped, Source
from compare.render import pages
from compare.render.views import PAIRS_A_CHAPTER
from compare.text import collapse, split_sentences
from tests.render.markup import parsed
from tests.render.reports import NATIONAL, baseline, document, large, result, sample

TEMPLATES = Path(compare.render.__file__).parent / "templates"
SOURCES = "".join(template.read_text("utf-8") for template in TEMPLATES.glob("*.jinja"))
OUR_TAGS = {*re.findall(r"<(\w+)", SOURCES), "ins", "del"}
OUR_ATTRIBUTES = {name.lower() for name in re.findall(r' ([\w-]+)="', SOURCES)}


def page(report: Report) -> str:
    return pages(report)["index.html"]


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
    "restated guidance": restated(),
    "one manual": sample(),
    "three manuals": sample(manuals=3),
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


@settings(max_examples=60, deadline=None)
@given(HOSTILE, HOSTILE)
def test_no_input_text_reaches_the_page_unescaped(text: str, other: str) -> None:
    content = page(hostile_report(text, other))
    seen = parsed(content)
    assert set(seen.tags) <= OUR_TAGS
    assert {name for name, _ in seen.attributes} <= OUR_ATTRIBUTES
    assert all(re.fullmatch(r"#[a-z0-9-]+|report\.json", link) for link in seen.values("href"))
    assert shown(text) in collapse(seen.text)
    assert shown(other) in collapse(seen.text)
    assert content.encode("utf-8").decode("utf-8") == content


def test_only_our_style_sheet_is_let_in() -> None:
    content = page(sample())
    (style,) = re.findall(r"<style>(.*?)</style>", content, re.DOTALL)
    digest = b64encode(sha256(style.encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'sha256-{digest}'" in content
    assert "| safe" not in SOURCES


# ---- the page itself -------------------------------------------------------------------------


def test_the_same_report_gives_the_same_bytes(report: Report) -> None:
    assert pages(report) == pages(report)


def test_nothing_is_fetched_and_nothing_runs(report: Report) -> None:
    seen = parsed(page(report))
    assert not {"script", "link", "iframe", "object", "img", "form", "base"} & set(seen.tags)
    assert not re.search(r"https?:|url\(|@import", page(report))
    assert not any(name.startswith("on") or name == "style" for name, _ in seen.attributes)


def test_every_link_leads_somewhere(report: Report) -> None:
    seen = parsed(page(report))
    ids = seen.values("id")
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in seen.values("href") if link.startswith("#")} <= set(ids)
    assert set(seen.values("aria-labelledby")) <= set(ids)


def test_the_page_has_one_title_and_an_order_of_headings(report: Report) -> None:
    levels = [int(tag[1]) for tag in parsed(page(report)).tags if re.fullmatch(r"h\d", tag)]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_the_parts_come_in_the_order_a_board_reads(report: Report) -> None:
    content = page(report)
    parts = ['id="top"', 'id="minute"', 'id="how"', 'id="manual-1"', 'id="unread"', 'id="compared"']
    places = [content.find(part) for part in parts]
    present = [place for place in places if place >= 0]
    assert present == sorted(present)
    assert len(present) >= len(parts) - 1


def test_differences_are_marked_and_named() -> None:
    content = collapse(page(sample()))
    assert (
        '<del><span class="unseen">[removed: </span>must<span class="unseen">]</span></del>'
        in content
    )
    assert (
        '<ins><span class="unseen">[added: </span>should<span class="unseen">]</span></ins>'
        in content
    )


def test_every_quotation_has_its_address() -> None:
    report = sample()
    text = collapse(parsed(page(report)).text)
    for place in (
        "Local: Safeguarding procedures › 1 What to do with a concern, paragraph 2",
        "National: National safeguarding standard › Part 1: Sharing concerns, paragraph 2, page 2",
    ):
        assert place in text
    assert page(report).count("<blockquote>") <= page(report).count('class="address"')


def test_a_restatement_is_not_passed_off_as_the_official_text() -> None:
    text = collapse(parsed(page(restated())).text)
    assert "The official text was not supplied." in text
    assert "The national text says" not in text
    assert "National: Standard 2025, paragraph 1" in text
    assert "The official text was not supplied." not in page(sample())


def test_long_lists_are_cut_and_say_so() -> None:
    report = large(1, 4 * PAIRS_A_CHAPTER)
    text = collapse(parsed(page(report)).text)
    assert f"… and {PAIRS_A_CHAPTER} more, in report.json." in text


def test_a_manual_of_150_chapters_stays_small_enough_to_open() -> None:
    assert len(page(large(150, 20))) < 4_000_000


# ---- our own words ---------------------------------------------------------------------------


def test_our_own_sentences_are_short(report: Report) -> None:
    """Twenty-five words is the most that plain-English guides allow."""
    blocks = parsed(page(report)).own
    sentences = [s for block in blocks for s in split_sentences(collapse(block))]
    assert sentences
    assert [s for s in sentences if len(s.split()) > 25] == []


def test_our_own_words_do_not_judge() -> None:
    judging = r"non-?complian|breach|\bfail(s|ed|ure)?\b|violat"
    assert not re.search(judging, SOURCES, re.IGNORECASE)
