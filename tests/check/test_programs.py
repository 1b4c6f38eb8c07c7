"""Programs: the config of the job, or of every job of a sweep, and no task called."""

import copy
import itertools
import re
import sys
from pathlib import Path

import pytest
from check.corpus import TARGETS
from hydra.core.config_store import ConfigStore
from hydra.core.global_hydra import GlobalHydra

from hydra_zen._check.gate import check
from hydra_zen._check.programs import call_sites
from hydra_zen._check.python_source.source import read_source
from hydra_zen._check.settings import Settings

STORED = """
from hydra_zen import ZenStore, builds, make_config, store, zen
from workshop import Layer

print("this goes to stderr")
mine = ZenStore(name="mine")
mine(builds(Layer, size="${size}", populate_full_signature=True), group="layer", name="plain")
mine(builds(Layer, size="${size}", activation="${kind}"), group="layer", name="typed")
store(
    make_config(hydra_defaults=["_self_", {"layer": "plain"}], layer=None, size=1, kind="relu"), name="stored_program"
)


def task(layer):
    raise AssertionError("the task was called")


if __name__ == "__main__":
    zen(task).hydra_main(config_name="stored_program", version_base="1.3", config_path=None)
"""
OF_FILES = """
import hydra


@hydra.main(version_base="1.3", config_path="conf", config_name="train")
def main(cfg):
    raise AssertionError("the task was called")


if __name__ == "__main__":
    main()
"""


_numbers = itertools.count()


@pytest.fixture
def run(tmp_path):
    state = copy.deepcopy(ConfigStore.get_state())
    name = f"program_{next(_numbers)}"

    def run(source, *overrides, config_name=None, **changes):
        path = tmp_path / f"{name}.py"
        path.write_text(source.replace("stored_program", f"stored_{name}"))
        config_name = config_name and config_name.replace("stored_program", f"stored_{name}")
        settings = Settings(
            root=tmp_path,
            search_path=(str(TARGETS),),
            overrides=overrides,
            config_name=config_name,
            cache=None,
            **{"checker": "runtime", **changes},
        )
        report = check([path], settings)
        found = [(str(f.place and f.origin).replace(name, "program"), f.code, f.config_path) for f in report]
        return found, report

    yield run

    sys.modules.pop(name, None)
    ConfigStore.set_state(state)
    assert not GlobalHydra.instance().is_initialized()


@pytest.mark.parametrize(
    ("overrides", "found"),
    [
        ((), []),
        (("layer=typed",), []),
        (("layer=typed", "kind=rleu"), [("program.py:8", "HZ403", "layer.activation")]),
        (("size=big",), [("program.py:7", "HZ403", "layer.size")]),
        (("layer.size=big",), [("command line override 'layer.size=big'", "HZ106", "layer.size")]),
        (("sise=1",), [("None", "HZ404", "sise")]),
        (("layer=tpyed",), [("command line override 'layer=tpyed'", "HZ301", "")]),
        (("layer@more=typed",), [("command line override 'layer@more=typed'", "HZ404", "")]),
        (("+layer.sise=1",), [("command line override '+layer.sise=1'", "HZ104", "layer.sise")]),
        (("size=[",), [("None", "HZ404", "")]),
    ],
)
def test_one_job(run, overrides, found):
    assert run(STORED, *overrides, config_name="stored_program")[0] == found


@pytest.mark.parametrize(("value", "found"), [("2", []), ("x", [("program.py:7", "HZ403", "layer.size")])])
def test_the_entry_point_names_the_config(run, value, found):
    assert run(STORED, f"size={value}")[0] == found


def test_a_sweep_prints_its_jobs(run):
    found, report = run(STORED, "layer=plain,typed", "size=1,two", multirun=True)

    assert list(report.summary) == [
        "job  overrides             check",
        "---  --------------------  -------",
        "  0  layer=plain size=1    ok",
        "  1  layer=plain size=two  1 error",
        "  2  layer=typed size=1    ok",
        "  3  layer=typed size=two  1 error",
    ]
    assert found == [("program.py:7", "HZ403", "layer.size"), ("program.py:8", "HZ403", "layer.size")]
    assert "in the job with: layer=plain size=two" in report.findings[0].notes


def test_nothing_is_printed_to_the_report(run, capsys):
    run(STORED, config_name="stored_program")

    out, err = capsys.readouterr()
    assert out == ""


