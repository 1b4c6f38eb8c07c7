"""What jobs and sweeps return."""

from __future__ import annotations

from collections.abc import Coroutine
from typing import Any

from omegaconf import DictConfig
from typing_extensions import assert_type

from hydra_zen import JobReturn, builds, hydra_list, instantiate, launch, make_config, multirun, value_of, zen
from hydra_zen.experimental import hydra_multirun, hydra_run
from typing_tests import targets as t
from typing_tests.check import check

Conf = make_config(x=1)


def _task(cfg: DictConfig) -> float:
    return float(cfg.x)


def _task_of_any(cfg: Any) -> str:
    return str(cfg.x)


def _plain(x: int) -> bytes:
    return bytes(x)


def run_function() -> None:
    """`hydra_run` of a function."""
    job = hydra_run(Conf, _task)
    check(assert_type(job.return_value, float), float)
    assert_type(job, JobReturn[float])


def run_function_of_any() -> None:
    """`hydra_run` of a function of Any."""
    check(assert_type(hydra_run(Conf, _task_of_any).return_value, str), str)


def run_lambda() -> None:
    """`hydra_run` of a lambda."""
    job = hydra_run(Conf, lambda cfg: str(cfg.x))
    check(assert_type(job.return_value, str), str)


def run_zen() -> None:
    """`hydra_run` of `zen(f)`."""
    check(assert_type(hydra_run(Conf, zen(_plain)).return_value, bytes), bytes)


def run_instantiate() -> None:
    """`hydra_run` of `instantiate`: what the config builds."""
    check(assert_type(hydra_run(builds(t.SGD), instantiate).return_value, t.SGD), t.SGD)


def run_instantiate_of_instance() -> None:
    """`hydra_run` of `instantiate`, with an instance of a config."""
    check(assert_type(hydra_run(builds(t.area, width=1)(), instantiate).return_value, int), int)


def run_instantiate_of_plain_config() -> None:
    """`hydra_run` of `instantiate`, with a config without a target."""
    job = hydra_run(Conf, instantiate)
    check(job.return_value, DictConfig)


def run_overrides() -> None:
    """`hydra_run` with overrides, lines or values."""
    check(assert_type(hydra_run(Conf, _task, overrides=["x=2"]).return_value, float), float)
    check(assert_type(hydra_run(Conf, _task, overrides={"x": 3}).return_value, float), float)


def run_attributes() -> None:
    """The other attributes of a job."""
    job = hydra_run(Conf, _task)
    check(assert_type(job.working_dir, str), str)
    check(job.task_name, str)


def multirun_function() -> None:
    """`jobs, = hydra_multirun(...)`: a list of jobs."""
    (jobs,) = hydra_multirun(Conf, _task, overrides=["x=1,2"])
    check(assert_type(jobs, "list[JobReturn[float]]"), list, JobReturn)
    values = [job.return_value for job in jobs]
    check(assert_type(values, "list[float]"), list, float)


def multirun_zen() -> None:
    """`hydra_multirun` of `zen(f)`."""
    (jobs,) = hydra_multirun(Conf, zen(_plain), overrides=["x=1,2"])
    check(assert_type(jobs[0].return_value, bytes), bytes)


def multirun_instantiate() -> None:
    """`hydra_multirun` of `instantiate`."""
    (jobs,) = hydra_multirun(builds(t.SGD, lr=0.1), instantiate, overrides=["lr=0.1,0.2"])
    check(assert_type(jobs[0].return_value, t.SGD), t.SGD)


def launch_function() -> None:
    """`launch` of a function."""
    check(assert_type(launch(Conf, _task, version_base="1.3").return_value, float), float)


def launch_lambda() -> None:
    """`launch` of a lambda."""
    check(assert_type(launch(Conf, lambda cfg: str(cfg.x), version_base="1.3").return_value, str), str)


def launch_zen() -> None:
    """`launch` of `zen(f)`."""
    check(assert_type(launch(Conf, zen(_plain), version_base="1.3").return_value, bytes), bytes)


def launch_instantiate() -> None:
    """`launch` of `instantiate`."""
    check(assert_type(launch(builds(t.SGD), instantiate, version_base="1.3").return_value, t.SGD), t.SGD)


def launch_instantiate_multirun() -> None:
    """`launch` of `instantiate`, as a sweep."""
    (jobs,) = launch(builds(t.SGD, lr=0.1), instantiate, ["lr=0.1,0.2"], multirun=True, version_base="1.3")
    check(assert_type(jobs[0].return_value, t.SGD), t.SGD)


def launch_multirun() -> None:
    """`launch(..., multirun=True)`: a list of lists of jobs."""
    (jobs,) = launch(Conf, _task, {"x": multirun([1, 2])}, multirun=True, version_base="1.3")
    check(assert_type(jobs, "list[JobReturn[float]]"), list, JobReturn)


def launch_multirun_by_position() -> None:
    """`launch(conf, task, overrides, True)`."""
    (jobs,) = launch(Conf, _task, ["x=1,2"], True, "1.3")
    check(assert_type(jobs, "list[JobReturn[float]]"), list, JobReturn)


def launch_multirun_false() -> None:
    """`launch(..., multirun=False)`: one job."""
    check(assert_type(launch(Conf, _task, multirun=False, version_base="1.3").return_value, float), float)


def launch_unknown_flag() -> None:
    """`multirun` of unknown value: one or the other."""
    made = launch(Conf, _task, ["x=1"], multirun=t.flag(), version_base="1.3")
    if isinstance(made, list):
        check(assert_type(made[0][0].return_value, float), float)
    else:
        check(assert_type(made.return_value, float), float)


def launch_override_keywords() -> None:
    """`launch` with overrides by keyword."""
    job = launch(make_config(x=1, y=[1]), _task, version_base="1.3", x=2, y=hydra_list([1, 2]))
    check(assert_type(job.return_value, float), float)


def launch_async() -> None:
    """An async task: a coroutine of its result."""

    async def task(cfg: Any) -> int:
        return 1

    result = launch(Conf, task, version_base="1.3").return_value
    check(result, Coroutine)
    coroutine: Coroutine[Any, Any, int] = result
    coroutine.close()


def launch_partial_config() -> None:
    """`launch` of `instantiate` with a partial config: some partial."""
    job = launch(builds(t.area, 1, zen_partial=True), instantiate, version_base="1.3")
    check(job.return_value(), int)


def launch_strict_form() -> None:
    """`launch` with a config in the strict form, no plugin needed."""
    conf = make_config(x=value_of(builds(t.area, 1)))
    check(assert_type(launch(conf, lambda cfg: str(cfg.x), version_base="1.3").return_value, str), str)
