"""The same links by the plainest means: one pair after another, dictionaries and loops."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from compare.align import Evidence
from compare.align.judgement import CLOSE, LEAST, NO_COUNTERPART, WEIGHTS
from compare.align.terms import terms
from compare.model import Document, Sentence
from compare.text import long_forms, words

Weights = dict[str, float]


@dataclass(frozen=True)
class Row:
    sentence: Sentence
    words: tuple[str, ...]
    said: tuple[tuple[str, tuple[str, ...]], ...]
    terms: Counter[str]
    above: Counter[str]
    lead_in: Counter[str]
    paragraph: object


def twin(
    local: Document, national: Document, shown: Evidence, *, plain: bool
) -> dict[str, list[str]]:
    """Return local id → ids of the national sentences it answers by worth, best first."""
    known = long_forms(s.text for s in national.sentences)
    theirs = rows(national, known)
    ours = rows(local, {**known, **long_forms(s.text for s in local.sentences)})
    rarity = rarities([*ours, *theirs])

    def signs(here: Row, there: Row) -> int:
        if signed(here, there, shown):
            return 1 + plain
        return -1 if there.sentence.id in shown and not plain else 0

    chosen = {
        ours[at].sentence.id: best(
            [
                (worth(ours, at, theirs, other, rarity, signs(ours[at], row)), other)
                for other, row in enumerate(theirs)
            ]
        )
        for at in range(len(ours))
    }
    return {
        name: [theirs[other].sentence.id for other in others]
        for name, others in chosen.items()
        if others
    }


def signed(here: Row, there: Row, shown: Evidence) -> bool:
    return here.sentence.id in shown.get(there.sentence.id, ())


def best(worths: Sequence[tuple[float, int]]) -> list[int]:
    ranked = sorted((-value, other) for value, other in worths if value > LEAST)
    return [other for value, other in ranked[:3] if value <= ranked[0][0] + CLOSE]


def rows(document: Document, forms: Mapping[str, tuple[str, ...]]) -> list[Row]:
    def counted(text: str) -> Counter[str]:
        return Counter(term for term, _ in terms(words(text), forms))

    return [
        Row(
            sentence,
            words(sentence.text),
            tuple(terms(words(sentence.text), forms)),
            counted(sentence.text),
            counted(" ".join(sentence.locator.trail[-2:])),
            counted(sentence.lead_in or ""),
            (block.locator.trail, block.lead_in) if block.lead_in else block.id,
        )
        for block in document.blocks
        for sentence in block.sentences
    ]


def rarities(both: Sequence[Row]) -> Weights:
    seen = Counter(term for row in both for term in row.terms)
    every = {term for row in both for term in (*row.terms, *row.above, *row.lead_in)}
    return {term: math.log(1 + len(both) / max(1, seen[term])) for term in every}


def unit(counts: Mapping[str, float], rarity: Weights) -> Weights:
    heavy = {term: (1 + math.log(n)) * rarity[term] for term, n in counts.items()}
    return shortened(heavy)


def shortened(heavy: Weights) -> Weights:
    length = math.sqrt(sum(weight**2 for weight in heavy.values())) or 1
    return {term: weight / length for term, weight in heavy.items()}


def surroundings(side: Sequence[Row], at: int, rarity: Weights) -> Weights:
    near: Counter[str] = Counter()
    for other in range(max(0, at - 3), min(len(side), at + 4)):
        if other != at and side[other].paragraph == side[at].paragraph:
            near.update(side[other].terms)
    total: Counter[str] = Counter()
    for counts, share in ((side[at].above, 1.0), (side[at].lead_in, 0.5), (near, 1.0)):
        for term, weight in unit(counts, rarity).items():
            total[term] += share * weight  # type: ignore[assignment] # a Counter of floats
    return {term: weight for term, weight in shortened(dict(total)).items() if weight >= 0.08}


def cosine(one: Weights, other: Weights) -> float:
    return sum(weight * other.get(term, 0.0) for term, weight in one.items())


def worth(
    ours: Sequence[Row],
    at: int,
    theirs: Sequence[Row],
    other: int,
    rarity: Weights,
    signs: int,
) -> float:
    here, there = ours[at], theirs[other]
    mine, place = unit(here.terms, rarity), surroundings(theirs, other, rarity)
    in_order = longest_common_subsequence(here.words, there.words)
    shared = here.terms.keys() & there.terms.keys()
    sign = signs > 0
    evidence = {
        "nearness": cosine(mine, unit(there.terms, rarity)) + 0.9 * cosine(mine, place),
        "setting": cosine(surroundings(ours, at, rarity), place),
        "beyond": math.log1p(sum(rarity[term] for term in shared - there.above.keys())),
        "topic": math.log1p(sum(rarity[term] for term in shared & there.above.keys())),
        "order": in_order / max(1, len(here.words)),
        "same": float(here.words == there.words),
        "sign": float(sign),
        "stated": float(signs > 1),
        "unshown": float(signs < 0),
    }
    if evidence["nearness"] < 0.25 and not sign:
        return -math.inf
    if not eligible(here, there, in_order, evidence["setting"], sign):
        return -math.inf
    return round(sum(WEIGHTS[name] * evidence[name] for name in WEIGHTS) - NO_COUNTERPART, 9)


def eligible(here: Row, there: Row, in_order: int, setting: float, sign: bool) -> bool:  # noqa: FBT001
    short = min(len(here.words), len(there.words)) < 5
    if short and not (sign or (here.words == there.words and setting >= 0.1)):
        return False
    asks = here.sentence.text.endswith("?") and not there.sentence.text.endswith("?")
    alike = sign or things(here, there) >= 2
    slight = asks or there.sentence.text.endswith(":") or not alike
    return not slight or 2 * in_order >= 0.5 * (len(here.words) + len(there.words))


def things(here: Row, there: Row) -> int:
    shared = [(term, phrase) for term, phrase in here.said if term in there.terms]
    return min(len({term for term, _ in shared}), len({phrase for _, phrase in shared}))


def longest_common_subsequence(one: Sequence[str], other: Sequence[str]) -> int:
    row = [0] * (len(other) + 1)
    for word in one:
        before = row
        row = [0]
        for at, against in enumerate(other):
            row.append(before[at] + 1 if word == against else max(before[at + 1], row[at]))
    return row[-1]
