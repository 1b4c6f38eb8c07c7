"""Dataclasses whose fields convert what they are given, and tasks that build what overrides and pre-calls complete."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import Any, Optional

from omegaconf import MISSING

from hydra_zen import builds, hydrated_dataclass, instantiate, launch, make_config, make_custom_builds_fn, zen


class Mode(Enum):
    fast = 1
    slow = 2


class Net:
    def __init__(self, width: int, act: Callable[[int], int] = abs) -> None:
        self.width, self.act = width, act


class Optim:
    def __init__(self, params: Any, lr: float = 0.1) -> None:
        self.params, self.lr = params, lr


@dataclass
class Settings:
    net: Any = field(default_factory=lambda: builds(Net, width=1))
    mode: Mode = Mode.fast
    out: Path = Path("a")
    rate: float = 1.0
    name: str = "x"
    dims: list[int] = field(default_factory=lambda: [1, 2])
    pair: tuple[int, int] = (1, 2)
    maybe: Optional[int] = None
    flag: bool = False


@hydrated_dataclass(Net)
class NetConf:
    width: int = MISSING


def train(net: Any, optim: Any = None, rate: float = 1.0, flag: bool = False) -> str:
    return f"{type(net).__name__} {rate} {flag}"


def tune(net: Optim) -> float:
    return net.lr


def widen(cfg: Any) -> None:
    cfg.net.width = 3


pbuilds = make_custom_builds_fn(zen_partial=True, populate_full_signature=True)
Late = make_config(net=builds(Net, populate_full_signature=True), optim=pbuilds(Optim), rate=2.0)
Referring = make_config(w=3, net=builds(Net, width="${w}"))
Partial = make_config(net=builds(Net, zen_partial=True), optim=builds(Optim, zen_partial=True))
Kept = make_config(net=builds(dict, inner=builds(Net), hydra_recursive=False))

if __name__ == "__main__":
    task = zen(train)
    instantiate(Settings, mode="slow", out="b", rate=1, name=5, dims=[3], pair=[3, 4], maybe=3, flag=1)
    instantiate(Settings(), mode=Mode.slow, out=Path("z"), rate="2.5", flag="true", pair=(1, 2), more=1)
    instantiate(Settings, rate="1e-3", flag="no", name=True, dims=["1", "2"], net={"width": 5})
    assert launch(Late, task, ["net.width=3"], version_base="1.3").return_value == "Net 2.0 False"
    launch(Late, task, net={"width": 4}, version_base="1.3")
    launch(Late, zen(train, pre_call=widen), version_base="1.3")
    launch(Referring, task, ["w=5"], version_base="1.3")
    launch(Partial, task, version_base="1.3")
    launch(Kept, task, version_base="1.3")
    wide = launch(Settings(net=builds(Net, width=2)), task, ["net.width=3", "flag=yes"], version_base="1.3")
    assert wide.return_value == "Net 1.0 True"
    task.validate(Late)
    changed = Settings()
    changed.net = builds(Optim, params=1)
    launch(changed, task, ["+net.lr=2"], version_base="1.3")
    assert zen(tune)(changed) == 0.1
    launch(make_config(net=NetConf), task, ["net.width=2"], version_base="1.3")
