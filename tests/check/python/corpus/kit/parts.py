"""Targets of real shape."""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal


class Precision(enum.Enum):
    HALF = 16
    FULL = 32


@dataclass
class Schedule:
    start: float = 1.0
    steps: int = 10
    milestones: list[int] = field(default_factory=list)


class Optim:
    def __init__(self, params: Iterable[float], lr: float = 0.1, *, schedule: Schedule | None = None) -> None: ...


class Encoder:
    def __init__(self, width: int, depth: int = 2, *, act: Literal["relu", "gelu"] = "relu") -> None: ...

    @classmethod
    def from_file(cls, path: Path, strict: bool = True) -> Encoder:
        return cls(1)

    @staticmethod
    def tiny(width: int = 1) -> Encoder:
        return Encoder(width)


class Head:
    def __init__(self, classes: int, names: Sequence[str] = ()) -> None: ...


class Pipeline:
    def __init__(
        self,
        encoder: Encoder,
        heads: Mapping[str, Head] | None = None,
        make_optim: Callable[[Iterable[float]], Optim] | None = None,
        precision: Precision = Precision.FULL,
        workdir: Path | None = None,
    ) -> None: ...


def train_loop(pipeline: Pipeline, epochs: int = 1, seed: int | None = None) -> float:
    return 0.0


async def serve(pipeline: Pipeline, port: int = 80) -> None: ...
