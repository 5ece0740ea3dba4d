"""Plain text whose lines are paragraphs by what they begin with, not by blank lines."""

from __future__ import annotations

from compare.read.printed import marker


def with_paragraphs(text: str) -> str:
    """Return `text` with a blank line before each line that begins with a bullet or number."""
    parted: list[str] = []
    for line in text.splitlines():
        if parted and parted[-1].strip() and marker(line):
            parted.append("")
        parted.append(line)
    return "\n".join(parted)
