"""A launch works from a script, ``python -c``, the interactive interpreter and a notebook."""

import json
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

PROGRAM = """
import os
from hydra_zen import builds, instantiate, launch, make_config, multirun, zen

class Model:
    def __init__(self, size, depth=1):
        self.volume = size ** depth

def task(cfg):
    return instantiate(cfg.model).volume

@zen
def wrapped(model, n: int):
    return model.volume + n

def enclosing(add):
    def nested(cfg):
        return cfg.n + add
    return nested

Conf = make_config("n", model=builds(Model, "${n}", depth=2, populate_full_signature=True))

def results(task, **options):
    (jobs,) = launch(Conf, task, n=multirun([2, 3]), multirun=True, **options)
    return [job.return_value for job in jobs]

found = [results(task), results(wrapped), results(enclosing(10)), results(lambda cfg: -cfg.n)]
found.append(launch(Conf, task, n=5).return_value)
found.append(launch(Conf, os.path.basename, {"n": 1}, on_error="collect").status.name)
"""
PRINTED = "\nprint('found', found)\n"
EXPECTED = [[4, 9], [6, 12], [12, 13], [-2, -3], 25, "FAILED"]
#: In a notebook, jobs run in workers too.
IN_WORKERS = """
found = []
for launcher in ("joblib", "submitit_local"):
    for given in (task, wrapped, lambda cfg: Model(cfg.n, 3).volume) if launcher == "joblib" else (wrapped,):
        found.append(results(given, overrides=[f"hydra/launcher={launcher}"]))
"""


@pytest.fixture
def run(run_program, tmp_path):
    def run(arguments, text=None, python=sys.executable):
        done = run_program(python, arguments, tmp_path, text)
        assert done.returncode == 0, done.stdout + done.stderr
        assert "hydra" not in done.stderr.lower() or "Warning" not in done.stderr, done.stderr
        return done.stdout

    return run


def found_in(output):
    (line,) = [line for line in output.splitlines() if "found [" in line]
    return line.partition("found ")[2]


def test_script(tmp_path, run):
    (tmp_path / "program.py").write_text(PROGRAM + PRINTED)

    assert found_in(run(["program.py"])) == str(EXPECTED)


def test_module(tmp_path, run):
    (tmp_path / "package").mkdir()
    (tmp_path / "package" / "__init__.py").touch()
    (tmp_path / "package" / "program.py").write_text(PROGRAM + PRINTED)

    assert found_in(run(["-m", "package.program"])) == str(EXPECTED)


def test_command(run):
    assert found_in(run(["-c", PROGRAM + PRINTED])) == str(EXPECTED)


def test_standard_input(run):
    assert found_in(run(["-"], PROGRAM + PRINTED)) == str(EXPECTED)


def test_interactive_interpreter(run):
    blocks = PROGRAM.replace("\n\n", "\n\n\n")
    text = "\n".join(f"exec({block!r})" for block in blocks.split("\n\n\n")) + PRINTED

    assert found_in(run(["-i", "-q"], text)) == str(EXPECTED)


def notebook(run, python, *cells):
    driver = Path(__file__).parent / "programs" / "notebook.py"
    output = run([driver], json.dumps(cells), python)
    return [json.loads(result.replace("'", '"')) for result in json.loads(output.splitlines()[-1])]


def test_notebook(run, find_python):
    python = find_python("ipykernel", "nbclient")

    assert notebook(run, python, PROGRAM, "found") == [EXPECTED]


def test_notebook_with_workers(run, find_python):
    plugins = ("hydra_plugins.hydra_joblib_launcher", "hydra_plugins.hydra_submitit_launcher")
    python = find_python("ipykernel", "nbclient", *plugins)

    assert notebook(run, python, PROGRAM, IN_WORKERS, "found") == [[[4, 9], [6, 12], [8, 27], [6, 12]]]
