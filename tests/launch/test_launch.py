"""One job and sweeps of jobs: results, files, errors."""

import os
import warnings
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from hydra.core.utils import JobStatus
from hydra.errors import ConfigCompositionException, HydraException
from omegaconf import DictConfig, ListConfig, OmegaConf

from hydra_zen import make_config
from hydra_zen._launch import JobReturn, hydra_list, launch, multirun
from hydra_zen.errors import HydraZenTypeError, HydraZenValueError
from hydra_zen.experimental import hydra_multirun, hydra_run


@dataclass
class Conf:
    a: Any = 0
    b: Any = 0


@dataclass
class Typed:
    n: int = 1
    words: list[str] = field(default_factory=lambda: ["w"])


def content(cfg):
    return OmegaConf.to_container(cfg)


def where(cfg):
    return os.getcwd()


@pytest.fixture(autouse=True)
def no_warnings():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        yield


FORMS = {
    "class": Conf,
    "instance": Conf(),
    "dict": {"a": 0, "b": 0},
    "DictConfig": OmegaConf.create({"a": 0, "b": 0}),
    "structured": OmegaConf.structured(Conf),
}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("version_base", ["unset", None, "1.1", "1.2", "1.3"])
def test_one_job_of_every_form_of_config(form, version_base):
    base = {} if version_base == "unset" else {"version_base": version_base}

    job = launch(FORMS[form], content, {"+c": None}, a=2, **base)

    assert isinstance(job, JobReturn)
    assert job.return_value == {"a": 2, "b": 0, "c": None}
    assert job.overrides == ["+c=null", "a=2"]
    assert job.cfg == {"a": 2, "b": 0, "c": None}
    assert job.hydra_cfg.hydra.job.config_name == "zen_launch"
    assert job.task_name == "zen_launch"
    assert job.status is JobStatus.COMPLETED


@pytest.mark.parametrize("runs", [launch, hydra_run])
def test_a_job_runs_inside_its_output_directory_unless_a_later_version_base_is_given(runs):
    here = os.getcwd()

    job = runs(Conf, where)

    assert Path(job.return_value).parent.parent == Path(here, "outputs")
    assert os.path.abspath(job.working_dir) == job.return_value
    assert os.getcwd() == here
    assert launch(Conf, where, version_base="1.2").return_value == here
    assert launch(Conf, where, {"hydra.job.chdir": False}).return_value == here
    assert launch(Conf, where, {"hydra.job.chdir": True}, version_base="1.3").return_value != here


def test_the_files_of_a_job_repeat_it():
    job = hydra_run(Conf, content, ["a=3", "+c={x: [1, 2]}"])

    folder = Path(job.working_dir, ".hydra")
    assert sorted(path.name for path in folder.iterdir()) == ["config.yaml", "hydra.yaml", "overrides.yaml"]
    assert content(OmegaConf.load(folder / "config.yaml")) == job.return_value
    assert content(OmegaConf.load(folder / "overrides.yaml")) == ["a=3", "+c={x: [1, 2]}"]
    assert Path(job.working_dir, "hydra_run.log").is_file()


@pytest.mark.parametrize("sweep", [lambda *args: launch(*args, multirun=True), hydra_multirun])
def test_a_sweep_gives_a_list_of_jobs_for_its_batch(sweep):
    here = Path.cwd()

    (jobs,) = sweep(Conf, lambda cfg: (cfg.a, cfg.b, os.getcwd()), ["a=1,2", "b=x,y"])

    assert [job.return_value[:2] for job in jobs] == [(1, "x"), (1, "y"), (2, "x"), (2, "y")]
    assert [job.overrides for job in jobs][1] == ["a=1", "b=y"]
    folders = [Path(job.return_value[2]) for job in jobs]
    assert [folder.name for folder in folders] == ["0", "1", "2", "3"]
    assert folders[0].parent.parent.parent == here / "multirun"
    assert all(type(job) is JobReturn and job.status is JobStatus.COMPLETED for job in jobs)
    assert content(OmegaConf.load(folders[3] / ".hydra" / "config.yaml")) == {"a": 2, "b": "y"}


def test_values_and_sweeps_of_values():
    (jobs,) = launch(Conf, content, {"b": hydra_list([3, "4"])}, a=multirun([1, None, "1,2"]), multirun=True)

    assert [job.return_value for job in jobs] == [
        {"a": a, "b": [3, "4"]} for a in (1, None, "1,2")
    ]  # fmt: skip


