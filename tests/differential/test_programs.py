"""Programs give with ours what they give with hydra-zen 0.17, apart from the differences that are known."""

import json
import os
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

import pytest
from differential.compare import differences
from differential.differences import DIFFERENCES, KEPT, matches
from differential.programs.catalogue import PROGRAMS

ROOT = Path(__file__).parents[2]
RUN = Path(__file__).parent / "programs" / "run.py"
UPSTREAM = Path(os.environ.get("UPSTREAM_PYTHON", ROOT / ".venv-upstream" / "bin" / "python"))

pytestmark = [
    pytest.mark.slow,
    pytest.mark.xdist_group("programs"),
    pytest.mark.skipif(sys.version_info < (3, 11), reason="typing resolves annotations in another way on Python 3.10"),
    pytest.mark.skipif(not UPSTREAM.exists(), reason=f"`make upstream` was not run: there is no {UPSTREAM}"),
]

BY_SUBJECT = defaultdict(list)
for program in PROGRAMS:
    BY_SUBJECT[program.subject].append(program)


@pytest.fixture(scope="module")
def results(tmp_path_factory):
    """What every program gives: with hydra-zen 0.17, and with ours."""
    folder = tmp_path_factory.mktemp("programs")
    environment = {
        key: value for key, value in os.environ.items() if not key.startswith(("COV", "PYTEST", "PYTHONPATH"))
    }
    environment["PYTHONHASHSEED"] = "0"  # sets of hydra-zen 0.17 are in the same order every time
    ours = {**environment, "PYTHONPATH": str(ROOT / "src")}
    sides = {"theirs": (UPSTREAM, environment), "ours": (sys.executable, ours)}
    processes = {
        name: subprocess.Popen([python, RUN, folder / name], env=env, cwd=folder, stderr=subprocess.PIPE, text=True)
        for name, (python, env) in sides.items()
    }
    for name, process in processes.items():
        _, errors = process.communicate(timeout=900)
        assert process.returncode == 0, f"{name}: {errors}"
    return [json.loads((folder / name).read_text()) for name in sides]


def test_the_other_side_is_the_public_release():
    code = "import importlib.metadata as m; print(m.version('hydra-zen'), m.version('hydra-core'))"
    versions = subprocess.run([UPSTREAM, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert versions == ["0.17.2", "1.3.8"]


@pytest.mark.parametrize("subject", BY_SUBJECT)
def test_only_known_differences(results, subject):
    theirs, ours = results
    unexpected = []
    for program in BY_SUBJECT[subject]:
        found = differences(theirs[program.id], ours[program.id])
        rows = [kinds for row in DIFFERENCES if (kinds := row.kinds_of(program.id)) is not None]
        if len(rows) != bool(found) or any(not set(found.values()) <= kinds for kinds in rows):
            unexpected.append(
                {
                    "program": program.text,
                    "differs in": {part: kind.value for part, kind in found.items()},
                    "rows that know of it": len(rows),
                    "theirs": theirs[program.id],
                    "ours": ours[program.id],
                }
            )
    assert not unexpected, json.dumps(unexpected, indent=2)


@pytest.mark.parametrize("kept", KEPT, ids=lambda kept: kept.what)
def test_what_is_kept_is_kept(results, kept):
    theirs, ours = results
    for pattern in kept.programs:
        found = [program.id for program in PROGRAMS if matches(pattern, program.id)]
        assert found
        assert all(differences(theirs[name], ours[name]) == {} for name in found)


@pytest.mark.parametrize("row", DIFFERENCES, ids=lambda row: f"{row.section}: {row.ours}")
def test_every_row_is_shown_by_something(row):
    for pattern in row.programs:
        assert any(matches(pattern, program.id) for program in PROGRAMS), pattern
    for path in row.elsewhere:
        assert (ROOT / path).exists(), path
    assert row.programs or row.elsewhere
