"""The mypy plugin, run over programs that say which of their lines are wrong."""

import pytest
from plugin.running import CASES

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("plugin")]


def wrong_lines():
    for path in sorted(CASES.glob("*.py")):
        for number, line in enumerate(path.read_text().splitlines(), 1):
            if "# E: " in line:
                yield pytest.param(path.name, number, line.partition("# E: ")[2], id=f"{path.stem}-{number}")


@pytest.mark.parametrize(("name", "number", "expected"), list(wrong_lines()))
def test_a_mistake_is_reported_at_its_line(said, name, number, expected):
    assert any(expected in message for message in said[name, number]), said[name, number]


def test_nothing_else_is_reported(said):
    expected = {(param.values[0], param.values[1]) for param in wrong_lines()}

    assert {where: messages for where, messages in said.items() if messages and where not in expected} == {}
