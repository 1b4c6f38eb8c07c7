"""Configs are composed as seldom as can be, and never with what has changed meanwhile."""

import os
from dataclasses import dataclass, field
from typing import Any

import pytest
from hydra.conf import HydraConf, JobConf
from hydra.core.config_store import ConfigStore
from hydra.core.hydra_config import HydraConfig
from hydra.core.plugins import Plugins
from hydra.errors import ConfigCompositionException
from omegaconf import MISSING, OmegaConf

from hydra_zen import JobReturn, launch, multirun
from hydra_zen._base import hydra_composition
from hydra_zen._base.hydra_jobs import KeptHydraConfig
from hydra_zen._base.hydra_loader import LaunchConfigLoader
from hydra_zen.experimental import hydra_multirun


@dataclass
class WithGroup:
    defaults: list[Any] = field(default_factory=lambda: ["_self_", {"model": "m"}])
    model: Any = MISSING
    a: int = 1


def content(cfg):
    return OmegaConf.to_container(cfg)


@pytest.fixture(autouse=True)
def same_store():
    Plugins.instance()  # They store configs when they are first looked for.
    repo = ConfigStore.instance().repo
    before, of_hydra = repo.copy(), repo["hydra"].copy()
    hydra_composition._shared.clear()
    yield
    repo.clear()
    repo.update(before)
    repo["hydra"].clear()
    repo["hydra"].update(of_hydra)


@pytest.fixture
def full(monkeypatch):
    """Return the overrides with which Hydra has composed a config from its sources."""
    composed = []
    in_full = LaunchConfigLoader._in_full

    def spy(self, config_name, overrides, *args, **kwargs):
        composed.append(list(overrides))
        return in_full(self, config_name, overrides, *args, **kwargs)

    monkeypatch.setattr(LaunchConfigLoader, "_in_full", spy)
    return composed


def test_a_sweep_over_values_composes_once(full):
    (jobs,) = launch(
        {"a": 1, "b": 2}, content, ["hydra.job.name=j"], a=multirun(range(20)), b=3, multirun=True, version_base="1.3"
    )

    assert [job.return_value for job in jobs] == [{"a": a, "b": 3} for a in range(20)]
    assert full == [["hydra.job.name=j"]]


def test_a_sweep_over_choices_composes_once_for_each(full):
    for name in "mno":
        ConfigStore.instance().store(name, {"is": name, "n": 0}, group="model")

    (jobs,) = launch(
        WithGroup,
        content,
        {"model": multirun(["m", "n", "o"]), "model.n": multirun([1, 2]), "a": 3},
        multirun=True,
        version_base="1.3",
    )

    assert [job.return_value["model"] for job in jobs] == [{"is": name, "n": n} for name in "mno" for n in (1, 2)]
    assert full == [[], ["model=m"], ["model=n"], ["model=o"]]


def test_the_next_launch_of_the_same_composes_nothing(full):
    for a in 5, 6:
        assert launch({"a": 1}, content, a=a, version_base="1.3").return_value == {"a": a}

    assert full == [[]]


@dataclass
class Other:
    n: int = 1


STORE = ConfigStore.instance


def in_place():
    STORE().repo["model"]["m.yaml"].node.n = 7


def other_class():
    STORE().store("m", Other(n=7), group="model")


def other_package():
    STORE().store("m", {"n": 7}, group="model", package="elsewhere")


def other_default():
    STORE().repo["model"]["m.yaml"].node = OmegaConf.create({"defaults": ["x", "_self_"], "n": 1})
    STORE().store("x", {"x": 7}, group="model")


def hydras_own():
    STORE().store("config", HydraConf(job=JobConf(name="seven")), group="hydra")


def a_new_group():
    STORE().store("2", {"seven": 7}, group="a", package="_global_")


def a_removed_group():
    del STORE().repo["model"]


CHANGES = [in_place, other_class, other_package, other_default, hydras_own, a_new_group, a_removed_group]


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_of_the_config_store_is_seen(change):
    def outcome():
        try:
            job = launch(WithGroup, lambda cfg: (content(cfg), HydraConfig.get().job.name), ["a=2"], version_base="1.3")
        except Exception as error:
            return type(error), str(error)
        return job.return_value

    ConfigStore.instance().store("m", {"n": 1}, group="model")
    before = [outcome(), outcome()]
    change()
    after = outcome()
    hydra_composition._shared.clear()

    assert before[0] == before[1] == ({"model": {"n": 1}, "a": 2}, "zen_launch")
    assert after == outcome() != before[0]


