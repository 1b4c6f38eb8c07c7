"""Callables, classes and partials as values."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any, Optional, Protocol, Type

from hydra_zen import builds, just, make_custom_builds_fn


class Optimizer:
    def __init__(self, params: Iterable[float], lr: float = 0.1) -> None: ...


class Adam(Optimizer):
    def __init__(self, params: Iterable[float], lr: float = 0.1, beta: float = 0.9) -> None: ...


class Data:
    def __init__(self, path: str, limit: int = 1) -> None: ...


class Clip:
    def __init__(self, low: float) -> None: ...
    def __call__(self, x: float) -> float:
        return x


class Loss(Protocol):
    def __call__(self, predicted: float, actual: float) -> float: ...


def squared(predicted: float, actual: float, scale: float = 1.0) -> float:
    return scale


def shout(text: str) -> str:
    return text


def takes_factory(make: Callable[[Iterable[float]], Optimizer]) -> None: ...
def takes_optional(make: Optional[Callable[[Iterable[float]], Optimizer]] = None) -> None: ...
def takes_function(function: Callable[[float], float]) -> None: ...
def takes_any_function(function: Callable[..., Any]) -> None: ...
def takes_loss(loss: Loss) -> None: ...
def takes_partial(make: "partial[Optimizer]") -> None: ...
def takes_class(kind: type[Optimizer]) -> None: ...
def takes_old_class(kind: Type[Optimizer]) -> None: ...
def takes_several(steps: list[Callable[[str], str]]) -> None: ...
def takes_table(steps: dict[str, Callable[[float], float]]) -> None: ...
def half(x: float) -> float:
    return x / 2


def power(x: float, exponent: float) -> float:
    return x * exponent


pbuilds = make_custom_builds_fn(zen_partial=True)

builds(takes_factory, make=pbuilds(Adam))
builds(takes_factory, make=pbuilds(Adam, lr=0.5, beta=0.5))
builds(takes_factory, make=builds(Adam, lr=0.5, zen_partial=True))
builds(takes_factory, make=Adam)
builds(takes_factory, make=just(Adam))
builds(takes_factory, make=partial(Adam, lr=0.5))
builds(takes_factory, make=pbuilds(Data))  # E: incompatible type
builds(takes_factory, make=pbuilds(Data, "a"))  # E: incompatible type
builds(takes_factory, make=builds(Adam, [1.0]))  # E: incompatible type "Adam"
builds(takes_factory, make=pbuilds(Adam, rate=0.5))  # E: "rate"
builds(takes_factory, make=pbuilds(Adam, lr="fast"))  # E: "lr"
builds(takes_factory, make=just(Data))  # E: incompatible type
builds(takes_factory, make=1)  # E: incompatible type "int"
builds(takes_optional, make=None)
builds(takes_optional, make=pbuilds(Adam))
builds(takes_optional, make=pbuilds(Data))  # E: incompatible type
builds(takes_function, function=half)
builds(takes_function, function=just(half))
builds(takes_function, function=builds(Clip, low=0.0))
builds(takes_function, function=pbuilds(power, exponent=2.0))
builds(takes_function, function=pbuilds(half))
builds(takes_function, function=pbuilds(power))  # E: incompatible type
builds(takes_function, function=just(shout))  # E: incompatible type
builds(takes_function, function=shout)  # E: incompatible type
builds(takes_function, function=pbuilds(shout))  # E: incompatible type
builds(takes_function, function=builds(half, 1.0))  # E: incompatible type "float"
builds(takes_any_function, function=pbuilds(power))
builds(takes_any_function, function=builds(half, 1.0))  # E: incompatible type "float"
builds(takes_loss, loss=just(squared))
builds(takes_loss, loss=squared)
builds(takes_loss, loss=pbuilds(squared, scale=2.0))
builds(takes_loss, loss=just(half))  # E: incompatible type
builds(takes_loss, loss=pbuilds(shout))  # E: incompatible type
builds(takes_loss, loss=builds(Data, "a"))  # E: incompatible type "Data"; expected "Loss"
builds(takes_partial, make=pbuilds(Optimizer, lr=0.5))
builds(takes_partial, make=pbuilds(Data))  # E: incompatible type
builds(takes_class, kind=Adam)
builds(takes_class, kind=just(Adam))
builds(takes_class, kind=Data)  # E: incompatible type "type[Data]"; expected "type[Optimizer]"
builds(takes_class, kind=just(Data))  # E: incompatible type "type[Data]"; expected "type[Optimizer]"
builds(takes_class, kind=builds(Adam))  # E: expected "type[Optimizer]"
builds(takes_old_class, kind=just(Adam))
builds(takes_old_class, kind=just(Data))  # E: expected "type[Optimizer]"
builds(takes_several, steps=[pbuilds(shout), shout, just(shout), "${step}"])
builds(takes_several, steps=[pbuilds(half)])  # E: incompatible type
builds(takes_table, steps={"a": pbuilds(power, exponent=1.0), "b": builds(Clip, low=1.0)})
builds(takes_table, steps={"a": pbuilds(shout)})  # E: incompatible type
