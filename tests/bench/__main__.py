"""``python -m tests.bench [FILE…]``: print the bench, and again on each FILE's own sentences."""

# ruff: noqa: T201 - it is there to print
import sys
from pathlib import Path

from compare.read import read
from tests.bench.bench import table
from tests.bench.guidance import guidance
from tests.bench.official import official

table(guidance())
for name in sys.argv[1:]:
    print(f"\n{name}")
    table(tuple(official(sentence.text for sentence in read(Path(name)).sentences)))