def test_other_launches_are_seen(tmp_path):
    names = [
        launch({"a": 1}, lambda cfg: HydraConfig.get().job.name, job_name=name, version_base="1.3").return_value
        for name in ("one", "two")
    ]
    bases = [
        launch({"a": 1}, lambda cfg: HydraConfig.get().runtime.version_base, version_base=base).return_value
        for base in ("1.2", "1.3")
    ]
    kinds = [launch(kind, lambda cfg: OmegaConf.get_type(cfg)).return_value for kind in (Other, {"n": 1}, Other(n=1))]
    os.chdir(tmp_path.parent)
    folder = launch({"a": 1}, lambda cfg: HydraConfig.get().runtime.cwd, version_base="1.3").return_value

    assert names == ["one", "two"] and bases == ["1.2", "1.3"] and kinds == [Other, dict, Other]
    assert folder == str(tmp_path.parent)


def test_what_resolvers_say_is_asked_again(monkeypatch):
    monkeypatch.setenv("HZ_MODEL", "m")
    for name in "mn":
        ConfigStore.instance().store(name, {"is": name}, group="model")
    config = {"defaults": ["_self_", {"model": "${oc.env:HZ_MODEL}"}], "when": "${now:%f}"}

    first = launch(config, lambda cfg: (cfg.model["is"], cfg.when), version_base="1.3").return_value
    monkeypatch.setenv("HZ_MODEL", "n")
    second = launch(config, lambda cfg: (cfg.model["is"], cfg.when), version_base="1.3").return_value

    assert (first[0], second[0]) == ("m", "n") and first[1] != second[1]


def test_the_jobs_of_a_sweep_agree_about_the_time():
    directory = {"hydra.sweep.dir": "sweep/${now:%H-%M-%S-%f}"}

    sweeps = [
        launch({"a": 1}, lambda cfg: HydraConfig.get().sweep.dir, directory, a=multirun([1, 2, 3]), multirun=True)[0]
        for _ in range(2)
    ]

    first, second = ({job.return_value for job in jobs} for jobs in sweeps)
    assert len(first) == len(second) == 1 and first != second


def test_a_bad_override_of_the_last_job_is_found_before_the_first_job():
    ran = []

    with pytest.raises(ConfigCompositionException) as caught:
        launch(Other, ran.append, n=multirun([1, 2, "x"]), multirun=True, version_base="1.3")

    assert str(caught.value) == "Error merging override n=x"
    assert "Value 'x' of type 'str' could not be converted to Integer" in str(caught.value.__cause__)
    assert ran == []


def test_files_are_read_once_in_a_sweep(tmp_path):
    """A sweep that runs for days does not mind that its configs are being edited."""
    folder = tmp_path / "conf"
    (folder / "model").mkdir(parents=True)
    file = folder / "model" / "m.yaml"
    file.write_text("n: 1\n")

    def task(cfg):
        file.write_text("n: 2\n")
        return cfg.model.n

    def sweep():
        (jobs,) = hydra_multirun({"a": 0}, task, ["+model=m", "a=1,2"], config_dir=folder)
        return [job.return_value for job in jobs]

    assert sweep() == [1, 1]
    assert sweep() == [2, 2]


def test_where_a_task_leaves_the_process_is_noted(tmp_path):
    (jobs,) = launch(
        {"a": 1}, lambda cfg: os.chdir(tmp_path.parent), a=multirun([1, 2]), multirun=True, version_base="1.3"
    )

    assert [job.hydra_cfg.hydra.runtime.cwd for job in jobs] == [str(tmp_path), str(tmp_path.parent)]


def test_a_job_cannot_change_the_next_one():
    def task(cfg):
        OmegaConf.set_readonly(HydraConfig.get(), False)
        HydraConfig.get().job.name = "changed"
        cfg.b.c.append(3)
        return content(cfg)

    (jobs,) = launch({"a": 1, "b": {"c": [1, 2]}}, task, a=multirun([1, 2]), multirun=True, version_base="1.3")
    again = launch({"a": 1, "b": {"c": [1, 2]}}, task, a=3, version_base="1.3")

    assert [job.return_value["b"] for job in [*jobs, again]] == [{"c": [1, 2, 3]}] * 3
    assert [job.hydra_cfg.hydra.job.name for job in [*jobs, again]] == ["zen_launch"] * 3


def test_the_config_of_hydra_is_made_when_it_is_asked_for():
    (jobs,) = launch({"a": 1}, content, a=multirun([1, 2]), multirun=True, version_base="1.3")

    assert [type(vars(job)["hydra_cfg"]) for job in jobs] == [KeptHydraConfig] * 2
    hydra_cfg = jobs[1].hydra_cfg
    assert hydra_cfg is jobs[1].hydra_cfg and hydra_cfg.hydra.job.num == 1
    assert OmegaConf.is_readonly(hydra_cfg.hydra)
    jobs[0].hydra_cfg = hydra_cfg
    assert jobs[0].hydra_cfg is hydra_cfg
    assert JobReturn().hydra_cfg is None
