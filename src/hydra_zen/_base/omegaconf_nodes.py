"""What we ask of OmegaConf's containers that has no public spelling."""

# Comparing exact types narrows `Any` to containers of something unknown, which is all that is known here.
# pyright: reportUnknownArgumentType=false, reportUnknownVariableType=false, reportUnknownMemberType=false

from __future__ import annotations

from functools import reduce
from typing import Any, Final

from omegaconf import (
    AnyNode,
    BooleanNode,
    BytesNode,
    DictConfig,
    EnumNode,
    FloatNode,
    IntegerNode,
    PathNode,
    StringNode,
    _utils,
)
from omegaconf.base import Node
from omegaconf.basecontainer import BaseContainer

from hydra_zen._base import config_path
from hydra_zen._base.names import MISSING_TEXT

#: From the nodes of single values to the type whose values each stores as they are, if it is one for all.
_TAKES: Final[dict[type, Any]] = {
    AnyNode: Any,
    BooleanNode: bool,
    BytesNode: bytes,
    EnumNode: None,
    FloatNode: float,
    IntegerNode: int,
    PathNode: None,
    StringNode: str,
}
#: Nodes of single values.
VALUE_NODES: Final[frozenset[type]] = frozenset(_TAKES)
_USUAL_FLAGS: Final = frozenset({"allow_objects", "readonly", "struct"})


def is_structured_config(value: object) -> bool:
    """Tell whether OmegaConf takes `value` for a structured config: a dataclass or attrs class, or an instance."""
    return bool(_utils.is_structured_config(value))


def is_node(value: object) -> bool:
    """Tell whether `value` is a node of OmegaConf: a container, or a value in one."""
    return isinstance(value, Node)


def is_none(node: Any) -> bool:
    """Tell whether a container holds None."""
    return bool(node._is_none())


def full_key(node: Any) -> Any:
    """Return where a container stands: ``model.layers[2]``; at the top of a list it is the bare index."""
    return node._get_full_key(None)


def path_of(node: Any) -> str:
    """Return where a container stands, with the index of an item of a list in brackets wherever it stands."""
    keys: list[object] = []
    while (holder := parent(node)) is not None:
        keys.append(node._key())
        node = holder
    return reduce(config_path.child, reversed(keys), "")


def parent(node: Any) -> Any:
    """Return the container that holds `node`, or None."""
    return node._get_parent()


def root(node: Any) -> Any:
    """Return the outermost container around `node`, which may be `node` itself."""
    return node._get_root()


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


def content(node: Any) -> Any:
    """Return what a container holds: a dict or list of nodes; None; or text, if it is a reference or missing."""
    return node.__dict__["_content"]


def held(node: Any) -> Any:
    """Return the value of a node; of a container, and of a node of some other kind, the node itself."""
    return node.__dict__["_val"] if type(node) in VALUE_NODES else node


def plain_value(config: DictConfig, key: str, default: Any) -> Any:
    """Return the value under `key` where reading it is no more than finding it there; else `default`."""
    fields = config.__dict__["_content"]
    node = fields.get(key) if type(fields) is dict else None
    if type(node) not in VALUE_NODES:
        return default
    value = node.__dict__["_val"]
    return default if type(value) is str and ("${" in value or value == MISSING_TEXT) else value


def takes(node: Any, kind: type) -> bool:
    """Tell whether a value node stores values of exactly this type as they are."""
    taken = _TAKES.get(type(node))
    return (taken is Any or taken is kind) and not node.__dict__["_metadata"].flags


def takes_anything(node: DictConfig) -> bool:
    """Tell whether a new key of `node` may hold any value."""
    metadata = node.__dict__["_metadata"]
    return metadata.key_type is Any and metadata.element_type is Any and _USUAL_FLAGS.issuperset(metadata.flags)


def is_read_only(node: Any) -> bool:
    """Tell whether a container says of itself that it may not be changed."""
    return node.__dict__["_metadata"].flags.get("readonly") is True


def key_of(node: Any) -> Any:
    """Return the key under which a container stands in the one that holds it."""
    return node._key()


def child(node: Any, key: Any) -> Any:
    """Return the node under `key`, whatever it holds."""
    return node._get_node(key)


def holds_reference(node: Any) -> bool:
    """Tell whether one of the values directly inside a list is a reference."""
    return any(value._is_interpolation() for value in node.__dict__["_content"])


def children(node: Any) -> list[Any]:
    """Return the containers directly inside a container; references and missing values are no containers."""
    content = node.__dict__["_content"]
    if not isinstance(content, (dict, list)):
        return []
    held: list[Any] = list(content.values() if isinstance(content, dict) else content)
    return [child for child in held if isinstance(child, BaseContainer)]
