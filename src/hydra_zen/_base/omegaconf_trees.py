"""Whole trees of OmegaConf's nodes: copied, compared, and kept as the few nodes in which they differ from another.

`copy.deepcopy` takes most of the time of a job. What is made here equals what it makes; the nodes that OmegaConf
itself may contain are known by their exact types, and any other is left to `copy.deepcopy`.
"""

# Comparing exact types narrows `Any` to containers of something unknown, which is all that is known here.
# pyright: reportUnknownArgumentType=false, reportUnknownVariableType=false, reportUnknownMemberType=false

from __future__ import annotations

import copy
from collections import defaultdict
from collections.abc import Mapping
from enum import Enum
from typing import Any, Final, TypeAlias

from omegaconf import DictConfig, ListConfig
from omegaconf.base import UnionNode

from hydra_zen._base.omegaconf_nodes import VALUE_NODES

_CONTAINERS: Final[frozenset[type]] = frozenset({DictConfig, ListConfig, UnionNode})
_new: Final[Any] = object.__new__
#: From a key to the node that is there instead, or to such changes further down.
_Changes: TypeAlias = "dict[Any, Any]"
_SAME: Final = object()


def copied(node: Any, parent: Any = None, *, without: str | None = None) -> Any:
    """Return a deep copy of `node` under `parent`, leaving out the key `without`."""
    return _copied(node, parent, {} if without is None else {without: _SAME})


def _copied(node: Any, parent: Any, changes: Mapping[Any, Any]) -> Any:
    """Return a deep copy of `node` with the `changes`; a key whose change is `_SAME` is left out."""
    kind = type(node)
    state = node.__dict__
    if kind in VALUE_NODES:
        made = _new(kind)
        attributes = made.__dict__
        attributes.update(state)
        attributes["_metadata"] = _copied_metadata(state["_metadata"])
        attributes["_parent"] = parent
        attributes["_flags_cache"] = None
        return made
    if kind not in _CONTAINERS:
        return _copied_by_python(node, parent)
    made = _new(kind)
    attributes = made.__dict__
    attributes["_metadata"] = _copied_metadata(state["_metadata"])
    attributes["_parent"] = parent
    attributes["_flags_cache"] = None
    content = state["_content"]
    if type(content) is dict:
        if changes:
            content = {
                key: _changed(child, made, changes.get(key))
                for key, child in content.items()
                if changes.get(key) is not _SAME
            }
        else:
            content = {key: _copied(child, made, _UNCHANGED) for key, child in content.items()}
    elif type(content) is list:
        if changes:
            content = [_changed(child, made, changes.get(index)) for index, child in enumerate(content)]
        else:
            content = [_copied(child, made, _UNCHANGED) for child in content]
    elif kind is UnionNode and type(content) is not str and content is not None:
        content = _copied(content, made, _UNCHANGED)
    attributes["_content"] = content
    return made


_UNCHANGED: Final[dict[Any, Any]] = {}


def _changed(child: Any, parent: Any, change: Any) -> Any:
    """Return a copy of a child, or of what is there instead of it."""
    if change is None:
        return _copied(child, parent, _UNCHANGED)
    return _copied(child, parent, change) if type(change) is dict else _copied(change, parent, _UNCHANGED)


def _copied_metadata(metadata: Any) -> Any:
    made = _new(type(metadata))
    attributes = made.__dict__
    attributes.update(metadata.__dict__)
    flags = attributes["flags"]
    attributes["flags"] = {**flags} if flags else ({} if flags is not None else None)
    cache = attributes["resolver_cache"]
    attributes["resolver_cache"] = copy.deepcopy(cache) if cache else defaultdict(dict)
    return made


def _copied_by_python(node: Any, parent: Any) -> Any:
    state = node.__dict__
    before = state["_parent"]
    try:
        state["_parent"] = None
        made: Any = copy.deepcopy(node)
    finally:
        state["_parent"] = before
    made.__dict__["_parent"] = parent
    return made


def are_same(one: Any, other: Any) -> bool:
    """Tell whether two trees have the same nodes: types, values, annotations, flags and order of keys."""
    return _difference(one, other) is _SAME


def _difference(one: Any, other: Any) -> Any:
    """Return `_SAME`, or how `other` differs: the changes below, or `other` itself."""
    if one is other:
        return _SAME
    kind = type(one)
    if kind is not type(other):
        return other
    mine, its = one.__dict__, other.__dict__
    if not _has_same_metadata(mine["_metadata"], its["_metadata"]):
        return other
    if kind in VALUE_NODES:
        return _SAME if _are_equal(mine["_val"], its["_val"]) else other
    return _difference_below(mine["_content"], its["_content"], other) if kind in _CONTAINERS else other


def _difference_below(content: Any, its_content: Any, other: Any) -> Any:
    """Return how the contents of two containers differ; `other` is the second of these."""
    kind = type(content)
    if kind is not type(its_content):
        return other
    if kind is dict:
        pairs = zip(content, content.values(), its_content.values(), strict=False)
        is_alike = list(content) == list(its_content)
    elif kind is list:
        pairs = zip(range(len(content)), content, its_content, strict=False)
        is_alike = len(content) == len(its_content)
    else:
        is_node = kind in VALUE_NODES
        is_alike = _difference(content, its_content) is _SAME if is_node else content == its_content
        return _SAME if is_alike else other
    if not is_alike:
        return other
    changes: _Changes = {}
    for key, child, its_child in pairs:
        change = _difference(child, its_child)
        if change is not _SAME:
            changes[key] = change
    return changes or _SAME


def _are_equal(value: Any, its_value: Any) -> bool:
    """Tell whether two values are the same; of floats, zeros of different signs are not."""
    if value is its_value:
        return True
    kind = type(value)
    if kind is not type(its_value):
        return False
    return repr(value) == repr(its_value) if kind is float else bool(value == its_value)


def _has_same_metadata(one: Any, other: Any) -> bool:
    mine, its = one.__dict__, other.__dict__
    if mine == its:
        # The caches of resolvers count too; they are nearly always empty.
        return type(mine["key"]) is type(its["key"])
    return False


class KeptTree:
    """A tree, kept as the nodes in which it differs from another tree that never changes."""

    __slots__ = ("_changes", "_reference")

    def __init__(self, reference: Any, tree: Any) -> None:
        self._reference = reference
        self._changes = _owned(_difference(reference, tree))

    def restored(self, parent: Any = None) -> Any:
        """Return a copy of the tree under `parent`."""
        changes = self._changes
        if changes is _SAME:
            return _copied(self._reference, parent, _UNCHANGED)
        if type(changes) is dict:
            return _copied(self._reference, parent, changes)
        return _copied(changes, parent, _UNCHANGED)


def _owned(change: Any) -> Any:
    """Return changes that share no node with the tree that they were taken from."""
    if change is _SAME:
        return change
    if type(change) is dict:
        return {key: _owned(below) for key, below in change.items()}
    return _copied(change, None, _UNCHANGED)


def plain(node: Any) -> Any:
    """Return what a tree holds as dicts, lists and values: references as text, members of an Enum by their names."""
    kind = type(node)
    if kind in VALUE_NODES:
        value = node.__dict__["_val"]
        return value.name if isinstance(value, Enum) else value
    content = node.__dict__["_content"]
    if type(content) is dict:
        return {(key.name if isinstance(key, Enum) else key): plain(child) for key, child in content.items()}
    if type(content) is list:
        return [plain(child) for child in content]
    if content is None or type(content) is str:
        return content
    return plain(content)
