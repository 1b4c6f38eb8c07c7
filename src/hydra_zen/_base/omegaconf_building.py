"""Containers of OmegaConf made node by node, equal to those that OmegaConf makes of the same values.

`OmegaConf.create` validates and copies every value; here the caller answers for the values.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final

from omegaconf import (
    AnyNode,
    BooleanNode,
    BytesNode,
    DictConfig,
    FloatNode,
    IntegerNode,
    ListConfig,
    PathNode,
    StringNode,
)
from omegaconf.base import ContainerMetadata, Metadata, Node

#: The nodes of annotated fields.
TYPED: Final = {
    bool: BooleanNode,
    bytes: BytesNode,
    float: FloatNode,
    int: IntegerNode,
    Path: PathNode,
    str: StringNode,
}
#: The flags of a container that may hold any object.
OPEN: Final[Mapping[str, bool]] = {"allow_objects": True}

#: Types of most values, which are no nodes.
_NO_NODES: Final[frozenset[type]] = frozenset({bool, float, int, str, type(None)})
#: Typed as `Any`: what it makes is filled through its `__dict__`, which types call read-only.
_new: Final[Any] = object.__new__


def _nodes(values: Iterable[tuple[Any, Any]], parent: Any) -> Iterable[tuple[Any, Node]]:
    """Yield a node for each key and value; what is a node already is taken in."""
    for key, value in values:
        if type(value) not in _NO_NODES and isinstance(value, Node):
            fields: dict[str, Any] = vars(value)
            fields["_metadata"].__dict__["key"] = key
            fields["_parent"] = parent
            yield key, value
        else:
            yield key, _value_node(AnyNode, value, Any, None, True, key, parent)


def _value_node(kind: type, value: Any, ref_type: Any, object_type: Any, optional: bool, key: Any, parent: Any) -> Any:
    # Attribute by attribute: objects that are filled through `__dict__` take twice the time, and more memory.
    metadata = _new(Metadata)
    metadata.ref_type = ref_type
    metadata.object_type = object_type
    metadata.optional = optional
    metadata.key = key
    metadata.flags = {}
    metadata.flags_root = False
    metadata.resolver_cache = defaultdict(dict)
    node = _new(kind)
    node._metadata = metadata
    node._parent = parent
    node._flags_cache = None
    node._val = value
    return node


def _container(kind: type, object_type: type, key_type: Any, flags: Mapping[str, bool]) -> Any:
    """Return an empty container without a parent."""
    metadata = ContainerMetadata(
        ref_type=Any,
        object_type=object_type,
        optional=True,
        key=None,
        flags=dict(flags),
        key_type=key_type,
        element_type=Any,
    )
    result: Any = _new(kind)
    result.__dict__.update(_metadata=metadata, _parent=None, _flags_cache=None)
    return result


def typed_node(kind: type, value: Any, *, optional: bool) -> Any:
    """Return the node of a field that is annotated with `kind`; it is to be taken into a container."""
    return _value_node(TYPED[kind], value, kind, kind, optional, None, None)


def list_config(values: Iterable[Any], flags: Mapping[str, bool] = OPEN) -> ListConfig:
    """Return a ListConfig of values that OmegaConf stores as they are, and of nodes made here."""
    result = _container(ListConfig, list, int, flags)
    result.__dict__["_content"] = [node for _, node in _nodes(enumerate(values), result)]
    return result  # type: ignore[no-any-return]


def dict_config(values: Mapping[Any, Any], stands_for: type = dict, flags: Mapping[str, bool] = OPEN) -> DictConfig:
    """Return a DictConfig of values that OmegaConf stores as they are, and of nodes made here."""
    result = _container(DictConfig, stands_for, Any, flags)
    result.__dict__["_content"] = dict(_nodes(values.items(), result))
    return result  # type: ignore[no-any-return]
