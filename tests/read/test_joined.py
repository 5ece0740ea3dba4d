"""A folder of chapters is one manual."""

from __future__ import annotations

from pathlib import Path

import pytest

from compare.model import Document
from compare.read import by_manual, find, joined, read
from compare.text import collapse

CHAPTERS = {
    "chapter 2.html": "<h1>Referrals</h1><p>Refer at once.</p><h2>Who</h2><p>Anyone may refer.</p>",
    "chapter 10.md": "Keep a record.\n\n# Records\n\nRefer at once.\n\n# Storage\n\nLock it.\n",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "Our manual"
    folder.mkdir()
    for name, text in CHAPTERS.items():
        (folder / name).write_text(text, "utf-8")
    return folder


@pytest.fixture
def chapters(folder: Path) -> list[Document]:
    ((_, files),) = by_manual(find([folder], chapters=True)).items()
    return [read(file) for file in files]


def test_files_are_chapters_only_when_asked_and_in_the_order_people_count(folder: Path) -> None:
    assert set(by_manual(find([folder]))) == {folder / name for name in CHAPTERS}
    assert by_manual(find([folder], chapters=True)) == {
        folder: tuple(folder / name for name in CHAPTERS)
    }


def test_a_file_beside_a_folder_stays_a_manual_of_its_own(folder: Path) -> None:
    single = folder.parent / "policy.md"
    single.write_text("Act.", "utf-8")
    assert by_manual(find([folder, single], chapters=True))[single] == (single,)


def test_no_word_is_lost_and_every_id_is_one_of_its_kind(
    chapters: list[Document], folder: Path
) -> None:
    whole = joined(chapters, folder)
    assert whole.title == "Our manual"
    assert whole.words == sum(chapter.words for chapter in chapters)
    assert [b.text for b in whole.blocks] == [b.text for c in chapters for b in c.blocks]
    for several in ([b.id for b in whole.blocks], [s.id for s in whole.sentences]):
        assert len(set(several)) == len(several)
    for block in whole.blocks:
        assert all(s.locator == block.locator for s in block.sentences)
        assert collapse(" ".join(s.text for s in block.sentences)) in {block.text, ""}


def test_an_address_begins_with_the_chapter(chapters: list[Document], folder: Path) -> None:
    trails = {s.text: s.locator.trail for s in joined(chapters, folder).sentences}
    title = chapters[1].title
    assert trails["Anyone may refer."] == ("Referrals", "Who")
    assert trails["Lock it."] == (title, "Storage")
    assert trails["Keep a record."] == (title,)


def test_the_fingerprint_is_of_all_files(chapters: list[Document], folder: Path) -> None:
    source = joined(chapters, folder).source
    assert source.parts == tuple(chapter.source for chapter in chapters)
    assert source.sha256 != joined(chapters[:1], folder).source.sha256