@pytest.mark.parametrize(("name", "is_near"), [("stored_program_", True), ("xyz", False)])
def test_an_unknown_config(run, name, is_near):
    found, report = run(STORED, config_name=name)

    assert [code for _, code, _ in found] == ["HZ301"]
    assert (report.findings[0].suggestion is not None) == is_near


def test_values_of_files_keep_their_lines(run, tmp_path):
    conf = tmp_path / "conf" / "layer"
    conf.mkdir(parents=True)
    (tmp_path / "conf" / "train.yaml").write_text("defaults:\n  - layer: small\n  - _self_\nseed: 1\n")
    (conf / "small.yaml").write_text("_target_: workshop.Layer\nsize: small\n")

    assert run(OF_FILES, "seed=2")[0] == [("conf/layer/small.yaml:2", "HZ106", "layer.size")]


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ("raise RuntimeError('no')", 1),
        ("import sys; sys.exit(3)", 1),
        ("a = 1\nb = (\n", 2),
        ("def f():\n    raise ValueError\n\nf()\n", 2),
        ("import os\nfrom hydra_zen import builds\nbuilds(dict, zen_partail=True,\n  zen_exclude=3)\n", 3),
        ("import nowhere_at_all", 1),
    ],
)
def test_a_program_that_cannot_be_imported(run, source, line):
    found, report = run(source, config_name="x")

    assert found == [(f"program.py:{line}", "HZ004", "")]
    assert report.blocked


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ("other = ZenStore()\nother({}, group='layer', name='plain')", "already exists"),
        ("mine(builds(Layer), group='layer', name='late', sise=1)", "sise"),
    ],
)
def test_entries_that_cannot_be_stored(run, more, said):
    found, report = run(f"{STORED}\n{more}\n", config_name="stored_program")

    assert [code for _, code, _ in found] == ["HZ004"]
    assert said in report.findings[0].message


#: Behind each mistake the path that it has in the composed config, and the override under which it is there.
PLACED = """
from dataclasses import dataclass
from functools import partial
from typing import Any

from hydra.core.config_store import ConfigStore
from hydra_zen import ZenStore, builds, hydrated_dataclass, just, make_config
from workshop import Conv, Data, Layer, Model

store = ZenStore("mine")

Deep = builds(
    Layer,
    size="${seed}",
    activation="rleu",  # layer.activation: layer=deep
)
layers = store(group="layer")
layers(Deep, name="deep")
layers(Layer, size="${name}", name="lazy")  # layer.size: layer=lazy
more = ZenStore("more", deferred_hydra_store=False)
more(builds(Layer, "${name}", populate_full_signature=True), group="layer", name="args")  # layer._args_[0]: layer=args
more(just(partial(Layer, activation=None)), group="layer", name="partial")  # layer.activation: layer=partial


@hydrated_dataclass(Data, populate_full_signature=True)
class DataConf:
    path: str = "x"
    batch_size: Any = "many"  # data.batch_size: data=typed


@dataclass
class Plain:
    _target_: str = "workshop.Data"
    path: Any = 3  # data.path: data=plain


@store(
    group="data",
    name="decorated",
    path="p",
    size=[1],  # data.size: data=decorated
)
def read(path: str, size: Any): ...


ConfigStore.instance().store(group="data", name="plain", node=Plain)
store(DataConf, group="data", name="typed")
store(DataConf(batch_size=[1]), group="data", name="instance")  # data.batch_size: data=instance
Base = builds(Model, name="${seed}", layers=[], populate_full_signature=True)  # model.name: layer=plain
store(
    make_config(
        hydra_defaults=["_self_", {"layer": "deep"}, {"data": "decorated"}],
        layer=None,
        data=None,
        seed=1,
        name="me",
        model=builds(
            Model,
            layers=[
                builds(Conv, size=1, kernel="${seed}"),  # model.layers[0].kernel: layer=plain
                "${name}",  # model.layers[1]: layer=plain
            ],
            builds_bases=(Base,),
        ),
        raw={"layer": {"_target_": "workshop.Layer", "sise": 1, "size": 1}},  # raw.layer.sise: layer=plain
    ),
    name="stored_program",
)
layers(builds(Layer, size=1), name="plain")
"""
SEEDED = [
    (number, *match.groups())
    for number, line in enumerate(PLACED.splitlines(), start=1)
    if (match := re.search(r"# (\S+): (\S+)$", line))
]
CHECKERS = Path(__file__).parents[2] / ".venv-checkers"


