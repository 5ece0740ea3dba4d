"""Pure functions on strings: normalise, split, words, ids."""

from compare.text.abbreviations import abbreviations, long_forms
from compare.text.forms import any_of, any_pattern, holds, phrases, spoken
from compare.text.sentences import split_sentences
from compare.text.telling import day, ending, first_of
from compare.text.words import collapse, fold, ids_for, plain, printed, stem, with_lead_in, words

__all__ = [
    "abbreviations",
    "any_of",
    "any_pattern",
    "collapse",
    "day",
    "ending",
    "first_of",
    "fold",
    "holds",
    "ids_for",
    "long_forms",
    "phrases",
    "plain",
    "printed",
    "split_sentences",
    "spoken",
    "stem",
    "with_lead_in",
    "words",
]
