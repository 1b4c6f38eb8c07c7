"""The same trees, judged by each type checker: nothing of the targets is imported."""

import sys
from pathlib import Path

import pytest
from check.corpus import CORRECT, MISTAKES, TARGETS, expected

from hydra_zen._check.codes import Severity
from hydra_zen._check.gate import check
from hydra_zen._check.settings import Settings

ENVIRONMENT = Path(__file__).parents[2] / ".venv-checkers"
OF_TARGETS = {path.stem for path in TARGETS.glob("*.py")}

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not ENVIRONMENT.exists(), reason="needs the environment with all checkers: make checkers"),
]


@pytest.mark.parametrize("checker", ["mypy", "pyright", "basedpyright", "pyrefly", "ty", "zuban"])
def test_every_mistake_and_nothing_else(checker, monkeypatch):
    monkeypatch.setenv("VIRTUAL_ENV", str(ENVIRONMENT))
    for name in OF_TARGETS:
        monkeypatch.delitem(sys.modules, name, raising=False)
    root = MISTAKES[0].parents[1]
    settings = Settings(root=root, checker=checker, search_path=(str(TARGETS),), cache=None)

    report = check([*MISTAKES, *CORRECT], settings)

    found = {(f.file, f.line, f.code) for f in report if f.severity is not Severity.UNCHECKED}
    assert found == {
        (f"mistakes/{tree.name}/{file}", line, code)
        for tree in MISTAKES
        for file, line, code in expected(tree, checker)
    }
    assert not OF_TARGETS & set(sys.modules)
