"""Wrong launches are errors."""

from __future__ import annotations

from typing import Any

from hydra_zen import launch, make_config
from hydra_zen.experimental import hydra_multirun, hydra_run
from typing_tests import targets as t

Conf = make_config(x=1)


def _task(cfg: Any) -> int:
    return int(cfg.x)


def _two(cfg: Any, other: Any) -> int:
    return 1


def wrong_task_number() -> None:
    """A number as the task."""
    launch(Conf, 1)  # E: argument
    hydra_run(Conf, 1)  # E: argument
    hydra_multirun(Conf, 1)  # E: argument


def wrong_task_of_two() -> None:
    """A task of two parameters."""
    launch(Conf, _two)  # E: argument
    hydra_run(Conf, _two)  # E: argument


def wrong_no_task() -> None:
    """No task."""
    launch(Conf)  # E: call
    hydra_run(Conf)  # E: call


def wrong_config() -> None:
    """Something that is no config."""
    launch(1, _task)  # E: argument
    hydra_run(t.area, _task)  # E: argument
    hydra_multirun([1], _task)  # E: argument


def wrong_overrides() -> None:
    """Overrides of the wrong type."""
    launch(Conf, _task, 1)  # E: argument
    launch(Conf, _task, [1])  # E: argument
    hydra_run(Conf, _task, overrides=1)  # E: argument


def wrong_override_value() -> None:
    """An override with a value that Hydra has no grammar for."""
    launch(Conf, _task, {"x": t.Unsupported()})  # E: argument
    launch(Conf, _task, x=t.Unsupported())  # E: argument


def wrong_flags() -> None:
    """Options of the wrong type."""
    launch(Conf, _task, multirun="yes")  # E: argument
    launch(Conf, _task, on_error="ignore")  # E: argument
    launch(Conf, _task, to_dictconfig="yes")  # E: argument
    hydra_run(Conf, _task, job_name=1)  # E: argument


def unknown_option_of_run() -> None:
    """An unknown option of `hydra_run`, which takes no overrides by keyword."""
    hydra_run(Conf, _task, x=2)  # E: call


def wrong_use_of_job() -> None:
    """The result of a job used as something else."""
    made: str = hydra_run(Conf, _task).return_value  # E: type
    print(made)


def wrong_use_of_sweep() -> None:
    """A sweep taken for one job, and the other way round."""
    hydra_multirun(Conf, _task).return_value  # E: attribute
    launch(Conf, _task, multirun=True).return_value  # E: attribute
    list(launch(Conf, _task))  # E: argument
