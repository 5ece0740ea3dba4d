"""``guidance-compare explain``."""

import pytest

from compare.cli import app
from compare.rules import RULES


@pytest.mark.parametrize("rule", [rule.id for rule in RULES])
def test_every_rule_has_a_page(rule: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert app.exit_code(["explain", rule.lower()]) == 0
    assert capsys.readouterr().out.startswith(rule)


def test_an_unknown_rule_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert app.exit_code(["explain", "Z9"]) == 2
    assert "there is no rule 'Z9'" in capsys.readouterr().err
