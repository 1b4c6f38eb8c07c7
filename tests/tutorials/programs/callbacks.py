"""Hydra's callbacks, configured: they see each job of a sweep start and end."""

from typing import Any

from hydra.core.utils import JobReturn
from hydra.experimental.callback import Callback
from omegaconf import DictConfig

from hydra_zen import ZenStore, builds, launch, make_config, multirun, zen

seen: list[str] = []


class Times(Callback):
    def __init__(self, label: str) -> None:
        self.label = label

    def on_run_start(self, config: DictConfig, **kwargs: Any) -> None:
        seen.append(f"{self.label}: run of {config.x}")

    def on_multirun_start(self, config: DictConfig, **kwargs: Any) -> None:
        seen.append(f"{self.label}: sweep")

    def on_job_start(self, config: DictConfig, **kwargs: Any) -> None:
        seen.append(f"{self.label}: job starts with {config.x}")

    def on_job_end(self, config: DictConfig, job_return: JobReturn, **kwargs: Any) -> None:
        seen.append(f"{self.label}: job returned {job_return.return_value}")

    def on_multirun_end(self, config: DictConfig, **kwargs: Any) -> None:
        seen.append(f"{self.label}: sweep over")

    def on_run_end(self, config: DictConfig, **kwargs: Any) -> None:
        seen.append(f"{self.label}: over")


def task(x: int) -> int:
    seen.append(f"task {x}")
    return 10 * x


store = ZenStore()
store({"times": builds(Times, label="times")}, group="hydra/callbacks", name="times")

if __name__ == "__main__":
    store.add_to_hydra_store()
    Config = make_config("x", hydra_defaults=["_self_", {"override hydra/callbacks": ["times"]}])
    job = launch(Config, zen(task), version_base="1.3", x=1)
    assert job.return_value == 10
    launch(Config, zen(task), multirun=True, version_base="1.3", x=multirun([2, 3]))
    print(*seen, sep="\n")
