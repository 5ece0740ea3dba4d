"""What a person names as the national side → Baseline."""

from __future__ import annotations

from compare.baselines import edition_at_hand, load
from compare.cli.console import warn
from compare.errors import BadSetting
from compare.model import Baseline


def national(name: str, *, quiet: bool = False) -> Baseline:
    """Return an edition, or a file; for the text of an edition at hand, that edition.

    A file that only has the title and year of an edition is compared as it stands, with a warning
    unless `quiet`. Raises BadSetting as `load` does.
    """
    named = load(name)
    edition = edition_at_hand(named)
    if edition is None:
        return named
    from compare.official import assure  # noqa: PLC0415 - scipy and httpx are slow to load

    try:
        return assure(load(edition.id), named.document, name)
    except BadSetting as fault:
        if not quiet:
            without = f"compared without the requirements of {edition.id}"
            warn(f"{name}: {fault.fault}; {without}; with them: --baseline {edition.id}")
        return named
