"""Configs where projects write them: each kind of place once right and once wrong."""

from __future__ import annotations

import asyncio
import functools
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import hydra_zen
import hydra_zen as hz
import kit
import kit.parts as parts
import kit.configs as confs
from hydra_zen import builds as B
from hydra_zen import hydrated_dataclass, instantiate, just, launch, make_config, store, zen
from kit import fbuilds, kit_store, pbuilds
from kit.configs import PipelineConf

if TYPE_CHECKING:
    from kit.parts import Schedule as ScheduleType

# Aliases
B(kit.Encoder, width=1)
B(kit.Encoder, widht=1)  # E: HZ104
hz.builds(parts.Encoder, 1, act="gelu")
hz.builds(parts.Encoder, 1, act="silu")  # E: HZ110
hydra_zen.builds(kit.parts.Head, 1, names=["a"])
hydra_zen.builds(kit.parts.Head, 1, names=[1])  # E: HZ106
kit.build_config(kit.Head, classes=2)
kit.build_config(kit.Head, classes="two")  # E: HZ106

# Builders of a package
fbuilds(kit.Encoder, width=3)
fbuilds(kit.Encoder, widths=3)  # E: HZ104
kit.fbuilds(kit.Encoder)(4)
kit.fbuilds(kit.Encoder)(4, 5, "gelu")
kit.fbuilds(kit.Encoder)(4, depth="deep")  # E: HZ106
pbuilds(kit.Optim, lr=0.1)
pbuilds(kit.Optim, lr="0.x")  # E: HZ106
kit.pbuilds(kit.Optim, learning_rate=0.1)  # E: HZ104

# Configs of other modules
PipelineConf(encoder=kit.EncoderConf(width=4))
PipelineConf(encoder=confs.HeadConf)  # E: HZ109
PipelineConf(encoders=kit.EncoderConf)  # E: HZ104
confs.PipelineConf.encoder
confs.PipelineConf.enocder  # E: HZ104
confs.PipelineConf.encoder.width
confs.PipelineConf.encoder.widths  # E: HZ104
confs.OptimConf.lr
confs.OptimConf.lrs  # E: HZ104
instantiate(PipelineConf, workdir="out")
instantiate(PipelineConf, workdirs="out")  # E: HZ104
instantiate(PipelineConf, encoder={"depth": 3})
instantiate(PipelineConf, encoder={"depht": 3})  # E: HZ104


# Functions, methods, lambdas, comprehensions
def encoder_of(width: int, *, deep: bool = False) -> Any:
    if deep:
        return fbuilds(kit.Encoder, width=width, depth=9)
    return fbuilds(kit.Encoder, width=width, dept=1)  # E: HZ104


class Factory:
    conf = B(kit.Head, 3)
    heads = [B(kit.Head, number) for number in range(3)]
    wrong = [B(kit.Head, name) for name in ("a", "b")]  # E: HZ106

    def make(self, classes: int = 2) -> Any:
        self.conf(clases=classes)  # E: HZ104
        return B(kit.Head, classes=classes)

    @property
    def head(self) -> Any:
        return B(kit.Head, self.name)  # E: HZ106

    @property
    def name(self) -> str:
        return "a"


by_name = {name: B(kit.Head, classes=size) for name, size in {"a": 1, "b": 2}.items()}
wrong_by_name = {name: B(kit.Head, classes=name) for name in ("a", "b")}  # E: HZ106
make_later = lambda width: fbuilds(kit.Encoder, width=width, height=1)  # E: HZ104
first = next(B(kit.Head, classes=size, name="a") for size in (1, 2))  # E: HZ104


