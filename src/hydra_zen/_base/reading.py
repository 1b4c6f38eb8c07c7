"""Reading the special keys of a config, whatever form it has: class, instance, DictConfig or mapping."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import is_dataclass
from types import MemberDescriptorType
from typing import Any

from hydra_zen._base.loaded import loaded
from hydra_zen._base.names import (
    GET_OBJ_PATH,
    LEGACY_PARTIAL_TARGET,
    PARTIAL,
    TARGET,
    ZEN_PARTIAL,
    ZEN_PROCESSING_PATH,
    ZEN_TARGET,
)
from hydra_zen._base.sentinels import NOTHING


def is_omegaconf_container(value: object) -> bool:
    """Tell whether `value` is a DictConfig or a ListConfig, without importing OmegaConf."""
    omegaconf = loaded("omegaconf")
    return omegaconf is not None and isinstance(value, (omegaconf.DictConfig, omegaconf.ListConfig))


def read_key(config: object, key: str, default: Any = NOTHING) -> Any:
    """Return the value that `config` gives to `key`, or `default`.

    Classes with ``__slots__`` hide the defaults of their fields behind descriptors; those defaults are found too.
    """
    if isinstance(config, Mapping) or is_omegaconf_container(config):
        # A ListConfig has items, no keys; asking it for one is an error.
        return config[key] if hasattr(config, "keys") and key in config else default  # type: ignore[index, operator]
    value = getattr(config, key, default)
    if isinstance(value, MemberDescriptorType) and isinstance(config, type) and is_dataclass(config):
        value = config.__dataclass_fields__[key].default
    return value


def has_target(config: object) -> bool:
    """Tell whether `config` has a ``_target_``."""
    return read_key(config, TARGET) is not NOTHING


def is_targeted_dataclass(value: object) -> bool:
    """Tell whether `value` is a dataclass, type or instance, that has a ``_target_``."""
    return is_dataclass(value) and has_target(value)


def is_just(config: object) -> bool:
    """Tell whether `config` stands for the object found at its ``path``."""
    return _targets(config, GET_OBJ_PATH) and read_key(config, "path") is not NOTHING


def uses_zen_processing(config: object) -> bool:
    """Tell whether `config` is built by `hydra_zen.funcs.zen_processing`."""
    return _targets(config, ZEN_PROCESSING_PATH) and read_key(config, ZEN_TARGET) is not NOTHING


def is_partial(config: object) -> bool:
    """Tell whether instantiating `config` gives a partial of its target."""
    if not has_target(config):
        return False
    if read_key(config, PARTIAL) is True:
        return True
    return uses_zen_processing(config) and read_key(config, ZEN_PARTIAL) is True


def is_legacy_partial(config: object) -> bool:
    """Tell whether `config` is a partial config as releases 0.1 and 0.2 wrote it."""
    return has_target(config) and read_key(config, LEGACY_PARTIAL_TARGET) is not NOTHING


def _targets(config: object, path: str) -> bool:
    target = read_key(config, TARGET)
    if isinstance(target, str):
        return target == path
    module, _, name = path.rpartition(".")
    return (
        callable(target) and getattr(target, "__module__", None) == module and getattr(target, "__name__", None) == name
    )
