"""Parts that may be missing."""

from typing import Optional

from hydra_zen import builds, instantiate, make_config


class Scheduler:
    def __init__(self, gamma: float, every: int = 1) -> None:
        self.gamma, self.every = gamma, every


class Logger:
    def __init__(self, folder: str) -> None:
        self.folder = folder


class Loop:
    def __init__(self, steps: int, scheduler: Optional[Scheduler] = None, logger: "Logger | None" = None) -> None:
        self.steps, self.scheduler, self.logger = steps, scheduler, logger


Plain = builds(Loop, steps=10, scheduler=None)
Full = builds(Loop, steps=10, scheduler=builds(Scheduler, gamma=0.5, every=2), logger=builds(Logger, folder="logs"))
Config = make_config(plain=Plain, full=Full, nothing=None)

if __name__ == "__main__":
    assert instantiate(Plain).scheduler is None
    full = instantiate(Full)
    assert full.scheduler is not None
    assert full.scheduler.gamma == 0.5
    assert instantiate(Full, logger=None).logger is None
    assert instantiate(Config).nothing is None