# Conditionals, walrus, match, star-args, async, defaults, decorators
def choose(kind: str, sizes: list[int], options: dict[str, int]) -> Any:
    match kind:
        case "small":
            return B(kit.Encoder, 1)
        case "large":
            return B(kit.Encoder, 1, dpeth=3)  # E: HZ104
        case _:
            pass
    if (conf := B(kit.Encoder, 2)) and (other := B(kit.Encoder, "2x")):  # E: HZ106
        return conf, other
    B(kit.Encoder, *sizes, actt="gelu")  # E: HZ903 HZ104
    B(kit.Encoder, **options, act="silu")  # E: HZ903 HZ110
    return B(kit.Pipeline, encoder=B(kit.Encoder, 1) if sizes else B(kit.Head, 1))  # E: HZ109


async def serving(delay: float) -> Any:
    await asyncio.sleep(delay)
    async with asyncio.Lock():
        conf = B(parts.serve, PipelineConf, port=8080)
        B(parts.serve, PipelineConf, prt=8080)  # E: HZ104
    return [instantiate(conf, port="http")]  # E: HZ106


def with_default(conf: Any = B(kit.Head, 1, nams=())) -> Any:  # E: HZ104
    return conf


@functools.lru_cache(maxsize=B(kit.Head, clss=1) and None)  # E: HZ104
def cached() -> int:
    return 1


@contextmanager
def opened() -> Iterator[Any]:
    try:
        yield B(kit.Head, 1)
    except ValueError:
        yield B(kit.Head)
    else:
        yield B(kit.Head, 1, (), 3)  # E: HZ107
    finally:
        B(kit.Head, 1, classes=2)  # E: HZ108


# Classes
@dataclass
class Experiment:
    pipeline: Any = field(default_factory=lambda: PipelineConf())
    encoder: Any = field(default_factory=lambda: B(kit.Encoder, width="w"))  # E: HZ106
    heads: list[Any] = field(default_factory=lambda: [B(kit.Head, 1), B(kit.Head, nmes=1)])  # E: HZ104
    epochs: int = 1


def scoped() -> Any:
    @hydrated_dataclass(kit.Encoder)
    class Inner:
        width: int = 1
        deep: int = 2  # E: HZ104

    return Inner


class Group:
    @hydrated_dataclass(kit.Head, zen_partial=True)
    class HeadConf:
        classes: str = "a"  # E: HZ106

    kit_store(kit.Head, classes=3, name="three")
    kit_store(kit.Head, clases=3, name="three")  # E: HZ104


@store(name="train", epochs="x")  # E: HZ106
def run(pipeline: kit.Pipeline, epochs: int = 1) -> float:
    return 0.0


# Uses
AppConf = make_config(pipeline=PipelineConf, epochs=3, seed=None)
launch(AppConf, zen(kit.train_loop), ["pipeline.encoder.width=2"])
launch(AppConf, zen(kit.train_loop), ["pipeline.encoder.widht=2"])  # E: HZ304
launch(AppConf, zen(kit.train_loop), {"pipeline.precision": "HALF"})
launch(AppConf, zen(kit.train_loop), {"pipeline.precision": "HALV"})  # E: HZ106
launch(AppConf, zen(kit.train_loop), overrides=["epochs=1,2"])  # E: HZ404
zen(kit.train_loop)(AppConf)
zen(kit.train_loop)(make_config(pipeline=PipelineConf, epochs="x"))  # E: HZ106
zen(kit.train_loop)(make_config(pipelin=PipelineConf))  # E: HZ105
conf = PipelineConf()
conf.encoder = fbuilds(kit.Encoder, width=1)
conf.precision = "SINGLE"  # E: HZ106
conf.workers = 3  # E: HZ104
B(kit.Encoder.from_file, path="a.pt")
B(kit.Encoder.from_file, path="a.pt", strictt=True)  # E: HZ104
B(kit.Encoder.tiny, width=[1])  # E: HZ106
just(kit.Encoder.tiny)


def typed(schedule: ScheduleType) -> Any:
    B(kit.Optim, [1.0], schedule=schedule)
    return B(kit.Optim, [1.0], schedule=B(parts.Schedule, milestones=["a"]))  # E: HZ106
