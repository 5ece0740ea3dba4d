"""The page in a real browser: accessible, quiet, narrow, and whole without scripts."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

from compare.render import pages, single_page
from tests.render.full import full, several
from tests.render.test_html import empty_manual, hostile_report, nothing_read

CHROMIUM = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
)
if CHROMIUM is None:
    pytest.skip("no Chromium on this machine: install it to test the page", allow_module_level=True)

LONG = "a" * 10_000
REPORTS = {
    "one": full(),
    "three": several(),
    "nothing": nothing_read(),
    "empty": empty_manual(2),
    "hostile": hostile_report("<script>document.title='x'</script> \u202e", f"<img src=x> {LONG}"),
}
KINDS = [
    *((name, "index") for name in REPORTS),
    ("one", "findings-bulk"),
    ("one", "findings-urgent"),
    ("one", "manual-1-chapter-3"),
    ("one", "manual-1-asks"),
    ("one", "manual-1-not-found"),
    ("one", "method"),
    ("one", "single"),
    ("three", "manual-2"),
    ("three", "variance"),
    ("three", "single"),
    ("hostile", "manual-1-chapter-1"),
]
"""Every kind of page, and the first page of every report."""
OPEN_ALL = "document.querySelectorAll('details').forEach(d => { d.open = true })"
ALL_IN_VIEW = """document.querySelectorAll(".page").forEach(
    (page) => { page.style.contentVisibility = "visible" }
)"""
"""Axe takes the colours behind a passage from its place, which it gets when it comes into view."""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield chromium
        chromium.close()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("reports")
    for name, report in REPORTS.items():
        (folder / name).mkdir()
        for file, content in pages(report).items():
            (folder / name / file).write_text(content, "utf-8")
        single = single_page(report)["index.html"]
        (folder / name / "single.html").write_text(single, "utf-8")
    return folder


@pytest.fixture(params=KINDS, ids="-".join)
def address(folder: Path, request: pytest.FixtureRequest) -> str:
    report, page = request.param
    return str((folder / report / f"{page}.html").as_uri())


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


def test_it_opens_quietly_and_asks_for_nothing(page: Page, address: str) -> None:
    said: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address)
    page.evaluate(OPEN_ALL)
    assert said == []
    assert asked == [address]


def test_axe_finds_nothing(page: Page, address: str) -> None:
    page.goto(address)
    page.evaluate(OPEN_ALL)
    page.evaluate(ALL_IN_VIEW)
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("name", ["index", "manual-1-chapter-3"])
def test_axe_finds_nothing_on_a_narrow_screen(page: Page, folder: Path, name: str) -> None:
    page.set_viewport_size({"width": 320, "height": 900})
    page.goto((folder / "one" / f"{name}.html").as_uri())
    page.evaluate(OPEN_ALL)
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


def test_a_narrow_screen_need_not_scroll_sideways(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 320, "height": 900})
    page.goto(address)
    page.evaluate(OPEN_ALL)
    assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_all_of_it_can_be_read_without_scripts(browser: Browser, folder: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((folder / "one" / "single.html").as_uri())
    (result,) = REPORTS["one"].results
    marked = {link.local.id for link in result.links if link.differences}
    for passage in result.document.sentences:
        assert passage.id in marked or page.get_by_text(passage.text).first.is_visible()
    for finding in result.findings:
        assert page.get_by_text(finding.message).first.is_visible()
    assert page.locator("button, input").count() == 0
    context.close()


def test_a_link_leads_to_its_finding_in_the_single_page(page: Page, folder: Path) -> None:
    address = (folder / "three" / "single.html").as_uri()
    page.goto(address)
    identities = page.evaluate("[...document.querySelectorAll('.finding')].map(f => f.id)")
    assert len(identities) > 1
    for identity in identities:
        page.goto(f"{address}#{identity}")
        assert (
            0 <= page.locator(f"#{identity}").evaluate("f => f.getBoundingClientRect().top") < 900
        )


@pytest.mark.parametrize("name", ["index", "manual-1-chapter-3", "findings-bulk"])
def test_the_keyboard_reaches_every_part(page: Page, folder: Path, name: str) -> None:
    page.goto((folder / "one" / f"{name}.html").as_uri())
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the report"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    reached: list[str] = []
    while not reached or reached[-1] != "BODY":
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.tagName"))
        outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert outline != "none" or reached[-1] == "BODY"
    assert reached.count("SUMMARY") == page.locator("summary:visible").count()
    assert reached.count("BUTTON") == page.locator("button").count()
    assert reached.count("DIV") == page.locator(".scroll:visible").count()


def test_from_the_first_page_to_the_evidence_takes_one_step(page: Page, folder: Path) -> None:
    page.goto((folder / "one" / "index.html").as_uri())
    (found, *_) = REPORTS["one"].results[0].findings
    page.get_by_role("link", name=f"Evidence {found.id}").click()
    assert page.locator(f"#first-{found.id}").is_visible()
    page.goto((folder / "one" / "index.html").as_uri())
    page.get_by_role("link", name="3 Conference").click()
    assert page.locator(f"#{found.id}").is_visible()
    assert page.get_by_role("button", name=f"Copy link to {found.id}").is_visible()


def test_long_lists_can_be_filtered(page: Page, folder: Path) -> None:
    page.goto((folder / "one" / "findings-bulk.html").as_uri())
    page.get_by_role("searchbox").fill("quality gate 4")
    assert page.locator("tr.row:visible").count() == 1
    assert page.get_by_role("status").inner_text().startswith("1 of ")
    page.get_by_role("searchbox").fill("")
    assert page.locator("tr.row:visible").count() == page.locator("tr.row").count()


def test_meaning_survives_a_black_and_white_print(page: Page, folder: Path) -> None:
    page.emulate_media(media="print")
    page.goto((folder / "one" / "manual-1-chapter-2.html").as_uri())
    lines = page.evaluate(
        "[...document.querySelectorAll('.mark')].map(m => getComputedStyle(m).textDecorationLine)"
    )
    assert set(lines) == {"underline"}
    page.goto((folder / "one" / "index.html").as_uri())
    assert page.locator("nav").is_hidden()
    assert page.locator(".tag.critical").first.inner_text().split()[-1] == "Critical"


def test_the_first_minute_fits_a_printed_page(page: Page, folder: Path) -> None:
    page.goto((folder / "one" / "index.html").as_uri())
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 680, "height": 900})
    end = page.evaluate("document.querySelector('.minute').getBoundingClientRect().bottom")
    assert end < 1009, "A4 at 96 dots an inch, less the margins"


def test_long_headings_leave_the_first_minute_on_its_page(page: Page, folder: Path) -> None:
    page.goto((folder / "one" / "index.html").as_uri())
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 680, "height": 900})
    heading = "Allegations against people who work with children, and what to do"
    page.evaluate(
        "said => document.querySelectorAll('.minute .where bdi, .minute .tags strong')"
        ".forEach(one => { one.textContent = said })",
        heading,
    )
    end = page.evaluate("document.querySelector('.minute').getBoundingClientRect().bottom")
    assert end < 1009, "A4 at 96 dots an inch, less the margins"
