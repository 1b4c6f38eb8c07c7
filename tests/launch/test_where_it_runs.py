"""A launch works from a script, ``python -c``, the interactive interpreter and a notebook."""

import json
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

SRC = Path(__file__).parents[2] / "src"

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
for launcher in LAUNCHERS:
    for given in (task, wrapped, lambda cfg: Model(cfg.n, 3).volume) if launcher == "joblib" else (wrapped,):
        found.append(results(given, overrides=[f"hydra/launcher={launcher}"]))
"""


def run(arguments, text=None):
    environment = {**os.environ, "PYTHONPATH": str(SRC), "PYTHONWARNINGS": "default", "PYTHON_BASIC_REPL": "1"}
    done = subprocess.run(
        [sys.executable, *arguments],
        input=text,
        env=environment,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Warning" not in done.stderr
    return done.stdout


def found_in(output):
    (line,) = [line for line in output.splitlines() if "found [" in line]
    return line.partition("found ")[2]


def test_script(tmp_path):
    (tmp_path / "program.py").write_text(PROGRAM + PRINTED)

    assert found_in(run(["program.py"])) == str(EXPECTED)


def test_module(tmp_path):
    (tmp_path / "package").mkdir()
    (tmp_path / "package" / "__init__.py").touch()
    (tmp_path / "package" / "program.py").write_text(PROGRAM + PRINTED)

    assert found_in(run(["-m", "package.program"])) == str(EXPECTED)


def test_command():
    assert found_in(run(["-c", PROGRAM + PRINTED])) == str(EXPECTED)


def test_standard_input():
    assert found_in(run(["-"], PROGRAM + PRINTED)) == str(EXPECTED)


def test_interactive_interpreter():
    blocks = PROGRAM.replace("\n\n", "\n\n\n")
    text = "\n".join(f"exec({block!r})" for block in blocks.split("\n\n\n")) + PRINTED

    assert found_in(run(["-i", "-q"], text)) == str(EXPECTED)


def test_notebook(tmp_path):
    pytest.importorskip("ipykernel")
    nbformat, nbclient = pytest.importorskip("nbformat"), pytest.importorskip("nbclient")
    launchers = [name for name, plugin in (("joblib", "joblib"), ("submitit_local", "submitit")) if has_plugin(plugin)]
    cells = [
        f"import sys; sys.path.insert(0, {str(SRC)!r}); LAUNCHERS = {launchers}",
        PROGRAM,
        "found",
        IN_WORKERS,
        "found",
    ]
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])

    client = nbclient.NotebookClient(notebook, timeout=300, resources={"metadata": {"path": str(tmp_path)}})
    client.execute(env={**os.environ, "PYTHONPATH": str(SRC)})

    assert shown(notebook.cells[2]) == EXPECTED
    expected = {"joblib": [[4, 9], [6, 12], [8, 27]], "submitit_local": [[6, 12]]}
    assert shown(notebook.cells[4]) == [result for launcher in launchers for result in expected[launcher]]
    if not launchers:
        pytest.skip("neither hydra-joblib-launcher nor hydra-submitit-launcher is installed: no workers were tried")


def has_plugin(name):
    return find_spec("hydra_plugins") is not None and find_spec(f"hydra_plugins.hydra_{name}_launcher") is not None


def shown(cell):
    (result,) = [output for output in cell.outputs if output.output_type == "execute_result"]
    return json.loads(result.data["text/plain"].replace("'", '"'))
