"""The page in a real browser: accessible, quiet, narrow, and whole without scripts."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

from compare.render import pages
from tests.render.reports import sample
from tests.render.test_html import empty_manual, hostile_report, nothing_read

CHROMIUM = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
)
if CHROMIUM is None:
    pytest.skip("no Chromium on this machine: install it to test the page", allow_module_level=True)

LONG = "a" * 10_000
REPORTS = {
    "one": sample(),
    "three": sample(manuals=3),
    "nothing": nothing_read(),
    "empty": empty_manual(2),
    "hostile": hostile_report("<script>document.title='x'</script> \u202e", f"<img src=x> {LONG}"),
}
OPEN_ALL = "document.querySelectorAll('details').forEach(d => { d.open = true })"


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
        (folder / f"{name}.html").write_text(pages(report)["index.html"], "utf-8")
    return folder


@pytest.fixture(params=REPORTS)
def address(folder: Path, request: pytest.FixtureRequest) -> str:
    return (folder / f"{request.param}.html").as_uri()


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
    assert page.title().startswith("Comparison with ")


def test_axe_finds_nothing(page: Page, address: str) -> None:
    page.goto(address)
    page.evaluate(OPEN_ALL)
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


def test_axe_finds_nothing_on_a_narrow_screen(page: Page, folder: Path) -> None:
    page.set_viewport_size({"width": 320, "height": 900})
    page.goto((folder / "three.html").as_uri())
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
    page.goto((folder / "one.html").as_uri())
    for summary in page.locator("summary").all():
        summary.click()
    report = REPORTS["one"]
    passages = [*report.baseline.document.sentences, *report.results[0].document.sentences]
    unmarked = {s.text for s in passages} - {
        s.text
        for link in report.results[0].links
        if link.relation != "verbatim"
        for s in (link.local, *link.national)
    }
    assert unmarked
    for text in unmarked:
        assert page.get_by_text(text).first.is_visible()
    context.close()


def test_the_keyboard_reaches_every_part(page: Page, folder: Path) -> None:
    page.goto((folder / "one.html").as_uri())
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
    assert reached.count("SUMMARY") == page.locator("summary").count()
    assert {"A", "DIV"} <= set(reached)


def test_a_link_to_a_chapter_opens_it(page: Page, folder: Path) -> None:
    page.goto((folder / "one.html").as_uri())
    page.get_by_role("link", name="2 Strategy discussion").click()
    assert page.locator("#manual-1-pairs-2").is_visible()


def test_marks_survive_a_black_and_white_print(page: Page, folder: Path) -> None:
    page.goto((folder / "one.html").as_uri())
    page.emulate_media(media="print")
    lines = {
        tag: page.evaluate(f"getComputedStyle(document.querySelector('{tag}')).textDecorationLine")
        for tag in ("ins", "del")
    }
    assert lines == {"ins": "underline", "del": "line-through"}
    assert page.locator("nav").is_hidden()
