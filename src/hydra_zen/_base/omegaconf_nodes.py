"""What we ask of OmegaConf's containers that has no public spelling."""

from __future__ import annotations

from typing import Any


def is_structured_config(value: object) -> bool:
    """Tell whether OmegaConf takes `value` for a structured config: a dataclass or attrs class, or an instance."""
    from omegaconf import _utils

    return bool(_utils.is_structured_config(value))


def is_node(value: object) -> bool:
    """Tell whether `value` is a node of OmegaConf: a container, or a value in one."""
    from omegaconf.base import Node

    return isinstance(value, Node)


def is_none(node: Any) -> bool:
    """Tell whether a container holds None."""
    return bool(node._is_none())


def full_key(node: Any) -> Any:
    """Return where a container stands: ``model.layers[2]``; at the top of a list it is the bare index."""
    return node._get_full_key(None)


def parent(node: Any) -> Any:
    """Return the container that holds `node`, or None."""
    return node._get_parent()


def set_parent(node: Any, holder: Any) -> None:
    """Put `node` under `holder`; interpolations of `node` look there."""
    node._set_parent(holder)


def object_type(node: Any) -> Any:
    """Return the type that a container stands for: a dataclass, `dict`, or None."""
    return node._metadata.object_type


def set_object_type(node: Any, stands_for: Any) -> None:
    """Say which type a container stands for."""
    node._metadata.object_type = stands_for


def open_to_objects(node: Any) -> None:
    """Let a container hold any object and any key, and be changed."""
    node._set_flag(flags=["allow_objects", "struct", "readonly"], values=[True, False, False])


def child(node: Any, key: Any) -> Any:
    """Return the node under `key`, whatever it holds."""
    return node._get_node(key)


def holds_reference(node: Any) -> bool:
    """Tell whether one of the values directly inside a list is a reference."""
    return any(value._is_interpolation() for value in node.__dict__["_content"])


def children(node: Any) -> list[Any]:
    """Return the containers directly inside a container; references and missing values are no containers."""
    from omegaconf.basecontainer import BaseContainer

    content = node.__dict__["_content"]
    if not isinstance(content, (dict, list)):
        return []
    held: list[Any] = list(content.values() if isinstance(content, dict) else content)
    return [child for child in held if isinstance(child, BaseContainer)]
