"""Configs that a program has made, as lists and dicts."""

from __future__ import annotations

import dataclasses
from typing import Any

from omegaconf import DictConfig, ListConfig, OmegaConf, SCMode

from hydra_zen._authoring.just import just
from hydra_zen._base.guards import is_dict, is_list_or_tuple
from hydra_zen._base.messages import show_typed
from hydra_zen._base.names import MISSING_TEXT
from hydra_zen.errors import HydraZenTypeError


def plain_config(cfg: Any) -> Any:
    """Return the values of a config as lists and dicts, whatever their types, interpolations and all.

    Raises
    ------
    HydraZenTypeError
        `cfg` is no config.
    """
    if not (_is_config(cfg) or is_dict(cfg) or is_list_or_tuple(cfg)):
        expected = "a dataclass, a DictConfig, a ListConfig, a mapping, a list, or the path of a YAML file"
        msg = f"`cfg` must be {expected}, got {show_typed(cfg)}"
        raise HydraZenTypeError(msg, parameter="cfg", value=cfg, expected=expected)
    return _plain(cfg)


def _is_config(value: Any) -> bool:
    return isinstance(value, (DictConfig, ListConfig)) or dataclasses.is_dataclass(value)


def _plain(value: Any) -> Any:
    if isinstance(value, (DictConfig, ListConfig)):
        return OmegaConf.to_container(value, resolve=False, structured_config_mode=SCMode.DICT)
    if dataclasses.is_dataclass(value):
        # OmegaConf would refuse the first value that contradicts its field, and say nothing of the others.
        return {field.name: _plain(field_value(value, field)) for field in dataclasses.fields(value)}
    if is_dict(value):
        return {key: _plain(item) for key, item in value.items()}
    if is_list_or_tuple(value):
        return [_plain(item) for item in value]
    # What stands for itself in a program, such as a class, stands in a config as a config of it.
    converted = value if value is None or isinstance(value, (str, int, float, bytes)) else just(value)
    return _plain(converted) if _is_config(converted) else converted


def field_value(config: Any, field: dataclasses.Field[Any]) -> Any:
    """Return the value of a field of a config class, or of an instance of it; ``???`` where it has none."""
    if not isinstance(config, type):
        return getattr(config, field.name, MISSING_TEXT)
    if field.default is not dataclasses.MISSING:
        return field.default
    return MISSING_TEXT if field.default_factory is dataclasses.MISSING else field.default_factory()
