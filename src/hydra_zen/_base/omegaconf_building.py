"""Containers of OmegaConf made node by node, equal to those that OmegaConf makes of the same values.

`OmegaConf.create` validates and copies every value; here the caller answers for the values.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final, TypeAlias

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
#: What resolvers answered, by their names.
_Answers: TypeAlias = defaultdict[str, dict[Any, Any]]
#: Typed as `Any`: what it makes is filled through its `__dict__`, which types call read-only.
_new: Final[Any] = object.__new__


def _nodes(values: Iterable[tuple[Any, Any]], parent: Any) -> Iterable[Node]:
    """Yield a node for each key and value; what is a node already is taken in."""
    answers: _Answers = defaultdict(dict)
    for key, value in values:
        if type(value) in _NO_NODES or not isinstance(value, Node):
            yield _value_node(value, key, parent, answers)
        else:
            fields: dict[str, Any] = vars(value)
            fields["_metadata"].__dict__["key"] = key
            fields["_parent"] = parent
            yield value


def _value_node(
    value: Any,
    key: Any,
    parent: Any,
    answers: _Answers,
    kind: type = AnyNode,
    ref_type: Any = Any,
    object_type: Any = None,
    optional: bool = True,
) -> Any:
    """Return the node of a single value.

    `answers` are those of resolvers. OmegaConf keeps them at the root of a config, which no such node is, so that nodes
    side by side may have the same empty ones: it is a third of what the garbage collector has to look at.
    """
    # Attribute by attribute: objects that are filled through `__dict__` take twice the time, and more memory.
    metadata = _new(Metadata)
    metadata.ref_type = ref_type
    metadata.object_type = object_type
    metadata.optional = optional
    metadata.key = key
    metadata.flags = {}
    metadata.flags_root = False
    metadata.resolver_cache = answers
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
    return _value_node(value, None, None, defaultdict(dict), TYPED[kind], kind, kind, optional)


def list_config(values: Iterable[Any], flags: Mapping[str, bool] = OPEN) -> ListConfig:
    """Return a ListConfig of values that OmegaConf stores as they are, and of nodes made here."""
    result = _container(ListConfig, list, int, flags)
    result.__dict__["_content"] = list(_nodes(enumerate(values), result))
    return result  # type: ignore[no-any-return]


def dict_config(values: Mapping[Any, Any], stands_for: type = dict, flags: Mapping[str, bool] = OPEN) -> DictConfig:
    """Return a DictConfig of values that OmegaConf stores as they are, and of nodes made here."""
    result = _container(DictConfig, stands_for, Any, flags)
    result.__dict__["_content"] = dict(zip(values, _nodes(values.items(), result), strict=True))
    return result  # type: ignore[no-any-return]
