"""What the authoring verbs other than `builds` give for which arguments, as type checkers see it."""
# mypy: disable-error-code="overload-overlap"
# pyright: reportOverlappingOverload=false

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time, timedelta
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from functools import partial
from pathlib import PurePath
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, Generic, Literal, TypeVar, overload
from uuid import UUID

from hydra_zen._base.config_types import Builds, BuildsWithSig, DataClass, DataClass_, Just
from hydra_zen._base.value_types import DataclassOptions, DefaultsList, HydraConvert, ZenConvert

if TYPE_CHECKING:
    from typing import Concatenate

    from omegaconf import DictConfig, ListConfig
    from typing_extensions import ParamSpec

    from hydra_zen._authoring.field_request import FieldRequest
    from hydra_zen._base.value_types import Bases, Exclusion

    P = ParamSpec("P")

F = TypeVar("F", bound=Callable[..., Any])
K = TypeVar("K")
R = TypeVar("R")
V = TypeVar("V", contravariant=True)  # noqa: PLC0105  checkers print it in every overload
#: Values that a config holds as they are.
N = TypeVar("N", bound="float | str | bytes | PurePath | Enum | DictConfig | ListConfig | None")
#: Configs, which stand for what they configure already.
C = TypeVar("C", bound="DataClass | type[DataClass]")
#: Values that become a config which makes an equal value.
S = TypeVar(
    "S",
    bound=complex | bytearray | range | slice | timedelta | date | time | Decimal | Fraction | UUID | SimpleNamespace,
)
D = TypeVar("D", bound=DataClass_)


class JustFn(Generic[V]):
    """What `just` gives: values that a config can hold stay what they are, and all others become configs.

    The last overload takes what a checker can say nothing more of. The type of the stock `just` lists no callables
    there: mypy would take two overloads that match a function with an Any for an ambiguity.
    """

    @overload
    def __call__(
        self,
        obj: C,
        *,
        zen_convert: ZenConvert | None = ...,
        hydra_recursive: bool | None = ...,
        hydra_convert: HydraConvert | None = ...,
        zen_dataclass: DataclassOptions | None = ...,
    ) -> C: ...
    @overload
    def __call__(
        self,
        obj: partial[R],
        *,
        zen_convert: ZenConvert | None = ...,
        hydra_recursive: bool | None = ...,
        hydra_convert: HydraConvert | None = ...,
        zen_dataclass: DataclassOptions | None = ...,
    ) -> Just[partial[R]]: ...
    @overload
    def __call__(
        self,
        obj: type[R],
        *,
        zen_convert: ZenConvert | None = ...,
        hydra_recursive: bool | None = ...,
        hydra_convert: HydraConvert | None = ...,
        zen_dataclass: DataclassOptions | None = ...,
    ) -> Just[type[R]]: ...
    @overload
    def __call__(
        self,
        obj: F,
        *,
        zen_convert: ZenConvert | None = ...,
        hydra_recursive: bool | None = ...,
        hydra_convert: HydraConvert | None = ...,
        zen_dataclass: DataclassOptions | None = ...,
    ) -> Just[F]: ...
    @overload
    def __call__(
        self,
        obj: N,
        *,
        zen_convert: ZenConvert | None = ...,
        hydra_recursive: bool | None = ...,
        hydra_convert: HydraConvert | None = ...,
        zen_dataclass: DataclassOptions | None = ...,
    ) -> N: ...
    @overload
    def __call__(
        self,
        obj: S,
        *,
        zen_convert: ZenConvert | None = ...,
        hydra_recursive: bool | None = ...,
        hydra_convert: HydraConvert | None = ...,
        zen_dataclass: DataclassOptions | None = ...,
    ) -> Builds[type[S]]: ...
    @overload
    def __call__(
        self,
        obj: set[K],
        *,
        zen_convert: ZenConvert | None = ...,
        hydra_recursive: bool | None = ...,
        hydra_convert: HydraConvert | None = ...,
        zen_dataclass: DataclassOptions | None = ...,
    ) -> Builds[type[set[K]]]: ...
    @overload
    def __call__(
        self,
        obj: frozenset[K],
        *,
        zen_convert: ZenConvert | None = ...,
        hydra_recursive: bool | None = ...,
        hydra_convert: HydraConvert | None = ...,
        zen_dataclass: DataclassOptions | None = ...,
    ) -> Builds[type[frozenset[K]]]: ...
    @overload
    def __call__(
        self,
        obj: D,
        *,
        zen_convert: None = ...,
        hydra_recursive: bool | None = ...,
        hydra_convert: HydraConvert | None = ...,
        zen_dataclass: DataclassOptions | None = ...,
    ) -> type[Builds[type[D]]]: ...
    @overload
    def __call__(
        self,
        obj: V,
        *,
        zen_convert: ZenConvert | None = ...,
        hydra_recursive: bool | None = ...,
        hydra_convert: HydraConvert | None = ...,
        zen_dataclass: DataclassOptions | None = ...,
    ) -> Any: ...
    def __call__(self, obj: Any, **kwargs: Any) -> Any:
        """Not called: a function takes the place of its type."""
        raise NotImplementedError


class MakeConfigFn(Generic[V]):
    """What `make_config` gives: a config whose fields only a plugin can tell."""

    def __call__(
        self,
        *fields_as_args: str | FieldRequest,
        hydra_recursive: bool | None = None,
        hydra_convert: HydraConvert | None = None,
        hydra_defaults: DefaultsList | None = None,
        zen_dataclass: DataclassOptions | None = None,
        bases: Bases = (),
        zen_convert: ZenConvert | None = None,
        **fields_as_kwargs: V | FieldRequest,
    ) -> type[DataClass]:
        """Not called: a function takes the place of its type."""
        raise NotImplementedError


class KwargsOfFn(Generic[V]):
    """What `kwargs_of` gives: a config made with the target's own parameters, as far as they can be told."""

    @overload
    def __call__(
        self, target: Callable[P, Any], /, *, zen_dataclass: DataclassOptions | None = ..., zen_exclude: tuple[()] = ...
    ) -> type[BuildsWithSig[type[dict[str, Any]], P]]: ...
    @overload
    def __call__(
        self,
        target: Callable[Concatenate[Any, P], Any],
        /,
        *,
        zen_dataclass: DataclassOptions | None = ...,
        zen_exclude: tuple[Literal[0]],
    ) -> type[BuildsWithSig[type[dict[str, Any]], P]]: ...
    @overload
    def __call__(
        self,
        target: Callable[Concatenate[Any, Any, P], Any],
        /,
        *,
        zen_dataclass: DataclassOptions | None = ...,
        zen_exclude: tuple[Literal[0], Literal[1]],
    ) -> type[BuildsWithSig[type[dict[str, Any]], P]]: ...
    @overload
    def __call__(
        self,
        target: Callable[Concatenate[Any, Any, Any, P], Any],
        /,
        *,
        zen_dataclass: DataclassOptions | None = ...,
        zen_exclude: tuple[Literal[0], Literal[1], Literal[2]],
    ) -> type[BuildsWithSig[type[dict[str, Any]], P]]: ...
    @overload
    def __call__(
        self,
        target: Callable[P, Any],
        /,
        *,
        zen_dataclass: DataclassOptions | None = ...,
        zen_exclude: Exclusion = ...,
        **kwarg_overrides: V,
    ) -> type[Builds[type[dict[str, Any]]]]: ...
    def __call__(self, target: Any, /, *args: Any, **kwargs: Any) -> Any:
        """Not called: a function takes the place of its type."""
        raise NotImplementedError