def test_a_sweep_without_values_to_sweep_over_has_one_job():
    assert [[job.return_value for job in batch] for batch in launch(Conf, content, multirun=True)] == [
        [{"a": 0, "b": 0}]
    ]


def test_batches():
    batches = launch(Conf, content, {"hydra.sweeper.max_batch_size": 2}, a=multirun([1, 2, 3]), multirun=True)

    assert [[job.return_value["a"] for job in batch] for batch in batches] == [[1, 2], [3]]


def test_nothing_of_the_caller_is_changed():
    lines, values, config = ["a=1"], {"a": [1, (2,)]}, {"a": 0, "b": {"c": [1]}}
    node = OmegaConf.create({"outer": config})

    launch(config, content, lines, b={"c": 1})
    launch(node.outer, content, values)
    launch(config, content, ("a=1",), a=2)

    assert (lines, values, config) == (["a=1"], {"a": [1, (2,)]}, {"a": 0, "b": {"c": [1]}})
    assert node == {"outer": config} and node.outer._get_parent() is node


def test_to_dictconfig_gives_up_the_types():
    with pytest.raises(ConfigCompositionException):
        launch(Typed, content, n="no number")

    job = launch(Typed, lambda cfg: (cfg.n, OmegaConf.get_type(cfg)), n="no number", to_dictconfig=True)
    assert job.return_value == ("no number", dict)
    assert launch(Typed, lambda cfg: OmegaConf.get_type(cfg)).return_value is Typed


def divide(cfg):
    return 6 / cfg.a


def test_a_failing_job_raises_the_exception_of_the_task():
    with pytest.raises(ZeroDivisionError) as caught:
        launch(Conf, divide)

    assert caught.traceback[-1].name == "divide"
    ((job,),) = caught.value.launch_jobs
    assert job.status is JobStatus.FAILED and job.exception is caught.value


def test_a_failing_job_of_a_sweep_raises_after_its_batch_and_carries_the_results():
    with pytest.raises(ZeroDivisionError) as caught:
        hydra_multirun(Conf, divide, {"a": multirun([1, 0, 2, 0])})

    assert caught.traceback[-1].name == "divide"
    (jobs,) = caught.value.launch_jobs
    assert [job.status.name for job in jobs] == ["COMPLETED", "FAILED", "COMPLETED", "FAILED"]
    assert [job.return_value for job in jobs if job.status is JobStatus.COMPLETED] == [6, 3]
    assert jobs[1].exception is caught.value


def test_collected_failures_are_data():
    batches = launch(
        Conf,
        divide,
        {"hydra.sweeper.max_batch_size": 2},
        a=multirun([1, 0, 2, 0, 3]),
        multirun=True,
        on_error="collect",
    )

    assert [[job.status.name for job in batch] for batch in batches] == [
        ["COMPLETED", "FAILED"],
        ["COMPLETED", "FAILED"],
        ["COMPLETED"],
    ]
    failed = batches[0][1]
    assert isinstance(failed.exception, ZeroDivisionError) and failed.overrides == ["a=0"]
    with pytest.raises(ZeroDivisionError):
        _ = failed.return_value
    assert launch(Conf, divide, on_error="collect").status is JobStatus.FAILED


def test_an_interrupted_batch_keeps_its_finished_jobs():
    def interrupted(cfg):
        if cfg.a == 3:
            raise KeyboardInterrupt
        return cfg.a

    with pytest.raises(KeyboardInterrupt) as caught:
        launch(Conf, interrupted, a=multirun([1, 2, 3, 4]), multirun=True, on_error="collect")

    assert [[job.return_value for job in batch] for batch in caught.value.launch_jobs] == [[1, 2]]


def test_an_exception_that_forbids_attributes_still_carries_the_results():
    @dataclass(frozen=True)
    class FrozenError(Exception):
        code: int

    def fail(cfg):
        raise FrozenError(cfg.a)

    with pytest.raises(FrozenError) as caught:
        launch(Conf, fail, a=7)

    assert caught.value.code == 7 and len(caught.value.launch_jobs) == 1


