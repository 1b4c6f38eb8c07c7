"""The values of a config's fields, as they stand there before anything is made of them."""

# Comparing exact types narrows `Any` to containers of something unknown, which is all that is known here.
# pyright: reportUnknownArgumentType=false, reportUnknownVariableType=false, reportUnknownMemberType=false

from __future__ import annotations

import dataclasses
from typing import Any, Final

from hydra_zen._base.names import MISSING_TEXT
from hydra_zen._instantiate.shapes import SCALARS, FieldShape
from hydra_zen._structured.defaults import FreshCopy

_MISSING: Final = dataclasses.MISSING


class NotCoveredError(Exception):
    """Says that a config is for Hydra."""


def is_dataclass(value: Any) -> bool:
    """Tell whether `value` is a dataclass, or an instance of one."""
    return hasattr(value if isinstance(value, type) else type(value), "__dataclass_fields__")


def read_field(config: Any, shape: FieldShape, is_class: bool) -> Any:
    """Return the value of a field; that of a class is its default."""
    if not is_class:
        value = getattr(config, shape.name, _MISSING)
        if value is _MISSING:
            raise NotCoveredError
        return value
    field = shape.field
    value = field.default
    if type(value) in SCALARS or (value is not _MISSING and _is_default(value)):
        return value
    factory = field.default_factory
    if factory is _MISSING:
        return MISSING_TEXT
    if type(factory) is FreshCopy and _holds_scalars(factory.value):
        return factory.value
    try:
        return factory()
    except Exception:  # noqa: BLE001  Hydra calls it again and reports what it raises
        raise NotCoveredError from None


def reads_the_same(config: Any, shape: FieldShape, is_class: bool) -> bool:
    """Tell whether reading a field again gives the very same value."""
    factory = shape.field.default_factory
    return not is_class or factory is _MISSING or (type(factory) is FreshCopy and _holds_scalars(factory.value))


def _is_default(value: Any) -> bool:
    """Tell whether OmegaConf sees a default: it asks `value` whether it differs from the mark for none."""
    try:
        return bool(value != _MISSING)
    except Exception:  # noqa: BLE001  Hydra asks again and reports what it raises
        raise NotCoveredError from None


def _holds_scalars(value: Any) -> bool:
    """Tell whether a container holds nothing that a copy of it would have to copy."""
    held = value if type(value) is list else value.values() if type(value) is dict else (value,)
    return SCALARS.issuperset(map(type, held))


def widened(value: int) -> float:
    """Return an int as OmegaConf stores it in a field for floats."""
    try:
        return float(value)
    except OverflowError:
        raise NotCoveredError from None
