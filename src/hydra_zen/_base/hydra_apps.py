"""Hydra's command line, with configs composed once and jobs run in the shorter way."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from typing import Any

import hydra.core.utils
from hydra._internal.callbacks import Callbacks
from hydra._internal.hydra import Hydra
from hydra.core.config_search_path import ConfigSearchPath
from hydra.core.global_hydra import GlobalHydra
from hydra.types import HydraContext, RunMode
from omegaconf import DictConfig

from hydra_zen._base.collection import seldom_collected
from hydra_zen._base.hydra_composition import ARE_KNOWN
from hydra_zen._base.hydra_jobs import run_job
from hydra_zen._base.hydra_loader import QuickConfigLoader, base_of


class QuickHydra(Hydra):
    """What Hydra's command line makes of an application, with a config loader that composes as seldom as can be."""

    def compose_config(self, *args: Any, **kwargs: Any) -> DictConfig:
        """Compose a config."""
        with seldom_collected():
            return super().compose_config(*args, **kwargs)

    def run(
        self,
        config_name: str | None,
        task_function: Callable[[Any], Any],
        overrides: list[str],
        with_log_configuration: bool = True,
    ) -> hydra.core.utils.JobReturn:
        """Run one job."""
        config = self.compose_config(
            config_name=config_name,
            overrides=overrides,
            with_log_configuration=with_log_configuration,
            run_mode=RunMode.RUN,
        )
        base = base_of(self.config_loader, config)
        if base is None or config.hydra.mode not in (None, RunMode.RUN):
            return super().run(config_name, task_function, overrides, with_log_configuration)
        config.hydra.mode = RunMode.RUN
        callbacks = Callbacks(config)
        callbacks.on_run_start(config=config, config_name=config_name)
        job = hydra.core.utils.JobReturn()
        run_job(
            job,
            task_function,
            config,
            base,
            "hydra.run.dir",
            None,
            HydraContext(config_loader=self.config_loader, callbacks=callbacks),
            configure_logging=with_log_configuration,
        )
        callbacks.on_run_end(config=config, config_name=config_name, job_return=job)
        # Where the job failed, this raises its exception.
        _ = job.return_value
        return job


def prepare_command_line(stack: ExitStack) -> None:
    """Have the application that Hydra makes next, until `stack` closes, be a quick one."""
    original = vars(Hydra)["create_main_hydra2"]
    if not (ARE_KNOWN and Hydra.create_main_hydra2.__module__ == Hydra.__module__):
        return

    def create(_: type[Hydra], task_name: str, config_search_path: ConfigSearchPath) -> Hydra:
        stack.close()
        made = QuickHydra(task_name=task_name, config_loader=QuickConfigLoader(config_search_path))
        GlobalHydra.instance().initialize(made)
        return made

    stack.enter_context(seldom_collected())
    stack.callback(setattr, Hydra, "create_main_hydra2", original)
    setattr(Hydra, "create_main_hydra2", classmethod(create))  # noqa: B010  a class of Hydra's
