"""One job: the short way where the steps of Hydra's are known, else Hydra's own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

import hydra.core.utils
from hydra.core.utils import JobReturn as HydraJobReturn
from hydra.types import HydraContext
from omegaconf import DictConfig

from hydra_zen._base import hydra_jobs
from hydra_zen._base.hydra_loader import base_of
from hydra_zen._launch.job_return import JobReturn


class JobDirectory(NamedTuple):
    """Where in the config the output directory of a job is written."""

    key: str
    subdir_key: str | None = None


def run_job(
    hydra_context: HydraContext,
    task_function: Callable[[Any], Any],
    config: DictConfig,
    directory: JobDirectory,
    *,
    configure_logging: bool = True,
) -> HydraJobReturn:
    """Run a job, and return its result, or its exception in a result."""
    base = base_of(hydra_context.config_loader, config)
    if base is None:
        return hydra.core.utils.run_job(
            hydra_context=hydra_context,
            task_function=task_function,
            config=config,
            job_dir_key=directory.key,
            job_subdir_key=directory.subdir_key,
            configure_logging=configure_logging,
        )
    job: JobReturn[Any] = JobReturn()
    hydra_jobs.run_job(
        job,
        task_function,
        config,
        base,
        directory.key,
        directory.subdir_key,
        hydra_context,
        configure_logging=configure_logging,
        keep=True,
    )
    return job
