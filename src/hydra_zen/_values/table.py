"""The table of conversions: which values configs can hold, and in which form.

A value goes to the first that has a row for it: the rows by exact type, those by the full name of a type (for types
that need not be imported), then the ordered rows below. What users registered comes before all of them.
"""

from __future__ import annotations

import functools
from abc import ABCMeta
from collections import ChainMap, Counter, OrderedDict, defaultdict, deque
from enum import Enum
from types import MappingProxyType, SimpleNamespace
from typing import Final

from hydra_zen._base.hydra_partials import HYDRA_PARTIAL, POLICED_PARTIAL
from hydra_zen._target.kinds import ROUTINE_TYPES
from hydra_zen._values import callables, containers, dates, mappings, numbers, primitives, subclasses, text
from hydra_zen._values import dataclasses as dataclass_instances
from hydra_zen._values.dispatch import (
    PASSED_THROUGH,
    TABLE,
    Converter,
    Registration,
    Row,
    convert,
    register_converter,
)
from hydra_zen._values.integrations import jax, numpy, pydantic, torch

__all__ = ["PASSED_THROUGH", "Registration", "add_row", "convert", "register_converter"]

_STRUCTURE: Final[dict[type, Converter]] = {
    list: containers.convert_list,
    tuple: containers.convert_tuple,
    dict: containers.convert_dict,
}

_EXACT: Final[dict[type, Converter]] = {
    complex: numbers.convert_complex,
    set: containers.convert_set,
    frozenset: containers.convert_set,
    deque: containers.convert_deque,
    bytearray: containers.convert_bytearray,
    range: containers.convert_range,
    slice: containers.convert_slice,
    Counter: mappings.convert_counter,
    defaultdict: mappings.convert_default_dict,
    OrderedDict: mappings.convert_mapping,
    MappingProxyType: mappings.convert_mapping,
    ChainMap: mappings.convert_chain_map,
    SimpleNamespace: mappings.convert_namespace,
    functools.partial: callables.convert_partial,
}

_NAMED: Final[dict[str, Converter]] = {
    HYDRA_PARTIAL: callables.convert_partial,
    POLICED_PARTIAL: callables.convert_partial,
    "hydra_zen.funcs.partial_with_wrapper": callables.convert_wrapped_partial,
    "datetime.timedelta": dates.convert_timedelta,
    "datetime.date": dates.convert_date,
    "datetime.time": dates.convert_time,
    "datetime.datetime": dates.convert_datetime,
    "datetime.timezone": dates.convert_timezone,
    "decimal.Decimal": numbers.convert_decimal,
    "fractions.Fraction": numbers.convert_fraction,
    "uuid.UUID": text.convert_uuid,
    "re.Pattern": text.convert_pattern,
    "zoneinfo.ZoneInfo": dates.convert_zone_info,
}

_NATIVE_PATHS: Final = tuple(
    f"{module}.{name}" for module in ("pathlib", "pathlib._local") for name in ("Path", "PosixPath", "WindowsPath")
)


def _is_enum_type(kind: type) -> bool:
    """Tell whether `kind` is an enumeration."""
    return issubclass(kind, Enum)


def _is_text_type(kind: type) -> bool:
    """Tell whether `kind` is a type of strings."""
    return issubclass(kind, str)


def _is_metaclass(kind: type) -> bool:
    """Tell whether the instances of `kind` are classes."""
    return issubclass(kind, type)


_ORDERED: Final = (
    Row("enum members", _is_enum_type, primitives.convert_enum, always=True),
    Row("strings", _is_text_type, primitives.convert_text, always=True),
    Row("OmegaConf containers", primitives.is_omegaconf_type, primitives.as_it_is, always=True),
    *pydantic.ROWS,
    Row(
        "dataclass instances", containers.is_dataclass_type, dataclass_instances.convert_dataclass_instance, always=True
    ),
    Row("classes", _is_metaclass, callables.convert_class, always=True),
    Row("parameterised generics", callables.is_type_of_generics, callables.convert_generic),
    *numpy.ROWS,
    *torch.ROWS,
    *jax.ROWS,
    Row("named tuples", containers.is_named_tuple_type, containers.convert_named_tuple),
    Row("paths", text.is_path_type, text.convert_pure_path),
    Row("subclasses of built-in types", subclasses.is_faithful_subclass, subclasses.convert_subclass_instance),
    Row("callables found by name", callables.is_callable_type, callables.convert_callable),
)


def add_row(kind: type, converter: Converter) -> None:
    """Add a row for values of type `kind`, which a room above this one defines, and of its subclasses."""

    def applies(other: type) -> bool:
        return issubclass(other, kind)

    TABLE.add_first(Row(kind.__qualname__, applies, converter))


def _fill() -> None:
    """Put all rows in place."""
    for kind, converter in _STRUCTURE.items():
        TABLE.add_exact(kind, converter, always=True)
    for kind, converter in _EXACT.items():
        TABLE.add_exact(kind, converter)
    for kind in ROUTINE_TYPES:
        TABLE.add_exact(kind, callables.convert_routine)
    for kind in (type, ABCMeta):
        TABLE.add_exact(kind, callables.convert_class, always=True)
    for name in _NATIVE_PATHS:
        TABLE.add_named(name, primitives.as_it_is, always=True)
    for name, converter in _NAMED.items():
        TABLE.add_named(name, converter)
    TABLE.rows.extend(_ORDERED)


_fill()
