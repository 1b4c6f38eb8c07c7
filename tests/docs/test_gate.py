"""Every code has a section in docs/gate.md, whose example gives just what it says."""

import copy
import doctest
import os
import re
import shlex
import sys

import pytest
from documented import ROOT
from hydra.core.config_store import ConfigStore

from hydra_zen._check.codes import CODES
from hydra_zen._check.command_line import main
from hydra_zen._validation import checker

PAGE = (ROOT / "docs" / "gate.md").read_text(encoding="utf-8")
_FENCE = re.compile(r"^```(?P<info>\w+)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
_SECTION = re.compile(r"^### (HZ\d{3}) (.+?)\n(.*?)(?=^##|\Z)", re.MULTILINE | re.DOTALL)
_FILE = re.compile(r"^# file: (\S+)\n", re.MULTILINE)
SECTIONS = {code: (title, body) for code, title, body in _SECTION.findall(PAGE)}
APP = _FENCE.search(PAGE)["body"]
#: What the examples import.
_MODULES = ("app", "broken", "schemas", "sizes", "train")


def test_every_code_has_its_section():
    assert {code: title for code, (title, _) in SECTIONS.items()} == {code.name: code.title for code in CODES.values()}
    assert [code.page.partition("#")[2] for code in CODES.values()] == [
        f"{code} {title}".lower().replace(" ", "-") for code, (title, _) in SECTIONS.items()
    ]


def write(folder, text, default):
    """Write the files that a block holds; one without a name of its own is `default`."""
    pieces = _FILE.split(text)
    named = [(default, pieces[0]), *zip(pieces[1::2], pieces[2::2], strict=True)]
    for name, body in named:
        if body.strip():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(body, encoding="utf-8")


def run(lines, capsys):
    for line in lines:
        program, *arguments = shlex.split(line)
        if program == "hydra-zen":
            more = ["--no-cache", *([] if "--checker" in arguments else ["--checker", "runtime"])]
            main([arguments[0], *more, *arguments[1:]])
        else:
            assert os.system(f"PATH=/usr/bin:/bin {line}") == 0
    return capsys.readouterr().out


@pytest.fixture
def folder(tmp_path, monkeypatch):
    # Other tests have a module of the same name.
    before = {name: sys.modules.pop(name) for name in _MODULES if name in sys.modules}
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(str(tmp_path))
    write(tmp_path, APP, "app.py")
    (tmp_path / "conf").mkdir()
    yield tmp_path
    for name in _MODULES:
        sys.modules.pop(name, None)
    sys.modules.update(before)


@pytest.mark.parametrize("code", CODES)
def test_the_example_of_a_code(code, folder, capsys, monkeypatch):
    if code == "HZ902":
        monkeypatch.setitem(sys.modules, "typeguard", None)
        checker.require_checker.cache_clear()
    defaults = {"yaml": "conf/config.yaml", "toml": "pyproject.toml", "py": "nowhere.py"}
    commands, expected = ["hydra-zen check conf"], ""
    for match in _FENCE.finditer(SECTIONS[code][1]):
        if match["info"] in defaults:
            write(folder, match["body"], defaults[match["info"]])
        else:
            lines = match["body"].splitlines(keepends=True)
            commands = [line[2:].strip() for line in lines if line.startswith("$ ")] or commands
            expected = "".join(line for line in lines if not line.startswith("$ "))

    printed = run(commands, capsys)

    checker.require_checker.cache_clear()
    assert code in expected
    assert doctest.OutputChecker().check_output(expected, printed, doctest.ELLIPSIS), printed


def test_configs_that_a_program_stores(folder, capsys):
    section = re.search(r"^### Configs that a program stores\n(.*?)^###", PAGE, re.MULTILINE | re.DOTALL)[1]
    blocks = [match["body"] for match in _FENCE.finditer(section)]
    for block in blocks[:2]:
        write(folder, block, "nowhere")
    state = copy.deepcopy(ConfigStore.get_state())
    try:
        printed = run([blocks[2].splitlines()[0].removeprefix("$ ")], capsys)
    finally:
        ConfigStore.set_state(state)

    assert printed == blocks[2].partition("\n")[2]


def test_the_first_steps(folder, capsys):
    write(folder, "layer:\n  _target_: app.Layer\n  size: 3\n", "conf/config.yaml")
    commands = re.search(r"```console\n\$ (.*)\n(.*\n)```", PAGE)

    assert run([commands[1]], capsys) == commands[2]
