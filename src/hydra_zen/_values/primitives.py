"""Values that configs hold as they are, or nearly so."""

from __future__ import annotations

from enum import Enum, Flag
from typing import Any

from hydra_zen._base.loaded import loaded
from hydra_zen._values.configs import ConfigFromTuple
from hydra_zen._values.context import Conversion
from hydra_zen._values.paths import path_to
from hydra_zen._values.unsupported import unsupported


def as_it_is(value: Any, conversion: Conversion) -> Any:
    """Return `value` itself."""
    return value


def convert_enum(value: Enum, conversion: Conversion) -> Any:
    """Keep a member; a combination of flags has no name that OmegaConf could store, so it becomes a call."""
    kind = type(value)
    if isinstance(value, Flag) and conversion.allow_zen_conversion and value.name not in kind.__members__:
        return ConfigFromTuple((value.value,), path_to(kind, value, conversion))
    return value


def convert_text(value: str, conversion: Conversion) -> str:
    """Return the exact string that an instance of a subclass stands for."""
    text = str(value)
    if type(text) is not str:
        raise unsupported(value, conversion, f"is no plain string: `str(...)` of it has type {type(text).__qualname__}")
    return text


def is_omegaconf_type(kind: type) -> bool:
    """Tell whether `kind` is one of the containers of OmegaConf."""
    omegaconf = loaded("omegaconf")
    return omegaconf is not None and issubclass(kind, (omegaconf.DictConfig, omegaconf.ListConfig))
