"""From wherever the command is run: each path is checked by the settings of the project that it belongs to."""

import json
import sys

import pytest

from hydra_zen._check.command_line import main

TABLE = "[tool.hydra-zen.check]\nchecker = 'runtime'\ncache = false\n"
CONFIG = "a: {_target_: parts_of_project.f, x: 1}\n"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Two projects side by side, whose modules have the same name."""
    for name, parameter in (("one", "x"), ("two", "y")):
        project = tmp_path / "work" / name
        (project / "src").mkdir(parents=True)
        (project / "conf").mkdir()
        (project / "pyproject.toml").write_text(TABLE)
        (project / "src" / "parts_of_project.py").write_text(f"def f({parameter}: int = 1): ...\n")
        (project / "conf" / "config.yaml").write_text(CONFIG)
    monkeypatch.chdir(tmp_path / "work")
    yield tmp_path / "work"
    sys.modules.pop("parts_of_project", None)


@pytest.fixture
def run(folder, capsys):
    def run(*arguments):
        capsys.readouterr()
        # Each run stands for a program of its own.
        sys.modules.pop("parts_of_project", None)
        code = main(["check", *arguments])
        done = capsys.readouterr()
        return code, [line.partition(": error")[0] for line in done.out.splitlines()], done.err

    return run


def test_from_a_folder_above(run):
    assert run("one/conf")[:2] == (0, ["No errors found."])
    assert run("two/conf") == (
        1,
        ["two/conf/config.yaml:1:35", "Found 1 error."],
        "hydra-zen check: targets are imported (--checker runtime); none is called\n",
    )


def test_paths_of_different_projects(run):
    """Each is judged by the modules of its own project, and what is said of all is said once."""
    for paths in (("one/conf", "two/conf"), ("two/conf", "one/conf"), ("one/conf/*.yaml", "two/conf/*.yaml")):
        code, out, err = run(*paths)
        assert (code, out) == (1, ["two/conf/config.yaml:1:35", "Found 1 error."])
        assert err.count("targets are imported") == 1
        assert "parts_of_project" not in sys.modules


def test_from_within_paths_are_those_of_the_project(run, folder, monkeypatch):
    monkeypatch.chdir(folder / "two" / "conf")
    assert run(".")[1] == ["conf/config.yaml:1:35", "Found 1 error."]
    assert run("../../one/conf")[1] == ["No errors found."]
    monkeypatch.chdir(folder / "one")
    assert run("../two/conf")[1] == [f"{(folder / 'two' / 'conf' / 'config.yaml').as_posix()}:1:35", "Found 1 error."]


def test_strict_is_a_matter_of_each_project(run, folder):
    (folder / "one" / "conf" / "config.yaml").write_text("a: {_target_: parts_of_project.f, x: '${of_my_own:1}'}\n")
    assert run("one/conf", "two/conf")[0] == 1
    (folder / "one" / "pyproject.toml").write_text(f"{TABLE}strict = true\n")
    assert run("one/conf", "two/conf")[0] == 2


def test_exclude_and_baseline_are_of_the_project(run, folder, monkeypatch):
    (folder / "two" / "pyproject.toml").write_text(f"{TABLE}baseline = 'known.json'\n")
    assert run("two/conf", "--write-baseline")[0] == 0
    (entry,) = json.loads((folder / "two" / "known.json").read_text())["findings"]
    assert entry["file"] == "conf/config.yaml"
    assert run("two/conf")[0] == 0
    monkeypatch.chdir(folder / "two")
    assert run("conf")[0] == 0

    monkeypatch.chdir(folder)
    (folder / "two" / "pyproject.toml").write_text(f"{TABLE}exclude = ['conf/config.yaml']\n")
    assert run("two/conf")[0] == 0


def test_a_project_with_settings_counts_before_one_without(run, folder):
    """As in a repository of several packages, whose settings stand at its root."""
    (folder / "pyproject.toml").write_text(f"{TABLE}search-path = ['two/src']\n")
    for name in ("one", "two"):
        (folder / name / "pyproject.toml").write_text("[project]\nname = 'x'\n")

    assert run("one/conf")[1] == ["one/conf/config.yaml:1:35", "Found 1 error."]


def test_without_settings_the_project_around_the_current_folder_counts(run, folder, monkeypatch):
    for name in ("one", "two"):
        (folder / name / "pyproject.toml").write_text("[project]\nname = 'x'\n")
    # There is none around the current folder.
    assert run("two/conf", "--checker", "runtime", "--no-cache")[1] == ["two/conf/config.yaml:1:35", "Found 1 error."]

    (folder / "pyproject.toml").write_text("[project]\nname = 'x'\n")
    assert run("two/conf", "--checker", "runtime", "--no-cache")[1] == ["two/conf/config.yaml:1:15", "Found 1 error."]


def test_findings_that_are_kept_are_shown_from_where_one_is(run, folder, monkeypatch):
    for name in ("one", "two"):
        (folder / name / "pyproject.toml").write_text(TABLE.replace("cache = false\n", ""))
    for _ in range(2):
        monkeypatch.chdir(folder)
        assert run("two/conf")[1][0] == "two/conf/config.yaml:1:35"
        monkeypatch.chdir(folder / "two")
        assert run("conf")[1][0] == "conf/config.yaml:1:35"


def test_settings_that_are_wrong_are_those_of_the_path(run, folder):
    (folder / "two" / "pyproject.toml").write_text("[tool.hydra-zen.check]\nchecker = 'mpyp'\n")
    assert run("one/conf")[0] == 0
    code, _, err = run("two/conf")
    assert code == 2
    assert f"{folder / 'two' / 'pyproject.toml'}: [tool.hydra-zen.check] checker: expected one of" in err
