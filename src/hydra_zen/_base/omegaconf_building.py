"""Containers of OmegaConf made node by node, equal to those that OmegaConf makes of the same values.

`OmegaConf.create` validates and copies every value; here the caller answers for the values.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any, Final

from omegaconf import AnyNode, DictConfig, ListConfig
from omegaconf.base import ContainerMetadata, Metadata, Node

#: Typed as `Any`: what it makes is filled through its `__dict__`, which types call read-only.
_new: Final[Any] = object.__new__


def _any_nodes(values: Iterable[tuple[Any, Any]], parent: Any) -> Iterable[tuple[Any, Node]]:
    """Yield a node for each key and value; what is a container already is taken in."""
    for key, value in values:
        if isinstance(value, (DictConfig, ListConfig)):
            fields: dict[str, Any] = vars(value)
            fields["_metadata"].__dict__["key"] = key
            fields["_parent"] = parent
            yield key, value
            continue
        metadata = _new(Metadata)
        metadata.__dict__.update(
            ref_type=Any,
            object_type=None,
            optional=True,
            key=key,
            flags={},
            flags_root=False,
            resolver_cache=defaultdict(dict),
        )
        node = _new(AnyNode)
        node.__dict__.update(_metadata=metadata, _parent=parent, _flags_cache=None, _val=value)
        yield key, node


def _container(kind: type, object_type: type, key_type: Any) -> Any:
    """Return an empty container without a parent that may hold any object."""
    metadata = ContainerMetadata(
        ref_type=Any,
        object_type=object_type,
        optional=True,
        key=None,
        flags={"allow_objects": True},
        key_type=key_type,
        element_type=Any,
    )
    result: Any = _new(kind)
    result.__dict__.update(_metadata=metadata, _parent=None, _flags_cache=None)
    return result


def list_config(values: Iterable[Any]) -> ListConfig:
    """Return a ListConfig of values that OmegaConf stores as they are, and of containers made here."""
    result = _container(ListConfig, list, int)
    result.__dict__["_content"] = [node for _, node in _any_nodes(enumerate(values), result)]
    return result  # type: ignore[no-any-return]


def dict_config(values: Mapping[Any, Any]) -> DictConfig:
    """Return a DictConfig of values that OmegaConf stores as they are, and of containers made here."""
    result = _container(DictConfig, dict, Any)
    result.__dict__["_content"] = dict(_any_nodes(values.items(), result))
    return result  # type: ignore[no-any-return]
