"""Who is to act: the subject of an active verb, the "by …" of a passive one, or nobody."""

from __future__ import annotations

import re
from functools import cache

from compare.lexicon import word_list
from compare.statements.declared import Context
from compare.statements.tokens import BASE_VERBS, NOUN_VERBS, Tokens

_LISTS = word_list("actors")
_FAMILIES = frozenset(_LISTS["families"]["words"].split())
_MEETINGS = frozenset(_LISTS["meetings"]["words"].split())
_DECIDING = frozenset(_LISTS["deciding"]["words"].split())
_HEADS = frozenset(_LISTS["heads"]["words"].split())
_THINGS = frozenset(_LISTS["things"]["words"].split())
_STATIVE = frozenset(word_list("verbs")["stative"]["words"].split())
_ROLES = {form: role["name"] for role in _LISTS["role"] for form in (role["name"], *role["words"])}
_FORMS = frozenset(_ROLES) | {f"{form}s" for form in _ROLES}
_ALONE = {form: role["name"] for role in _LISTS["role"] for form in role.get("alone", ())}
_ANYONE = frozenset(_LISTS["families"]["anyone"].split())
_ROLE_HEADS = frozenset(form.split(" of ")[0].split(" making ")[0].split()[-1] for form in _ROLES)
_LONGEST = max(len(form.split()) for form in _ROLES)
_MOST_WORDS = 9
"""A subject longer than this is cut to its first noun phrase."""
_NEGATIVE = frozenset(("no", "neither", "none", "nobody", "nothing", "nor"))
_HAPPENING = frozenset(("take", "takes", "occur", "occurs", "happen", "happens"))
"""What is said of events: "the core group takes place"."""
_LEADING, _TRAILING = 'cad,-):"', "a,n("


def singular(word: str) -> str:
    """Return `word` without its plural ending: "agencies" → "agency", "staff" → "staff"."""
    if "'" in word:
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "ches", "shes", "xes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


@cache
def names_actor(word: str) -> bool:
    """Whether `word`, as the chief noun of a phrase, names someone or some body that can act."""
    return (
        word in _HEADS
        or singular(word) in _HEADS
        or word in _ROLE_HEADS
        or singular(word) in _ROLE_HEADS
    )


def is_family(word: str) -> bool:
    return word in _FAMILIES or singular(word) in _FAMILIES


def is_meeting(word: str) -> bool:
    return word in _MEETINGS or singular(word) in _MEETINGS


def decides(verb: str) -> bool:
    """Whether a meeting can be said to do it ("the conference may exclude a parent")."""
    return verb in _DECIDING or singular(verb) in _DECIDING


@cache
def role_of(phrase: str) -> str | None:
    """Return the role that the end of `phrase` names, as the gazetteer calls it."""
    words = [
        singular(word)
        for word in re.findall(r"[a-z/']+(?:-[a-z]+)*", phrase.lower().replace("’", "'"))
    ]
    if len(words) == 1 and words[0] in _ALONE:
        return _ALONE[words[0]]
    for start in range(max(0, len(words) - _LONGEST), len(words)):
        for form in (" ".join(words[start:]), " ".join(words[start:]) + "s"):
            if form in _ROLES:
                return _ROLES[form]
    return None


def acts(tokens: Tokens, phrase: tuple[int, int], context: Context, verb: str = "") -> bool:
    """Whether a noun phrase names someone who can act, or with `verb`, someone who can do that.

    A meeting acts when the verb is a deciding one. A name that no list knows acts when the document
    spells it out as someone who does, or when the verb is one that procedures ask of people.
    """
    head = head_of(tokens, *phrase)
    if not head:
        return False
    if is_meeting(head):
        return decides(verb)
    if verb in _HAPPENING:
        return False
    if names_actor(head):
        return True
    spelled = context.long_form(head.upper())
    if spelled:
        return names_actor(spelled.lower().split()[-1])
    if head in _THINGS or singular(head) in _THINGS or head.endswith("ing"):
        return False
    named = tokens.text[tokens.starts[phrase[1] - 1]].isupper() and phrase[1] > 1
    return named or (verb in BASE_VERBS and verb not in _STATIVE) or verb in NOUN_VERBS


def is_negative(tokens: Tokens, phrase: tuple[int, int]) -> bool:
    """Whether a subject denies what follows: "no agency should …", "neither parent may …"."""
    words = tokens.words[phrase[0] : phrase[1]]
    return any(word in _NEGATIVE for word in words[:3]) and "no later" not in " ".join(words)


def phrase_at(tokens: Tokens, first: int, last: int) -> tuple[int, int]:
    """Return the chief noun phrase among tokens `first` to `last`, without article or adverbs."""
    tags = tokens.tags
    determined = False
    while first + 1 < last and tags[first] in _LEADING and not (determined and tags[first] == "a"):
        determined = determined or tags[first] == "d"
        first += 1
    if first < last and tags[first] in 'c,)-:"':
        first += 1
    if tags[first:last] in ("a", "an", "aa"):
        first = last
    while last > first and tags[last - 1] in _TRAILING:
        last -= 1
    return first, _cut(tokens, first, last)


