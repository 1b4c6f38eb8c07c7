"""Hydra's defaults lists in configs that are instantiated without being composed first."""

from __future__ import annotations

import copy
import inspect
from collections.abc import Iterator
from typing import Any

from omegaconf import DictConfig, ListConfig, open_dict, read_write

from hydra_zen._base import omegaconf_nodes as nodes
from hydra_zen._base.names import DEFAULTS, TARGET, ZEN_TARGET
from hydra_zen._base.reading import uses_zen_processing
from hydra_zen._structured.config_type import ConfigType
from hydra_zen._target.resolve import import_object


def without_defaults_lists(container: DictConfig | ListConfig, *, keep_first: bool = False) -> DictConfig | ListConfig:
    """Return `container` without the defaults lists that ``hydra_defaults`` put beside a target.

    A defaults list tells Hydra what to compose; it is no argument of the target. It stays where the target has a
    parameter of that name, and at the top if `keep_first`.
    """
    if next(_with_defaults_list(container, keep_first=keep_first), None) is None:
        return container
    result = copy.deepcopy(container)
    nodes.set_parent(result, nodes.parent(container))
    for node in list(_with_defaults_list(result, keep_first=keep_first)):
        with read_write(node), open_dict(node):
            del node[DEFAULTS]
    return result


def _with_defaults_list(container: DictConfig | ListConfig, *, keep_first: bool) -> Iterator[DictConfig]:
    """Yield the containers at any depth whose defaults list is none of their target's arguments."""
    if not keep_first and isinstance(container, DictConfig) and _has_foreign_defaults_list(container):
        yield container
    for child in nodes.children(container):
        yield from _with_defaults_list(child, keep_first=False)


def _has_foreign_defaults_list(node: DictConfig) -> bool:
    cls = nodes.object_type(node)
    if not isinstance(cls, ConfigType) or DEFAULTS not in node or TARGET not in node:
        return False
    field = getattr(cls, "__dataclass_fields__", {}).get(DEFAULTS)
    return field is not None and not field.init and not _has_parameter(_target_path(node), DEFAULTS)


def _target_path(node: DictConfig) -> Any:
    return node.get(ZEN_TARGET if uses_zen_processing(node) else TARGET)


def _has_parameter(path: Any, name: str) -> bool:
    """Tell whether the target at `path` has a parameter called `name`; what cannot be inspected has none."""
    try:
        parameters = inspect.signature(import_object(path)).parameters
    except (ImportError, TypeError, ValueError):
        return False
    variadic = (inspect.Parameter.VAR_POSITIONAL, inspect.Parameter.VAR_KEYWORD)
    return name in parameters and parameters[name].kind not in variadic
