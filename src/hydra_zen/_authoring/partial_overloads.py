"""What ``make_custom_builds_fn(zen_partial=True)`` makes, as type checkers see it."""
# mypy: disable-error-code="overload-overlap"
# pyright: reportOverlappingOverload=false, reportInvalidTypeVarUse=false

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Generic, Literal, TypeVar, overload

from hydra_zen._base.config_types import (
    Builds,
    BuildsWithSig,
    PartialBuilds,
    PartialBuildsUnbound,
)
from hydra_zen._base.value_types import DataclassOptions, DefaultsList, HydraConvert, ZenConvert

if TYPE_CHECKING:
    from typing_extensions import ParamSpec

    from hydra_zen._base.value_types import Bases, Exclusion, Wrappers

    P = ParamSpec("P")

T = TypeVar("T")
R = TypeVar("R")
F = TypeVar("F", bound=Callable[..., Any])
V = TypeVar("V", contravariant=True)  # noqa: PLC0105  checkers print it in every overload


class PBuilds(Generic[V]):
    """`builds` with ``zen_partial=True`` as its default."""

    @overload
    def __call__(
        self,
        target: type[Builds[T]],
        /,
        *args: V,
        zen_partial: Literal[True] = ...,
        hydra_partial: Literal[True] = ...,
        populate_full_signature: bool = ...,
        zen_wrappers: Wrappers = ...,
        zen_meta: Mapping[str, V] | None = ...,
        zen_exclude: Exclusion = ...,
        zen_convert: ZenConvert | None = ...,
        zen_validate: bool = ...,
        hydra_recursive: bool | None = ...,
        hydra_convert: HydraConvert | None = ...,
        hydra_defaults: DefaultsList | None = ...,
        builds_bases: Bases = ...,
        zen_dataclass: DataclassOptions | None = ...,
        **kwargs: V,
    ) -> type[PartialBuilds[T]]: ...

    @overload
    def __call__(
        self,
        target: F,
        /,
        *,
        zen_partial: Literal[True] = ...,
        hydra_partial: Literal[True] = ...,
        populate_full_signature: bool = ...,
        zen_wrappers: Wrappers = ...,
        zen_meta: Mapping[str, V] | None = ...,
        zen_exclude: Exclusion = ...,
        zen_convert: ZenConvert | None = ...,
        zen_validate: bool = ...,
        hydra_recursive: bool | None = ...,
        hydra_convert: HydraConvert | None = ...,
        hydra_defaults: DefaultsList | None = ...,
        zen_dataclass: DataclassOptions | None = ...,
    ) -> type[PartialBuildsUnbound[F]]: ...

    @overload
    def __call__(
        self,
        target: F,
        /,
        *args: V,
        zen_partial: Literal[True] = ...,
        hydra_partial: Literal[True] = ...,
        populate_full_signature: bool = ...,
        zen_wrappers: Wrappers = ...,
        zen_meta: Mapping[str, V] | None = ...,
        zen_exclude: Exclusion = ...,
        zen_convert: ZenConvert | None = ...,
        zen_validate: bool = ...,
        hydra_recursive: bool | None = ...,
        hydra_convert: HydraConvert | None = ...,
        hydra_defaults: DefaultsList | None = ...,
        builds_bases: Bases = ...,
        zen_dataclass: DataclassOptions | None = ...,
        **kwargs: V,
    ) -> type[PartialBuilds[F]]: ...

    @overload
    def __call__(
        self,
        target: type[BuildsWithSig[T, P]],
        /,
        *,
        zen_partial: Literal[False] | None = ...,
        hydra_partial: Literal[False] | None = ...,
        populate_full_signature: Literal[True],
        zen_wrappers: Wrappers = ...,
        zen_meta: Mapping[str, V] | None = ...,
        zen_convert: ZenConvert | None = ...,
        zen_validate: bool = ...,
        hydra_recursive: bool | None = ...,
        hydra_convert: HydraConvert | None = ...,
        hydra_defaults: DefaultsList | None = ...,
        zen_dataclass: DataclassOptions | None = ...,
    ) -> type[BuildsWithSig[T, P]]: ...

    @overload
    def __call__(
        self,
        target: Callable[P, R],
        /,
        *,
        zen_partial: Literal[False] | None = ...,
        hydra_partial: Literal[False] | None = ...,
        populate_full_signature: Literal[True],
        zen_wrappers: Wrappers = ...,
        zen_meta: Mapping[str, V] | None = ...,
        zen_convert: ZenConvert | None = ...,
        zen_validate: bool = ...,
        hydra_recursive: bool | None = ...,
        hydra_convert: HydraConvert | None = ...,
        hydra_defaults: DefaultsList | None = ...,
        zen_dataclass: DataclassOptions | None = ...,
    ) -> type[BuildsWithSig[type[R], P]]: ...

    @overload
    def __call__(
        self,
        target: type[Builds[T]],
        /,
        *args: V,
        zen_partial: Literal[False] | None = ...,
        hydra_partial: Literal[False] | None = ...,
        populate_full_signature: bool = ...,
        zen_wrappers: Wrappers = ...,
        zen_meta: Mapping[str, V] | None = ...,
        zen_exclude: Exclusion = ...,
        zen_convert: ZenConvert | None = ...,
        zen_validate: bool = ...,
        hydra_recursive: bool | None = ...,
        hydra_convert: HydraConvert | None = ...,
        hydra_defaults: DefaultsList | None = ...,
        builds_bases: Bases = ...,
        zen_dataclass: DataclassOptions | None = ...,
        **kwargs: V,
    ) -> type[Builds[T]]: ...

    @overload
    def __call__(
        self,
        target: type[R],
        /,
        *args: V,
        zen_partial: Literal[False] | None = ...,
        hydra_partial: Literal[False] | None = ...,
        populate_full_signature: bool = ...,
        zen_wrappers: Wrappers = ...,
        zen_meta: Mapping[str, V] | None = ...,
        zen_exclude: Exclusion = ...,
        zen_convert: ZenConvert | None = ...,
        zen_validate: bool = ...,
        hydra_recursive: bool | None = ...,
        hydra_convert: HydraConvert | None = ...,
        hydra_defaults: DefaultsList | None = ...,
        builds_bases: Bases = ...,
        zen_dataclass: DataclassOptions | None = ...,
        **kwargs: V,
    ) -> type[Builds[type[R]]]: ...

    @overload
    def __call__(
        self,
        target: F,
        /,
        *args: V,
        zen_partial: Literal[False] | None = ...,
        hydra_partial: Literal[False] | None = ...,
        populate_full_signature: bool = ...,
        zen_wrappers: Wrappers = ...,
        zen_meta: Mapping[str, V] | None = ...,
        zen_exclude: Exclusion = ...,
        zen_convert: ZenConvert | None = ...,
        zen_validate: bool = ...,
        hydra_recursive: bool | None = ...,
        hydra_convert: HydraConvert | None = ...,
        hydra_defaults: DefaultsList | None = ...,
        builds_bases: Bases = ...,
        zen_dataclass: DataclassOptions | None = ...,
        **kwargs: V,
    ) -> type[Builds[F]]: ...

    @overload
    def __call__(
        self,
        target: F,
        /,
        *args: V,
        zen_partial: bool | None = ...,
        hydra_partial: bool | None = ...,
        populate_full_signature: bool = ...,
        zen_wrappers: Wrappers = ...,
        zen_meta: Mapping[str, V] | None = ...,
        zen_exclude: Exclusion = ...,
        zen_convert: ZenConvert | None = ...,
        zen_validate: bool = ...,
        hydra_recursive: bool | None = ...,
        hydra_convert: HydraConvert | None = ...,
        hydra_defaults: DefaultsList | None = ...,
        builds_bases: Bases = ...,
        zen_dataclass: DataclassOptions | None = ...,
        **kwargs: V,
    ) -> type[Builds[F] | PartialBuilds[F]]: ...
    def __call__(self, target: Any, /, *args: Any, **kwargs: Any) -> Any:
        """Not called: a function takes the place of its type."""
        raise NotImplementedError
