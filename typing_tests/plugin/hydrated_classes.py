"""`hydrated_dataclass` and `class Conf(Builds[...])`: fields, constructors, results and inheritance."""

from dataclasses import dataclass, field
from typing import Any, Type

from typing_extensions import assert_type

from hydra_zen import MISSING, builds, hydrated_dataclass, instantiate
from hydra_zen.typing import Builds


class Optimizer:
    def __init__(self, lr: float = 0.1, name: str = "") -> None:
        self.lr = lr


class Model:
    def __init__(self, width: int, optimizer: Optimizer, sizes: "list[int] | None" = None) -> None: ...


def area(width: int, height: int = 1) -> int:
    return width * height


@hydrated_dataclass(Optimizer)
class OptimizerConf:
    lr: float = 0.5


@hydrated_dataclass(target=Model)
class ModelConf:
    width: int = 1
    optimizer: Any = OptimizerConf()
    sizes: list[int] = field(default_factory=list)


@hydrated_dataclass(area, zen_partial=True)
class AreaConf:
    width: int = MISSING


@hydrated_dataclass(Optimizer, frozen=True)
class FrozenConf:
    lr: float = 0.5
    name: str = "a"


@dataclass
class Declared(Builds[Type[Optimizer]]):
    lr: float = 0.5


@hydrated_dataclass(Optimizer)
class Misspelled:
    rate: float = 0.5  # E: rate


assert_type(instantiate(OptimizerConf), Optimizer)
assert_type(instantiate(OptimizerConf()), Optimizer)
assert_type(instantiate(ModelConf()), Model)
assert_type(instantiate(FrozenConf()), Optimizer)
assert_type(instantiate(Declared()), Optimizer)
assert_type(instantiate(AreaConf(width=1))(height=2), int)
OptimizerConf(lr=1.0)
OptimizerConf(lr="fast")  # E: incompatible type "str"; expected "float"
OptimizerConf(rate=1.0)  # E: "rate"
OptimizerConf().lr + 1
OptimizerConf().rate  # E: "rate"
OptimizerConf.lr + 1
Declared(lr="fast")  # E: incompatible type "str"; expected "float"
Declared(rate=1.0)  # E: "rate"
FrozenConf().lr = 1.0  # E: read-only
conf = OptimizerConf()
conf.lr = 1.0
conf.lr = "fast"  # E: Incompatible types in assignment
ModelConf(optimizer=builds(Optimizer))
ModelConf(sizes=[1])
ModelConf(sizes=["a"])  # E: incompatible type "str"; expected "int"
builds(Model, width=1, optimizer=OptimizerConf)
builds(Model, width=1, optimizer=FrozenConf())
builds(Model, width=1, optimizer=ModelConf)  # E: expected "Optimizer"
instantiate(OptimizerConf()).rate  # E: "rate"
instantiate(ModelConf(), width="a")  # E: incompatible type "str"; expected "int"
instantiate(AreaConf(width=1))(depth=2)  # E: "depth"
