"""Every type checker runs over the same calls, and says the same of them in our words."""

from pathlib import Path

import pytest

from hydra_zen._check.checkers.diagnostic import Diagnostic
from hydra_zen._check.checkers.environment import configured_checkers, names_python, settings_file
from hydra_zen._check.checkers.kinds import CHECKER_KINDS
from hydra_zen._check.checkers.problems import Problem, read_problem
from hydra_zen._check.checkers.run import Checker, CheckerFailed, select_checker

ROOT = Path(__file__).parents[3]
ENVIRONMENT = ROOT / ".venv-checkers"

#: What is wrong with the last line of each program.
CALLS = {
    "two(1, 2, 3)": (Problem.TOO_MANY_ARGUMENTS, ()),
    "two(1, 2, c=3)": (Problem.UNKNOWN_ARGUMENT, ("c",)),
    "two(1, 2, a=3)": (Problem.GIVEN_TWICE, ("a",)),
    "two(1)": (Problem.MISSING_ARGUMENT, ("b",)),
    "positional()": (Problem.MISSING_ARGUMENT, ()),
    "two(1, b='é')": (Problem.WRONG_TYPE, ("b",)),
    "parse(3.5)": (Problem.NO_OVERLOAD, ()),
}
HEAD = """\
from typing import overload
def two(a: int, b: int) -> int:
    return a
def positional(a: int, /) -> int:
    return a
@overload
def parse(text: str) -> int: ...
@overload
def parse(text: bytes) -> float: ...
def parse(text: str | bytes) -> float:
    return 1
'é😀'; \\
"""


@pytest.fixture(autouse=True)
def environment(monkeypatch):
    monkeypatch.setenv("VIRTUAL_ENV", str(ENVIRONMENT))


@pytest.mark.slow
@pytest.mark.parametrize("name", CHECKER_KINDS)
def test_every_checker_says_what_is_wrong_with_a_call(name, tmp_path):
    files = []
    for number, call in enumerate(CALLS):
        files.append(tmp_path / f"module_{number}.py")
        files[-1].write_text(HEAD + call + "\n", encoding="utf-8")
    found = select_checker(name, tmp_path).check(files, tmp_path, cache=tmp_path / "cache")
    last = 1 + HEAD.count("\n")
    seen = {}
    for diagnostic in found:
        problem = read_problem(diagnostic)
        if diagnostic.line == last and diagnostic.is_error and problem is not None:
            seen[files.index(diagnostic.file)] = problem
    for number, (call, (problem, names)) in enumerate(CALLS.items()):
        if seen[number].problem is not problem:
            # Pyright may name the argument that no overload takes.
            assert problem is Problem.NO_OVERLOAD, call
            assert seen[number].problem is Problem.WRONG_TYPE, call
        if names and seen[number].names:
            assert set(names) == set(seen[number].names), call


@pytest.mark.slow
@pytest.mark.parametrize("name", [name for name in CHECKER_KINDS if name != "mypy"])
def test_columns_count_characters(name, tmp_path):
    file = tmp_path / "module.py"
    line = "'é😀'; two(b=1, c='😀', a=[1, 2])"
    file.write_text("def two(b: int, c: str = '', a: int = 1) -> int:\n    return a\n" + line, encoding="utf-8")
    (*_, last) = [found for found in select_checker(name, tmp_path).check([file], tmp_path) if found.line == 3]
    # ty and zuban point at the whole argument, the others at the value.
    assert last.column - 1 in {line.index("a=["), line.index("[1")}


def test_a_checker_that_is_missing_is_named(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("hydra_zen._check.checkers.environment._interpreters", lambda root: [])
    with pytest.raises(CheckerFailed, match="pip install pyrefly"):
        select_checker("pyrefly", tmp_path)
    with pytest.raises(CheckerFailed, match="no type checker is installed"):
        select_checker("auto", tmp_path)


def test_a_checker_that_crashes_is_quoted(tmp_path):
    program = tmp_path / "pyright"
    program.write_text("#!/bin/sh\necho boom >&2\nexit 3\n")
    program.chmod(0o755)
    with pytest.raises(CheckerFailed, match=r"pyright failed with exit code 3; it said: boom"):
        Checker(CHECKER_KINDS["pyright"], program, tmp_path).check([tmp_path / "a.py"], tmp_path)


def test_a_checker_that_cannot_be_started_is_named(tmp_path):
    program = tmp_path / "mypy"
    program.write_text("no program")
    with pytest.raises(CheckerFailed, match="mypy cannot be started"):
        Checker(CHECKER_KINDS["mypy"], program, tmp_path).check([tmp_path / "a.py"], tmp_path)


@pytest.mark.parametrize(
    ("name", "file", "text"),
    [
        ("mypy", "pyproject.toml", "[tool.mypy]\nstrict = true\n"),
        ("mypy", "setup.cfg", "[mypy]\n"),
        ("pyright", "pyrightconfig.json", "{}"),
        ("pyrefly", "pyproject.toml", "[tool.pyrefly]\n"),
        ("ty", "pyproject.toml", "[tool.ty.rules]\n"),
        ("zuban", "pyproject.toml", "[tool.zuban]\n"),
    ],
)
def test_the_checker_that_the_project_has_settings_for_comes_first(name, file, text, tmp_path):
    assert configured_checkers(tmp_path) == []
    (tmp_path / file).write_text(text)
    kind = configured_checkers(tmp_path)[0]
    assert kind.name == name
    assert settings_file(kind, tmp_path) == tmp_path / file
    assert not names_python(kind, tmp_path)


def test_settings_may_name_the_interpreter(tmp_path):
    (tmp_path / "pyproject.toml").write_text('[tool.ty.environment]\npython = "env"\n[tool.mypy]\nstrict = true\n')
    assert names_python(CHECKER_KINDS["ty"], tmp_path)
    assert not names_python(CHECKER_KINDS["mypy"], tmp_path)


def test_what_is_not_about_a_call_is_no_problem():
    diagnostic = Diagnostic(Path("a.py"), 1, 1, 1, 1, "name-defined", 'Name "x" is not defined')
    assert read_problem(diagnostic) is None


def test_the_first_that_is_configured_and_installed_is_taken(tmp_path, monkeypatch):
    (tmp_path / "pyrightconfig.json").write_text("{}")
    programs = tmp_path / "bin"
    programs.mkdir()
    monkeypatch.setenv("PATH", str(programs))
    monkeypatch.setattr("hydra_zen._check.checkers.environment._interpreters", lambda root: [])
    for name, expected in (("mypy", "mypy"), ("basedpyright", "basedpyright"), ("pyright", "pyright")):
        (programs / name).write_text("#!/bin/sh\n")
        (programs / name).chmod(0o755)
        assert select_checker("auto", tmp_path).kind.name == expected
