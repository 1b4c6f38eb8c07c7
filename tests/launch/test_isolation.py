"""What a launch leaves behind: results and files, and nothing else."""

import copy
import logging
import logging.handlers
import os
import threading
import warnings
from dataclasses import dataclass
from typing import Any

import hydra
import pytest
from hydra.core.config_store import ConfigStore
from hydra.core.global_hydra import GlobalHydra
from hydra.core.hydra_config import HydraConfig
from hydra.core.utils import JobRuntime
from hydra.version import VersionBase, getbase
from omegaconf import OmegaConf

from hydra_zen._launch import isolation, launch, multirun
from hydra_zen.experimental import hydra_multirun, hydra_run


@dataclass
class Conf:
    a: Any = 0


@dataclass
class Other:
    a: Any = "other"
    n: int = 0


def fail(cfg):
    raise LookupError("no")


def value(cfg):
    return cfg.a


def state():
    root = logging.getLogger()
    return {
        "hydra": GlobalHydra.instance().hydra,
        "HydraConfig": HydraConfig.instance().cfg,
        "job": JobRuntime.instance().get("name"),
        "version_base": VersionBase.instance().version_base,
        "store": {name: id(node) for name, node in ConfigStore.instance().repo.items()},
        "cwd": os.getcwd(),
        "environment": dict(os.environ),
        "level": root.level,
        "handlers": root.handlers[:],
        "filters": root.filters[:],
        "known handlers": {id(reference()) for reference in logging._handlerList},
        "disabled": [
            n for n, one in root.manager.loggerDict.items() if isinstance(one, logging.Logger) and one.disabled
        ],
        "showwarning": warnings.showwarning,
        "warnings": warnings.filters[:],
    }


LAUNCHES = {
    "one job": lambda: launch(Conf, value),
    "a later version": lambda: launch(Conf, value, version_base=None),
    "a sweep": lambda: launch(Conf, value, multirun=True, a=multirun([1, 2])),
    "hydra_run": lambda: hydra_run(Conf, value),
    "no logging": lambda: launch(Conf, value, with_log_configuration=False),
    "logging disabled": lambda: launch(Conf, value, ["hydra/job_logging=disabled", "hydra/hydra_logging=disabled"]),
    "verbose": lambda: launch(Conf, value, ["hydra.verbose=true"]),
    "another name": lambda: launch(Conf, value, config_name="mine", job_name="job"),
    "environment": lambda: launch(Conf, lambda cfg: os.environ["X_Y"], ["+hydra.job.env_set.X_Y=1"]),
}
FAILURES = {
    "a failing job": (lambda: launch(Conf, fail), LookupError),
    "a failing sweep": (lambda: hydra_multirun(Conf, fail), LookupError),
    "an unknown key": (lambda: launch(Conf, value, nope=1), Exception),
    "a bad override": (lambda: launch(Conf, value, ["="]), Exception),
    "a bad config": (lambda: launch(3, value), Exception),
    "a bad version": (lambda: launch(Conf, value, version_base="0.1"), Exception),
    "an unsupported value": (lambda: launch(Conf, value, a={1}), TypeError),
    "a missing directory": (lambda: hydra_run(Conf, value, config_dir="nowhere"), Exception),
}


@pytest.mark.parametrize("case", LAUNCHES)
def test_everything_is_as_before(case):
    launch(Conf, value)  # The first launch of a process makes Hydra import its plugins.
    before = state()

    LAUNCHES[case]()

    assert state() == before


@pytest.mark.parametrize("case", FAILURES)
def test_everything_is_as_before_after_a_failure(case):
    call, kind = FAILURES[case]
    launch(Conf, value)
    before = state()

    with pytest.raises(kind):
        call()

    assert state() == before


def test_a_config_of_the_same_name_comes_back():
    store = ConfigStore.instance()
    store.store("zen_launch", Other)
    mine = store.repo["zen_launch.yaml"]
    try:
        assert launch(Conf, lambda cfg: OmegaConf.get_type(cfg)).return_value is Conf
        assert store.repo["zen_launch.yaml"] is mine
    finally:
        del store.repo["zen_launch.yaml"]


def test_what_the_task_stores_stays():
    def task(cfg):
        ConfigStore.instance().store("kept_by_task", Other)

    launch(Conf, task)

    assert ConfigStore.instance().repo.pop("kept_by_task.yaml").name == "kept_by_task.yaml"


def test_a_resolver_of_the_program_comes_back_and_hydras_serve_the_results():
    OmegaConf.clear_resolver("now")
    job = launch(Conf, value, ["+b=${now:%Y}", "+c=${hydra:job.name}"], version_base="1.3")
    assert job.cfg.b.startswith("2")

    OmegaConf.register_new_resolver("now", lambda pattern: f"mine {pattern}", replace=True)
    try:
        launch(Conf, value)
        assert OmegaConf.create({"x": "${now:y}"}).x == "mine y"
    finally:
        OmegaConf.clear_resolver("now")


