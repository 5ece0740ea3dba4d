"""The official text of an edition: whether a file is it, and where GOV.UK publishes it."""

from compare.official.govuk import Limits, Publication, publication
from compare.official.identity import assure

__all__ = ["Limits", "Publication", "assure", "publication"]
