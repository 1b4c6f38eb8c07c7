"""A list of callbacks, each its own config, against a protocol."""

from collections.abc import Sequence
from typing import Protocol

from hydra_zen import builds, instantiate, make_config


class Callback(Protocol):
    def end(self, step: int) -> str: ...


class Printer:
    def __init__(self, prefix: str, every: int = 1) -> None:
        self.prefix, self.every = prefix, every

    def end(self, step: int) -> str:
        return f"{self.prefix}{step}"


class Stopper:
    def __init__(self, patience: int) -> None:
        self.patience = patience

    def end(self, step: int) -> str:
        return "stop" if step > self.patience else "go"


class Trainer:
    def __init__(self, callbacks: Sequence[Callback], steps: int = 2) -> None:
        self.callbacks, self.steps = callbacks, steps

    def run(self) -> list[str]:
        return [callback.end(step) for step in range(self.steps) for callback in self.callbacks]


TrainerConf = builds(
    Trainer,
    callbacks=[builds(Printer, prefix="step ", every=2), builds(Stopper, patience=0)],
    steps="${steps}",
)
Config = make_config(trainer=TrainerConf, steps=2)

if __name__ == "__main__":
    assert instantiate(Config).trainer.run() == ["step 0", "go", "step 1", "stop"]
    assert instantiate(TrainerConf, steps=1, callbacks=[Printer(prefix="")]).run() == ["0"]
