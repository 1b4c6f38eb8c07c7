"""Config groups, config directories, callbacks, and the sweeper and launcher that a config chooses."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from hydra.core.config_store import ConfigStore
from hydra.errors import ConfigCompositionException, MissingConfigException
from hydra.experimental.callback import Callback
from omegaconf import MISSING, OmegaConf

from hydra_zen import builds, hydra_list, instantiate, launch, make_config, multirun, zen
from hydra_zen.errors import HydraZenValidationError
from hydra_zen.experimental import hydra_multirun, hydra_run


def content(cfg):
    return OmegaConf.to_container(cfg)


@dataclass
class Adam:
    lr: float = 0.1


@dataclass
class Sgd:
    lr: float = 0.2
    momentum: float = 0.9


@dataclass
class WithGroup:
    defaults: list[Any] = field(default_factory=lambda: ["_self_", {"optim": "adam"}])
    optim: Any = MISSING
    n: int = 1


@dataclass
class WithoutDefault:
    optim: Any = None


@pytest.fixture(autouse=True)
def groups():
    repo = ConfigStore.instance().repo
    before = repo.copy()
    store = ConfigStore.instance().store
    store("adam", Adam, group="optim")
    store("sgd", Sgd, group="optim")
    store("odd-1", {"odd": 1}, group="optim")
    OmegaConf.set_struct(repo["optim"]["adam.yaml"].node, False)
    yield
    repo.clear()
    repo.update(before)


def test_choice_of_a_group():
    assert launch(WithGroup, content).return_value == {"optim": {"lr": 0.1}, "n": 1}
    chosen = {"optim": {"lr": 0.5, "momentum": 0.9}, "n": 1}
    assert launch(WithGroup, content, {"optim": "sgd", "optim.lr": 0.5}).return_value == chosen
    assert launch(WithGroup, content, ["optim=sgd", "optim.lr=0.5"]).return_value == chosen


def test_sweep_over_the_choices_of_a_group():
    for options in multirun(["adam", "sgd", "odd-1"]), "adam,sgd,odd-1", "choice(adam,sgd,odd-1)", "glob(*)":
        (jobs,) = launch(WithGroup, lambda cfg: list(cfg.optim), optim=options, multirun=True)

        assert sorted(job.return_value for job in jobs) == [["lr"], ["lr", "momentum"], ["odd"]]


def test_a_group_without_a_default_needs_a_plus():
    assert launch(WithoutDefault, content, {"+optim": "sgd"}).return_value == {"optim": {"lr": 0.2, "momentum": 0.9}}
    with pytest.raises(ConfigCompositionException, match="optim"):
        launch(WithoutDefault, content, {"optim": "sgd"})
    both = launch({"a": 1}, content, {"+optim": hydra_list(["adam", "odd-1"])}).return_value
    assert both == {"a": 1, "optim": {"lr": 0.1, "odd": 1}}


@pytest.mark.parametrize("as_path", [str, Path])
def test_config_directory(tmp_path, as_path):
    folder = tmp_path / "conf"
    (folder / "data").mkdir(parents=True)
    (folder / "data" / "small.yaml").write_text("size: 1\n")
    (folder / "data" / "large.yaml").write_text("size: 100\n")
    config = make_config(hydra_defaults=["_self_", {"data": "small"}], n=1, data=None)

    job = hydra_run(config, content, config_dir=as_path("conf"))
    assert job.return_value == {"n": 1, "data": {"size": 1}}
    (jobs,) = hydra_multirun(config, content, ["data=small,large"], as_path(folder))
    assert [job.return_value["data"]["size"] for job in jobs] == [1, 100]
    assert launch(config, content, config_dir=as_path("conf")).return_value == job.return_value
    with pytest.raises(MissingConfigException):
        hydra_run(config, content, config_dir="nowhere")


def test_a_field_may_be_called_config_dir(tmp_path):
    assert launch(make_config(config_dir=1), content, config_dir=str(tmp_path)).return_value == {
        "config_dir": str(tmp_path)
    }
    with pytest.raises(ConfigCompositionException):
        launch(make_config(a=1), content, config_dir="no folder")


calls: list[str] = []


class Recorder(Callback):
    def __init__(self, name):
        self.name = name

    def __getattribute__(self, attribute):
        if attribute.startswith("on_"):
            calls.append(f"{object.__getattribute__(self, 'name')} {attribute}")
            if attribute == "on_job_end":
                return lambda config, job_return, **kwargs: calls.append(type(job_return).__name__)
        return object.__getattribute__(self, attribute)


def test_callbacks_are_called_in_hydras_order():
    config = {"a": 1, "hydra": {"callbacks": {"one": {"_target_": f"{__name__}.Recorder", "name": "one"}}}}

    launch(config, lambda cfg: calls.append("task"))
    assert calls == ["one on_run_start", "one on_job_start", "task", "one on_job_end", "JobReturn", "one on_run_end"]

    calls.clear()
    launch(config, lambda cfg: calls.append("task"), multirun=True)
    assert calls == [
        "one on_multirun_start",
        "one on_job_start",
        "task",
        "one on_job_end",
        "JobReturn",
        "one on_multirun_end",
    ]
    calls.clear()


def test_a_sweeper_with_meta_fields_is_refused():
    ConfigStore.instance().store(
        "processed",
        {"_target_": "hydra_zen.funcs.zen_processing", "_zen_target": "mine.Sweeper"},
        group="hydra/sweeper",
    )

    with pytest.raises(HydraZenValidationError, match="hydra.sweeper targets mine.Sweeper with meta fields"):
        launch({"a": 1}, content, ["hydra/sweeper=processed"], multirun=True)


def test_a_sweeper_must_be_a_plugin():
    ConfigStore.instance().store("unknown", {"_target_": "collections.Counter"}, group="hydra/sweeper")

    with pytest.raises(RuntimeError, match="Invalid plugin 'collections.Counter'"):
        launch({"a": 1}, content, ["hydra/sweeper=unknown"], multirun=True)


class Model:
    def __init__(self, width, depth=1):
        self.size = width * depth


def test_typical_tasks():
    config = builds(Model, width=2, populate_full_signature=True)

    assert launch(config, instantiate, width=3, depth=2).return_value.size == 6
    (jobs,) = launch(config, instantiate, depth=multirun([1, 5]), multirun=True)
    assert [job.return_value.size for job in jobs] == [2, 10]
    whole = make_config(model=config, n="${model.width}")
    assert launch(whole, zen(lambda model, n: (model.size, n)), {"model.width": 7}).return_value == (7, 7)
