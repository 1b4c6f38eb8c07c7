"""What hydra-zen 0.17 accepts as an override's value arrives the same, but for the rows named here."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROGRAM = Path(__file__).parent / "programs" / "overrides.py"
UPSTREAM_PYTHON = Path(os.environ.get("HYDRA_ZEN_UPSTREAM_PYTHON", ROOT / ".venv-upstream" / "bin" / "python"))

pytestmark = pytest.mark.slow

#: Where both accept a value and it arrives differently: (values in hydra-zen 0.17, values here).
OTHER_VALUES = {
    "dict with None": (["{1: 'None'}"], ["{1: None}"]),
    "dict with None, sweep": (["{1: 'None'}"], ["{1: None}"]),
    "hydra_list of None": (["['None']"], ["[None]"]),
    "hydra_list of None, sweep": (["['None']"], ["[None]"]),
    "multirun of None, sweep": (["'None'", "1"], ["None", "1"]),
    "multirun of numbers as text, sweep": (["1", "2.5", "True"], ["'1'", "'2.5'", "'true'"]),
    "multirun of commas, sweep": (["'a'", "'b'", "'c'"], ["'a,b'", "'c'"]),
}
#: Accepted by hydra-zen 0.17, and refused here.
REFUSED = {"empty multirun": "HydraZenValueError", "empty multirun, sweep": "HydraZenValueError"}
#: Where the names of the errors differ: (error in hydra-zen 0.17, error here).
OTHER_ERRORS = {row: ("TypeError", "HydraZenTypeError") for row in ("set", "set, sweep", "complex", "complex, sweep")}


@pytest.fixture(scope="module")
def found(tmp_path_factory):
    if not UPSTREAM_PYTHON.exists():
        pytest.skip(f"hydra-zen 0.17 is not installed for {UPSTREAM_PYTHON}: run `make upstream`")
    results = []
    for python, path in ((UPSTREAM_PYTHON, ""), (sys.executable, str(ROOT / "src"))):
        done = subprocess.run(
            [str(python), str(PROGRAM)],
            cwd=tmp_path_factory.mktemp("launches"),
            env={**os.environ, "PYTHONPATH": path},
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        results.append(json.loads(done.stdout.splitlines()[-1]))
    return results


def test_what_was_accepted_arrives_the_same(found):
    theirs, ours = found
    accepted = {row: result for row, result in theirs.items() if "error" not in result}
    assert len(accepted) > 60

    differences = {row for row, result in accepted.items() if ours[row] != result}

    assert differences == {*OTHER_VALUES, *REFUSED}
    assert {row: (theirs[row]["values"], ours[row]["values"]) for row in OTHER_VALUES} == OTHER_VALUES
    assert {row: ours[row]["error"] for row in REFUSED} == REFUSED


def test_what_is_refused_by_both_is_refused_alike(found):
    theirs, ours = found

    errors = {
        row: (result["error"], ours[row]["error"])
        for row, result in theirs.items()
        if "error" in result and "error" in ours[row] and result != ours[row]
    }

    assert errors == OTHER_ERRORS


def test_nothing_more_is_refused(found):
    theirs, ours = found

    assert {row for row in ours if "error" in ours[row]} - {row for row in theirs if "error" in theirs[row]} == {
        *REFUSED
    }
