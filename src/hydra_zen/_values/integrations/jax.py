"""Compiled functions of jax."""

from __future__ import annotations

from typing import Any, Final

from hydra_zen._base.loaded import loaded
from hydra_zen._base.names import MISSING_TEXT
from hydra_zen._values.context import Conversion
from hydra_zen._values.dispatch import Row
from hydra_zen._values.paths import just

_COMPILED: Final = frozenset({"CompiledFunction", "PjitFunction", "PmapFunction"})
_UNSPECIFIED: Final = frozenset({"UnspecifiedValue", "_UnspecifiedValue"})


def _is_of_jax(kind: type) -> bool:
    """Tell whether `kind` is defined by jax."""
    return loaded("jax") is not None and kind.__module__.partition(".")[0] in ("jax", "jaxlib")


def is_function_type(kind: type) -> bool:
    """Tell whether `kind` is a type of jax's compiled functions."""
    if not _is_of_jax(kind):
        return False
    return kind.__name__ in _COMPILED or kind is getattr(loaded("jax.numpy"), "ufunc", None)


def is_unspecified_type(kind: type) -> bool:
    """Tell whether `kind` is the type of jax's mark for values that were not given."""
    return _is_of_jax(kind) and kind.__name__ in _UNSPECIFIED


def convert_function(value: Any, conversion: Conversion) -> Any:
    """Return the config of a function."""
    return just(value, conversion)


def convert_unspecified(value: object, conversion: Conversion) -> str:
    """Make the parameter one that must be provided."""
    return MISSING_TEXT


ROWS: Final = (
    Row("jax functions", is_function_type, convert_function),
    Row("jax unspecified values", is_unspecified_type, convert_unspecified),
)