BAD = {
    "a task that is no callable": (lambda: launch(Conf, 3), HydraZenTypeError, "`task_function` must be a callable"),
    "no config": (lambda: launch(None, content), HydraZenTypeError, "`config` must be a dataclass (a type or an inst"),
    "a number as the config": (lambda: launch(3, content), HydraZenTypeError, "got 3 (type int)"),
    "an unknown on_error": (
        lambda: launch(Conf, content, on_error="colect"),
        HydraZenValueError,
        "`on_error` must be \"raise\" or \"collect\": got 'colect' (type str). Did you mean 'collect'?",
    ),
    "execution_whitelist": (lambda: launch(Conf, content, execution_whitelist="auto"), TypeError, "Hydra 1.4"),
    "an ancient version_base": (lambda: launch(Conf, content, version_base="1.0"), HydraException, '>= "1.1"'),
    "a list as the config": (lambda: launch(ListConfig([1]), content), ConfigCompositionException, "DictConfig"),
    "an unknown key": (lambda: launch(Conf, content, nope=1), ConfigCompositionException, "nope"),
    "a sweep in one job": (lambda: launch(Conf, content, a=multirun([1, 2])), ConfigCompositionException, "Ambiguous"),
    "a sweep over nothing": (lambda: launch(Conf, content, a=multirun([])), HydraZenValueError, "no value to sweep"),
    "a text for overrides": (lambda: launch(Conf, content, "a=1"), HydraZenTypeError, "`overrides` must be a list"),
    "a number in overrides": (lambda: launch(Conf, content, ["a=1", 2]), HydraZenTypeError, "`overrides[1]`"),
}


def test_the_mode_of_hydra_is_what_launch_is_told():
    assert launch(Conf, content, ["hydra.mode=MULTIRUN"]).return_value == {"a": 0, "b": 0}
    assert len(launch(Conf, content, ["hydra.mode=RUN"], multirun=True, a=multirun([1, 2]))[0]) == 2


@pytest.mark.parametrize("case", BAD)
def test_bad_input(case):
    call, kind, text = BAD[case]

    with pytest.raises(kind) as caught:
        call()

    assert text in str(caught.value)


@dataclass
class Optim:
    rate: float = 0.1


NESTED = make_config(alpha=1, optim=Optim, plain={"deep": {"size": 1}})


@pytest.mark.parametrize(
    ("config", "key", "meant", "sweeping"),
    [
        (NESTED, "alhpa", "alpha", False),
        (NESTED, "alhpa", "alpha", True),
        (NESTED(), "optim.raet", "optim.rate", False),
        (OmegaConf.structured(NESTED), "plain.deep.sise", "plain.deep.size", False),
        (OmegaConf.to_container(OmegaConf.structured(NESTED)), "optim.raet", "optim.rate", True),
    ],
    ids=["class", "class, sweeping", "instance", "DictConfig", "dict, sweeping"],
)
def test_the_nearest_key_is_told(config, key, meant, sweeping):
    with pytest.raises(ConfigCompositionException) as caught:
        launch(config, content, {key: multirun([1, 2]) if sweeping else 2}, multirun=sweeping)

    assert str(caught.value).splitlines()[0] == f"Could not override '{key}'."
    assert str(caught.value).splitlines()[-1] == f"Did you mean '{meant}'?"


@pytest.mark.parametrize("key", ["quite_another", "optim.rate.value", "nowhere.alpha", "hydra.job.nmae"])
def test_no_key_is_made_up(key):
    with pytest.raises(ConfigCompositionException) as caught:
        launch(NESTED, content, {key: 2})

    assert "Did you mean" not in str(caught.value)


def test_a_launch_inside_of_a_job_names_its_own_key():
    def task(cfg):
        launch(NESTED, content, {"optim.raet": 1})

    with pytest.raises(ConfigCompositionException) as caught:
        launch(make_config(rate=1, optim={"raet_": 1}), task)

    assert str(caught.value).splitlines()[-1] == "Did you mean 'optim.rate'?"


def test_a_repr_fits_on_a_line():
    job = launch(Conf, lambda cfg: "x" * 1000)

    assert repr(job).startswith("JobReturn(overrides=[], status=COMPLETED, return_value='xxx") and len(repr(job)) < 300


def test_the_config_of_a_composed_config_may_hold_the_hydra_node():
    composed = launch(Conf, lambda cfg: None, a=1)
    with_hydra = OmegaConf.merge(composed.hydra_cfg, composed.cfg)
    assert isinstance(with_hydra, DictConfig)

    job = hydra_run(with_hydra, content, ["a=5"])

    assert job.return_value == {"a": 5, "b": 0}
