"""Configs written as dataclasses, with nested configs as defaults of their fields."""

from dataclasses import dataclass, field
from typing import Any

from hydra_zen import builds, instantiate
from hydra_zen.experimental import hydra_run


class Encoder:
    def __init__(self, depth: int, width: int = 16) -> None:
        self.depth, self.width = depth, width


class Decoder:
    def __init__(self, width: int, activation: str = "relu") -> None:
        self.width, self.activation = width, activation


@dataclass
class Model:
    encoder: Any = builds(Encoder, depth=2, width="${width}")
    decoder: Any = builds(Decoder, width="${encoder.width}", activation="tanh")
    width: int = 32
    tags: list[str] = field(default_factory=list)


def describe(cfg: Model) -> str:
    made = instantiate(cfg)
    assert made.encoder.width == made.decoder.width
    return f"{made.encoder.depth}x{made.encoder.width} {made.decoder.activation}"


if __name__ == "__main__":
    assert describe(Model()) == "2x32 tanh"
    job = hydra_run(Model, describe, overrides=["width=8", "encoder.depth=5", "tags=[a,b]"])
    assert job.return_value == "5x8 tanh"
    assert describe(Model(width=4)) == "2x4 tanh"
