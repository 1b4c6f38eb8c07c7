"""The types of values and options that the config functions accept."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date, time, timedelta, tzinfo
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from functools import partial
from pathlib import PurePath
from re import Pattern
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, ClassVar, Literal, Protocol, TypeAlias, TypedDict, TypeVar, Union
from uuid import UUID

from hydra_zen._base.config_types import BaseDataclass, Builds, DataClass_, InstOrType, PlainDataclass

if TYPE_CHECKING:
    from collections.abc import Collection

    from omegaconf import DictConfig, ListConfig
    from typing_extensions import TypeAliasType

__all__ = [
    "CustomConfigType",
    "DataclassOptions",
    "DefaultsList",
    "HydraConvert",
    "HydraSupportedType",
    "JustValue",
    "StoreEntry",
    "SupportedPrimitive",
    "ZenConvert",
    "ZenWrappers",
]

_T = TypeVar("_T")
_F = TypeVar("_F", bound=Callable[..., Any])

#: The modes of ``hydra_convert=``.
HydraConvert: TypeAlias = Literal["none", "partial", "all", "object"]


class ZenConvert(TypedDict, total=False):
    """What ``zen_convert=`` may say.

    Examples
    --------
    >>> from hydra_zen.typing import ZenConvert
    >>> ZenConvert(dataclass=False)
    {'dataclass': False}
    """

    dataclass: bool
    flat_target: bool


class DataclassOptions(TypedDict, total=False):
    """What ``zen_dataclass=`` may say.

    Examples
    --------
    >>> from hydra_zen.typing import DataclassOptions
    >>> DataclassOptions(cls_name="Conf", frozen=True)
    {'cls_name': 'Conf', 'frozen': True}
    """

    cls_name: str | None
    namespace: dict[str, Any] | None
    bases: tuple[type[Any], ...]
    init: bool
    repr: bool
    eq: bool
    order: bool
    unsafe_hash: bool
    frozen: bool
    match_args: bool
    kw_only: bool
    slots: bool
    weakref_slot: bool
    module: str | None
    target: str
    target_repr: bool


class StoreEntry(TypedDict):
    """What a store holds under one name.

    Examples
    --------
    >>> from hydra_zen import ZenStore
    >>> store = ZenStore()
    >>> _ = store(dict, name="empty", to_config=lambda target: target)
    >>> store.get_entry(None, "empty")["node"]
    <class 'dict'>
    """

    name: str
    group: str | None
    package: str | None
    provider: str | None
    node: Any


class PydanticModel(Protocol):
    """An instance of a pydantic model, without importing pydantic."""

    __pydantic_fields__: ClassVar[dict[str, Any]]


class Array(Protocol):
    """An array or a scalar of NumPy, without importing NumPy."""

    def __array__(self) -> Any: ...


class DType(Protocol):
    """A dtype of NumPy or torch, without importing either."""

    @property
    def itemsize(self) -> int: ...


class Device(Protocol):
    """A device of torch, without importing torch."""

    index: int
    type: str


# `Union`, since names of OmegaConf and of the alias itself must stay strings: importing this module must not import
# OmegaConf. Few names, since checkers print them all when a value is not one of them.
_Scalar: TypeAlias = Union[complex, str, Enum, PurePath, UUID, "Pattern[Any]", slice, None]
_Number: TypeAlias = Decimal | Fraction | timedelta | date | time | tzinfo | range
_Object: TypeAlias = Callable[..., Any] | DataClass_ | SimpleNamespace | PydanticModel | Array | DType | Device

#: Every value that `builds`, `just`, `make_config` and their kin accept: bytes and ranges are sequences too.
SupportedPrimitive: TypeAlias = (
    _Scalar | _Number | _Object | AbstractSet[Any] | Mapping[Any, "SupportedPrimitive"] | Sequence["SupportedPrimitive"]
)
#: What is left of `SupportedPrimitive` where what a config stands for can be told from it.
JustValue: TypeAlias = Union[
    PlainDataclass,
    PydanticModel,
    Array,
    DType,
    Device,
    "Pattern[Any]",
    AbstractSet[Any],
    Mapping[Any, SupportedPrimitive],
    Sequence[SupportedPrimitive],
]
#: What Hydra and OmegaConf accept by themselves.
HydraSupportedType: TypeAlias = Union[
    float,
    str,
    bytes,
    PurePath,
    Enum,
    DataClass_,
    type[DataClass_],
    "DictConfig",
    "ListConfig",
    Mapping[Any, "HydraSupportedType"],
    Sequence["HydraSupportedType"],
    None,
]
#: A ``T``, every supported value, and containers of these: the argument of `BuildsFn`.
CustomConfigType: TypeAlias = Union[
    _T,
    SupportedPrimitive,
    partial[_T],
    Mapping[Any, "CustomConfigType[_T]"],
    Sequence["CustomConfigType[_T]"],
    AbstractSet[_T],
]
#: One wrapper of a target, or a sequence of wrappers applied from left to right. A wrapper is a function, the name of
#: one, an interpolation, a config that builds one, or nothing.
ZenWrappers: TypeAlias = str | _F | InstOrType[Builds[Any]] | Sequence[str | _F | InstOrType[Builds[Any]] | None] | None


class DefaultsList(Protocol):
    """The value of ``hydra_defaults=``: a list, whatever its item type is exactly.

    Telling a list by its `pop` keeps it covariant, and keeps a str out, which is a sequence of str.
    """

    def __len__(self) -> int: ...
    def pop(self, index: Any = ..., /) -> DefaultsItem: ...


if TYPE_CHECKING:
    # Aliases that checkers print by name: a message that repeats ten overloads must stay readable. They are
    # recursive, though nested sequences mean nothing, because mypy spells any other alias out.
    Wrappers = TypeAliasType(
        "Wrappers", "str | Callable[[Any], Any] | DataClass_ | type[DataClass_] | Sequence[Wrappers] | None"
    )
    DefaultsItem = TypeAliasType(
        "DefaultsItem", "str | DataClass_ | type[DataClass_] | DictConfig | Mapping[str, str | Sequence[str] | None]"
    )
    Exclusion = TypeAliasType("Exclusion", "Collection[str | int] | Callable[[str], bool]")
    Bases = TypeAliasType("Bases", "tuple[type[BaseDataclass], ...]")
