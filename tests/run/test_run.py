"""Many manuals, one report."""

from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.baselines import load
from compare.model import Baseline, Report, Result, Skipped
from compare.read import Limits, find
from compare.rules import with_short_ids
from compare.run import Outcome, compare_all, manual_ids

MADE = "2026-11-23T09:00:00+00:00"
NATIONAL = """
# Referrals

Staff must make a referral to social care within one working day of the concern.
The referrer should be told of the decision within one working day.

# Conferences

The first conference must be held within fifteen working days of the strategy discussion.
Parents should receive the report before the conference.
"""
MANUALS = {
    "north.md": NATIONAL.replace("one working day of", "two working days of"),
    "south.html": "<h1>Cycling</h1><p>Bicycles are kept in the yard behind the hall.</p>",
    "west/north.md": NATIONAL.replace("Parents should receive", "Parents may ask for"),
    "broken.docx": "",
}


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("place")
    (place / "national.md").write_text(NATIONAL)
    for name, text in MANUALS.items():
        (place / "manuals" / name).parent.mkdir(parents=True, exist_ok=True)
        (place / "manuals" / name).write_text(text)
    return place


@pytest.fixture(scope="module")
def folder(place: Path) -> Path:
    return place / "manuals"


@pytest.fixture(scope="module")
def national(place: Path) -> Baseline:
    return load(place / "national.md")


@pytest.fixture(scope="module")
def report(folder: Path, national: Baseline) -> Report:
    return compare_all(find([folder]), national, made=MADE)


def test_each_manual_has_a_result_or_a_reason(folder: Path, report: Report) -> None:
    assert [result.id for result in report] == [
        "manuals/north.md", "south.html", "west/north.md"
    ]  # fmt: skip
    (skipped,) = report.skipped
    assert skipped.path == str(folder / "broken.docx")
    assert "empty" in skipped.reason
    assert report.made == MADE


def test_a_sentence_is_linked_or_alone_and_never_both(report: Report) -> None:
    national = report.baseline
    for result in report:
        answered = {s.id for link in result.links for s in link.national}
        unanswered = {s.id for s in result.national_only}
        assert unanswered <= {s.id for s in national.document.sentences} - answered
        linked = {link.local for link in result.links}
        assert linked | set(result.local_only) == set(result.document.sentences)


def test_a_copy_answers_every_sentence_and_another_subject_none(
    place: Path, report: Report
) -> None:
    (copy,) = compare_all(find([place / "national.md"]), report.baseline, made=MADE)
    assert copy.national_only == copy.local_only == ()
    assert all(link.relation == "verbatim" for link in copy.links)
    assert {result.id: result for result in report}["south.html"].links == ()


def test_neither_order_nor_jobs_change_the_report(folder: Path, report: Report) -> None:
    files = [folder / name for name in MANUALS]
    for order in (*permutations(files), [folder, files[0]]):
        assert find(order).files == find([folder]).files
    outcomes: list[Outcome] = []
    found, national = find(reversed(files)), report.baseline
    again = compare_all(found, national, made=MADE, jobs=2, told=outcomes.append)
    assert again == report
    told = sorted((o for o in outcomes if isinstance(o, Result)), key=lambda result: result.id)
    assert with_short_ids(told) == report.results
    assert [o for o in outcomes if isinstance(o, Skipped)] == list(report.skipped)


def test_what_a_manual_states_otherwise_is_found_under_its_own_id(report: Report) -> None:
    found = {r.id: [(f.rule, f.cls) for f in r.findings] for r in report}
    assert ("W203", "weakens") in found["manuals/north.md"]
    ids = [finding.id for result in report for finding in result.findings]
    assert len(set(ids)) == len(ids)


def test_what_was_refused_while_looking_is_skipped_too(national: Baseline, tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    found = find([tmp_path / "none"])
    report = compare_all(found, national, made=MADE)
    assert report.skipped == (Skipped(str(tmp_path / "none"), found.refused[0].reason),)


def test_limits_hold_for_each_manual(national: Baseline, tmp_path: Path) -> None:
    (tmp_path / "slow.md").write_text("[" * 50_000)
    (tmp_path / "quick.md").write_text("Staff must act.")
    report = compare_all(
        find([tmp_path / "slow.md", tmp_path / "quick.md"]),
        national,
        made=MADE,
        limits=Limits(seconds=6),
    )
    (skipped,) = report.skipped
    assert "limit of 6 s" in skipped.reason
    assert [result.id for result in report] == ["quick.md"]


def test_a_folder_of_chapters_lacks_only_what_none_of_them_says(
    national: Baseline, tmp_path: Path
) -> None:
    one, other = NATIONAL.strip().split("\n\n# Conferences")
    (tmp_path / "1 referrals.md").write_text(one)
    (tmp_path / "2 conferences.md").write_text(f"# Conferences{other}")
    (tmp_path / "3 empty.docx").touch()
    apart = compare_all(find([tmp_path]), national, made=MADE)
    assert all(result.national_only for result in apart)
    report = compare_all(find([tmp_path], chapters=True), national, made=MADE)
    (whole,) = report.results
    assert (whole.id, whole.national_only) == (tmp_path.name, ())
    assert [Path(row.path).name for row in report.skipped] == ["3 empty.docx"]
    assert [Path(part.path).name for part in whole.document.source.parts] == [
        "1 referrals.md", "2 conferences.md"
    ]  # fmt: skip


NAMES = st.sampled_from(["a", "b", "policy.md", "ü\n"])
PATHS = st.lists(st.lists(NAMES, min_size=1, max_size=4).map(lambda n: Path(*n)), unique=True)


@given(PATHS)
def test_ids_are_unique_ends_of_the_paths(paths: list[Path]) -> None:
    ids = manual_ids(paths)
    assert list(ids.values()) == paths
    assert all(path.as_posix().endswith(manual) for manual, path in ids.items())


def test_ids_are_no_longer_than_need_be() -> None:
    paths = [Path("x/a.md"), Path("y/a.md"), Path("y/b.md"), Path("a.md")]
    assert list(manual_ids(paths)) == ["x/a.md", "y/a.md", "b.md", "a.md"]
