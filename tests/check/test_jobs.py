"""Several processes find the same as one, in the same order; whatever happens, none of them stays."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from check.corpus import CORRECT, MISTAKES, TARGETS

from benchmarks.large_tree import write_large_tree
from hydra_zen._check import workers
from hydra_zen._check.gate import check
from hydra_zen._check.settings import Settings
from hydra_zen.errors import HydraZenException

ENVIRONMENT = Path(__file__).parents[2] / ".venv-checkers"
needs_proc = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="processes are looked up in /proc")


@pytest.fixture
def at_once(monkeypatch):
    """Let processes be started for any work at all, and count them."""
    started = []
    original = workers._Worker

    def counted():
        started.append(1)
        return original()

    monkeypatch.setattr(workers, "WORTH_STARTING", 0)
    monkeypatch.setattr(workers, "_Worker", counted)
    return started


def findings(paths, root, jobs, **changes):
    options = {"checker": "runtime", "search_path": (str(TARGETS),), "cache": None} | changes
    report = check(paths, Settings(root=root, jobs=jobs, **options))
    return report.findings, report.summary


@pytest.mark.parametrize("tree", [*MISTAKES, *CORRECT], ids=lambda path: path.name)
def test_the_same_findings(tree, at_once):
    assert findings([tree], tree, 1, pairs=True) == findings([tree], tree, 2, pairs=True)
    assert findings([tree], tree, 1) == findings([tree], tree, 2)


@pytest.mark.slow
def test_the_same_findings_where_processes_cannot_be_copied(at_once, monkeypatch):
    monkeypatch.setattr(workers, "_can_be_copied", lambda: False)
    root = MISTAKES[0].parents[1]

    assert findings(MISTAKES, root, 1) == findings(MISTAKES, root, 3)
    assert len(at_once) == 3


@pytest.mark.slow
@pytest.mark.parametrize("checker", ["mypy", "pyright", "ty"])
@pytest.mark.skipif(not ENVIRONMENT.exists(), reason="needs the environment with all checkers: make checkers")
def test_the_same_findings_by_type_checkers(checker, at_once, monkeypatch):
    monkeypatch.setenv("VIRTUAL_ENV", str(ENVIRONMENT))
    root = MISTAKES[0].parents[2]
    paths = [*MISTAKES, *CORRECT, root / "python" / "corpus"]

    one = findings(paths, root, 1, checker=checker, all_choices=True)
    two = findings(paths, root, 2, checker=checker, all_choices=True)

    assert one == two
    assert at_once
    assert {Path(finding.file).suffix for finding in one[0]} >= {".py", ".yaml"}


def test_the_same_findings_in_earlier_runs(tmp_path, at_once):
    for number in range(30):
        folder = tmp_path / "runs" / str(number) / ".hydra"
        folder.mkdir(parents=True)
        size = "wide" if number % 3 else number
        (folder / "config.yaml").write_text(f"layer: {{_target_: workshop.Layer, sise: 1, size: {size}}}\n")

    one = findings([tmp_path / "runs"], tmp_path, 1)
    assert one == findings([tmp_path / "runs"], tmp_path, 2)
    assert len(one[0]) == 50
    assert len(at_once) == 2


def test_what_is_imported_elsewhere_counts_for_the_cache(tmp_path, at_once):
    """The findings are looked for again when a module changes that only another process has imported."""
    outside = tmp_path / "outside"
    (tmp_path / "project" / "conf").mkdir(parents=True)
    outside.mkdir()
    module = outside / "imported_elsewhere.py"
    module.write_text("def f(x: int = 1): ...\n")
    for name in "abc":
        (tmp_path / "project" / "conf" / f"{name}.yaml").write_text("a: {_target_: imported_elsewhere.f, x: 1}\n")
    options = {"search_path": (str(outside),), "cache": ".cache"}

    def look():
        return findings([tmp_path / "project" / "conf"], tmp_path / "project", 2, **options)[0]

    assert look() == ()
    assert "imported_elsewhere" not in sys.modules
    module.write_text("def f(y: int = 1): ...  # another one\n")
    assert [finding.code for finding in look()] == ["HZ104"] * 3


def test_little_work_stays_in_this_process(tmp_path, monkeypatch):
    monkeypatch.setattr(workers, "_Worker", None)
    (tmp_path / "config.yaml").write_text("a: {_target_: workshop.Layer, size: 1}\n")

    assert findings([tmp_path], tmp_path, 8) == ((), ())


class TestWorkers:
    @pytest.fixture(params=[True, False], ids=["copied", "started anew"])
    def _start(self, request, at_once, monkeypatch):
        if not request.param:
            monkeypatch.setattr(workers, "_can_be_copied", lambda: False)

    @pytest.mark.usefixtures("_start")
    @pytest.mark.parametrize("count", [2, 3, 100])
    def test_results_come_in_order(self, count):
        with workers.Workers(2) as some:
            assert list(some.map(abs, _absolute, range(-count, 0), count)) == [(-n, n) for n in range(count, 0, -1)]
            assert list(some.map(str, _text, range(count), count)) == [(n, str(n)) for n in range(count)]

    @pytest.mark.usefixtures("_start")
    @pytest.mark.parametrize(
        ("make", "said"),
        [
            (lambda: _known_error, "^it is 0$"),
            (lambda: _bug, "a process of the check failed:\nTraceback(.|\n)*ZeroDivisionError"),
            (lambda: _end, "a process of the check ended with exit code 3"),
        ],
        ids=["known", "bug", "end"],
    )
    def test_errors(self, make, said):
        with pytest.raises(HydraZenException, match=said), workers.Workers(2) as some:
            list(some.map(abs, make(), range(8), 8))
        assert not [child for child in _children(os.getpid()) if "resource_tracker" not in child[1]]

    def test_the_choice_to_start_processes(self, monkeypatch):
        monkeypatch.setattr(workers, "process_time", iter(range(1000)).__next__)
        with workers.Workers(2) as some:
            items = some.map(_pid, _pids, range(6), 6)
            # Each takes a second, and the first one does not count.
            assert [pid == os.getpid() for _, pid in items] == [True, True, False, False, False, False]
        with workers.Workers(1) as one:
            assert {pid for _, pid in one.map(_pid, _pids, range(6), 6)} == {os.getpid()}


def _absolute():
    return abs


def _text():
    return str


def _pid(_):
    return os.getpid()


def _pids():
    return _pid


def _known_error():
    msg = "it is 0"
    raise HydraZenException(msg)


def _bug():
    return 1 / 0


def _end():
    os._exit(3)


@pytest.fixture
def endless(tmp_path):
    """A project whose targets are imported for ever, in other processes."""
    write_large_tree(tmp_path)
    (tmp_path / "pyproject.toml").write_text("[tool.hydra-zen.check]\nchecker = 'runtime'\njobs = 2\ncache = false\n")
    main = (
        "import os, sys, time; from pathlib import Path\n"
        "from hydra_zen._check import workers, command_line\n"
        "from hydra_zen._check.tree import looking\n"
        "workers.WORTH_STARTING = 0\n"
        "parent = os.getpid()\n"
        "def forever(*_, **__):\n"
        "    Path(f'{os.getpid()}.started').touch()\n"
        "    time.sleep(600)\n"
        "looking.Look.__call__ = forever\n"
        "if __name__ == '__main__': sys.exit(command_line.main(['check', 'conf']))\n"
    )
    (tmp_path / "main.py").write_text(main)
    with subprocess.Popen(
        [sys.executable, "main.py"], cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as program:
        _wait_for(lambda: len(list(tmp_path.glob("*.started"))) == 2)
        yield program, [int(path.stem) for path in tmp_path.glob("*.started")]
        program.kill()


@needs_proc
@pytest.mark.slow
@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_no_process_outlives_the_check(endless, sent):
    program, others = endless
    assert all(map(_is_alive, others))

    program.send_signal(sent)
    _, said = program.communicate(timeout=60)

    assert program.returncode == (130 if sent == signal.SIGINT else -sent)
    assert "Traceback" not in said
    _wait_for(lambda: not any(map(_is_alive, others)))


@needs_proc
@pytest.mark.slow
@pytest.mark.parametrize("paths", [["conf"], ["conf", "app.py"]])
def test_no_checker_outlives_the_check(tmp_path, paths):
    """Where Python and YAML are checked at the same time, the checker of each is ended."""
    checker = tmp_path / "bin" / "pyright"
    checker.parent.mkdir()
    (tmp_path / "bin" / "python").symlink_to(sys.executable)
    checker.write_text(
        f"#!{sys.executable}\nimport subprocess, sys\n"
        "subprocess.run([sys.executable, '-c', 'import os, pathlib, time; "
        f'pathlib.Path("{tmp_path}", f"{{os.getpid()}}.started").touch(); time.sleep(600)\'])\n'
    )
    checker.chmod(0o755)
    (tmp_path / "app.py").write_text("from hydra_zen import builds\ndef f(): ...\nbuilds(f)\n")
    (tmp_path / "conf").mkdir()
    (tmp_path / "conf" / "config.yaml").write_text("a: {_target_: app.f}\n")
    (tmp_path / "pyproject.toml").write_text("[tool.hydra-zen.check]\nchecker = 'pyright'\njobs = 2\ncache = false\n")
    command = [sys.executable, "-m", "hydra_zen", "check", *paths]
    environment = {**os.environ, "VIRTUAL_ENV": str(tmp_path)}
    with subprocess.Popen(command, cwd=tmp_path, env=environment, stderr=subprocess.PIPE, text=True) as program:
        _wait_for(lambda: len(list(tmp_path.glob("*.started"))) == len(paths))
        started = [int(path.stem) for path in tmp_path.glob("*.started")]
        assert all(map(_is_alive, started))

        program.send_signal(signal.SIGINT)
        _, said = program.communicate(timeout=60)

    assert (program.returncode, said) == (130, "hydra-zen check: interrupted\n")
    _wait_for(lambda: not any(map(_is_alive, started)))


def _wait_for(condition):
    for _ in range(600):
        if condition():
            return
        time.sleep(0.1)
    raise AssertionError("it has not come true in a minute")


def _is_alive(pid):
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def _children(pid):
    """Return the processes that `pid` has started: their numbers and commands."""
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text().rpartition(")")[2].split()
            command = path.with_name("cmdline").read_text()
        except OSError:
            continue
        if int(fields[1]) == pid:
            found.append((int(path.parent.name), command))
    return found


@pytest.mark.parametrize("value", ["-1", "two", "1.5"])
def test_a_number_of_processes_that_is_none(value, tmp_path, capsys, monkeypatch):
    from hydra_zen._check.command_line import main

    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit) as caught:
        main(["check", ".", f"--jobs={value}"])
    assert caught.value.code == 2
    assert "expected a number of processes" in capsys.readouterr().err

    (tmp_path / "pyproject.toml").write_text(f"[tool.hydra-zen.check]\njobs = {json.dumps(value)}\n")
    assert main(["check", "."]) == 2
    assert "jobs: expected int" in capsys.readouterr().err
    (tmp_path / "pyproject.toml").write_text("[tool.hydra-zen.check]\njobs = -1\n")
    assert main(["check", "."]) == 2
    assert "or 0 for as many as there are cores, got -1" in capsys.readouterr().err
