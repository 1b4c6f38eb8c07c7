"""Programs: the config of the job, or of every job of a sweep, and no task called."""

import copy
import itertools
import sys

import pytest
from check.corpus import TARGETS
from hydra.core.config_store import ConfigStore
from hydra.core.global_hydra import GlobalHydra

from hydra_zen._check.gate import check
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
            checker="runtime",
            search_path=(str(TARGETS),),
            overrides=overrides,
            config_name=config_name,
            **changes,
        )
        report = check([path], settings)
        return [(f.file.replace(name, "program"), f.line, f.code, f.config_path) for f in report], report

    yield run

    sys.modules.pop(name, None)
    ConfigStore.set_state(state)
    assert not GlobalHydra.instance().is_initialized()


@pytest.mark.parametrize(
    ("overrides", "found"),
    [
        ((), []),
        (("layer=typed",), []),
        (("layer=typed", "kind=rleu"), [("program.py", 1, "HZ403", "layer.activation")]),
        (("size=big",), [("program.py", 1, "HZ403", "layer.size")]),
        (("sise=1",), [("program.py", 1, "HZ404", "")]),
        (("layer=tpyed",), [("program.py", 1, "HZ301", "")]),
        (("+layer.sise=1",), [("program.py", 1, "HZ104", "layer.sise")]),
        (("size=[",), [("program.py", 1, "HZ404", "")]),
    ],
)
def test_one_job(run, overrides, found):
    assert run(STORED, *overrides, config_name="stored_program")[0] == found


def test_the_entry_point_names_the_config(run):
    assert run(STORED, "size=2")[0] == []
    assert run(STORED, "size=x")[0] == [("program.py", 1, "HZ403", "layer.size")]


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
    assert found == [("program.py", 1, "HZ403", "layer.size")]
    assert "in the job with: layer=plain size=two" in report.findings[0].notes


def test_nothing_is_printed_to_the_report(run, capsys):
    run(STORED, config_name="stored_program")

    out, err = capsys.readouterr()
    assert out == ""


@pytest.mark.parametrize(("name", "is_near"), [("stored_program_", True), ("xyz", False)])
def test_an_unknown_config(run, name, is_near):
    found, report = run(STORED, config_name=name)

    assert [code for _, _, code, _ in found] == ["HZ301"]
    assert (report.findings[0].suggestion is not None) == is_near


def test_values_of_files_keep_their_lines(run, tmp_path):
    conf = tmp_path / "conf" / "layer"
    conf.mkdir(parents=True)
    (tmp_path / "conf" / "train.yaml").write_text("defaults:\n  - layer: small\n  - _self_\nseed: 1\n")
    (conf / "small.yaml").write_text("_target_: workshop.Layer\nsize: small\n")

    assert run(OF_FILES, "seed=2")[0] == [("conf/layer/small.yaml", 2, "HZ106", "layer.size")]


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ("raise RuntimeError('no')", 1),
        ("import sys; sys.exit(3)", 1),
        ("a = 1\nb = (\n", 2),
        ("import nowhere_at_all", 1),
    ],
)
def test_a_program_that_cannot_be_imported(run, source, line):
    found, report = run(source, config_name="x")

    assert found == [("program.py", line, "HZ004", "")]
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

    assert [code for _, _, code, _ in found] == ["HZ004"]
    assert said in report.findings[0].message
