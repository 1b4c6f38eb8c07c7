"""Configs of earlier runs against today's code."""

from pathlib import Path

import pytest
from check.corpus import TARGETS

from hydra_zen._check.gate import check
from hydra_zen._check.settings import Settings

ENVIRONMENT = Path(__file__).parents[2] / ".venv-checkers"
SAVED = {
    "fits": "layer: {_target_: workshop.Layer, size: 1}",
    "gone_target": "layer:\n  _target_: workshop.Layr\n  size: 1",
    "gone": "layer:\n  _target_: workshop.Layer\n  size: 1\n  dropout: 0.5",
    "renamed": "layer:\n  _target_: workshop.Layer\n  sise: 1",
    "renamed_altogether": "layer:\n  _target_: workshop.Layer\n  width: 1",
    "required": "image:\n  _target_: workshop.resize\n  width: 3",
    "type": "layer:\n  _target_: workshop.Layer\n  size: big",
    "broken": "layer: {]",
}
FOUND = {
    "fits": ("fits today's code", []),
    "gone_target": ("no longer fits: workshop.Layr is gone", [(2, "HZ501", "Layer")]),
    "gone": ("no longer fits: workshop.Layer has no parameter 'dropout' any more", [(4, "HZ502", None)]),
    "renamed": ("no longer fits: workshop.Layer calls 'sise' 'size' today", [(3, "HZ503", "size")]),
    "renamed_altogether": ("no longer fits: workshop.Layer calls 'width' 'size' today", [(3, "HZ503", "size")]),
    "required": ("no longer fits: workshop.resize requires 'image', 'height'", [(2, "HZ504", None)]),
    "type": ("no longer fits: workshop.Layer takes another type for 'size'", [(3, "HZ505", None)]),
    "broken": ("no longer fits: HZ201 invalid YAML", [(1, "HZ201", None)]),
}


@pytest.fixture
def runs(tmp_path):
    for name, text in SAVED.items():
        folder = tmp_path / "runs" / name / ".hydra"
        folder.mkdir(parents=True)
        (folder / "config.yaml").write_text(text + "\n")
        (folder / "hydra.yaml").write_text("hydra: {launcher: {_target_: no.such.Launcher}}\n")
        (folder / "overrides.yaml").write_text("- a=1\n")
    return tmp_path / "runs"


@pytest.mark.parametrize("given", [".", "**/.hydra/config.yaml", "*/.hydra/*.yaml"])
def test_one_line_on_each_run_and_what_has_changed(runs, given):
    report = check([runs / given], Settings(root=runs.parent, checker="runtime", search_path=(str(TARGETS),)))

    _assert_all_is_found(runs, report)


@pytest.mark.slow
@pytest.mark.parametrize("checker", ["mypy", "pyright", "ty"])
def test_type_checkers_tell_the_same(runs, checker, monkeypatch):
    monkeypatch.setenv("VIRTUAL_ENV", str(ENVIRONMENT))
    settings = Settings(root=runs.parent, checker=checker, search_path=(str(TARGETS),), cache=None)

    _assert_all_is_found(runs, check([runs], settings))


def _assert_all_is_found(runs, report):
    lines = dict(line.split(": ", 1) for line in report.summary)
    assert lines == {f"runs/{name}/.hydra/config.yaml": line for name, (line, _) in FOUND.items()}
    for name, (_, expected) in FOUND.items():
        found = [(f.line, f.code, f.suggestion) for f in report if f.file == f"runs/{name}/.hydra/config.yaml"]
        assert found == expected
