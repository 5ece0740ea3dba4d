"""A manual and the national requirements → how it answers each of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import takewhile

from compare.agreement.sides.reading import by_sentence
from compare.coverage.judging import NEAR, answer_of
from compare.coverage.national.duties import duties
from compare.coverage.national.verifying import official_passages, stated_at
from compare.coverage.place.settings import is_asked_of, setting_of
from compare.coverage.showing.acts import does_the_same, tells_the_same
from compare.coverage.showing.shown import shown_in
from compare.coverage.showing.signs import Shown
from compare.coverage.showing.stating import StatedIn
from compare.coverage.words.meaning import Speech
from compare.coverage.words.nearness import BEYOND_DOUBT, Near, nearest, stated_from
from compare.coverage.words.passages import Passage, spoken_of
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
    done by nobody else (see `is_anothers`), in no list of examples or titles (see `is_explained`)
    and no account of what a term means or of what was (see `only_tells`). A passage with a sign, or
    near enough, that does not makes it doubtful whether the requirement is met; without any it is
    not found.
    What is stated with less of a figure, as permission or as time allows is met but weaker.
    A baseline without requirements is represented by the `national` statements that ask something.
    What its signs have `shown` is sought when it is not given.
    """
    sought = required(document, baseline, national)
    statements = tuple(statements)
    said = by_sentence(statements)
    links = tuple(links)
    linked, alike = _linked(links), _linked(_told(links, baseline))
    official, stated = official_passages(baseline), stated_at(baseline, sought)
    speech = Speech.of(s.text for side in (document, baseline.document) for s in side.sentences)
    enough = stated_from(len(document.sentences))
    if shown is None:
        shown = shown_in(document.sentences, statements, sought)
    answers = []
    for one, best in zip(sought, _nearest(document, sought, official, speech), strict=True):
        words = {one.id, *(s.id for s in stated.get(one.id, ()))}
        near_enough = _stating(one, best, _counterparts(words, linked), enough, speech)
        as_told = _counterparts(words, alike)
        answer = answer_of(one, best, near_enough, shown, said, alike=as_told)
        answers.append(_with_done(one, answer, best, said, speech))
    return tuple(answers)


def _with_done(
    requirement: Requirement, answer: Answer, near: Sequence[Near], said: StatedIn, speech: Speech
) -> Answer:
    """Return the answer, with the passages first that have done what a duty of a bare national text
    asks, about something near it.
    """
    if requirement.edition or answer.state != "not found" or answer.doubtful:
        return answer
    doing = tuple(
        sentence
        for one in near
        if one.nearness >= NEAR
        for sentence in one.passage.sentences
        if does_the_same(requirement, said.get(sentence.id, ()), speech)
        or tells_the_same(requirement, one.passage, said.get(sentence.id, ()))
    )
    local = tuple(dict.fromkeys((*doing, *answer.local)))[: len(answer.local)]
    return replace(answer, local=local, done=bool(doing))


def _nearest(
    document: Document,
    sought: Sequence[Requirement],
    official: Mapping[str, Sequence[Sentence]],
    speech: Speech,
) -> Iterator[Sequence[Near]]:
    """Yield for each requirement the passages nearest to any of its wordings, nearest first."""
    wordings = [_wordings(one, official.get(one.id, ())) for one in sought]
    flat = [speech.terms(text) for some in wordings for text in some]
    found = nearest(flat, document.sentences, speech, _LOOKED_AT)
    for one, some in zip(sought, wordings, strict=True):
        near = [near for text in some for near in _of(one, text, next(found), speech)]
        yield sorted(near, key=lambda n: -n.nearness)


def _of(
    requirement: Requirement, wording: str, near: Sequence[Near], speech: Speech
) -> Sequence[Near]:
    """Return what speaks of the requirement, of all that is near to a wording: of half of it where
    the wording takes in what stands before it.
    """
    if wording == requirement.says or not _points_back(requirement):
        return near
    own = speech.terms(requirement.says)
    least = _SAID * len(own)
    return [one for one in near if len(own & spoken_of(one.passage, speech)) >= least]


def required(
    manual: Document, baseline: Baseline, national: Iterable[Statement] = ()
) -> tuple[Requirement, ...]:
    """Return what a manual is expected to answer: see `answered`."""
    if baseline.requirements:
        setting = setting_of(manual)
        expected = (one for one in baseline.requirements if one.expected)
        return tuple(one for one in expected if is_asked_of(setting, one))
    return duties(baseline.document, tuple(national))


def _wordings(requirement: Requirement, official: Sequence[Sentence]) -> tuple[str, ...]:
    """Return the wordings a requirement is looked for in: ours, and the official one if known.

    What points back is looked for with what it points to, too.
    """
    wordings = [requirement.says]
    if official:
        wordings.append(" ".join(s.text for s in official))
    if _points_back(requirement):
        wordings.append(f"{requirement.after} {requirement.says}")
    return tuple(wordings)


def _points_back(requirement: Requirement) -> bool:
    return bool(requirement.after) and requirement.confidence == "low"


def _counterparts(words: Iterable[str], linked: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """Return the ids of the local sentences linked to any of the national ones."""
    return frozenset[str]().union(*(linked.get(one, frozenset()) for one in words))


def _told(links: Iterable[Link], baseline: Baseline) -> Iterator[Link]:
    """Yield the links of which it is told by itself how the two sides differ.

    Those of a bare national text are; else those that differ in who is to act.
    """
    for link in links:
        if not baseline.requirements or any(d.facet == "actor" for d in link.differences):
            yield link


def _linked(links: Iterable[Link]) -> Mapping[str, frozenset[str]]:
    gathered: defaultdict[str, set[str]] = defaultdict(set)
    for link in links:
        for sentence in link.national:
            gathered[sentence.id].add(link.local.id)
    return {national: frozenset(local) for national, local in gathered.items()}


def _stating(
    requirement: Requirement,
    near: Iterable[Near],
    linked: frozenset[str],
    enough: float,
    speech: Speech,
) -> list[Passage]:
    """Return the passages near enough to state a requirement, given the sentences linked to it.

    They come nearest first. One that has signs is stated without them only where the passage
    speaks of its event too, or is near beyond doubt.
    """
    event = speech.terms(requirement.event or "") if requirement.signs else frozenset()
    found = []
    for one in takewhile(lambda one: one.nearness >= min(enough, _LINKED), near):
        in_full = not requirement.signs or one.said >= _SAID
        is_linked = not linked.isdisjoint(s.id for s in one.passage.sentences)
        least = min(enough, _LINKED) if is_linked and in_full else enough
        least += 0.0 if in_full else _IN_PART
        if one.nearness < least:
            continue
        if one.nearness >= enough + BEYOND_DOUBT or event <= spoken_of(one.passage, speech):
            found.append(one.passage)
    return found
