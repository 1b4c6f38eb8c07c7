"""The plugin however mypy is run, and in whatever state it finds itself."""

import pytest
from mypy.dmypy_server import Server
from mypy.main import process_options
from mypy.version import __version__ as MYPY
from plugin.running import CASES, CONFIG, ROOT, mypy, said

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("plugin")]

TARGET = """
class Optimizer:
    def __init__(self, lr: {lr} = 1, steps: int = 1) -> None: ...
def train(optim: Optimizer, epochs: int = 1) -> float:
    return 1.0
def area(width: int) -> int:
    return width
"""
CONFIGS = """
from dataclasses import dataclass
from typing import Any
from hydra_zen import MISSING, builds, hydrated_dataclass, make_config, mutable_value
from target import Optimizer, area, train
Optim = builds(Optimizer, {arguments})
Train = builds(train, optim=Optim, populate_full_signature=True)
Parts = builds(dict, parts=[builds(area)])
Left = builds(dict, parts=[builds(area)], hydra_recursive=False)
Texts = make_config(optim=builds(Optimizer, {arguments}), part=builds(area, "${{optim.steps}}"))
@dataclass
class Plan:
    area: Any = mutable_value([builds(area)])
    seed: int = MISSING
@hydrated_dataclass(area)
class Area:
    width: int = MISSING
"""
USER = """
from typing import Any
from hydra_zen import builds, instantiate, launch, zen
from configs import Area, Left, Optim, Parts, Plan, Texts, Train
from target import Optimizer, train
def task(cfg: Any) -> None: ...
launch(Train, task, ["optim.lr=0.5"])
launch(Train, task, ["optim.steps=2"])
launch(Train, task, ["optim.stepz=2"])
launch(Optim, zen(train), ["lr=2"])
builds(train, optim=Train)
builds(type(instantiate(Optim)), steps=1)
builds(Optimizer, lr=0.5)
instantiate(Parts)
instantiate(Left)
instantiate(Plan, seed=1)
instantiate(Plan, area=1)
instantiate(Area)
instantiate(Texts)
"""
SAME = {9, 10, 11, 14, 16, 17, 18}
#: What the modules are, and the wrong lines of the last of them: first as they are, then with a change one module
#: away, with one two modules away, and as they were.
STATES = [
    (TARGET.format(lr="float"), CONFIGS.format(arguments="lr=1, steps=2"), SAME),
    (TARGET.format(lr="float"), CONFIGS.format(arguments="lr=1"), SAME | {8, 19}),
    (TARGET.format(lr="int"), CONFIGS.format(arguments="lr=1, steps=2"), SAME | {7, 13}),
    (TARGET.format(lr="float"), CONFIGS.format(arguments="lr=1, steps=2"), SAME),
]


def write(folder, target, configs):
    """Write the three modules, and return their paths."""
    texts = {"target.py": target, "configs.py": configs, "user.py": USER}
    for name, text in texts.items():
        path = folder / name
        if not path.is_file() or path.read_text() != text:
            path.write_text(text)
    return [folder / name for name in texts]


def wrong_lines(errors):
    return {where for where, messages in errors.items() if messages}


def test_caches(mypy_folder):
    for target, configs, wrong in STATES:
        paths = write(mypy_folder, target, configs)
        first = mypy(mypy_folder, *paths)

        assert wrong_lines(first) == {("user.py", line) for line in wrong}
        assert mypy(mypy_folder, *paths) == first  # nothing has changed

        # Only the last module is checked again, with what the cache knows of the others.
        (mypy_folder / "user.py").write_text(USER + "\n")
        assert mypy(mypy_folder, *paths) == first


@pytest.fixture
def asked_of_daemon(tmp_path, monkeypatch):
    """A function that asks one daemon about files, and returns what is wrong in them."""
    monkeypatch.setenv("MYPYPATH", str(ROOT / "src"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mypy.ini").write_text(CONFIG)
    _, options = process_options(["--config-file=mypy.ini"], require_targets=False, server_options=True)
    server = Server(options, str(tmp_path / "status"))

    def ask(paths):
        answer = server.cmd_check(list(map(str, paths)), export_types=False, is_tty=False, terminal_width=80)
        return wrong_lines(said(answer["out"]))

    return ask


def test_daemon(tmp_path, asked_of_daemon):
    for target, configs, wrong in STATES:
        paths = write(tmp_path, target, configs)

        assert asked_of_daemon(paths) == {("user.py", line) for line in wrong}


def test_a_daemon_checks_the_only_launch_of_a_module_again(tmp_path, asked_of_daemon):
    fields = tmp_path / "fields.py"
    only = tmp_path / "only.py"
    only.write_text("from fields import Config, task\nfrom hydra_zen import launch\nlaunch(Config, task, ['seed=2'])\n")
    told = []
    for name in ("seed", "sed", "seed"):
        text = "from hydra_zen import make_config\ndef task(cfg: object) -> None: ...\nConfig = make_config({}=1)\n"
        fields.write_text(text.format(name))
        told.append(asked_of_daemon([fields, only]))

    assert told == [set(), {("only.py", 3)}, set()]


FOUND = tuple(map(int, MYPY.split(".")[:2]))
OTHER_PARSER = ["--no-native-parser"] if FOUND >= (2, 0) else []
WORKERS = ["-n", "2"] if FOUND >= (2, 0) else []


@pytest.mark.parametrize(
    "options",
    [["--python-version=3.10", *OTHER_PARSER], ["--python-version=3.12", *WORKERS], ["--python-version=3.13"]],
    ids=" ".join,
)
def test_other_ways_to_run_mypy_say_the_same(said, tmp_path, options):
    assert mypy(tmp_path, *options, *sorted(CASES.glob("*.py"))) == said


def test_functions_without_annotations(mypy_folder):
    """Bodies of functions without annotations are checked where mypy is asked for that, and only there."""
    text = "from hydra_zen import builds\ndef f(x: int) -> None: ...\ndef inside():\n    builds(f, y=1)\n"
    paths = [mypy_folder / f"{name}.py" for name in ("bodies_checked", "bodies_left")]
    for path in paths:
        path.write_text(text)
    loose = "\n".join(f"[mypy-{path.stem}]\nallow_untyped_defs = true" for path in paths)
    checked, left = "\ncheck_untyped_defs = true", "\ncheck_untyped_defs = false"
    config = CONFIG + loose.replace("\n[", f"{checked}\n[") + left + "\n"

    assert wrong_lines(mypy(mypy_folder, *paths, config=config)) == {("bodies_checked.py", 4)}
