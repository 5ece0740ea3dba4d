"""Field by field, how well invented sentences of boards are read; `pytest -s` prints the figures.

On their first run, before anything was mended on them, the later sets gave

    second.toml  strength .871, polarity 1.000, quantity .914, actor .885, start .957, event .773
    third.toml   strength .910, polarity 1.000, quantity .899, actor .840, start .957, event .776
    fourth.toml  strength .750, polarity .769, quantity .828, actor .674, start .938, event .614
    fifth.toml   strength .811, polarity .800, quantity .788, actor .782, start .821, event .569
    sixth.toml   strength .756, polarity .957, quantity .691, actor .675, start .710, event .523
    seventh.toml strength .599, polarity .667, quantity .650, actor .647, start .750, event .558
    eighth.toml  strength .629, polarity .571, quantity .783, actor .624, start .714, event .676
    ninth.toml   strength .612, polarity .769, quantity .529, actor .626, start .000, event .588
    tenth.toml   strength .848, polarity 1.000, quantity .783, actor .882, start .667, event .720
    eleventh     strength .863, polarity .800, quantity .867, actor .886, start .800, event .750
    twelfth.toml strength .469, polarity .333, quantity .455, actor .528, start 1.00, event .545
    thirteenth   strength .510, polarity .286, quantity .000, actor .720, start none, event .000
    fourteenth   strength .639, polarity .571, quantity .731, actor .747, start .800, event .538

The sixth and seventh were run after the reader had been mended on those before, and are held back.
The seventh is in ordinary words, as leaflets and clubs write; when it was run the sixth gave
.798 .957 .771 .709 .727 .593.
The eighth and ninth are in plain voices; the ninth was run when the reader had been mended on the
eighth, and without that gives .394 .545 .286 .329 .000 .286; the tenth without either .651 .000
.696 .679 .667 .560. Seven labels of the eighth that went
against the tables' own conventions were put right after its run, and five of the eleventh,
whose papers gave .615. The twelfth, the thirteenth and the fourteenth are in the shapes of what
went wrong on real pages; one label of the thirteenth and three of the fourteenth that went against
the conventions were put right after their runs.
Real sentences, which stand nowhere in the project, gave at first reading .944 .957 .922 .910 .928
.790 on 180 of 57 manuals; and, when the reader had been mended on those, .869 .800 .900 .870 .800
.667 on 84 of 21 others, some of them in the first person; and, when it had been mended on those
too, .889 1.00 .846 .976 .900 .929 on 51 of 13 others, with 14 times among them. Others, chosen to
be hard, gave at first reading .845 .857 .840 .861 1.00 .708 on 82, .892 1.00 .960 .919 .889 .765 on
68 and .941 .923 .714 .975 .857 .889 on 70. When the reader had been mended on those three, 91 held
apart went from .859 .750 .893 .854 .947 .754 to .859 .750 .893 .854 .947 .762, no more: what goes
wrong now is mostly one of a kind.
The fourth and fifth are long sentences. Statements are paired by the words they share; paired by
position, one that is missed makes all after it wrong (.702 .615 .747 .674 .750 .568 for the fourth,
.802 .800 .750 .759 .872 .569 for the fifth).
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.statements.measure import f1, labelled

HERE = Path(__file__).parent
LEAST = {
    "strength": 0.95,
    "polarity": 0.95,
    "quantity": 0.95,
    "actor": 0.9,
    "start": 0.9,
    "event": 0.9,
}


LEAST_OF_LONG = {
    "fourth": {"strength": 0.96, "quantity": 0.98, "actor": 0.94, "start": 0.93, "event": 0.9},
    "fifth": {"strength": 0.94, "quantity": 0.96, "actor": 0.91, "start": 0.97, "event": 0.82},
    "eighth": {"strength": 0.92, "quantity": 0.94, "actor": 0.9, "start": 0.87, "event": 0.84},
    "ninth": {"strength": 0.82, "quantity": 0.7, "actor": 0.86, "start": 0.57, "event": 0.75},
    "eleventh": {
        "strength": 0.96,
        "polarity": 0.95,
        "quantity": 0.86,
        "actor": 0.97,
        "start": 0.99,
        "event": 0.88,
        "artefact": 0.82,
    },
    "twelfth": {"strength": 0.9, "polarity": 0.99, "quantity": 0.99, "actor": 0.9, "event": 0.95},
    "thirteenth": {"strength": 0.94, "polarity": 0.88, "actor": 0.97, "event": 0.95},
    "fourteenth": {
        "strength": 0.97,
        "polarity": 0.99,
        "quantity": 0.99,
        "actor": 0.97,
        "start": 0.99,
        "event": 0.97,
    },
    "tenth": {"strength": 0.86, "quantity": 0.88, "actor": 0.89, "start": 0.85, "event": 0.81},
}
"""What the sets of long sentences, and of sentences in plain voices, have reached."""


@pytest.mark.parametrize("name", sorted(LEAST_OF_LONG))
def test_long_and_plain_sentences_are_read_as_well_as_before(name: str) -> None:
    measured = f1(labelled(HERE / f"{name}.toml"))
    print(name, *(f"{field} {figure:.3f}" for field, figure in measured.items()))  # noqa: T201 -- shown by `-s`
    least = LEAST_OF_LONG[name]
    assert {field: measured[field] for field in least if measured[field] < least[field]} == {}


@pytest.mark.parametrize("name", ["table", "second", "third"])
def test_each_field_is_read(name: str) -> None:
    measured = f1(labelled(HERE / f"{name}.toml"))
    print(name, *(f"{field} {figure:.3f}" for field, figure in measured.items()))  # noqa: T201 -- shown by `-s`
    assert {field: measured[field] for field in LEAST if measured[field] < LEAST[field]} == {}


def test_the_table_is_large_enough() -> None:
    assert sum(len(row.states) for row in labelled(HERE / "table.toml")) >= 120