def test_the_handlers_of_the_program_go_on_working(tmp_path):
    """Hydra closes every handler it finds; a file opened for writing would not open again."""
    root = logging.getLogger()
    path = tmp_path / "mine.log"
    file = logging.FileHandler(path, mode="w")
    memory = logging.handlers.MemoryHandler(100, target=file)
    file.set_name("console")  # The name that Hydra's own handler has.
    root.addHandler(file)
    other = logging.getLogger("test_isolation.other")
    other.addHandler(memory)
    try:
        file.emit(logging.makeLogRecord({"msg": "before"}))
        launch(Conf, lambda cfg: logging.getLogger("job").warning("from the job"))
        launch(Conf, value, multirun=True)
        file.emit(logging.makeLogRecord({"msg": "after"}))
        assert path.read_text() == "before\nafter\n"
        assert memory.target is file
        assert logging._handlers["console"] is file
    finally:
        root.removeHandler(file)
        other.removeHandler(memory)
        file.close()


def test_each_job_logs_to_its_own_file():
    def task(cfg):
        logging.getLogger("task").info("value %s", cfg.a)

    (jobs,) = hydra_multirun(Conf, task, ["a=1,2"])

    for job, number in zip(jobs, (1, 2), strict=True):
        with open(os.path.join(job.working_dir, "hydra_multirun.log")) as log:
            assert log.read().endswith(f"[task][INFO] - value {number}\n")


def test_a_launch_inside_a_task():
    def outer(cfg):
        before, here = copy.copy(HydraConfig.get().job.name), os.getcwd()
        (jobs,) = launch(Other, value, a=multirun([cfg.a, "b"]), multirun=True, job_name="inner", version_base="1.3")
        with pytest.raises(LookupError):
            launch(Other, fail)
        assert (HydraConfig.get().job.name, os.getcwd()) == (before, here)
        logging.getLogger("outer").warning("still here")
        return [job.return_value for job in jobs], getbase().minor

    (jobs,) = launch(Conf, outer, a=multirun([1, 2]), multirun=True, job_name="outer")

    assert [job.return_value for job in jobs] == [([1, "b"], 1), ([2, "b"], 1)]
    with open(os.path.join(jobs[1].working_dir, "outer.log")) as log:
        assert "still here" in log.read()


def test_a_launch_inside_hydra_initialize(tmp_path):
    (tmp_path / "conf").mkdir()
    (tmp_path / "conf" / "mine.yaml").write_text("x: 1\n")

    with hydra.initialize_config_dir(str(tmp_path / "conf"), version_base="1.3"):
        outer = GlobalHydra.instance().hydra
        assert launch(Conf, value, a=3).return_value == 3
        assert GlobalHydra.instance().hydra is outer
        assert hydra.compose("mine") == {"x": 1}
        assert getbase().minor == 3


def test_a_task_may_initialize_hydra_itself():
    def task(cfg):
        GlobalHydra.instance().clear()
        with hydra.initialize(version_base="1.3", config_path=None):
            return hydra.compose(overrides=["+x=1"]).x

    assert launch(Conf, task).return_value == 1
    assert not GlobalHydra.instance().is_initialized()


@pytest.mark.parametrize("sweeping", [False, True])
def test_threads_get_their_own_results(sweeping):
    found, errors = {}, []

    def work(number):
        try:
            for turn in range(2):
                given = multirun([number, -number]) if sweeping else number
                name = f"hydra.{'sweep' if sweeping else 'run'}.dir"
                result = launch(Conf, value, {name: f"out/{number}/{turn}"}, a=given, multirun=sweeping)
                found[number, turn] = [job.return_value for job in result[0]] if sweeping else result.return_value
        except Exception as error:
            errors.append(error)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(1, 5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert errors == []
    assert found == {(n, turn): [n, -n] if sweeping else n for n in range(1, 5) for turn in range(2)}


def test_a_launch_that_waits_long_says_so(monkeypatch, caplog):
    monkeypatch.setattr(isolation, "_PATIENCE", 0.01)
    started, ended = threading.Event(), threading.Event()

    def task(cfg):
        started.set()
        ended.wait(10)

    thread = threading.Thread(target=lambda: launch(Conf, task))
    thread.start()
    started.wait(10)
    waiting = threading.Thread(target=lambda: launch(Conf, value), name="the second")
    records = []
    monkeypatch.setattr(isolation._log, "warning", lambda text, *args: records.append(text % args) or ended.set())
    waiting.start()
    thread.join()
    waiting.join()

    (text,) = records
    assert "(thread 'the second') waits for the launch of another thread" in text


def test_no_warning_about_the_old_forms_of_a_config(tmp_path, monkeypatch):
    """Version 1.1 of Hydra, the default, knows forms that later versions deprecate."""
    folder = tmp_path / "conf"
    (folder / "group").mkdir(parents=True)
    (folder / "group" / "x.yaml").write_text("# @package _group_\nvalue: 1\n")
    config = {"defaults": [{"group": "x"}], "a": 1}

    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        job = hydra_run(config, lambda cfg: warnings.warn("deprecated, says the task", stacklevel=1), config_dir=folder)
    assert [str(one.message) for one in caught] == ["deprecated, says the task"]
    assert job.cfg == {"a": 1, "group": {"value": 1}}

    with warnings.catch_warnings():
        warnings.simplefilter("error")
        hydra_multirun(config, value, config_dir=folder)


def test_a_launch_does_not_make_python_repeat_warnings():
    def task(cfg):
        warnings.warn("said once", stacklevel=1)

    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("default")
        launch(Conf, task, a=multirun([1, 2, 3]), multirun=True)

    assert [str(one.message) for one in caught] == ["said once"]
