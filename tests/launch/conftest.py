"""Every launch of these tests writes into an empty folder of its own; some programs run in other environments."""

import logging
import os
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
#: Hydra's plugins for joblib, submitit, ray and optuna live in an environment of their own: `make launchers`.
LAUNCHERS_PYTHON = os.environ.get("HYDRA_ZEN_LAUNCHERS_PYTHON", str(ROOT / ".venv-launchers" / "bin" / "python"))


@pytest.fixture(autouse=True)
def empty_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture(autouse=True)
def same_root_logger():
    """No test may leave a handler behind."""
    before = logging.getLogger().handlers[:]
    yield
    assert logging.getLogger().handlers == before


@cache
def python_with(*modules):
    """Return an interpreter that finds all `modules`: this one, or that of the launchers; None if neither does."""
    code = f"import importlib.util, sys; sys.exit(None in map(importlib.util.find_spec, {modules!r}))"
    for python in (sys.executable, LAUNCHERS_PYTHON):
        if (
            Path(python).exists()
            and subprocess.run([python, "-c", code], capture_output=True, check=False).returncode == 0
        ):
            return python
    return None


@pytest.fixture(scope="session")
def find_python():
    """Return a function from names of modules to an interpreter that has them; it skips where there is none."""

    def find(*modules):
        python = python_with(*modules)
        if python is None:
            pytest.skip(
                f"{' and '.join(modules)} installed neither here nor for {LAUNCHERS_PYTHON}: run `make launchers`"
            )
        return python

    return find


@pytest.fixture(scope="session")
def run_program():
    """Return a function that runs a program in a process of its own, with this package, and gives how it ended."""

    def run(python, arguments, folder, text=None):
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(folder)])}
        environment |= {"PYTHONWARNINGS": "default", "PYTHON_BASIC_REPL": "1", "RAY_AUTH_MODE": "disabled"}
        return subprocess.run(
            [python, *map(str, arguments)],
            cwd=folder,
            env=environment,
            input=text,
            capture_output=True,
            text=True,
            timeout=400,
            check=False,
        )

    return run
