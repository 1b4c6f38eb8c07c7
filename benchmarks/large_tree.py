"""A directory of configs of the size that a large project has: three hundred files, nothing wrong with any."""

from __future__ import annotations

from pathlib import Path

TARGETS = """
from dataclasses import dataclass
from typing import Any, Callable, Literal, Sequence


class Optimizer:
    def __init__(self, params: Sequence[float], lr: float = 0.1, momentum: float = 0.0) -> None: ...


class Layer:
    def __init__(self, size: int, activation: Literal["relu", "tanh"] = "relu") -> None: ...


class Model:
    def __init__(self, layers: Sequence[Layer], name: str, dropout: float = 0.0) -> None: ...


@dataclass
class Data:
    path: str
    batch_size: int = 32
    shuffle: bool = True


class Callback:
    def __init__(self, every: int = 1, monitor: str = "loss") -> None: ...


class Trainer:
    def __init__(
        self,
        model: Model,
        optimizer: Callable[[Sequence[float]], Optimizer],
        data: Data,
        callbacks: Sequence[Callback] = (),
        epochs: int = 1,
    ) -> None: ...
"""

MODEL = """_target_: big_project.Model
name: model_{n}
dropout: 0.{n}
layers:
  - {{_target_: big_project.Layer, size: {n}}}
  - _target_: big_project.Layer
    size: ${{width}}
    activation: tanh
"""
OPTIMIZER = """_target_: big_project.Optimizer
_partial_: true
lr: 0.{n}
momentum: ${{momentum}}
"""
DATA = """defaults:
  - base
_target_: big_project.Data
path: ${{root}}/data_{n}
batch_size: {n}
"""
CALLBACKS = """callbacks:
  - _target_: big_project.Callback
    every: {n}
  - {{_target_: big_project.Callback, monitor: loss_{n}}}
"""
EXPERIMENT = """# @package _global_
defaults:
  - override /model: model_{n}
  - override /optimizer: optimizer_{n}
  - override /data: data_{n}
width: {n}
trainer:
  epochs: {n}
"""
TRAIN = """defaults:
  - model: model_{n}
  - optimizer: optimizer_{n}
  - data: data_{n}
  - callbacks@_global_: callbacks_{n}
  - _self_
width: 32
momentum: 0.9
root: /data
trainer:
  _target_: big_project.Trainer
  model: ${{model}}
  optimizer: ${{optimizer}}
  data: ${{data}}
  callbacks: ${{callbacks}}
  epochs: {n}
"""
KINDS = {
    "model/model_{n}": (MODEL, 60),
    "optimizer/optimizer_{n}": (OPTIMIZER, 60),
    "data/data_{n}": (DATA, 60),
    "callbacks/callbacks_{n}": (CALLBACKS, 59),
    "experiment/experiment_{n}": (EXPERIMENT, 50),
    "train_{n}": (TRAIN, 10),
}


def write_large_tree(folder: Path) -> Path:
    """Write the targets, and three hundred configs of them, and return the directory of the configs."""
    (folder / "big_project.py").write_text(TARGETS, encoding="utf-8")
    conf = folder / "conf"
    for pattern, (text, count) in KINDS.items():
        for n in range(1, count + 1):
            path = conf / f"{pattern.format(n=n)}.yaml"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text.format(n=n), encoding="utf-8")
    (conf / "data" / "base.yaml").write_text("shuffle: true\n", encoding="utf-8")
    return conf
