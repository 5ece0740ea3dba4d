from __future__ import annotations

from pathlib import Path

import pytest

from compare.read import reader
from compare.read.web.css import colour_in, points


@pytest.mark.parametrize(
    ("said", "size"),
    [
        ("font-size:14pt", 14.0),
        ("font-size: 16px; color: red", 12.0),
        ("Font-Size:1.5em", 18.0),
        ("font-size:150%", 18.0),
        ("font-size:large", None),
        ("font-size:1.2.3pt", None),
        ("font-weight:bold", None),
    ],
)
def test_sizes(said: str, size: float | None) -> None:
    assert points(said) == size


@pytest.mark.parametrize(
    ("said", "colour"),
    [
        ("color:#1f4e79", "#1f4e79"),
        ("color: #0A5", "#00aa55"),
        ("font-size:9pt;color:rgb(31, 78, 121)", "#1f4e79"),
        ("color:#333333", ""),
        ("color:black", ""),
        ("background-color:#1f4e79", None),
        ("", None),
    ],
)
def test_colours(said: str, colour: str | None) -> None:
    assert colour_in(said) == colour


_TEXT = "<p>Staff tell the lead the same day and write down what was said to them.</p>"


@pytest.mark.parametrize(
    "heading",
    [
        '<p><font style="font-size: 18pt">Referrals</font></p>',
        '<p><span style="font-size: 18pt">Referrals</span></p>',
        '<p><span style="font-size:24px"><em>Ref</em>errals</span></p>',
    ],
)
def test_larger_type_is_a_heading(tmp_path: Path, heading: str) -> None:
    path = tmp_path / "page.html"
    path.write_text(f"<html><body>{heading}{_TEXT}<p><b>Recording</b></p>{_TEXT}</body></html>")
    found = [(b.level, b.text) for b in reader.read(path).blocks if b.kind == "heading"]
    assert found == [(1, "Referrals"), (2, "Recording")]


@pytest.mark.parametrize(
    "no_heading",
    [
        '<p><span style="font-size: 12pt">Referrals</span></p>',
        '<p><span style="font-size: 18pt">Ref</span>errals to the lead</p>',
        '<p><font color="black">Referrals</font></p>',
    ],
)
def test_usual_type_is_none(tmp_path: Path, no_heading: str) -> None:
    path = tmp_path / "page.html"
    path.write_text(f"<html><body>{_TEXT}{no_heading}{_TEXT}</body></html>")
    assert not any(b.kind == "heading" for b in reader.read(path).blocks)


def test_a_page_in_one_size_throughout_has_no_larger_type(tmp_path: Path) -> None:
    sized = '<p><span style="font-size:18pt">{}</span></p>'
    path = tmp_path / "page.html"
    text = sized.format("Staff tell the lead the same day and write down what was said.")
    path.write_text(f"<html><body>{text}{sized.format('Referrals')}{text}</body></html>")
    assert not any(b.kind == "heading" for b in reader.read(path).blocks)
