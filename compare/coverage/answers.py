"""A manual and the national requirements → how it answers each of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from compare.coverage.duties import duties
from compare.coverage.facts import departures
from compare.coverage.meaning import Speech
from compare.coverage.nearness import BEYOND_DOUBT, Near, nearest, stated_from
from compare.coverage.passages import Passage, spoken_of
from compare.coverage.signs import Shown, acts_of, signs_in
from compare.coverage.stating import states, tells
from compare.coverage.verifying import official_passages
from compare.model import Answer, Baseline, Document, Link, Requirement, Sentence, Statement

_LINKED = 0.25
"""Nearness that is enough where the passage was found to be the counterpart in wording too."""
_SAID = 0.5
"""Share of a requirement that has signs which a passage without one must speak of: a fragment is
near to anything on its subject."""
_IN_PART = 0.05
"""How much nearer a passage that speaks of less of it must come."""
_LOOKED_AT = 40
"""Passages looked at for each requirement, so that its counterparts in wording are among them."""
_SHOWN = 3
"""Nearest passages shown for what was not found."""

Said = Mapping[str, Sequence[Statement]]


def answered(
    document: Document,
    statements: Iterable[Statement],
    links: Iterable[Link],
    baseline: Baseline,
    national: Iterable[Statement] = (),
    shown: Shown | None = None,
) -> tuple[Answer, ...]:
    """Return how the manual answers each requirement it is expected to meet, in their order.

    A requirement is met wherever in the manual one passage states it: one of its signs stands
    there, or the passage is near enough to the words it is restated in or, where the official text
    was added, to the official words; and the passage states the act with its object (see `states`),
    or the sign stands there by no chance (see `tells`). Else it is doubtful whether the requirement
    is met. What is stated with less of a figure, or as permission only, is met but weaker.
    A baseline without requirements is represented by the `national` statements that ask something.
    What its signs have `shown` is sought when it is not given.
    """
    sought = required(baseline, national)
    speech = Speech.of(s.text for side in (document, baseline.document) for s in side.sentences)
    official = official_passages(baseline)
    texts = [_texts(one, official.get(one.id, ())) for one in sought]
    flat = [speech.terms(text) for said in texts for text in said]
    found = nearest(flat, document.sentences, speech, _LOOKED_AT)
    near = [[best for _ in said for best in next(found)] for said in texts]
    statements = tuple(statements)
    said = _by_sentence(statements)
    linked = _linked(links)
    restated = {s.text: s.id for s in baseline.document.sentences}
    enough = stated_from(len(document.sentences))
    if shown is None:
        shown = signs_in(document.sentences, sought, acts_of(statements))

    def answer(one: Requirement, some: Iterable[Near]) -> Answer:
        best = sorted(some, key=lambda n: -n.nearness)
        counterparts = _counterparts(one, official.get(one.id, ()), restated, linked)
        nearness = {n.passage: n.nearness for n in best}
        signed = {
            Passage((sentence,)): shown.by_chance(one, sentence)
            for sentence in shown.all.get(one.id, ())
        }
        near_enough = [n.passage for n in _stating(one, best, counterparts, enough, speech)]
        says = {
            p: states(one, p, _statements(p, said), shown.texts) for p in (*signed, *near_enough)
        }
        telling = [
            p
            for p, chance in signed.items()
            if tells(one, chance, nearness.get(p, 0.0), stated=says[p])
        ]
        stated = dict.fromkeys((*telling, *(p for p in near_enough if says[p])))
        best_first = sorted(stated, key=lambda p: -nearness.get(p, 0.0))
        told = _answer(one, best, best_first, said)
        return told if stated or not says else _doubtful(told, says, nearness)

    return tuple(map(answer, sought, near))


def _doubtful(
    answer: Answer, signed: Iterable[Passage], nearness: Mapping[Passage, float]
) -> Answer:
    """Return an answer that was not found, with the passages in which a sign stands first."""
    likely = sorted(signed, key=lambda p: -nearness.get(p, 0.0))
    shown = dict.fromkeys((*(s for p in likely for s in p.sentences), *answer.local))
    return replace(answer, local=tuple(shown)[:_SHOWN], doubtful=True)


def required(baseline: Baseline, national: Iterable[Statement] = ()) -> tuple[Requirement, ...]:
    """Return what a manual is expected to answer: see `answered`."""
    if baseline.requirements:
        return tuple(one for one in baseline.requirements if one.expected)
    return duties(baseline.document, national)


def _texts(requirement: Requirement, official: Sequence[Sentence]) -> tuple[str, ...]:
    """Return the wordings a requirement is looked for in: ours, and the official one if known."""
    return (requirement.says, *((" ".join(s.text for s in official),) if official else ()))


def _counterparts(
    requirement: Requirement,
    official: Sequence[Sentence],
    restated: Mapping[str, str],
    linked: Mapping[str, frozenset[str]],
) -> frozenset[str]:
    """Return the ids of the local sentences linked to what states the requirement."""
    ids = {requirement.id, restated.get(requirement.says, ""), *(s.id for s in official)}
    return frozenset[str]().union(*(linked.get(one, frozenset()) for one in ids))


def _linked(links: Iterable[Link]) -> Mapping[str, frozenset[str]]:
    gathered: defaultdict[str, set[str]] = defaultdict(set)
    for link in links:
        for sentence in link.national:
            gathered[sentence.id].add(link.local.id)
    return {national: frozenset(local) for national, local in gathered.items()}


def _by_sentence(statements: Iterable[Statement]) -> Said:
    gathered: defaultdict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        gathered[statement.sentence].append(statement)
    return gathered


def _statements(passage: Passage, said: Said) -> list[Statement]:
    return [s for sentence in passage.sentences for s in said.get(sentence.id, ())]


def _answer(
    requirement: Requirement, near: Sequence[Near], stated: Sequence[Passage], said: Said
) -> Answer:
    best = near[0].nearness if near else 0.0
    if not stated:
        shown = dict.fromkeys(s for n in near for s in n.passage.sentences)
        return Answer(
            requirement.id, requirement.says, "not found", tuple(shown)[:_SHOWN], (), best
        )
    lacks = [_lacks(requirement, passage, said) for passage in stated]
    if not all(lacks):
        full = stated[lacks.index(())]
        return Answer(requirement.id, requirement.says, "met", full.sentences, (), best)
    weaker = stated[0].sentences
    return Answer(requirement.id, requirement.says, "met but weaker", weaker, lacks[0], best)


def _stating(
    requirement: Requirement,
    near: Iterable[Near],
    linked: frozenset[str],
    enough: float,
    speech: Speech,
) -> list[Near]:
    """Return the passages near enough to state a requirement, given the sentences linked to it.

    One that has signs is stated without them only where the passage speaks of its event too, or is
    near beyond doubt.
    """
    event = speech.terms(requirement.event or "") if requirement.signs else frozenset()
    found = []
    for one in near:
        in_full = not requirement.signs or one.said >= _SAID
        is_linked = not linked.isdisjoint(s.id for s in one.passage.sentences)
        least = min(enough, _LINKED) if is_linked and in_full else enough
        least += 0.0 if in_full else _IN_PART
        named = one.nearness >= enough + BEYOND_DOUBT or event <= spoken_of(one.passage, speech)
        if one.nearness >= least and named:
            found.append(one)
    return found


def _lacks(requirement: Requirement, passage: Passage, said: Said) -> tuple[str, ...]:
    found = departures(requirement, passage.says, _statements(passage, said))
    return tuple(str(departure) for departure in found if departure.less)
