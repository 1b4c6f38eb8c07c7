"""The jobs of a batch one after the other in this process, as Hydra's own launcher runs them."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from hydra.core.utils import JobReturn as HydraJobReturn
from hydra.core.utils import configure_log, filter_overrides, setup_globals
from omegaconf import open_dict

from hydra_zen._launch.job import JobDirectory, run_job

#: The launcher's own logger: configs of logging name it.
_log: Final = logging.getLogger("hydra._internal.core_plugins.basic_launcher")
_DIRECTORY: Final = JobDirectory("hydra.sweep.dir", "hydra.sweep.subdir")


def launch_in_turn(
    launcher: Any, job_overrides: Sequence[Sequence[str]], initial_job_idx: int
) -> Sequence[HydraJobReturn]:
    """Run the jobs of a batch, and return their results."""
    setup_globals()
    sweep, context = launcher.config, launcher.hydra_context
    configure_log(sweep.hydra.hydra_logging, sweep.hydra.verbose)
    Path(str(sweep.hydra.sweep.dir)).mkdir(parents=True, exist_ok=True)
    _log.info("Launching %d jobs locally", len(job_overrides))
    jobs: list[HydraJobReturn] = []
    for number, overrides in enumerate(job_overrides, start=initial_job_idx):
        _log.info("\t#%d : %s", number, " ".join(filter_overrides(overrides)))
        config = context.config_loader.load_sweep_config(sweep, list(overrides))
        with open_dict(config):
            config.hydra.job.id = number
            config.hydra.job.num = number
        jobs.append(run_job(context, launcher.task_function, config, _DIRECTORY))
        configure_log(sweep.hydra.hydra_logging, sweep.hydra.verbose)
    return jobs
