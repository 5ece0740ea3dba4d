"""Arguments in; files, progress and exit codes out. The only room that prints and writes files."""

from __future__ import annotations

import sys
from typing import NoReturn

INTERRUPTED = 130
"""128 and the number of SIGINT, as shells have it."""


def main() -> NoReturn:
    """Run the command. Loading it takes a second, in which a user may change their mind too."""
    try:
        from compare.cli.app import main as command  # noqa: PLC0415 - so that the above holds
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    command()


__all__ = ["main"]
