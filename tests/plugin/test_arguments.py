"""The mypy plugin, run over programs that say which of their lines are wrong."""

import importlib
import re
from collections import defaultdict
from pathlib import Path

import pytest
from hydra_zen_mypy import fullnames, guarded
from mypy import api

ROOT = Path(__file__).resolve().parents[2]
CASES = ROOT / "typing_tests" / "plugin"
pytestmark = pytest.mark.slow


def mypy(folder, *arguments):
    """Return what mypy says, by file and line."""
    config = folder / "mypy.ini"
    config.write_text("[mypy]\nstrict = true\nplugins = hydra_zen_mypy\n")
    options = [f"--config-file={config}", f"--cache-dir={folder / 'cache'}", "--hide-error-context"]
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("MYPYPATH", str(ROOT / "src"))
        patched.setenv(guarded.DEBUG_VARIABLE, "1")
        patched.chdir(folder)
        out, errors, status = api.run([*options, *map(str, arguments)])
    assert status in (0, 1), errors + out
    said = defaultdict(list)
    for line in out.splitlines():
        if match := re.match(r"(.+?):(\d+): error: (.+)", line):
            said[Path(match[1]).name, int(match[2])].append(match[3])
    return said


@pytest.fixture(scope="module")
def said(tmp_path_factory):
    return mypy(tmp_path_factory.mktemp("mypy"), *sorted(CASES.glob("*.py")))


def wrong_lines():
    for path in sorted(CASES.glob("*.py")):
        for number, line in enumerate(path.read_text().splitlines(), 1):
            if "# E: " in line:
                yield pytest.param(path.name, number, line.partition("# E: ")[2], id=f"{path.stem}-{number}")


@pytest.mark.parametrize(("name", "number", "expected"), list(wrong_lines()))
def test_a_mistake_is_reported_at_its_line(said, name, number, expected):
    assert any(expected in message for message in said[name, number]), said[name, number]


def test_nothing_else_is_reported(said):
    expected = {(param.values[0], param.values[1]) for param in wrong_lines()}

    assert {where: messages for where, messages in said.items() if messages and where not in expected} == {}


def test_a_warm_cache_and_a_changed_dependency_say_the_same(tmp_path):
    target, user = tmp_path / "target.py", tmp_path / "user.py"
    target.write_text("def f(x: int) -> None: ...\n")
    user.write_text("from hydra_zen import builds\nfrom target import f\nbuilds(f, x=1.5)\nbuilds(f, y=1)\n")

    cold = mypy(tmp_path, target, user)
    warm = mypy(tmp_path, target, user)
    target.write_text("def f(x: float, y: int = 1) -> None: ...\n")
    changed = mypy(tmp_path, target, user)

    assert cold == warm
    assert set(cold) == {("user.py", 3), ("user.py", 4)}
    assert not any(changed.values())


class Context:
    """A call that a hook is asked about."""

    default_signature = object()
    context = None

    def __init__(self):
        self.said = []
        self.api = self

    def fail(self, message, context, code):
        self.said.append((message, code.code))


def failing(ctx):
    raise LookupError("unexpected")


@pytest.mark.parametrize("debug", [False, True])
def test_an_unexpected_state_never_stops_mypy(debug, monkeypatch):
    monkeypatch.delenv(guarded.DEBUG_VARIABLE, raising=False)
    if debug:
        monkeypatch.setenv(guarded.DEBUG_VARIABLE, "1")
    ctx = Context()

    assert guarded.guarded(failing, ctx) is ctx.default_signature
    assert bool(ctx.said) is debug
    assert not debug or ("LookupError: unexpected" in ctx.said[0][0] and ctx.said[0][1] == "hydra-zen-crash")


NAMES = [*fullnames.BUILDS_VERBS, fullnames.DATACLASS, fullnames.BUILDS, fullnames.JUST]


@pytest.mark.parametrize("fullname", [*NAMES, *fullnames.READ_FROM_TEXT, *fullnames.OMEGACONF])
def test_every_watched_name_exists(fullname):
    module, _, name = fullname.rpartition(".")

    assert hasattr(importlib.import_module(module), name)
