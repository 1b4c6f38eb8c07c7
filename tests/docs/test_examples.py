"""The examples in docstrings and documents run, print what they say, and pass the type checkers."""

import doctest
import io
import os
import re
import subprocess
import sys
import types
from pathlib import Path

import pytest
from documented import DOCUMENTS, ROOT, blocks, docstrings

DOCSTRINGS = list(docstrings())
_STAMP = re.compile(r"\d{4}-\d\d-\d\d[ /T]\d\d[:-]\d\d[:-]\d\d(,\d+)?")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("docstring", DOCSTRINGS, ids=lambda d: d.name)
def test_docstring(docstring, folder, monkeypatch):
    module = types.ModuleType("documented_example")
    monkeypatch.setitem(sys.modules, module.__name__, module)
    vars(module)["__name__"] = module.__name__
    test = doctest.DocTestParser().get_doctest(
        docstring.text, vars(module), docstring.name, str(docstring.path), docstring.line
    )
    test.globs = vars(module)
    report = io.StringIO()

    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE)
    runner.run(test, out=report.write, clear_globs=False)

    assert runner.failures == 0, report.getvalue()


@pytest.mark.parametrize("path", [path for path in DOCUMENTS if blocks(path)], ids=lambda p: p.name)
def test_document(path, folder):
    mark = "-- the end of a block --"
    program = folder / "program.py"
    program.write_text("".join(f"{block.code}\nprint({mark!r}, flush=True)\n" for block in blocks(path)))

    done = subprocess.run([sys.executable, program], capture_output=True, text=True, cwd=folder, check=False)

    assert done.stderr == ""
    for block, printed in zip(blocks(path), done.stdout.split(mark), strict=False):
        if block.printed is not None:
            assert _unstamped(printed) == _unstamped(block.printed)


def _unstamped(text):
    return "\n".join(_STAMP.sub("<time>", line.expandtabs().rstrip()) for line in text.strip().splitlines())


@pytest.fixture(scope="module")
def programs(tmp_path_factory):
    """Write every example into a file of its own."""
    folder = tmp_path_factory.mktemp("examples")
    for docstring in DOCSTRINGS:
        (folder / f"{docstring.name.replace('.', '_')}.py").write_text(docstring.as_program() + "\n")
    for path in DOCUMENTS:
        if path.exists() and blocks(path):
            text = "\n".join(block.code for block in blocks(path))
            (folder / f"document_{path.stem}.py").write_text(text)
    return folder


@pytest.mark.slow
@pytest.mark.parametrize("checker", ["mypy", "pyright"])
def test_examples_pass_the_type_checkers(programs, checker):
    options = ["--no-incremental", "--config-file="] if checker == "mypy" else ["--pythonpath", sys.executable]
    command = [sys.executable, "-m", checker, *options, *sorted(str(p) for p in programs.glob("*.py"))]
    env = {**os.environ, "MYPYPATH": str(ROOT / "src")}

    done = subprocess.run(command, capture_output=True, text=True, cwd=programs, env=env, check=False)

    assert done.returncode == 0, done.stdout.replace(str(programs), "")


def test_there_are_examples():
    assert len(DOCSTRINGS) > 20
    assert any(blocks(Path(path)) for path in DOCUMENTS)


@pytest.mark.parametrize("path", [*DOCUMENTS, ROOT / "CHANGELOG.md"], ids=lambda p: p.name)
def test_links_lead_somewhere(path):
    links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", path.read_text(encoding="utf-8"))

    assert [link for link in links if not (path.parent / link).exists()] == []
