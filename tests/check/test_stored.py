"""Directories whose configs name what a program stores: schemas, and options of groups."""

import copy
import sys

import pytest
from hydra.core.config_store import ConfigStore

from hydra_zen._check import workers
from hydra_zen._check.command_line import main
from hydra_zen._check.gate import check
from hydra_zen._check.settings import Settings

SCHEMAS = """
from dataclasses import dataclass, field
from typing import Any

from hydra.core.config_store import ConfigStore
from hydra_zen import ZenStore, builds

print("this goes to stderr")


class Server:
    def __init__(self, port: int, host: str = "localhost") -> None: ...


@dataclass
class Base:
    defaults: list[Any] = field(default_factory=lambda: ["_self_", {"db": "mysql"}])
    port: int = 3
    name: str = "x"
    db: Any = None


ConfigStore.instance().store("base_schema", Base)
ConfigStore.instance().store("wrong_base", {"server": {"_target_": "schemas_of_app.Servr"}})
mine = ZenStore()
mine(builds(Server, port="${port}", zen_dataclass={"cls_name": "S"}), group="server", name="plain")
mine({"driver": "a", "port": "wide"}, group="db", name="mysql", package="storage")
"""
FILES = {
    "train.yaml": "defaults:\n  - base_schema\n  - server: plain\n  - _self_\nname: ${storage.driver}\n",
    "db/sqlite.yaml": "# @package storage\ndriver: b\nport: 3\n",
}


@pytest.fixture
def project(tmp_path, monkeypatch):
    state = copy.deepcopy(ConfigStore.get_state())
    monkeypatch.chdir(tmp_path)
    write(tmp_path, FILES)
    (tmp_path / "schemas_of_app.py").write_text(SCHEMAS)
    (tmp_path / "pyproject.toml").write_text("[tool.hydra-zen.check]\nchecker = 'runtime'\ncache = false\n")
    yield tmp_path
    sys.modules.pop("schemas_of_app", None)
    ConfigStore.set_state(state)


def write(project, files):
    for name, text in files.items():
        path = project / "conf" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


def found(project, **changes):
    options = {"checker": "runtime", "stores": ("schemas_of_app",), "cache": None} | changes
    report = check([project / "conf"], Settings(root=project, **options))
    return [(f.file, f.line, f.code, f.config_path) for f in report]


def test_what_is_stored_is_composed(project, capsys):
    assert found(project) == []
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("seed: ${prot}\n", [("conf/train.yaml", 6, "HZ401", "seed")]),
        ("seed: ${storage.drivr}\n", [("conf/train.yaml", 6, "HZ401", "seed")]),
        ("port: ${name}\n", [("schemas_of_app.py", 1, "HZ403", "server.port")]),
        ("server: {host: 1}\n", [("conf/train.yaml", 6, "HZ106", "server.host")]),
        ("server: {hots: x}\n", [("conf/train.yaml", 6, "HZ104", "server.hots")]),
    ],
)
def test_mistakes_beside_what_is_stored(project, more, expected):
    write(project, {"train.yaml": FILES["train.yaml"] + more})

    assert found(project) == expected


def test_what_is_wrong_with_what_is_stored(project):
    write(project, {"train.yaml": "defaults: [wrong_base]\n"})

    assert found(project) == [("schemas_of_app.py", 1, "HZ101", "server")]


def test_stored_options_are_choices(project):
    write(project, {"train.yaml": FILES["train.yaml"] + "server: {port: '${storage.port}'}\n"})

    assert found(project)[0][2:] == ("HZ403", "server.port")
    write(project, {"train.yaml": "defaults:\n  - db: sqlte\n"})
    report = check([project / "conf"], Settings(root=project, checker="runtime", stores=("schemas_of_app",)))
    assert [(finding.code, finding.expected) for finding in report] == [("HZ301", "sqlite, mysql")]


def test_of_names_alone_nothing_is_expected(project):
    """What `stored` names may bring anything, so that nothing is missing."""
    write(project, {"train.yaml": "defaults: [base_schema, _self_]\nseed: ${port}\nserver: {_target_: os.fspath}\n"})

    assert found(project, stores=())[0] == ("conf/train.yaml", 1, "HZ301", "")
    assert found(project, stores=(), stored=("base_schema",)) == [("conf/train.yaml", 2, "HZ903", "seed")]
    write(project, {"train.yaml": "defaults: [base_schema, _self_]\nserver: {_target_: os.fspath, pth: 1}\n"})
    assert [code for _, _, code, _ in found(project, stores=(), stored=("base_schema",))] == ["HZ104"]


@pytest.mark.parametrize("copied", [True, False])
def test_in_several_processes(project, monkeypatch, copied):
    monkeypatch.setattr(workers, "WORTH_STARTING", 0)
    monkeypatch.setattr(workers, "_can_be_copied", lambda: copied and sys.platform == "linux")
    names = {f"train_{n}.yaml": FILES["train.yaml"] + "seed: ${prot}\n" for n in range(4)}
    write(project, names)

    assert found(project, jobs=2) == [(f"conf/train_{n}.yaml", 6, "HZ401", "seed") for n in range(4)]


def test_the_command_says_what_it_imports(project, capsys):
    assert main(["check", "conf", "--store", "schemas_of_app"]) == 0
    (project / "pyproject.toml").write_text(
        "[tool.hydra-zen.check]\nstores = ['no_such_module']\nchecker = 'runtime'\n"
    )
    capsys.readouterr()

    assert main(["check", "conf"]) == 2

    said = "the module 'no_such_module', which `stores` names, raises ModuleNotFoundError when it is imported"
    assert said in capsys.readouterr().err
