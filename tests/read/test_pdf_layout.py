"""Laws of the layout of a page, on made-up letters."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.read.pdf.columns import in_reading_order
from compare.read.pdf.flow import flow
from compare.read.pdf.headings import with_headings
from compare.read.pdf.layout import paragraphs_of
from compare.read.pdf.lines import lines
from compare.read.pdf.paragraphs import in_paragraphs
from compare.read.pdf.passages import passages
from compare.read.pdf.rows import rows
from compare.read.pdf.running import without_running_lines
from compare.read.pdf.shapes import Box, Line, Page, Rule, Run, Style

PLAIN = Style(11.0, bold=False, italic=False, colour=(0, 0, 0), font="Helvetica")
LETTER = 5.5
"""Width of a letter of the made-up font."""


def run(text: str, left: float, base: float, size: float = 11, order: int = 0) -> Run:
    right = left + LETTER * len(text) * size / 11
    return Run(text, left, right, base, size, PLAIN._replace(size=size), order)


def page(*runs: Run, number: int = 1, rules: tuple[Rule, ...] = ()) -> Page:
    return Page(number, 595, 842, runs, rules)


def line(text: str, base: float = 700, **more: object) -> Line:
    one = Line(text, 72, 72 + LETTER * len(text), base, 11, PLAIN, 1, body=72)
    return one if not more else Line(**{**_fields(one), **more})  # type: ignore[arg-type]


def _fields(one: Line) -> dict[str, object]:
    return {name: getattr(one, name) for name in Line.__slots__}


words = st.text(alphabet="abcdefgh", min_size=2, max_size=9)
runs = st.builds(
    run,
    st.lists(words, min_size=1, max_size=6).map(" ".join),
    st.integers(20, 500).map(float),
    st.integers(20, 820).map(float),
    st.sampled_from([8.0, 11.0, 11.0, 16.0]),
)


def counted(texts: list[str]) -> Counter[str]:
    return Counter(letter for text in texts for letter in text if not letter.isspace())


@given(st.lists(runs, max_size=30))
def test_rows_hold_every_run_once_and_none_overlap_less_than_a_line(made: list[Run]) -> None:
    distinct = {(r.text, round(r.left), round(r.base)) for r in made}
    kept = [r for row in rows(made) for r in row]
    assert {(r.text, round(r.left), round(r.base)) for r in kept} == distinct
    assert all(row == sorted(row, key=lambda r: (r.left, r.order)) for row in rows(made))


@given(
    st.permutations([run(f"word{n}", 72 + 60 * (n % 5), 700 - 20 * (n // 5)) for n in range(15)])
)
def test_rows_do_not_depend_on_the_order_of_drawing(made: list[Run]) -> None:
    assert [[r.text for r in row] for row in rows(made)] == [
        [f"word{5 * k + n}" for n in range(5)] for k in range(3)
    ]


boxes = st.builds(
    lambda left, bottom, width, height: Box(left, bottom, left + width, bottom + height),
    *(st.integers(0, 500), st.integers(0, 800), st.integers(1, 300), st.integers(1, 60)),
)


@given(st.lists(boxes, max_size=25), st.booleans())
def test_reading_order_holds_every_box_once(made: list[Box], columns: bool) -> None:  # noqa: FBT001  # drawn by Hypothesis
    order = in_reading_order(made, 10.0, lambda _left, _right: columns)
    assert sorted(n for column in order for n in column) == list(range(len(made)))


@given(st.permutations(range(8)))
def test_two_columns_under_a_title_and_over_a_foot(order: list[int]) -> None:
    made = [
        Box(50, 750, 540, 780),
        *(Box(50, top - 12, 280, top) for top in (700, 685, 670)),
        *(Box(310, top - 12, 540, top) for top in (700, 685, 670)),
        Box(50, 600, 540, 630),
    ]
    shuffled = [made[n] for n in order]
    found = in_reading_order(shuffled, 10.0, lambda _left, _right: True)
    assert [[shuffled[n] for n in column] for column in found] == [
        made[:1],
        made[1:4],
        made[4:7],
        made[7:],
    ]


def test_a_short_heading_under_columns_belongs_to_what_follows_it() -> None:
    left = [Box(50, top - 12, 280, top) for top in (700, 685, 670)]
    right = [Box(310, top - 12, 540, top) for top in (700, 685, 670)]
    heading, table = Box(50, 620, 120, 632), Box(50, 560, 540, 615)
    found = in_reading_order([*left, *right, heading, table], 10.0, lambda _left, _right: True)
    assert found == [[0, 1, 2], [3, 4, 5], [6, 7]]


@given(st.lists(runs, max_size=25))
def test_no_letter_of_a_page_is_lost(made: list[Run]) -> None:
    text = flow([page(*made)]) if made else None
    if text is None:
        return
    read = passages(with_headings(text, ()))
    distinct = [r.text for row in rows(made) for r in row]
    said = [p.text for p in read.passages] + [f.text for f in read.furniture]
    assert counted(said) == counted(distinct)


@given(st.lists(st.lists(words, min_size=1, max_size=8).map(" ".join), min_size=1, max_size=12))
def test_paragraphs_hold_the_lines_they_were_given(texts: list[str]) -> None:
    made = [line(text, 700 - 14 * n) for n, text in enumerate(texts)]
    assert [one for paragraph in in_paragraphs(made) for one in paragraph] == made


@pytest.mark.parametrize(
    ("made", "text"),
    [
        ([run("one", 72, 700), run("two", 72 + 3 * LETTER + 3, 700)], "one two"),
        ([run("dire", 72, 700), run("ctly", 72 + 4 * LETTER, 700)], "directly"),
        ([run("one ", 72, 700), run("two", 72 + 4 * LETTER, 700)], "onetwo"),
        ([run("iii.", 72, 700), run("If", 72 + 4 * LETTER, 700)], "iii. If"),
        ([run("s.", 72, 700), run("47 inquiry", 72 + 2 * LETTER, 700)], "s.47 inquiry"),
        ([run("bold", 72, 700), run("bold", 72.3, 700)], "bold"),
    ],
    ids=["gap", "no gap", "blank drawn over", "number", "part of one", "drawn twice"],
)
def test_spaces_are_where_the_gaps_are(made: list[Run], text: str) -> None:
    assert [one.text for one in lines(made, page())] == [text]


@pytest.mark.parametrize(
    ("small", "kept", "marks"),
    [
        (run("3", 72 + 9 * LETTER, 704, 6), "education and more", ("3",)),
        (run("3,4", 72 + 9 * LETTER, 704, 6), "education and more", ("3,4",)),
        (run("*", 72 + 9 * LETTER, 704, 6), "education and more", ("*",)),
        (run("th", 72 + 9 * LETTER, 704, 6), "educationth and more", ()),
        (run("3", 72 + 9 * LETTER, 699, 6), "education3 and more", ()),
    ],
    ids=["number", "numbers", "sign", "letters", "lowered"],
)
def test_footnote_marks(small: Run, kept: str, marks: tuple[str, ...]) -> None:
    after = run("and more", small.right + 3, 700)
    (one,) = lines([run("education", 72, 700), small, after], page())
    assert (one.text, one.marks) == (kept, marks)


def test_an_underline_is_seen_and_a_rule_across_the_page_is_not() -> None:
    made = run("Private fostering", 72, 700)
    under = Rule(72, 698, made.right, 698.5)
    assert lines([made], page(made, rules=(under,)))[0].underlined
    across = Rule(40, 698, 560, 698.5)
    assert not lines([made], page(made, rules=(across,)))[0].underlined


@given(st.integers(3, 9), st.lists(words, min_size=1, max_size=5).map(" ".join))
def test_what_stands_at_the_same_edge_of_every_page_runs(count: int, header: str) -> None:
    pages = [
        page(
            run(header, 72, 810),
            run(f"text of page{'x' * n}", 72, 500),
            run(f"{n}", 290, 30),
            number=n,
        )
        for n in range(1, count + 1)
    ]
    kept, furniture = without_running_lines(pages)
    assert [len(one.runs) for one in kept] == [1] * count
    assert Counter(f.kind for f in furniture) == {"running header": count, "page number": count}


def test_each_paragraph_knows_its_column_and_where_it_would_stand() -> None:
    left = [run("a line that fills its column well", 60, 700 - 14 * n) for n in range(4)]
    right = [run("a line that fills its column too", 320, 700 - 14 * n) for n in range(4)]
    one, two = paragraphs_of(page(*left, *right), 7)
    assert (one.column, one.shift, two.column, two.shift) == (7, 0, 8, -260)


def test_a_short_entry_of_a_list_is_no_label_of_the_column_beside_it() -> None:
    left = [run(f"• {text}", 60, 700 - 14 * n) for n, text in enumerate(_ENTRIES)]
    right = [run("a line that fills its column too", 320, 700 - 14 * n) for n in range(4)]
    texts = [line.text for p in paragraphs_of(page(*left, *right), 1) for line in p.lines]
    assert texts == [one.text for one in (*left, *right)]


_ENTRIES = (
    "a line that fills its column well",
    "stay calm;",
    "a line that fills its column well",
    "do not ask a child what happened",
)


@pytest.mark.parametrize(
    ("foot", "runs"),
    [("Keeping safe – page 1", True), ("Page 1 of 4", True), ("See page 3", False)],
)
def test_a_line_at_the_edge_that_ends_in_its_page_runs_on_that_page_alone(
    foot: str,
    runs: bool,  # noqa: FBT001 - a row of a table
) -> None:
    made = page(run("text of the page", 72, 500), run(foot, 72, 40))
    _, furniture = without_running_lines([made])
    assert [f.text for f in furniture] == ([foot] if runs else [])


def test_boxes_beside_each_other_are_read_one_by_one() -> None:
    def box(left: float) -> tuple[Rule, ...]:
        right, bottom, top = left + 180, 400, 440
        return (
            *(Rule(left, y, right, y) for y in (bottom, top)),
            *(Rule(x, bottom, x, top) for x in (left, right)),
        )

    texts = [
        "Threshold met: the lead",
        "Threshold not met: the",
        "refers today",
        "lead keeps a note",
    ]
    made = [run(t, (80, 320)[n % 2], 425 - 14 * (n // 2), order=n) for n, t in enumerate(texts)]
    found = paragraphs_of(page(*made, rules=(*box(70), *box(310))), 1)
    said = [" ".join(line.text for line in p.lines) for p in found]
    assert said == [
        "Threshold met: the lead refers today",
        "Threshold not met: the lead keeps a note",
    ]


def test_lines_far_apart_are_paragraphs_where_most_lines_are() -> None:
    full = "Staff keep every child who is with us safe, in and out of the rooms we have"
    texts = {720: full, 706: "of the house.", 686: full, 666: "Staff and volunteers", 646: full}
    column = [line(text, base) for base, text in texts.items()]
    assert [len(paragraph) for paragraph in in_paragraphs(column)] == [2, 1, 1, 1]
