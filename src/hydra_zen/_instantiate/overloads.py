"""What `instantiate` gives for which configs, as type checkers see it."""
# mypy: disable-error-code="overload-overlap"
# pyright: reportOverlappingOverload=false

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeVar, cast, overload

if TYPE_CHECKING:
    from omegaconf import DictConfig, ListConfig
    from typing_extensions import ParamSpec, override

    from hydra_zen._base.config_types import (
        Builds,
        InstOrType,
        Just,
        Partial,
        PartialBuilds,
        PartialBuildsUnbound,
        PlainDataclass,
    )

    P = ParamSpec("P")

    class Instantiated(Any):  # type: ignore[misc]
        """What becomes of a config without a target: as good as Any, with attributes that the mypy plugin knows."""

        def __getattr__(self, name: str, /) -> Any: ...
        # Decorated, so that mypy asks its plugins about it.
        @override
        def __setattr__(self, name: str, value: Any, /) -> None: ...


K = TypeVar("K")
R = TypeVar("R")


class InstantiateFn:
    """The type of `instantiate`: a class of its own, so that `launch` can tell it from other functions of a config.

    No overload but the last takes two kinds of config, so that the order of the first five is free, a union comes apart
    into its kinds, and an Any inside a config leaves no doubt. Partial configs are early, since pyright looks at an
    argument afresh for each overload, and theirs take longest. None is not first: pyright would take an Any for None.
    A DictConfig is a mapping too, hence its place.
    """

    @overload
    def __call__(self, config: InstOrType[Builds[type[R]]], *args: Any, **kwargs: Any) -> R: ...
    @overload
    def __call__(
        self, config: InstOrType[PartialBuildsUnbound[Callable[P, R]]], *args: Any, **kwargs: Any
    ) -> Partial[R, P]: ...
    @overload
    def __call__(
        self, config: InstOrType[PartialBuilds[Callable[..., R]]], *args: Any, **kwargs: Any
    ) -> Partial[R]: ...
    @overload
    def __call__(self, config: InstOrType[Builds[Callable[..., R]]], *args: Any, **kwargs: Any) -> R: ...
    @overload
    def __call__(self, config: InstOrType[Just[R]], *args: Any, **kwargs: Any) -> R: ...
    @overload
    def __call__(self, config: None, *args: Any, **kwargs: Any) -> None: ...
    @overload
    def __call__(self, config: DictConfig | ListConfig, *args: Any, **kwargs: Any) -> Any: ...
    @overload
    def __call__(
        self, config: Sequence[InstOrType[Builds[Callable[..., R]]]], *args: Any, **kwargs: Any
    ) -> Sequence[R]: ...
    @overload
    def __call__(
        self, config: Mapping[K, InstOrType[Builds[Callable[..., R]]]], *args: Any, **kwargs: Any
    ) -> Mapping[K, R]: ...
    @overload
    def __call__(
        self, config: PlainDataclass | type[PlainDataclass] | list[Any] | dict[Any, Any], *args: Any, **kwargs: Any
    ) -> Any: ...
    def __call__(self, config: Any, *args: Any, **kwargs: Any) -> Any:
        """Not called: a function takes the place of its type."""
        raise NotImplementedError


def typed_instantiate(function: Callable[..., Any]) -> InstantiateFn:
    """Return `function`, declared to be an `InstantiateFn`."""
    return cast("InstantiateFn", function)
