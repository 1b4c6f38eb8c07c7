"""Configs that other cases import."""

from dataclasses import dataclass, field
from typing import Any

from hydra_zen import builds, hydrated_dataclass, make_config, mutable_value


class Trainer:
    def __init__(self, seed: int = 0, name: str = "") -> None: ...


Counting = builds(Trainer, seed="${..count}", name="x")
Whole = make_config(rate=0.1, trainer=builds(Trainer, seed="${rat}"))
Listed = make_config(count=1, parts=[builds(Trainer, "${coun}"), {"a": "${count}"}])
Leaving = builds(dict, part=builds(Trainer, seed="${nowhere}"), hydra_recursive=False)


@dataclass
class Plan:
    count: int = 1
    trainer: Any = Counting
    spare: Any = mutable_value(["${coun}"])


@hydrated_dataclass(Trainer)
class TrainerConf:
    seed: int = 1
    name: str = "${nam}"


@dataclass
class Outer:
    plan: Plan = field(default_factory=Plan)
