"""One job, or a sweep of jobs, through Hydra."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from typing import Any, Literal

from hydra.core.plugins import Plugins
from hydra.types import HydraContext, RunMode
from omegaconf import DictConfig, OmegaConf

from hydra_zen._base.hydra_runs import LaunchCallbacks, compose, is_basic_sweeper
from hydra_zen._base.names import ZEN_TARGET
from hydra_zen._launch.gathering import JobResults, gather
from hydra_zen._launch.job import JobDirectory, run_job
from hydra_zen.errors import HydraZenValidationError

OnError = Literal["raise", "collect"]


@dataclass(frozen=True, slots=True)
class Run:
    """All that is settled before Hydra composes the first config."""

    hydra: Any
    config_name: str
    task: Callable[[Any], Any]
    overrides: list[str]
    configure_logging: bool
    on_error: OnError


def run_one(run: Run) -> Any:
    """Run one job and return its result."""
    results = JobResults()
    config = compose(run.hydra, run.config_name, run.overrides, "RUN", run.configure_logging)
    config.hydra.mode = RunMode.RUN
    callbacks = LaunchCallbacks(config, results)
    callbacks.on_run_start(config=config, config_name=run.config_name)
    job = run_job(
        HydraContext(config_loader=run.hydra.config_loader, callbacks=callbacks),
        run.task,
        config,
        JobDirectory("hydra.run.dir"),
        configure_logging=run.configure_logging,
    )
    callbacks.on_run_end(config=config, config_name=run.config_name, job_return=job)
    if run.on_error == "raise":
        try:
            _ = job.return_value
        except Exception as error:
            results.attach_to(error)
            raise
    return job


def run_sweep(run: Run) -> Any:
    """Run the jobs of a sweep and return their results, a list for each batch."""
    results = JobResults()
    config = compose(run.hydra, run.config_name, run.overrides, "MULTIRUN", run.configure_logging)
    _reject_processed_sweeper(config)
    callbacks = LaunchCallbacks(config, results)
    callbacks.on_multirun_start(config=config, config_name=run.config_name)
    try:
        returned = _sweep(run, config, callbacks, results)
    except BaseException as error:
        if run.on_error == "collect" and isinstance(error, Exception) and _is_failure_of_a_job(error, results):
            return results.finished()
        results.attach_to(error)
        raise
    callbacks.on_multirun_end(config=config, config_name=run.config_name)
    return results.batches or returned


def _sweep(run: Run, config: DictConfig, callbacks: LaunchCallbacks, results: JobResults) -> Any:
    with ExitStack() as stack:
        gatherings = gather(stack, callbacks, results)
        sweeper = Plugins.instance().instantiate_sweeper(
            config=config,
            hydra_context=HydraContext(config_loader=run.hydra.config_loader, callbacks=callbacks),
            task_function=run.task,
        )
        for gathering in gatherings:
            # Other sweepers must see which jobs failed, to choose the next ones.
            gathering.forgiving = run.on_error == "collect" and is_basic_sweeper(sweeper)
        arguments: Any = OmegaConf.to_container(config.hydra.overrides.task, resolve=False)
        return sweeper.sweep(arguments=arguments)


def _is_failure_of_a_job(error: BaseException, results: JobResults) -> bool:
    """Tell whether `error` is a job's, or what a sweeper made of it."""
    failures = [getattr(job, "exception", None) for batch in results.finished() for job in batch]
    cause: BaseException | None = error
    while cause is not None:
        if any(cause is failure for failure in failures):
            return True
        cause = cause.__cause__ or cause.__context__
    return False


def _reject_processed_sweeper(config: DictConfig) -> None:
    sweeper = config.hydra.sweeper
    if sweeper is not None and ZEN_TARGET in sweeper:
        msg = (
            f"hydra.sweeper targets {sweeper[ZEN_TARGET]} with meta fields or wrappers: Hydra constructs sweepers "
            "itself and applies neither. Configure the sweeper without `zen_meta` and `zen_wrappers`."
        )
        raise HydraZenValidationError(msg, target=str(sweeper[ZEN_TARGET]), config_path="hydra.sweeper")
