"""A config as instantiation reads it: a copy that holds any object, overrides merged, references resolved."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from typing import Any

from hydra.errors import InstantiationException
from hydra.types import ConvertMode, TargetConf
from omegaconf import DictConfig, ListConfig, OmegaConf

from hydra_zen._base import hydra_instantiation as hydra
from hydra_zen._base import omegaconf_nodes as nodes
from hydra_zen._base.names import CONVERT, PARTIAL, RECURSIVE
from hydra_zen._base.records import Record


class Opened(Record):
    """The top container, and the modes it starts with."""

    node: DictConfig | ListConfig
    convert: Any
    recursive: Any
    is_partial: Any


def to_container(config: Any) -> Any:
    """Return `config` as a DictConfig or ListConfig that may hold any object; what cannot be one is returned as is."""
    if isinstance(config, (dict, list)):
        config = hydra.with_named_targets(config)
    if isinstance(config, TargetConf):
        # Hydra has a message of its own for the configs of its early days.
        return config
    if isinstance(config, (dict, list)) or nodes.is_structured_config(config):
        return OmegaConf.structured(config, flags={"allow_objects": True})
    return config


def opened(container: DictConfig | ListConfig, overrides: Mapping[str, Any]) -> Opened:
    """Copy `container`, merge the overrides, resolve every reference, and take the modes out."""
    node: Any = copy.deepcopy(container)
    nodes.open_to_objects(node)
    nodes.set_parent(node, nodes.parent(container))
    given: dict[str, Any] = hydra.with_named_targets(dict(overrides))
    modes: Any = given
    if OmegaConf.is_dict(node):
        if given:
            node = OmegaConf.merge(node, given)
        modes = node
    OmegaConf.resolve(node)
    recursive, convert = modes.pop(RECURSIVE, True), modes.pop(CONVERT, ConvertMode.NONE)
    is_partial = modes.pop(PARTIAL, False)
    if is_partial and OmegaConf.is_list(node):
        msg = "The _partial_ keyword is not compatible with top-level list instantiation"
        raise InstantiationException(msg)
    return Opened(node, convert, recursive, is_partial)
