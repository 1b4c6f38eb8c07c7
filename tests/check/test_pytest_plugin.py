"""The pytest plugin: configs are checked beside the tests where asked for, and nothing is imported where not."""

import os
import subprocess
import sys

import pytest
from check.corpus import TARGETS

CONFIG = "layer:\n  _target_: workshop.Layer\n  size: {size}\n"
SETTINGS = "[tool.hydra-zen.check]\nchecker = 'runtime'\npaths = ['conf', 'more']\n"
pytestmark = pytest.mark.slow


@pytest.fixture
def run(tmp_path):
    for name, size in (("conf", "1"), ("more", "big")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "config.yaml").write_text(CONFIG.format(size=size))
    (tmp_path / "pyproject.toml").write_text(SETTINGS)
    (tmp_path / "test_nothing.py").write_text(
        "import sys\ndef test_nothing():\n    assert 'hydra_zen' not in sys.modules, 'hydra_zen is imported'\n"
    )

    def run(*arguments):
        # In environments where the plugin is installed, its entry point must not load it a second time.
        command = [
            sys.executable,
            "-m",
            "pytest",
            "-p",
            "hydra_zen_pytest",
            "-p",
            "no:hydra_zen_check",
            "-p",
            "no:cacheprovider",
        ]
        environment = {**os.environ, "PYTHONPATH": str(TARGETS)}
        return subprocess.run(
            [*command, *arguments], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
        )

    return run


def test_without_the_option_nothing_is_imported(run):
    assert "1 passed" in run("-q").stdout


def test_with_the_option_each_path_is_a_test(run):
    done = run("-v", "--hydra-zen-check", "--deselect", "test_nothing.py")

    assert done.returncode == 1
    assert "hydra-zen check conf PASSED" in done.stdout
    assert "hydra-zen check more FAILED" in done.stdout
    assert "more/config.yaml:3:9: error HZ106: argument 'size' of workshop.Layer" in done.stdout
    assert "Traceback" not in done.stdout


def test_without_paths_it_says_what_to_do(run, tmp_path):
    (tmp_path / "pyproject.toml").write_text("")

    done = run("--hydra-zen-check")

    assert done.returncode == 4
    assert "set `paths` in [tool.hydra-zen.check]" in done.stderr + done.stdout
