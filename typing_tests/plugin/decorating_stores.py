"""Stores as decorators: the arguments that they are given are for what they decorate."""

from dataclasses import dataclass
from typing import Any

from hydra_zen import ZenStore, store


@store(name="net", depth=2)
class Net:
    def __init__(self, depth: int, wide: bool = False) -> None: ...


@store(name="net", depht=2)  # E: Unexpected keyword argument "depht" for "Misspelled"; did you mean "depth"?
class Misspelled:
    def __init__(self, depth: int) -> None: ...


@store(name="area", group="tasks", width=1, zen_partial=True)
def area(width: int, height: int = 1) -> int:
    return width * height


@store(
    name="area",
    width="wide",  # E: Argument "width" to "of_text" has incompatible type "str"; expected "int"
)
def of_text(width: int) -> int:
    return width


@store
def alone(width: int) -> int:
    return width


own = ZenStore("own")
grouped = own(group="models")


@own(name="a", with_=1)  # E: Unexpected keyword argument "with_" for "of_own"; did you mean "width"?
def of_own(width: int) -> int:
    return width


@grouped(name="a", widht=1)  # E: Unexpected keyword argument "widht" for "of_grouped"; did you mean "width"?
async def of_grouped(width: int) -> int:
    return width


@own(name="open", anything=1, more="x")
def takes_anything(**options: Any) -> None: ...


@store(name="conf", lr=2)
@dataclass
class Conf:
    lr: int = 3


def config_of(target: Any, /, **values: Any) -> Any: ...


@store(name="net", to_config=config_of, note="mine")
class MadeOtherwise: ...


@ZenStore(deferred_to_config=False)(name="net", width=1)
def made_at_once(width: int) -> None: ...


def within() -> None:
    @store(name="inner", depth=1)  # E: Unexpected keyword argument "depth" for "inner"
    def inner(width: int) -> None: ...

    @store(name="inner", width=1)
    def right(width: int) -> None: ...


area(1, height=2)
Net(1, wide=True)
defaults = own(width=1)
defaults(alone, name="b")
