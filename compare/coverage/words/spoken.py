"""The words of a text as signs are sought in it: stems, and one name for what has several."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from compare.lexicon import data_in, word_list
from compare.text import any_of, stem, words

_REMEMBERED = 50_000
"""Words whose stem is kept."""
Forms = Mapping[str, tuple[str, ...]]
_NO_FORMS: Forms = {}


def read_words(text: str, forms: Forms = _NO_FORMS) -> str:
    """Return the stems of the words of `text`, what has several names by one, between spaces.

    "Isn't" is read as "is not": how a denial is written does not matter.
    """
    said = words(text)
    if any(word.endswith(_SHORT) for word in said):
        said = tuple(each for word in said for each in _in_full(word))
    if not forms.keys().isdisjoint(said):
        said = tuple(word for each in said for word in forms.get(each, (each,)))
    plain = _forms().sub(lambda form: _names()[form[0]], " ".join(said))
    return f" {' '.join(map(_stem, plain.split()))} "


def _in_full(word: str) -> tuple[str, ...]:
    """Return the words of a denial in its short form, or the word itself."""
    if not word.endswith(_SHORT):
        return (word,)
    return _IRREGULAR.get(word) or (word.removesuffix(_SHORT), "not")


_SHORT = "n't"
_IRREGULAR = {"can't": ("cannot",), "won't": ("will", "not"), "shan't": ("shall", "not")}


@lru_cache(maxsize=_REMEMBERED)
def _stem(word: str) -> str:
    return stem(word.removesuffix("'s"))


@cache
def _names() -> Mapping[str, str]:
    """Return the one name for each form of a concept or a group of equivalents.

    The name of a concept is one word, whatever it is made of: a "local authority designated
    officer" is no local authority.
    """
    groups = data_in(__package__, "words")["group"]
    concepts = word_list("concepts")["concept"]
    one_word = {concept["name"]: concept["name"].replace(" ", "_") for concept in concepts}
    named = [(concept["name"], concept["forms"]) for concept in concepts]
    named += [(group["forms"][0], group["forms"]) for group in groups]
    return {form: one_word.get(name, name) for name, forms in named for form in forms}


@cache
def _forms() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(_names())}\b")
