"""Where editions are kept: folders named by edition, each holding a few files.

A file is taken from the first place that has it, so that a user can put their own list of terms, or
the official text, beside an edition that came with the tool.
"""

from __future__ import annotations

from pathlib import Path

import compare
from compare.errors import BadSetting

CARD, REQUIREMENTS, TERMS = "edition.toml", "requirements.toml", "terms.toml"
_OFFICIAL = "official"
"""Stem of the user's own copy of the official text; any suffix that can be read."""
_PACKAGE = Path(compare.__file__).parent


def places() -> tuple[Path, ...]:
    """Return the folders that may hold editions: here, in the installed tool, in its checkout."""
    checkout = _PACKAGE.parent
    kept = [Path("baselines"), _PACKAGE / "shipped" / "baselines"]
    if (checkout / "pyproject.toml").is_file():
        kept.append(checkout / "baselines")
    return tuple(place for place in kept if place.is_dir())


def edition_ids(within: tuple[Path, ...]) -> tuple[str, ...]:
    """Return the id of every folder that has a card, sorted."""
    return tuple(sorted({card.parent.name for place in within for card in place.glob(f"*/{CARD}")}))


def file_of(edition: str, name: str, within: tuple[Path, ...]) -> Path | None:
    """Return the file `name` of an edition, from the first place that has it."""
    found = (place / edition / name for place in within)
    return next((path for path in found if path.is_file()), None)


def official_text(edition: str, within: tuple[Path, ...]) -> Path | None:
    """Return the user's copy of the official text ("official.pdf"), if there is one.

    Raises BadSetting when there are several, because nobody can tell which one is meant.
    """
    for place in within:
        copies = sorted((place / edition).glob(f"{_OFFICIAL}.*"))
        if len(copies) > 1:
            raise BadSetting(
                str(place / edition),
                f"holds {len(copies)} copies of the official text",
                f"keep one of {', '.join(copy.name for copy in copies)}",
            )
        if copies:
            return copies[0]
    return None
