"""``python -m tests.bench``: print the bench."""

from tests.bench.bench import table
from tests.bench.guidance import guidance

table(guidance())
