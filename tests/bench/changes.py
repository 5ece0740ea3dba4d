"""What the mutators put in place of what: duty words, times, people and hedges."""

from __future__ import annotations

DIGITS = dict(
    zip(
        "one two three four five six seven eight nine ten".split(),
        range(1, 11),
        strict=True,
    )
) | {"twelve": 12, "fifteen": 15, "twenty": 20}

LESS = {
    "must": ("should", "may", "could"),
    "should": ("may", "could"),
    "is required to": ("should", "may"),
    "has to": ("should", "may"),
    "must not": ("should not",),
}
MORE = {
    "should": ("must", "is required to"),
    "may": ("must", "should"),
    "should not": ("must not",),
    "should never": ("must never",),
}
NEGATED = {
    "must": ("must not", "must never"),
    "should": ("should not", "should never"),
    "is required to": ("is not allowed to", "must not"),
    "has to": ("must not",),
    "must not": ("must",),
    "should not": ("should",),
    "should never": ("should",),
}
CEILINGS = ("within", "no later than", "no more than", "longer than")
TARGETS = (
    "in about {limit}",
    "in around {limit}",
    "with a target of {limit}",
    "at {limit}",
    "in an average of {limit}",
)
LONGER_UNIT = {
    "hour": "day",
    "hours": "days",
    "day": "week",
    "days": "weeks",
    "working day": "week",
    "working days": "weeks",
    "school days": "weeks",
    "week": "month",
    "weeks": "months",
    "month": "year",
    "months": "years",
}
SHORTER_UNIT = {
    "days": "hours",
    "working day": "hour",
    "working days": "hours",
    "week": "day",
    "weeks": "days",
    "month": "week",
    "months": "weeks",
    "years": "months",
}
LATER_START = {
    "referral": "of the end of the assessment",
    "strategy": "of the end of the assessment",
    "initial": "of the first review conference",
    "core group": "of the first review conference",
    "aware": "of the rapid review",
    "notification": "of publication of the report",
    "decision": "of the first draft of the report",
    "allegation": "of the end of the investigation",
    "enquiries": "of the initial conference",
}
OTHER_STARTS = (
    "of the next team meeting",
    "after the monthly return",
    "of the manager's approval",
)
OTHER_ACTORS = (
    "The school nurse",
    "The business manager",
    "The police",
    "The health visitor",
    "The team manager",
    "The housing officer",
    "The class teacher",
)
HEDGES = ("where possible", "normally", "wherever practicable", "where resources allow", "usually")
ESCAPES = (
    "unless the manager decides otherwise",
    "if the parents agree",
    "only where the threshold is met",
    "except at weekends",
    "if time allows",
)
FEWER = ("most", "some", "certain", "relevant")
