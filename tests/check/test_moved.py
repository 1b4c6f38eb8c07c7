"""What is suggested for a target that is gone: names that its module defines, or where it is today."""

import sys
from pathlib import Path

import pytest

from hydra_zen._check.gate import check
from hydra_zen._check.settings import Settings

ENVIRONMENT = Path(__file__).parents[2] / ".venv-checkers"
FILES = {
    "zoo_old/__init__.py": "",
    "zoo_old/parts.py": (
        "from typing import Optional, Sequence, Tuple\nfrom json import loads as loaded\n"
        "from zoo_old.passed import Option as Passed, Optionen\nfrom collections import OrderedDict\n"
        "__all__ = ['loaded', 'Layer']\nclass Layer:\n    def unit(self) -> Optional[int]: ...\n"
        "settings: dict[str, str] = {}\n"
    ),
    "zoo_old/passed.py": "class Option: ...\nclass Optionen: ...\n",
    "src/zoo_new/__init__.py": "",
    "src/zoo_new/nets.py": "class Net:\n    @classmethod\n    def small(cls) -> None: ...\nasync def fetch() -> None: ...\n",
    "src/zoo_space/deep/more.py": "def spaced() -> None: ...\n",
    "tests/test_nets.py": "class Net: ...\n",
    "broken.py": "class Net:\n  (\n",
}
#: By target: what is said at the end, and the suggestion.
GONE = {
    "zoo_old.parts.Optionl": ("Did you mean 'Optionen'?", "Optionen"),
    "zoo_old.parts.Sequenc": ("has no 'Sequenc'.", None),
    "zoo_old.parts.OrderedDic": ("has no 'OrderedDic'.", None),
    "zoo_old.parts.loadd": ("Did you mean 'loaded'?", "loaded"),
    "zoo_old.parts.setting": ("Did you mean 'settings'?", "settings"),
    "zoo_old.parts.Passd": ("Did you mean 'Passed'?", "Passed"),
    "zoo_old.parts.Net": ("It may have moved to 'zoo_new.nets.Net' or 'tests.test_nets.Net'.", "zoo_new.nets.Net"),
    "zoo_gone.Net.small": (
        "It may have moved to 'zoo_new.nets.Net.small' or 'tests.test_nets.Net.small'.",
        "zoo_new.nets.Net.small",
    ),
    "zoo_old.fetch": ("It may have moved to 'zoo_new.nets.fetch'.", "zoo_new.nets.fetch"),
    "zoo_old.spaced": ("It may have moved to 'zoo_space.deep.more.spaced'.", "zoo_space.deep.more.spaced"),
    "zoo_old.parts.Layer.unti": ("Did you mean 'unit'?", "unit"),
}


@pytest.fixture
def project(tmp_path):
    for name, text in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    (tmp_path / "conf").mkdir()
    (tmp_path / "conf" / "config.yaml").write_text("".join(f"{path}: {{_target_: {path}}}\n" for path in GONE))
    yield tmp_path
    for name in [name for name in sys.modules if name.startswith(("zoo_old", "zoo_new"))]:
        del sys.modules[name]


def said(project, checker):
    report = check([project / "conf"], Settings(root=project, checker=checker, cache=None))
    assert {finding.code for finding in report} == {"HZ101"}
    found = {finding.given: finding for finding in report}
    return {
        path: (end if found[path].message.endswith(end) else found[path].message, found[path].suggestion)
        for path, (end, _) in GONE.items()
    }


def test_at_run_time(project):
    assert said(project, "runtime") == GONE


@pytest.mark.slow
@pytest.mark.skipif(not ENVIRONMENT.exists(), reason="needs the environment with all checkers: make checkers")
@pytest.mark.parametrize("checker", ["mypy", "pyright", "ty"])
def test_by_type_checkers(project, checker, monkeypatch):
    monkeypatch.setenv("VIRTUAL_ENV", str(ENVIRONMENT))

    assert said(project, checker) == GONE
