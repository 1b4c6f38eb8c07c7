"""Dtypes, devices and shapes of torch."""

from __future__ import annotations

from typing import Any, Final

from hydra_zen._base.loaded import loaded
from hydra_zen._base.names import MISSING_TEXT
from hydra_zen._values.configs import ConfigFromArgs, ConfigFromTuple, Just
from hydra_zen._values.context import Conversion
from hydra_zen._values.dispatch import Row, full_name
from hydra_zen._values.unsupported import unsupported

_NAMED_CONSTANTS: Final = frozenset({"torch.dtype", "torch.layout", "torch.memory_format"})


def is_constant_type(kind: type) -> bool:
    """Tell whether `kind` is a type whose few values are attributes of `torch`."""
    return full_name(kind) in _NAMED_CONSTANTS


def is_device_type(kind: type) -> bool:
    """Tell whether `kind` is the type of devices."""
    return full_name(kind) == "torch.device"


def is_size_type(kind: type) -> bool:
    """Tell whether `kind` is the type of shapes."""
    return full_name(kind) == "torch.Size"


def is_tensor_type(kind: type) -> bool:
    """Tell whether `kind` is a type of tensors."""
    torch = loaded("torch")
    return torch is not None and issubclass(kind, torch.Tensor)


def is_required_type(kind: type) -> bool:
    """Tell whether `kind` is the type of the mark for required parameters that older optimizers have."""
    optimizer = loaded("torch.optim.optimizer")
    return optimizer is not None and kind is type(getattr(optimizer, "required", None)) is not type(None)


def convert_constant(value: Any, conversion: Conversion) -> Any:
    """Return the config of a constant, whose repr is its path."""
    return Just(path=str(value))


def convert_device(value: Any, conversion: Conversion) -> Any:
    """Return the config of a device."""
    return ConfigFromTuple((str(value),), "torch.device")


def convert_size(value: Any, conversion: Conversion) -> Any:
    """Return the config of a shape."""
    return ConfigFromArgs((tuple(value),), "torch.Size")


def convert_required(value: object, conversion: Conversion) -> str:
    """Make the parameter one that must be provided."""
    return MISSING_TEXT


def refuse_tensor(value: Any, conversion: Conversion) -> Any:
    """Raise the error for tensors."""
    raise unsupported(
        value, conversion, "is a tensor", "Configure how it is made, such as `builds(torch.tensor, [...])`."
    )


ROWS: Final = (
    Row("torch dtypes, layouts and memory formats", is_constant_type, convert_constant),
    Row("torch devices", is_device_type, convert_device),
    Row("torch shapes", is_size_type, convert_size),
    Row("torch required parameters", is_required_type, convert_required),
    Row("torch tensors", is_tensor_type, refuse_tensor),
)
