"""A launcher that sends its jobs through cloudpickle to a process of their own, as those of clusters do."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import cloudpickle
from hydra.core.config_store import ConfigStore
from hydra.core.singleton import Singleton
from hydra.core.utils import JobReturn, JobStatus, run_job, setup_globals
from hydra.plugins.launcher import Launcher
from hydra.types import HydraContext, TaskFunction
from omegaconf import DictConfig, open_dict


class ShippingLauncher(Launcher):
    def setup(self, *, hydra_context: HydraContext, task_function: TaskFunction, config: DictConfig) -> None:
        self.hydra_context, self.task_function, self.config = hydra_context, task_function, config

    def launch(self, job_overrides: Sequence[Sequence[str]], initial_job_idx: int) -> list[JobReturn]:
        results = []
        for index, overrides in enumerate(job_overrides, initial_job_idx):
            sweep_config = self.hydra_context.config_loader.load_sweep_config(self.config, list(overrides))
            with open_dict(sweep_config):
                sweep_config.hydra.job.id = sweep_config.hydra.job.num = index
            job = cloudpickle.dumps((run, self.hydra_context, self.task_function, sweep_config, Singleton.get_state()))
            here = Path(__file__).parents[1]
            program = (
                f"import sys, pickle; sys.path.append({str(here)!r})\n"
                "do, *job = pickle.loads(sys.stdin.buffer.read()); do(*job)"
            )
            done = subprocess.run([sys.executable, "-c", program], input=job, capture_output=True, check=False)
            print(done.stdout.decode(), end="")
            assert done.returncode == 0, done.stderr.decode()
            results.append(JobReturn(status=JobStatus.COMPLETED))
        return results


def run(context: HydraContext, task: Any, config: DictConfig, state: Any) -> None:
    setup_globals()
    Singleton.set_state(state)
    run_job(
        hydra_context=context, task_function=task, config=config, job_dir_key="hydra.sweep.dir", job_subdir_key=None
    )


ConfigStore.instance().store(
    group="hydra/launcher",
    name="shipping",
    node={"_target_": "hydra_plugins.shipping_launcher.ShippingLauncher"},
    provider="shipping",
)
