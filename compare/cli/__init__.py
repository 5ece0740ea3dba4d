"""Arguments in; files, progress and exit codes out. The only room that prints and writes files."""

from compare.cli.app import main

__all__ = ["main"]
