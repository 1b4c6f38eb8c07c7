"""The correct programs of typing_tests run, and their values have the types that checkers see."""

import pytest

from typing_tests.behaviours import read_sections
from typing_tests.execute import load

BEHAVIOURS = [(section.path, item.name) for section in read_sections(("reveal", "pass")) for item in section.behaviours]


@pytest.mark.parametrize(("path", "name"), BEHAVIOURS, ids=[name for _, name in BEHAVIOURS])
def test_behaviour_holds_at_run_time(path, name, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    getattr(load(path), name)()
