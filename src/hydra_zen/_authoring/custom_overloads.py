"""What `make_custom_builds_fn` gives for which defaults, as type checkers see it."""
# mypy: disable-error-code="overload-overlap"
# pyright: reportOverlappingOverload=false, reportInvalidTypeVarUse=false

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Literal, cast, overload

from hydra_zen._authoring.full_overloads import FullBuilds
from hydra_zen._authoring.overloads import StdBuilds
from hydra_zen._authoring.partial_overloads import PBuilds
from hydra_zen._base.value_types import DataclassOptions, HydraConvert, SupportedPrimitive, ZenConvert

if TYPE_CHECKING:
    from typing_extensions import TypeVar as TypeVarWithDefault

    from hydra_zen._authoring.builds_fn import BuildsFn
    from hydra_zen._base.value_types import Exclusion, Wrappers

    V = TypeVarWithDefault("V", default=SupportedPrimitive)


class MakeCustomBuildsFn:
    """The type of `make_custom_builds_fn`."""

    @overload
    def __call__(
        self,
        *,
        zen_partial: Literal[False] | None = ...,
        hydra_partial: Literal[False] | None = ...,
        populate_full_signature: Literal[False] = ...,
        zen_exclude: Exclusion = ...,
        zen_wrappers: Wrappers = ...,
        zen_meta: Mapping[str, Any] | None = ...,
        zen_convert: ZenConvert | None = ...,
        zen_validate: bool = ...,
        hydra_recursive: bool | None = ...,
        hydra_convert: HydraConvert | None = ...,
        zen_dataclass: DataclassOptions | None = ...,
        frozen: bool = ...,
        builds_fn: type[BuildsFn[V]] | BuildsFn[V] = ...,
    ) -> StdBuilds[V]: ...

    @overload
    def __call__(
        self,
        *,
        zen_partial: Literal[False] | None = ...,
        hydra_partial: Literal[False] | None = ...,
        populate_full_signature: Literal[True],
        zen_exclude: Exclusion = ...,
        zen_wrappers: Wrappers = ...,
        zen_meta: Mapping[str, Any] | None = ...,
        zen_convert: ZenConvert | None = ...,
        zen_validate: bool = ...,
        hydra_recursive: bool | None = ...,
        hydra_convert: HydraConvert | None = ...,
        zen_dataclass: DataclassOptions | None = ...,
        frozen: bool = ...,
        builds_fn: type[BuildsFn[V]] | BuildsFn[V] = ...,
    ) -> FullBuilds[V]: ...

    @overload
    def __call__(
        self,
        *,
        zen_partial: Literal[False] | None = ...,
        hydra_partial: Literal[False] | None = ...,
        populate_full_signature: bool,
        zen_exclude: Exclusion = ...,
        zen_wrappers: Wrappers = ...,
        zen_meta: Mapping[str, Any] | None = ...,
        zen_convert: ZenConvert | None = ...,
        zen_validate: bool = ...,
        hydra_recursive: bool | None = ...,
        hydra_convert: HydraConvert | None = ...,
        zen_dataclass: DataclassOptions | None = ...,
        frozen: bool = ...,
        builds_fn: type[BuildsFn[V]] | BuildsFn[V] = ...,
    ) -> FullBuilds[V] | StdBuilds[V]: ...

    @overload
    def __call__(
        self,
        *,
        zen_partial: Literal[True] | None = ...,
        hydra_partial: Literal[True] | None = ...,
        populate_full_signature: bool = ...,
        zen_exclude: Exclusion = ...,
        zen_wrappers: Wrappers = ...,
        zen_meta: Mapping[str, Any] | None = ...,
        zen_convert: ZenConvert | None = ...,
        zen_validate: bool = ...,
        hydra_recursive: bool | None = ...,
        hydra_convert: HydraConvert | None = ...,
        zen_dataclass: DataclassOptions | None = ...,
        frozen: bool = ...,
        builds_fn: type[BuildsFn[V]] | BuildsFn[V] = ...,
    ) -> PBuilds[V]: ...

    @overload
    def __call__(
        self,
        *,
        zen_partial: bool | None = ...,
        hydra_partial: bool | None = ...,
        populate_full_signature: Literal[False] = ...,
        zen_exclude: Exclusion = ...,
        zen_wrappers: Wrappers = ...,
        zen_meta: Mapping[str, Any] | None = ...,
        zen_convert: ZenConvert | None = ...,
        zen_validate: bool = ...,
        hydra_recursive: bool | None = ...,
        hydra_convert: HydraConvert | None = ...,
        zen_dataclass: DataclassOptions | None = ...,
        frozen: bool = ...,
        builds_fn: type[BuildsFn[V]] | BuildsFn[V] = ...,
    ) -> PBuilds[V] | StdBuilds[V]: ...

    @overload
    def __call__(
        self,
        *,
        zen_partial: bool | None = ...,
        hydra_partial: bool | None = ...,
        populate_full_signature: bool,
        zen_exclude: Exclusion = ...,
        zen_wrappers: Wrappers = ...,
        zen_meta: Mapping[str, Any] | None = ...,
        zen_convert: ZenConvert | None = ...,
        zen_validate: bool = ...,
        hydra_recursive: bool | None = ...,
        hydra_convert: HydraConvert | None = ...,
        zen_dataclass: DataclassOptions | None = ...,
        frozen: bool = ...,
        builds_fn: type[BuildsFn[V]] | BuildsFn[V] = ...,
    ) -> FullBuilds[V] | PBuilds[V] | StdBuilds[V]: ...
    def __call__(self, **kwargs: Any) -> Any:
        """Not called: a function takes the place of its type."""
        raise NotImplementedError


def typed_make_custom_builds_fn(function: Callable[..., Any]) -> MakeCustomBuildsFn:
    """Return `function`, declared to be a `MakeCustomBuildsFn`."""
    return cast("MakeCustomBuildsFn", function)
