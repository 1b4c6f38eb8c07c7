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


# --- fields that the decorator adds -----------------------------------------------------------------------------------
def volume(width: int, name: str, height: float = 1.0, *, depth: int = 2) -> int:
    return width


@hydrated_dataclass(volume, populate_full_signature=True)
class Whole: ...


@hydrated_dataclass(volume, populate_full_signature=True)
class Completed:
    height: float = 2.0


@hydrated_dataclass(volume)
class Derived(Completed):
    depth: int = 3


@hydrated_dataclass(volume, populate_full_signature=True, zen_partial=True)
class Later: ...


@hydrated_dataclass(area, zen_meta={"note": 1})
class Noted:
    width: int


@hydrated_dataclass(area, populate_full_signature=True, init=False)
class WithoutConstructor: ...


@dataclass
class ByHand(Builds[Type[Optimizer]]):
    _target_: Any = "library.Optimizer"  # type: ignore[misc]
    _recursive_: bool = False
    defaults: Any = ()
    lr: float = 0.5


assert_type(instantiate(Whole(1, "a")), int)
Whole(1, "a", 2.0, depth=3).width + 1
Whole(x=1, width=1, name="a")  # E: "x"
Whole(1, 2)  # E: incompatible type "int"; expected "str"
Whole(1)  # E: name
Whole(1, "a").weight  # E: "weight"
instantiate(Whole, width=1, name="a")
instantiate(Whole)  # E: Missing positional arguments "width", "name"
instantiate(Whole(1, "a"), weight=2)  # E: "weight"
Whole(width="${width}", name=MISSING)
Completed(2.0, 3, width=1, name="a")
Completed(2.0, width="a", name="a")  # E: incompatible type "str"; expected "int"
Completed(width=1)  # E: name
Completed(3.0, width=1, name="a", weight=3)  # E: "weight"
instantiate(Completed(width=1, name="a"))
instantiate(Derived(width=1, name="a"))
Derived(1.0, 2, width=1, name="a")
Derived(width=1, name="a", weight=1)  # E: "weight"
assert_type(instantiate(Later(height=2.0))(1, name="a"), int)
Later(width=1)  # E: "width"
Noted(1, note=2).note
Noted(1, nota=2)  # E: "nota"
instantiate(Noted(width=2))
WithoutConstructor()
ByHand(lr=2.0)
ByHand(rate=2.0)  # E: "rate"
instantiate(ByHand(), lr=1.0)
instantiate(ByHand(), rate=1.0)  # E: "rate"
