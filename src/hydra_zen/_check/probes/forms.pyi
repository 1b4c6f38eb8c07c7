# What probes are written with. There is nothing to run: type checkers alone read probes.
# mypy: disable-error-code="overload-overlap"
# pyright: reportOverlappingOverload=false

from collections.abc import Callable
from functools import partial as partial
from pathlib import Path
from typing import Any, Generic, TypeVar, overload
from typing import cast as cast

from omegaconf import DictConfig as DictConfig
from omegaconf import ListConfig as ListConfig

from hydra_zen._base.config_types import (
    Builds,
    DataClass,
    InstOrType,
    Just,
    Partial,
    PartialBuilds,
    PlainDataclass,
)

_K = TypeVar("_K")
_R = TypeVar("_R")
_T = TypeVar("_T")

#: A value of which nothing is known.
anything: Any
#: What text becomes where a parameter asks for it.
path: Path

# Holds the type of what a target makes: as an attribute, so that nothing else is inferred into it.
class Made(Generic[_R]):
    value: _R

@overload
def made(target: type[_R], /, *probes: object) -> Made[_R]: ...
@overload
def made(target: Callable[..., _R], /, *probes: object) -> Made[_R]: ...
@overload
def made_partial(target: type[_R], /, *probes: object) -> Made[Partial[_R]]: ...
@overload
def made_partial(target: Callable[..., _R], /, *probes: object) -> Made[Partial[_R]]: ...
@overload
def config(target: type[_R], /, *probes: object) -> type[Builds[type[_R]]]: ...
@overload
def config(target: Callable[..., _R], /, *probes: object) -> type[Builds[Callable[..., _R]]]: ...
@overload
def config_of_partial(target: type[_R], /, *probes: object) -> type[PartialBuilds[type[_R]]]: ...
@overload
def config_of_partial(target: Callable[..., _R], /, *probes: object) -> type[PartialBuilds[Callable[..., _R]]]: ...
def also(value: _T, /, *probes: object) -> _T: ...
@overload
def value(given: InstOrType[Builds[type[_R]]], /) -> _R: ...
@overload
def value(given: InstOrType[Builds[Callable[..., _R]]], /) -> _R: ...
@overload
def value(given: InstOrType[Just[_R]], /) -> _R: ...
@overload
def value(given: InstOrType[PartialBuilds[Callable[..., _R]]], /) -> Partial[_R]: ...
@overload
def value(given: None, /) -> None: ...
@overload
def value(given: InstOrType[Builds[Callable[..., _R]]] | None, /) -> _R | None: ...
@overload
def value(given: list[type[Builds[type[_R]]]], /) -> list[_R]: ...
@overload
def value(given: dict[_K, type[Builds[type[_R]]]], /) -> dict[_K, _R]: ...
@overload
def value(given: list[type[Builds[Callable[..., _R]]]], /) -> list[_R]: ...
@overload
def value(given: dict[_K, type[Builds[Callable[..., _R]]]], /) -> dict[_K, _R]: ...
@overload
def value(given: DictConfig | ListConfig, /) -> Any: ...
@overload
def value(given: PlainDataclass | type[DataClass], /) -> Any: ...
@overload
def value(given: _T, /) -> _T: ...
