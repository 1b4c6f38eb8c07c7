"""The command: exit codes, forms of the report, settings, baseline, and input that is broken."""

import json
import os
import subprocess
import sys

import pytest
from check.corpus import TARGETS

from hydra_zen._check import gate
from hydra_zen._check.codes import CODES
from hydra_zen._check.command_line import main

GOOD = "layer:\n  _target_: workshop.Layer\n  size: 1\n"
BAD = "layer:\n  _target_: workshop.Layer\n  size: 1\n  sise: 2\n"
UNCHECKED = "layer:\n  _target_: workshop.Layer\n  size: ${own_resolver:1}\n"


@pytest.fixture
def project(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(str(TARGETS))
    (tmp_path / "conf").mkdir()
    (tmp_path / "pyproject.toml").write_text("[tool.hydra-zen.check]\nchecker = 'runtime'\n")
    return tmp_path


@pytest.fixture
def run(project, capsys):
    def run(*arguments, config=None):
        if config is not None:
            (project / "conf" / "config.yaml").write_text(config)
        capsys.readouterr()
        code = main(["check", *arguments])
        done = capsys.readouterr()
        return code, done.out, done.err

    return run


class TestExitCodes:
    def test_clean(self, run):
        assert run("conf", config=GOOD)[:2] == (0, "No errors found.\n")

    def test_found(self, run):
        code, out, _ = run("conf", config=BAD)

        assert code == 1
        assert out.splitlines() == [
            (
                "conf/config.yaml:4:3: error HZ104: workshop.Layer has no parameter 'sise' that can be given by name."
                " Did you mean 'size'? [layer.sise]"
            ),
            "Found 1 error.",
        ]

    @pytest.mark.parametrize(
        ("arguments", "said"),
        [
            (["nowhere"], "there is no file or folder 'nowhere'"),
            (["cnof"], "Did you mean 'conf'?"),
            (["pyproject.toml"], "is neither a folder nor a file of Python (.py) or YAML (.yaml, .yml)"),
            ([], "name the files or folders to check, or set `paths`"),
            (["conf", "--ignore", "HZ999"], "--ignore: there is no code 'HZ999'"),
            (["conf", "--baseline", "missing.json"], "make it with --write-baseline"),
        ],
    )
    def test_not_understood(self, run, arguments, said):
        code, out, err = run(*arguments, config=GOOD)

        assert (code, out) == (2, "")
        assert said in err
        assert "Traceback" not in err

    def test_unknown_options_are_argparses(self, run):
        with pytest.raises(SystemExit) as caught:
            run("conf", "--chekcer", "mypy")
        assert caught.value.code == 2

    def test_strict(self, run):
        assert run("conf", config=UNCHECKED)[0] == 0
        assert run("conf", "--strict")[0] == 2

    def test_a_checker_that_is_not_installed(self, run, monkeypatch):
        monkeypatch.setattr("shutil.which", lambda *_, **__: None)

        code, _, err = run("conf", "--checker", "pyrefly", config=GOOD)

        assert code == 2
        assert "the type checker pyrefly is not installed" in err

    def test_without_a_checker_targets_are_imported_and_it_says_so(self, run, project, monkeypatch):
        (project / "pyproject.toml").write_text("")
        monkeypatch.setattr("shutil.which", lambda *_, **__: None)

        code, out, err = run("conf", config=BAD)

        assert code == 1
        assert "HZ104" in out
        assert "no type checker is installed, so targets are imported" in err


class TestWhatIsNotChecked:
    def test_it_is_said_once_of_a_place(self, run, project):
        (project / "conf" / "part").mkdir()
        (project / "conf" / "part" / "one.yaml").write_text("_target_: workshop.Layer\nsize: ${own_resolver:1}\n")

        _, out, _ = run("conf", config="defaults:\n  - part: one\n  - part@second: one\n")

        assert out.splitlines() == [
            (
                "conf/part/one.yaml:2:7: not checked HZ903: the type of 'size' is not checked: the resolver 'own_resolver'"
                " is a program's own, and is not called [part.size]"
            ),
            "No errors found (1 value not checked).",
        ]

    @pytest.mark.parametrize(
        ("names", "said"), [(["a.py"], "a.py is not checked"), (["a.py", "b.py"], "2 Python sources are not checked")]
    )
    def test_python_without_a_type_checker_has_no_place(self, run, project, names, said):
        for name in names:
            (project / name).write_text("x = 1\n")

        _, out, _ = run(*names)

        assert out.splitlines()[0] == (
            f"not checked HZ905: {said}: only a type checker reads Python sources; leave out `--checker runtime`"
        )


class TestForms:
    def test_json(self, run):
        document = json.loads(run("conf", "--output", "json", config=BAD)[1])

        assert (document["ok"], document["errors"], document["unchecked"]) == (False, 1, 0)
        (finding,) = document["findings"]
        assert finding["file"] == "conf/config.yaml"
        assert (finding["line"], finding["column"], finding["code"]) == (4, 3, "HZ104")
        assert finding["suggestion"] == "size"

    def test_sarif(self, run):
        log = json.loads(run("conf", "--output", "sarif", config=BAD)[1])

        assert log["version"] == "2.1.0"
        (job,) = log["runs"]
        assert [rule["id"] for rule in job["tool"]["driver"]["rules"]] == ["HZ104"]
        (result,) = job["results"]
        assert result["ruleId"] == "HZ104"
        assert result["level"] == "error"
        location = result["locations"][0]["physicalLocation"]
        assert location["artifactLocation"]["uri"] == "conf/config.yaml"
        assert location["region"] == {"startLine": 4, "startColumn": 3}

    def test_github(self, run):
        out = run("conf", "--output", "github", config=BAD)[1]

        assert out.splitlines() == [
            (
                "::error file=conf/config.yaml,line=4,col=3,title=HZ104 unknown argument::workshop.Layer has no parameter"
                " 'sise' that can be given by name. Did you mean 'size'?"
            ),
            "Found 1 error.",
        ]

    def test_github_escapes_what_would_end_a_command(self, run):
        out = run("conf", "--output", "github", config="layer: {_target_: 'a%b:c,d'}\n")[1]

        assert "a%25b:c,d" in out

    def test_nothing_but_the_report_is_printed(self, run, project):
        (project / "loud.py").write_text("print('loud')\ndef f(x): ...\n")

        assert json.loads(run("conf", "--output", "json", config="a: {_target_: loud.f, x: 1}\n")[1])["ok"]

    def test_no_progress_without_a_terminal(self, run):
        assert "\r" not in run("conf", config=GOOD)[2]


class TestSettings:
    def test_paths_of_the_project(self, run, project):
        (project / "pyproject.toml").write_text("[tool.hydra-zen.check]\npaths = ['conf']\nchecker = 'runtime'\n")

        assert run(config=BAD)[0] == 1

    @pytest.mark.parametrize(
        ("table", "said"),
        [
            ("chekcer = 'mypy'", "has no option 'chekcer'. Did you mean 'checker'?"),
            ("checker = 'mpyp'", "expected one of auto, runtime, mypy"),
            ("strict = 1", "strict: expected bool, got 1 (type int)"),
            ("paths = 'conf'", "paths: expected a list of strings, got 'conf' (type str)"),
            ("ignore = ['HZ1']", "ignore: there is no code 'HZ1'"),
            ("= 3", "is not valid TOML"),
        ],
    )
    def test_mistakes_in_the_settings(self, run, project, table, said):
        (project / "pyproject.toml").write_text(f"[tool.hydra-zen.check]\n{table}\n")

        code, _, err = run("conf", config=GOOD)

        assert code == 2
        assert said in err
        assert "pyproject.toml" in err

    def test_exclude_and_ignore(self, run, project):
        assert run("conf", "--exclude", "conf/config.yaml", config=BAD)[0] == 0
        assert run("conf", "--ignore", "unknown-argument")[0] == 0
        (project / "pyproject.toml").write_text("[tool.hydra-zen.check]\nchecker='runtime'\nignore = ['HZ104']\n")
        assert run("conf")[0] == 0

    def test_a_comment_silences_its_line(self, run):
        silenced = BAD.replace("sise: 2", "sise: 2  # hydra-zen: ignore[HZ104]")
        other = BAD.replace("sise: 2", "sise: 2  # hydra-zen: ignore[HZ105]")
        everything = BAD.replace("sise: 2", "sise: 2  # hydra-zen: ignore")

        assert [run("conf", config=text)[0] for text in (silenced, other, everything)] == [0, 1, 0]

    def test_overrides_after_two_dashes(self, run):
        assert run("conf", "--config-name", "config", "--", "layer.size=big", config=GOOD)[0] == 1
        assert run("conf", "--config-name", "config", "--", "layer.size=2")[0] == 0
        assert run("conf", "--config-name", "config", "--", "layer.sise=2")[0] == 1
        code, out, _ = run("conf", "--config-name", "confg")
        assert code == 1
        assert "Did you mean 'config'?" in out

    def test_choices(self, run, project):
        (project / "conf" / "layer").mkdir()
        for name, size in (("one", "1"), ("two", "two")):
            (project / "conf" / "layer" / f"{name}.yaml").write_text(f"_target_: workshop.Layer\nsize: ${{{name}}}\n")
        config = "defaults:\n  - layer: one\n  - _self_\none: 1\ntwo: 2\n"

        assert run("conf", "--all-choices", config=config)[0] == 0
        assert run("conf", "--pairs")[0] == 0
        code, out, _ = run("conf", "--all-choices", config=config.replace("two: 2", "two: x"))
        assert code == 1
        assert "conf/layer/two.yaml:2:7: error HZ403" in out


class TestBaseline:
    def test_what_is_known_is_left_out_and_what_is_new_is_not(self, run):
        assert run("conf", "--write-baseline", "--baseline", "known.json", config=BAD)[0] == 0
        code, out, _ = run("conf", "--baseline", "known.json")
        assert (code, out) == (0, "1 known finding left out, by known.json\nNo errors found.\n")

        moved = f"# a line more\n{BAD}other:\n  _target_: workshop.Layer\n"
        code, out, _ = run("conf", "--baseline", "known.json", config=moved)

        assert code == 1
        assert [line.split(" error ")[0] for line in out.splitlines() if " error " in line] == [
            "conf/config.yaml:7:13:"
        ]

    def test_what_is_mended_is_said(self, run):
        run("conf", "--write-baseline", "--baseline", "known.json", config=BAD)

        assert (
            "1 known finding is no more: write known.json anew"
            in run("conf", "--baseline", "known.json", config=GOOD)[1]
        )

    def test_a_file_that_is_no_baseline(self, run, project):
        (project / "known.json").write_text("[]")

        code, _, err = run("conf", "--baseline", "known.json", config=GOOD)

        assert (code, "is no baseline" in err) == (2, True)


class TestCache:
    @pytest.fixture
    def looks(self, monkeypatch):
        looked = []
        original = gate.check_config_dir

        def counted(*arguments):
            looked.append(1)
            return original(*arguments)

        monkeypatch.setattr(gate, "check_config_dir", counted)
        return looked

    def test_an_unchanged_tree_is_not_looked_at_again(self, run, looks):
        first = run("conf", config=BAD)

        assert run("conf") == first
        assert len(looks) == 1
        assert run("conf", "--no-cache") == first
        assert len(looks) == 2

    def test_a_change_is_seen(self, run, looks, project, monkeypatch):
        (project / "mine.py").write_text("def f(x: int): ...\n")
        config = "a:\n  _target_: mine.f\n  x: ${oc.decode:${oc.env:SIZE_OF_MINE,1}}\n"
        assert run("conf", config=config)[0] == 0
        sys.modules.pop("mine")
        (project / "mine.py").write_text("def f(y: int, z: str = ''): ...\n")
        assert run("conf")[0] == 1
        sys.modules.pop("mine")
        (project / "mine.py").write_text("def f(x: int): ...  # once more, and longer\n")
        assert run("conf")[0] == 0
        monkeypatch.setenv("SIZE_OF_MINE", "many")
        assert run("conf")[0] == 1
        assert len(looks) == 4
        sys.modules.pop("mine")

    def test_a_module_that_comes_later_is_seen(self, run, project):
        assert run("conf", config="a: {_target_: not_there_yet.f}\n")[0] == 1
        (project / "not_there_yet.py").write_text("def f(): ...\n")
        assert run("conf")[0] == 0

    def test_a_damaged_entry_is_as_good_as_none(self, run, project):
        run("conf", config=BAD)
        for entry in (project / ".hydra_zen_cache").rglob("*.json"):
            entry.write_text("{")

        assert run("conf")[0] == 1


BROKEN = {
    "not UTF-8": (b"a: 1\nb: caf\xe9\n", [("HZ205", 2, 7)], 1),
    "a tab": (b"a:\n\tb: 1\n", [("HZ201", 2, 1)], 1),
    "an alias of itself": (b"a: &x [*x]\n", [("HZ201", 1, 4)], 1),
    "aliases without end": (
        b"a0: &a0 [1,1,1,1,1,1,1,1,1,1]\n"
        + b"".join(b"a%d: &a%d [%s]\n" % (i, i, b",".join([b"*a%d" % (i - 1)] * 10)) for i in range(1, 9)),
        [("HZ201", 1, 1)],
        1,
    ),
    "a merge of text": (b"a: {<<: x}\n", [("HZ201", 1, 9)], 1),
    "nested too deeply": (b"a: " + b"[" * 5000, [("HZ201", 1, 1003)], 1),
    "a control character": (b"a: 1\nb: \x07\n", [("HZ201", 2, 4)], 1),
    "an object": (b"a: !!python/object/apply:os.system ['touch pwned']\n", [("HZ203", 1, 4)], 1),
    "too large": (b"a: " + b"x" * 10_000_000, [("HZ002", 1, 1)], 2),
    "a target that raises": (b"a: {_target_: workshop_broken.Thing}\n", [("HZ102", 1, 15)], 1),
    "a target that ends the program": (b"a: {_target_: ends_the_program.f}\n", [("HZ102", 1, 15)], 1),
    "a circle of defaults": (b"defaults: [config]\n", [("HZ302", 1, 12)], 1),
    "an empty file": (b"", [], 0),
    "only a comment": (b"# nothing\n", [], 0),
    "a mark of the byte order": (b"\xef\xbb\xbfa: 1\n", [], 0),
    "lines of Windows": (b"a: {_target_: workshop.Layer,\r\n  sise: 1, size: 1}\r\n", [("HZ104", 2, 3)], 1),
}


@pytest.mark.parametrize("name", BROKEN)
def test_broken_input_is_a_finding_with_a_position(run, project, name):
    content, expected, exit_code = BROKEN[name]
    (project / "ends_the_program.py").write_text("raise SystemExit(0)\n")
    (project / "conf" / "config.yaml").write_bytes(content)

    code, out, err = run("conf", "--output", "json")

    found = [(f["code"], f["line"], f["column"]) for f in json.loads(out)["findings"]]
    assert (found, code) == (expected, exit_code)
    assert "Traceback" not in err
    assert not (project / "pwned").exists()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_an_unreadable_file(run, project):
    (project / "conf" / "config.yaml").write_text(GOOD)
    (project / "conf" / "config.yaml").chmod(0)

    code, out, _ = run("conf")

    assert code == 2
    assert "conf/config.yaml:1:1: could not check HZ001: the file cannot be read: Permission denied" in out


def test_a_file_that_is_gone_when_it_is_read(run, project):
    (project / "conf" / "config.yaml").symlink_to(project / "nowhere.yaml")

    code, out, _ = run("conf")

    assert code == 2
    assert "conf/config.yaml:1:1: could not check HZ001" in out


@pytest.mark.slow
def test_from_the_shell(project):
    (project / "conf" / "config.yaml").write_text(BAD)
    environment = {**os.environ, "PYTHONPATH": str(TARGETS)}

    done = subprocess.run(
        [sys.executable, "-m", "hydra_zen", "check", "conf"],
        capture_output=True,
        text=True,
        env=environment,
        check=False,
    )

    assert done.returncode == 1
    assert "conf/config.yaml:4:3: error HZ104" in done.stdout
    assert done.stderr == "hydra-zen check: targets are imported (--checker runtime); none is called\n"


def test_every_code_has_a_title_of_its_own():
    assert len({code.title for code in CODES.values()}) == len(CODES)


def test_a_reader_that_stops_early_sees_no_traceback(tmp_path):
    """As in ``hydra-zen check ... | head``: here nobody reads at all."""
    read, write = os.pipe()
    os.close(read)
    (tmp_path / "broken.yaml").write_text("a: 1\na: 2\n")
    command = [sys.executable, "-m", "hydra_zen", "check", "broken.yaml", "--checker", "runtime", "--no-cache"]
    try:
        done = subprocess.run(command, stdout=write, stderr=subprocess.PIPE, cwd=tmp_path, check=False, text=True)
    finally:
        os.close(write)

    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "BrokenPipe" not in done.stderr
