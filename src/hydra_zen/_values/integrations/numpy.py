"""Functions, scalars, small arrays and dtypes of numpy."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final, cast

from hydra_zen._base.loaded import loaded
from hydra_zen._values.configs import ConfigFromArgs, ConfigFromTuple
from hydra_zen._values.containers import with_tuples
from hydra_zen._values.context import Conversion
from hydra_zen._values.dispatch import Row, convert_item
from hydra_zen._values.paths import just, path_to
from hydra_zen._values.unsupported import unsupported

if TYPE_CHECKING:
    import numpy as np

#: An array with more elements belongs in a file.
LARGEST_ARRAY: Final = 10_000
_NUMBERS: Final = "biufc"
_MOMENTS: Final = "mM"


def is_function_type(kind: type) -> bool:
    """Tell whether `kind` is a type of numpy's own functions."""
    numpy = loaded("numpy")
    return numpy is not None and (kind is numpy.ufunc or kind is type(numpy.sum))


def is_scalar_type(kind: type) -> bool:
    """Tell whether `kind` is a type of numpy's scalars."""
    numpy = loaded("numpy")
    return numpy is not None and issubclass(kind, numpy.generic) and not issubclass(kind, (str, numpy.void))


def is_dtype_type(kind: type) -> bool:
    """Tell whether `kind` is a type of dtypes."""
    numpy = loaded("numpy")
    return numpy is not None and issubclass(kind, numpy.dtype)


def is_array_type(kind: type) -> bool:
    """Tell whether `kind` is the type of arrays itself."""
    numpy = loaded("numpy")
    return numpy is not None and kind is numpy.ndarray


def convert_function(value: Any, conversion: Conversion) -> Any:
    """Return the config of a function."""
    return just(value, conversion)


def convert_scalar(value: np.generic[Any], conversion: Conversion) -> Any:
    """Return the config of a scalar."""
    kind = type(value)
    dtype = _dtype(value)
    if dtype.kind in _MOMENTS:
        unit, count = loaded("numpy").datetime_data(dtype)  # type: ignore[union-attr]
        return ConfigFromTuple((*_moment(value), f"{count}{unit}"), f"numpy.{kind.__name__}")
    if dtype.kind == "b":
        return ConfigFromTuple((bool(value),), "numpy.bool_")
    if kind is getattr(loaded("numpy"), "longdouble"):  # noqa: B009
        return ConfigFromTuple((str(value),), "numpy.longdouble")
    plain: Any = bytes(value) if isinstance(value, bytes) else value.item()
    if type(plain) is kind:
        raise unsupported(value, conversion)
    converted = convert_item(plain, conversion.content(0))
    return ConfigFromTuple((converted,), path_to(kind, value, conversion))


def _dtype(value: Any) -> np.dtype[Any]:
    """Return the dtype of a scalar."""
    return cast("np.dtype[Any]", value.dtype)


def _moment(value: Any) -> tuple[Any, ...]:
    """Return what stands for a moment or a duration: a count, or text for "not a time"."""
    count = int(value.astype("int64"))
    return ("NaT",) if str(value) == "NaT" else (count,)


def convert_array(value: np.ndarray[Any, Any], conversion: Conversion) -> Any:
    """Return the config of a small array of plain elements."""
    if value.size > LARGEST_ARRAY:
        reason = f"is an array of {value.size} elements, and configs hold no more than {LARGEST_ARRAY}"
        raise unsupported(value, conversion, reason, "Save it, and configure its loading: `builds(np.load, path)`.")
    kind = value.dtype.kind
    if value.dtype.names is not None or kind not in _NUMBERS + _MOMENTS + "SU":
        reason = f"is an array of dtype {value.dtype}, whose elements have no form in a config"
        raise unsupported(value, conversion, reason)
    dtype = dtype_text(value.dtype)
    if value.size == 0:
        return ConfigFromArgs((list(value.shape), dtype), "numpy.zeros")
    if kind in _MOMENTS:
        return ConfigFromArgs((value.astype("int64").tolist(), dtype), "numpy.array")
    if kind == "f" and value.dtype.itemsize > 8:
        return ConfigFromArgs((value.astype(str).tolist(), dtype), "numpy.array")
    items = convert_item(value.tolist(), conversion)
    return ConfigFromArgs((items, dtype), "numpy.array")


def convert_dtype(value: Any, conversion: Conversion) -> Any:
    """Return the config of a dtype."""
    by_name = cast("Mapping[str, Any] | None", value.fields)
    if value.names is not None and by_name is not None:
        fields = [by_name[name] for name in value.names]
        formats = [
            convert_item(field[0], conversion.content(name)) for name, field in zip(value.names, fields, strict=True)
        ]
        offsets = [field[1] for field in fields]
        layout = {"names": list(value.names), "formats": formats, "offsets": offsets, "itemsize": value.itemsize}
        return ConfigFromArgs((layout, value.isalignedstruct), "numpy.dtype")
    if value.subdtype is not None:
        base, shape = value.subdtype
        return ConfigFromArgs((with_tuples((convert_item(base, conversion.content("base")), shape)),), "numpy.dtype")
    text = dtype_text(value)
    if loaded("numpy").dtype(text) != value:  # type: ignore[union-attr]
        raise unsupported(value, conversion, "is a dtype without a name that numpy knows")
    return ConfigFromTuple((text,), "numpy.dtype")


def dtype_text(dtype: Any) -> str:
    """Return the text that numpy makes `dtype` from."""
    text: str = dtype.name if dtype.isnative and dtype.kind in "biufcO" else dtype.str
    return text


ROWS: Final = (
    Row("numpy functions", is_function_type, convert_function),
    Row("numpy scalars", is_scalar_type, convert_scalar),
    Row("numpy dtypes", is_dtype_type, convert_dtype),
    Row("numpy arrays", is_array_type, convert_array),
)