def _cut(tokens: Tokens, first: int, last: int) -> int:
    """Return where the phrase ends: before "who …", "working …", "(…)" and the like."""
    tags = tokens.tags
    for k in range(first + 1, last):
        if (
            tags[k] in "rtiwM(pzbhv"
            or (tags[k] == "q" and tags[k + 1 : k + 2] in ("p", "y"))
            or (tags[k] == "g" and not _modifies(tokens, k, last))
        ):
            return k
        if tags[k] == "," and not re.search("c", tags[k:last]):
            return k
    return last


_ACTIVITIES = frozenset("safeguarding housing nursing meeting reviewing training referring".split())


def _modifies(tokens: Tokens, k: int, last: int) -> bool:
    """Whether an "-ing" word is part of a name ("the safeguarding unit", "the receiving authority")."""
    follows = k + 1 < last and tokens.tags[k + 1] in "xNqAg"
    if k + 1 == last and tokens.tags[k - 1] in "xqdg" and not names_actor(tokens.words[k - 1]):
        return True  # "timely recording"
    return tokens.words[k] in _ACTIVITIES or (follows and tokens.tags[k - 1] == "d")


def head_of(tokens: Tokens, first: int, last: int) -> str:
    """Return the chief noun of a phrase: the word before "of", or the last."""
    tags = tokens.tags
    of = tags.find("f", first + 1, last)
    end = of if of > 0 else last
    while end > first and tags[end - 1] in "),(#":
        end -= 1
    return tokens.words[end - 1] if end > first else ""


def kind_of(tokens: Tokens, first: int, last: int) -> str:
    """Return the chief noun of a subject, "child" for people nobody in particular ("young people")."""
    head = head_of(tokens, first, last)
    named = (
        last - first > 1
        and tokens.words[last - 2] != "young"
        and tokens.tags[last - 2] not in "d#c"
    )
    return "child" if head in _ANYONE and not named else head


def subject_of(tokens: Tokens, first: int, last: int) -> tuple[int, int]:
    """Return the noun phrase that is the subject of a verb at `last`, an empty range if there is none.

    After a comma that ends no list only the last piece counts; a condition that ran into the subject
    without a comma is passed over by finding the actor that stands right before the verb.
    """
    tags = tokens.tags
    comma = tags.rfind(",", first, last)
    if comma >= 0 and "c" not in tags[comma:last] and not _relative_between(tags, first, comma):
        first = comma + 1 if comma + 1 < last else first
    if first < last and tags[first] in "iwp":
        return _before_verb(tokens, first, last)
    return phrase_at(tokens, first, last)


def _relative_between(tags: str, first: int, comma: int) -> bool:
    return "," in tags[first:comma] or tags[comma - 1 : comma] == ")"


def _before_verb(tokens: Tokens, first: int, last: int) -> tuple[int, int]:
    """Return the noun phrase that ends right before token `last`: back to its article, or a known role."""
    end = last
    while end > first and tokens.tags[end - 1] in _TRAILING:
        end -= 1
    if end > first and tokens.tags[end - 1] == "s":
        return end - 1, end
    start = end - 1
    while start > first and tokens.tags[start - 1] in "xqANg":
        start -= 1
    if start - 1 > first and tokens.tags[start - 1] == "c" and names_actor(tokens.words[start - 2]):
        start -= 2
    if start > first and tokens.tags[start - 1] == "d":
        return start, end
    if names_actor(tokens.words[start]) and tokens.tags[start + 1 : start + 2] == "c":
        return start, end
    known = (
        k for k in range(max(first, end - _LONGEST), end) if " ".join(tokens.words[k:end]) in _FORMS
    )
    start = next(known, end - 1)
    return (start, end) if end > first and names_actor(tokens.words[end - 1]) else (last, last)


def agent_after(tokens: Tokens, first: int, last: int) -> tuple[int, int] | None:
    """Return the "by …" phrase among those tokens that names someone who can act."""
    k = tokens.tags.find("y", first, last)
    while k >= 0:
        if k and tokens.words[k - 1] in ("than", "except"):
            return None
        start, end = k + 1, _agent_end(tokens, k + 1, last)
        start, end = phrase_at(tokens, start, end)
        if start < end and _acts(tokens, start, end):
            return start, end
        k = tokens.tags.find("y", k + 1, last)
    return None


def _acts(tokens: Tokens, start: int, end: int) -> bool:
    return names_actor(head_of(tokens, start, end))


def _agent_end(tokens: Tokens, first: int, last: int) -> int:
    tags = tokens.tags
    for k in range(first, last):
        if tags[k] in ",;:(.rtiwMzynbh" or (
            k > first and (tags[k] in "p#" or (tags[k] == "d" and tags[k - 1] not in "fdca"))
        ):
            return k
        if tags[k] == "g" and k > first and not _modifies(tokens, k, last):
            return k
        if tags[k] == "c" and k > first and not _another_actor(tokens, k + 1, last):
            return k
    return last


def _another_actor(tokens: Tokens, first: int, last: int) -> bool:
    """Whether "and …" goes on with another actor rather than another act."""
    stop = next((k for k in range(first, last) if tokens.tags[k] in ",;:.pyzMrtiwbhcV"), last)
    return first < stop and names_actor(tokens.words[stop - 1])
