"""Sweeps through real launchers: a program in a process of its own, and workers in further processes."""

import json
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
PROGRAM = HERE / "programs" / "sweeps.py"
#: ray and the optuna sweeper are large, and live in an environment of their own.
LAUNCHERS_PYTHON = Path(os.environ.get("HYDRA_ZEN_LAUNCHERS_PYTHON", ROOT / ".venv-launchers" / "bin" / "python"))


def has(python, plugin):
    """Tell whether the interpreter `python` finds the plugin module."""
    if str(python) == sys.executable:
        return find_spec("hydra_plugins") is not None and find_spec(f"hydra_plugins.{plugin}") is not None
    if not Path(python).exists():
        return False
    code = f"import importlib.util, sys; sys.exit(importlib.util.find_spec('hydra_plugins.{plugin}') is None)"
    return subprocess.run([str(python), "-c", code], capture_output=True, check=False).returncode == 0


def run_program(python, arguments, folder, timeout=300):
    """Run a program and return how it ended."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT / "tests")])}
    environment |= {"RAY_DEDUP_LOGS": "0", "RAY_AUTH_MODE": "disabled", "PYTHONWARNINGS": "default"}
    command = [str(python), *map(str, arguments)]
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, timeout=timeout, check=False
    )


EXPECTED = {
    "scenario_kinds_of_tasks": [[1, 2], [-1, -2], [10, 20], [100, 200]],
    "scenario_kinds_of_configs": [[1, 2]] * 7,
    "scenario_again_and_again": [[[1, 2], [1, 2]], True],
    "scenario_targets_of_main": [[[True, 0, {"k": [1]}]] * 2, ["Label"] * 2, True, 1],
    "scenario_a_target_of_main_that_only_an_override_names": ["Other", "Other"],
    "scenario_values_beyond_hydras_grammar": [{"<pad>": [None, 1.5]}, "a,b", "true", None],
    "scenario_a_failing_job": ["OddError('7: odd')", 7, ["COMPLETED", "FAILED"], 1, True],
    "scenario_collected": [["COMPLETED", "None"], ["FAILED", "OddError('7: odd')"]],
    "scenario_a_result_that_cannot_travel": [["COMPLETED", "FAILED"], True],
    "scenario_the_results": [True, ["n=2"], True, [1, 2], "zen_launch", "zen_launch", True, True],
    "scenario_a_launch_in_a_job": [[1, "x"], [2, "x"]],
}
#: Each of submitit's jobs is a process that imports everything anew.
QUICK = [
    "scenario_again_and_again",
    "scenario_targets_of_main",
    "scenario_a_failing_job",
    "scenario_a_result_that_cannot_travel",
]
LAUNCHERS = {
    "basic": (sys.executable, None, ()),
    "joblib": (sys.executable, "hydra_joblib_launcher", ()),
    "submitit_local": (sys.executable, "hydra_submitit_launcher", QUICK),
    "ray": (LAUNCHERS_PYTHON, "hydra_ray_launcher", ()),
}
CASES = [
    pytest.param(launcher, scenario, marks=[pytest.mark.slow] if launcher == "ray" else [])
    for launcher, (_, _, chosen) in LAUNCHERS.items()
    for scenario in chosen or EXPECTED
]


@pytest.fixture(scope="module")
def found(tmp_path_factory):
    """Return what the program found with a launcher; it is run once for each."""
    kept = {}

    def find(launcher):
        python, plugin, chosen = LAUNCHERS[launcher]
        if plugin is not None and not has(python, plugin):
            pytest.skip(f"the Hydra plugin {plugin} is not installed for {python}")
        if launcher not in kept:
            kept[launcher] = run_program(python, [PROGRAM, launcher, *chosen], tmp_path_factory.mktemp(launcher))
        done = kept[launcher]
        assert done.returncode == 0, done.stdout + done.stderr
        return done

    return find


@pytest.mark.parametrize(("launcher", "scenario"), CASES)
def test_a_sweep(found, launcher, scenario):
    expected = EXPECTED[scenario]
    if launcher == "basic":
        # Nothing travels: all is in one process, and any result will do.
        expected = {
            "scenario_targets_of_main": [*EXPECTED["scenario_targets_of_main"][:2], False, 1],
            "scenario_a_result_that_cannot_travel": [["COMPLETED", "COMPLETED"], True],
        }.get(scenario, expected)

    assert json.loads(found(launcher).stdout.splitlines()[-1])[scenario] == expected


@pytest.mark.parametrize("launcher", ["basic", "joblib", "submitit_local"])
def test_no_warning(found, launcher):
    assert "Warning" not in found(launcher).stderr


@pytest.mark.slow
def test_a_sweeper_that_returns_nothing(tmp_path):
    if not has(LAUNCHERS_PYTHON, "hydra_optuna_sweeper"):
        pytest.skip(f"the Hydra plugin hydra_optuna_sweeper is not installed for {LAUNCHERS_PYTHON}")

    done = run_program(LAUNCHERS_PYTHON, [PROGRAM.with_name("optuna_sweep.py")], tmp_path)

    assert done.returncode == 0, done.stdout + done.stderr
    found = json.loads(done.stdout.splitlines()[-1])
    assert found["batches"] == [2, 2] and found["right"]
    assert found["records"] == [["job", "kind", "return_value", "status", "x"]]
    assert found["failed"] in ([["FAILED"] * 2], [["FAILED"] * 2] * 2)  # optuna may give up after the first batch.
