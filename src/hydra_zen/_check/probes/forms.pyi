"""What probes are written with. There is nothing to run: type checkers alone read probes."""

from collections.abc import Callable
from functools import partial as partial
from typing import Any, Generic, TypeVar, overload

from omegaconf import DictConfig, ListConfig

from hydra_zen._base.config_types import (
    Builds,
    DataClass,
    InstOrType,
    Just,
    Partial,
    PartialBuilds,
    PlainDataclass,
)

R = TypeVar("R")
T = TypeVar("T")

#: A value of which nothing is known.
anything: Any

class Made(Generic[R]):
    """Holds the type of what a target makes: as an attribute, so that nothing else is inferred into it."""

    value: R

@overload
def made(target: type[R], /, *probes: object) -> Made[R]: ...
@overload
def made(target: Callable[..., R], /, *probes: object) -> Made[R]: ...
@overload
def made_partial(target: type[R], /, *probes: object) -> Made[Partial[R]]: ...
@overload
def made_partial(target: Callable[..., R], /, *probes: object) -> Made[Partial[R]]: ...
@overload
def config(target: type[R], /, *probes: object) -> type[Builds[type[R]]]: ...
@overload
def config(target: Callable[..., R], /, *probes: object) -> type[Builds[Callable[..., R]]]: ...
@overload
def config_of_partial(target: type[R], /, *probes: object) -> type[PartialBuilds[type[R]]]: ...
@overload
def config_of_partial(target: Callable[..., R], /, *probes: object) -> type[PartialBuilds[Callable[..., R]]]: ...
def also(value: T, /, *probes: object) -> T: ...

@overload
def value(given: InstOrType[Builds[type[R]]], /) -> R: ...
@overload
def value(given: InstOrType[Builds[Callable[..., R]]], /) -> R: ...
@overload
def value(given: InstOrType[Just[R]], /) -> R: ...
@overload
def value(given: InstOrType[PartialBuilds[Callable[..., R]]], /) -> Partial[R]: ...
@overload
def value(given: None, /) -> None: ...
@overload
def value(given: DictConfig | ListConfig, /) -> Any: ...
@overload
def value(given: PlainDataclass | type[DataClass], /) -> Any: ...
@overload
def value(given: T, /) -> T: ...
