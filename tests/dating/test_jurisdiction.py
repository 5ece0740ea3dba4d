"""A manual that follows another country's rules is told from one that names a neighbour."""

from __future__ import annotations

from dataclasses import replace

import pytest

from compare.dating import elsewhere
from compare.model import Block, Document
from tests.dating.test_uses import under
from tests.rules.made import document_of


def manual(title: str, **sections: str) -> Document:
    """Return a document with these sections, their names in words."""
    blocks: list[Block] = []
    for name, text in sections.items():
        blocks += under(name.replace("_", " "), document_of(text)).blocks
    return replace(document_of(""), title=title, blocks=tuple(blocks))


ELSEWHERE = {
    "Wales": manual(
        "Safeguarding procedures",
        Duties="Follow the Wales Safeguarding Procedures.",
        Inspection="Estyn inspects schools. Care Inspectorate Wales inspects nurseries.",
        Register="The child's name is placed on the child protection register.",
    ),
    "Scotland": manual(
        "Child protection procedures",
        Duties="Follow GIRFEC and tell the Named Person.",
        Referral="Tell Police Scotland and the Children’s Reporter.",
    ),
    "Northern Ireland": manual(
        "Procedures",
        Duties="The SBNI sets the policy.",
        Referral="Telephone the Gateway Team of the Health and Social Care Trust, or the PSNI.",
    ),
    "Jersey": manual(
        "Procedures for Jersey",
        Duties="The Children (Jersey) Law applies.",
        Referral="Telephone the States of Jersey Police.",
    ),
    "Isle of Man": manual(
        "Isle of Man procedures",
        Duties="The Safeguarding Board Act 2018 applies.",
        Referral="Telephone the Isle of Man Constabulary or Manx Care.",
    ),
}
ENGLISH = {
    "one chapter across the border": manual(
        "Manual",
        Duties="Follow Working Together to Safeguard Children.",
        Cross_border_cases="In Wales follow the Wales Safeguarding Procedures and tell Estyn.",
    ),
    "a neighbour named": manual(
        "Manual",
        Duties="Ofsted inspects us.",
        Referral="Police Scotland may help.",
        Moves="The Children's Reporter is told of a child from Scotland.",
    ),
    "a section on another country": manual(
        "Manual",
        Duties="Tell the lead.",
        Children_in_Scotland="GIRFEC and the Named Person.",
        Referral="Tell the council.",
    ),
    "nothing at all": manual("Manual", Duties="Tell the lead."),
}


@pytest.mark.parametrize("country", ELSEWHERE)
def test_a_manual_of_another_country_is_known_with_its_signs(country: str) -> None:
    found = elsewhere(ELSEWHERE[country])
    assert found is not None
    assert found.country == country
    assert country in found.warning
    assert len(found.signs) > 1


@pytest.mark.parametrize("case", ENGLISH)
def test_an_english_manual_is_not_taken_for_another(case: str) -> None:
    assert elsewhere(ENGLISH[case]) is None
