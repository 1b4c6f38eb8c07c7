"""Sweeps through real launchers: a program in a process of its own, and workers in further processes."""

import json
from pathlib import Path

import pytest

PROGRAM = Path(__file__).parent / "programs" / "sweeps.py"

EXPECTED = {
    "scenario_kinds_of_tasks": [[1, 2], [-1, -2], [10, 20], [100, 200]],
    "scenario_kinds_of_configs": [[1, 2]] * 7,
    "scenario_again_and_again": [[[1, 2], [1, 2]], True],
    "scenario_configs_that_were_made": [
        [[[1, 1, 0, 1, True], [2, 2, 0, 2, True]]] * 3,
        ["n", "sizes", "point", "partial", "meta", "hydrated"],
        True,
    ],
    "scenario_targets_of_main": [[[True, 0, {"k": [1]}]] * 2, ["Label"] * 2, True, 1],
    "scenario_a_target_of_main_that_only_an_override_names": ["Other", "Other"],
    "scenario_a_name_of_main_that_cannot_travel": [1, 2],
    "scenario_values_beyond_hydras_grammar": [{"<pad>": [None, 1.5]}, "a,b", "true", None],
    "scenario_a_failing_job": ["OddError('7: odd')", 7, ["COMPLETED", "FAILED"], 1, True],
    "scenario_collected": [["COMPLETED", "None"], ["FAILED", "OddError('7: odd')"]],
    "scenario_a_result_that_cannot_travel": [["COMPLETED", "FAILED"], True],
    "scenario_the_results": [True, ["n=2"], True, [1, 2], "zen_launch", "zen_launch", True, True],
    "scenario_a_launch_in_a_job": [[1, "x"], [2, "x"]],
}
#: Each of submitit's jobs is a process that imports everything anew.
QUICK = [
    "scenario_configs_that_were_made",
    "scenario_targets_of_main",
    "scenario_a_failing_job",
    "scenario_a_result_that_cannot_travel",
]
LAUNCHERS = {
    "basic": ("hydra", ()),
    "joblib": ("hydra_plugins.hydra_joblib_launcher", ()),
    "submitit_local": ("hydra_plugins.hydra_submitit_launcher", QUICK),
    "ray": ("hydra_plugins.hydra_ray_launcher", ()),
}
pytestmark = pytest.mark.slow
CASES = [
    pytest.param(launcher, scenario, marks=pytest.mark.xdist_group(launcher))
    for launcher, (_, chosen) in LAUNCHERS.items()
    for scenario in chosen or EXPECTED
]


@pytest.fixture(scope="module")
def found(tmp_path_factory, find_python, run_program):
    """Return what the program found with a launcher; it is run once for each."""
    kept = {}

    def find(launcher):
        plugin, chosen = LAUNCHERS[launcher]
        python = find_python(plugin)
        if launcher not in kept:
            kept[launcher] = run_program(python, [PROGRAM, launcher, *chosen], tmp_path_factory.mktemp(launcher))
        done = kept[launcher]
        assert done.returncode == 0, done.stdout + done.stderr
        return done

    return find


def printed(done):
    """Return what a program found; workers may print something after it."""
    (line,) = [line for line in done.stdout.splitlines() if line.startswith("FOUND ")]
    return json.loads(line.removeprefix("FOUND "))


@pytest.mark.parametrize(("launcher", "scenario"), CASES)
def test_a_sweep(found, launcher, scenario):
    expected = EXPECTED[scenario]
    if launcher == "basic":
        # Nothing travels: all is in one process, and any result will do.
        expected = {
            "scenario_targets_of_main": [*EXPECTED["scenario_targets_of_main"][:2], False, 1],
            "scenario_a_result_that_cannot_travel": [["COMPLETED", "COMPLETED"], True],
        }.get(scenario, expected)

    assert printed(found(launcher))[scenario] == expected


@pytest.mark.parametrize(
    "launcher",
    [pytest.param(name, marks=pytest.mark.xdist_group(name)) for name in ("basic", "joblib", "submitit_local")],
)
def test_no_warning(found, launcher):
    assert "Warning" not in found(launcher).stderr


def test_a_sweeper_that_returns_nothing(tmp_path, find_python, run_program):
    python = find_python("hydra_plugins.hydra_optuna_sweeper")

    done = run_program(python, [PROGRAM.with_name("optuna_sweep.py")], tmp_path)

    assert done.returncode == 0, done.stdout + done.stderr
    found = printed(done)
    assert found["batches"] == [2, 2] and found["right"]
    assert found["records"] == [["job", "kind", "return_value", "status", "x"]]
    assert found["failed"] in ([["FAILED"] * 2], [["FAILED"] * 2] * 2)  # optuna may give up after the first batch.
