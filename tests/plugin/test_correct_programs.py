"""Correct programs of real shape run, and mypy with the plugin says nothing of them."""

import subprocess

import pytest

from typing_tests.checkers import ENVIRONMENT, ROOT
from typing_tests.correct_programs import GROUPS

pytestmark = [
    pytest.mark.slow,
    pytest.mark.xdist_group("checkers"),
    pytest.mark.skipif(
        not (ENVIRONMENT / "bin" / "mypy").exists(), reason="the type checkers are not installed: `make checkers`"
    ),
]


@pytest.fixture(params=GROUPS, ids=lambda group: group.name)
def group(request):
    if not request.param.is_installed():
        pytest.skip("the libraries are not installed: `make corpus lightning`")
    return request.param


def test_there_are_enough_programs():
    assert sum(len(group.programs) for group in GROUPS) >= 100


def test_nothing_is_said_of_them(group):
    assert group.errors() == []


def test_they_run(group):
    assert group.failures() == ""


def test_nothing_is_said_of_the_examples(tmp_path):
    config = tmp_path / "mypy.ini"
    config.write_text("[mypy]\nstrict = true\nplugins = hydra_zen_mypy\nmypy_path = $MYPY_CONFIG_FILE_DIR\n")
    python = ROOT / ".venv" / "bin" / "python"
    if not python.exists():
        pytest.skip("matplotlib and NumPy are looked up in the environment that `make` makes")

    done = subprocess.run(
        [
            *(ENVIRONMENT / "bin" / "mypy", "--config-file", config, "--python-executable", python),
            *("--cache-dir", ROOT / ".mypy_cache" / "examples", "experiment.py"),
        ],
        cwd=ROOT / "examples" / "cosine",
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.stdout.startswith("Success"), done.stdout
