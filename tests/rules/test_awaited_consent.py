"""A step that protects a child must not wait for consent; help for a family may."""

from __future__ import annotations

from dataclasses import replace

import pytest

from compare.ledger.words.cues import pattern
from compare.lexicon import word_list
from compare.rules import findings
from tests.rules.made import comparison_of

NATIONAL = "Practitioners may share information without consent to keep a child safe."

WAITS = (
    ("Where the mother is unwilling, no referral takes place.", "high"),
    ("If the parents object, the matter goes no further.", "high"),
    ("Unless the family is content with it, the concern is logged and reviewed.", "high"),
    ("Without the parents' say-so it stays with the setting.", "high"),
    ("If the family would prefer us not to refer, the concern stays with us.", "high"),
    ("A referral is only possible once the parents are on board.", "high"),
    ("Information sharing between agencies is only permitted where there is consent.", "high"),
    ("Information can be passed on only where the parent has agreed to it.", "high"),
    ("A referral is made only with the parents' consent.", "high"),
    ("Information cannot be shared with other agencies without the consent of the parent.", "high"),
    ("A referral should not be made without parental consent.", "high"),
    ("A referral should not be made without the written consent of both parents.", "high"),
    ("If the parents refuse to agree to a referral then no referral can be made.", "high"),
    ("Section 47 enquiries must not begin until the parents have been told.", "high"),
    ("The police are only contacted once the parents have agreed.", "high"),
    ("Before any referral is made, parental consent must be obtained.", "high"),
    (
        "Talk to the parents about your referral and get their consent before filling in the form.",
        "high",
    ),
    ("Please obtain the family's agreement to a referral before completing it online.", "high"),
    ("For a referral, make sure that the parents agree before you send the form.", "high"),
    ("The parents must agree before a referral is made.", "high"),
    ("The consent of the parents is needed before a referral is made.", "high"),
    ("Consent must be obtained, not just sought, before a referral is made.", "high"),
    ("Make it clear that parental consent is needed before a referral is made.", "high"),
    ("You may need to tell the parents before we are able to take the referral.", "high"),
    ("You will need the parents' consent before the hub can accept a referral.", "high"),
    ("If a parent refuses, no information is shared unless a child's life is at risk.", "medium"),
    ("Consent must be given before a referral, unless there is immediate danger.", "medium"),
    ("Information about a child must not be shared without the consent of a parent.", "high"),
    ("Details of the family may not be disclosed unless the parents have agreed.", "high"),
    ("Staff may not pass on information about a pupil unless parents have given consent.", "high"),
    ("No one may phone the front door about a family until the father has said yes.", "high"),
    ("Nothing may go to other services without a slip signed by a carer.", "high"),
    ("We never contact social care unless the parents are happy with it.", "high"),
    ("Children are only spoken to alone once the mother has signed.", "high"),
    ("No referral is made until the family gives its blessing.", "high"),
    ("Details about a pupil are not given to others before the parents have agreed.", "high"),
)
GOES_AHEAD = (
    "Consent is needed for support, though not before a referral is made.",
    "Agreement is needed for a joint visit, and nobody has to have it before making a referral.",
    "Consent is needed for the service itself rather than before the referral.",
    "Where the mother is unwilling, the referral is made all the same.",
    "If the family would prefer us not to refer, we listen and then we refer.",
    "If the parents object, explain why the referral goes ahead.",
    "If the parents object, the photograph is not taken.",
    "Where a parent is not willing, record that and go ahead.",
    "If the parents object to the trip, the child stays at school.",
    "The information sharing protocol is not changed without the consent of the parents' forum.",
    "A referral should not be delayed because consent has not been given.",
    "Consent should be sought before a referral is made.",
    "Information should not be shared without consent unless a child is at risk of harm.",
    "If a parent refuses consent the referral should still be made.",
    "If the parents refuse to agree, a referral should be made and they should be told.",
    "An early help assessment cannot be made without the consent of the family.",
    "Photographs of children are not shared without parental consent.",
    "Information about a child is passed on where the parents have not given permission.",
    "Photographs are not passed on unless the parents have given their permission.",
    "Information should not be shared with the person who is accused.",
    "Information about a child is never shared with the alleged abuser without consent.",
    "Information about a child must not be shared without the permission of the police.",
    "Information about pupils is not shared with the press without consent.",
    "An assessment cannot start until the parents have agreed.",
    "Before information leaves us the coach must get the agreement of the Caldicott Guardian.",
    "Obtain the agreement of the team manager before a referral is made.",
    "Parents should be told of a referral before it is made.",
    "Talk to the parents before filling in the form for the fair.",
    "Get the parents' consent before completing the form for the trip.",
    "We will read the referral before we are able to take the next call.",
    "Speak to the child before we can look at the drawings.",
    "Consent is not required before a referral is made to social care.",
    "No parental consent is needed before a referral is made.",
    "Ask the hub where it is not clear whether the parents' consent is needed before a referral.",
    "We will aim to get the parents' consent before we share information about a child.",
    "Coaches get the agreement of the family before a referral is made wherever possible.",
    "No child may leave the building without the consent of a parent.",
    "Records of the referral must not be kept without a date.",
    "No one should phone the front door until they have read the guide that the head has signed.",
    "We do not contact social care to say that parents are happy with the school.",
    "Nothing may go to other services without a date stamp.",
    "Children are not spoken to about sports day until the parents have signed the form.",
    "Where the parents are happy the referral is made at once; if they are not it is made too.",
)


SAID = (
    "written consent",
    "their permission",
    "agreement of the parents",
    "both parents agree",
    "the carers have consented",
    "the family has been told",
    "parents have been informed",
    "the mother has been consulted",
    "where a parent refuses",
    "if the carers withhold",
    "should the parents decline",
    "if a father objects",
    "where the family disagrees",
    "if parents do not give",
    "where consent is withheld",
)


@pytest.mark.parametrize("said", SAID)
def test_what_is_said_of_consent_has_the_letters_by_which_it_is_sought(said: str) -> None:
    assert any(pattern("consent", "consent", key).search(said) for key in ("patterns", "refused"))
    assert any(letters in said for letters in word_list("consent")["consent"]["letters"])


@pytest.mark.parametrize(("local", "sure"), WAITS)
def test_a_step_that_waits_is_told_as_grave_as_it_is(local: str, sure: str) -> None:
    found = [f for f in findings(comparison_of(local, NATIONAL)) if f.rule == "C110"]
    assert [(f.cls, f.confidence) for f in found] == [("contradicts", sure)]
    assert found[0].severity == ("critical" if sure == "high" else "high")


@pytest.mark.parametrize("local", GOES_AHEAD)
def test_what_goes_ahead_or_protects_nobody_is_left_alone(local: str) -> None:
    assert not [f for f in findings(comparison_of(local, NATIONAL)) if f.rule == "C110"]


def test_where_the_national_text_is_silent_so_is_the_rule() -> None:
    silent = "Staff should keep the register in the office."
    assert not [f for f in findings(comparison_of(WAITS[0][0], silent)) if f.rule == "C110"]


def test_what_the_national_text_says_too_is_left_alone() -> None:
    compared = comparison_of(WAITS[0][0], NATIONAL)
    same = tuple(replace(link, relation="verbatim") for link in compared.links)
    assert not [f for f in findings(replace(compared, links=same)) if f.rule == "C110"]
