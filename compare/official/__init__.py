"""The official text of an edition: whether a file is it, and where GOV.UK publishes it."""

from compare.official.asking import Limits
from compare.official.govuk import Publication, publication
from compare.official.identity import assure

__all__ = ["Limits", "Publication", "assure", "publication"]