@pytest.mark.parametrize(("line", "path", "override"), SEEDED)
def test_what_is_stored_is_placed_where_it_is_written(run, line, path, override):
    found = {(origin, path) for origin, _, path in run(PLACED, override, config_name="stored_program")[0]}

    if path == "data.size":
        assert not {where for where, at in found if at == path}
    else:
        assert (f"program.py:{line}", path) in found


def test_each_of_many_calls_on_one_target_has_its_own_place(run):
    """From the second call on, what they share is remembered."""
    calls = "".join(f"a{number} = builds(Layer, size='${{name}}')\n" for number in range(1, 7))
    fields = ", ".join(f"a{number}=a{number}" for number in range(1, 7))
    source = f"""from hydra_zen import ZenStore, builds, make_config
from workshop import Layer
{calls}
mine = ZenStore("mine")
mine(make_config(name="x", {fields}), name="stored_program")
"""
    found, _ = run(source, config_name="stored_program")

    assert found == [(f"program.py:{number + 2}", "HZ403", f"a{number}.size") for number in range(1, 7)]


@pytest.mark.slow
@pytest.mark.skipif(not CHECKERS.exists(), reason="needs the environment with all checkers: make checkers")
@pytest.mark.parametrize("checker", ["mypy", "pyright", "ty"])
def test_a_type_checker_that_is_asked_for_judges(run, checker, monkeypatch):
    monkeypatch.setenv("VIRTUAL_ENV", str(CHECKERS))
    found, report = run(PLACED, "layer=deep,plain", config_name="stored_program", multirun=True, checker=checker)

    assert [line.rpartition("  ")[2] for line in report.summary[2:]] == ["5 errors", "4 errors"]
    assert {path: where for where, _, path in found} == {
        path: f"program.py:{line}" for line, path, override in SEEDED if override in ("layer=deep", "layer=plain")
    }
    assert any("Literal" in finding.message for finding in report)


def test_entries_that_omegaconf_refuses(run):
    source = f"{STORED}\nmine(builds(Layer, size='big'), group='layer', name='late')\n"

    found, report = run(source, config_name="stored_program")

    line = source.splitlines().index("mine(builds(Layer, size='big'), group='layer', name='late')") + 1
    assert found == [(f"program.py:{line}", "HZ106", "size")]
    assert "expected int, got 'big'" in report.findings[0].message


@pytest.mark.parametrize(
    ("source", "overrides", "where", "said"),
    [
        ("{'layer': 'plian'}", [], "program.py:6", "has no option 'plian'. Did you mean 'plain'?"),
        ("{'layer': 'plain'}", ["seed=x"], "command line override 'seed=x'", "the field 'seed' has a type"),
        ("{'layer': 'plain'}", ["sede=1"], "None", "Did you mean 'seed'?"),
        ("{'layer': 'plain'}", ["+seed=1"], "command line override '+seed=1'", "already at 'seed'"),
        ("{'layer': 'plain'}", ["~sede"], "None", "matches nothing: the config has no 'sede'. Did you mean 'seed'?"),
        ("{'layer': 'plain'}", ["~x"], "None", "matches nothing: the config has no 'x'."),
        ("{'layer': 'typed'}", [], "program.py:5", "could not be converted to Integer"),
    ],
)
def test_what_hydra_refuses(run, source, overrides, where, said):
    text = f"""
from hydra_zen import ZenField, ZenStore, builds, make_config
from workshop import Layer
store = ZenStore("mine")
store(builds(Layer, size=1), name="plain", group="layer"); store({{"seed": "big"}}, name="typed", group="layer", package="_global_")
Conf = make_config(ZenField(int, 1, name="seed"), hydra_defaults=["_self_", {source}], layer=None)
store(Conf, name="stored_program")
"""
    found, report = run(text, *overrides, config_name="stored_program")

    assert [origin for origin, _, _ in found] == [where]
    assert said in report.findings[0].message


def test_calls_are_found_by_their_lines_where_python_knows_no_more(tmp_path):
    path = tmp_path / "a.py"
    path.write_text("x = 1\nf(a=g(1),\n  b=2)\n")
    calls = call_sites._Calls(read_source(path, "a.py"))

    call = calls.at(call_sites._Moment(object(), 0, 2))

    assert [keyword.arg for keyword in call.keywords] == ["a", "b"]
    assert calls.at(call_sites._Moment(object(), 0, 1)) is None
