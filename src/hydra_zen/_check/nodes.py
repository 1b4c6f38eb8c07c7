"""Configs as trees of nodes that know where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias

from hydra_zen._base.config_path import child
from hydra_zen._base.guards import is_dict, is_list_or_tuple
from hydra_zen._check.findings import Place

_PARTS: Final = re.compile(r"[^.\[\]]+")


@dataclass(slots=True, eq=False)
class ScalarNode:
    """A value that holds no others."""

    value: Any
    place: Place | None = None


@dataclass(slots=True, eq=False)
class SequenceNode:
    """A list."""

    items: list[Node] = field(default_factory=list["Node"])
    place: Place | None = None


@dataclass(slots=True, eq=False)
class MappingNode:
    """A dict."""

    entries: dict[Any, Entry] = field(default_factory=dict[Any, "Entry"])
    place: Place | None = None

    def get(self, key: str) -> Node | None:
        """Return the node under a key."""
        entry = self.entries.get(key)
        return None if entry is None else entry.node

    def scalar(self, key: str) -> Any:
        """Return the value under a key if it is a scalar."""
        node = self.get(key)
        return node.value if isinstance(node, ScalarNode) else None


@dataclass(slots=True, eq=False)
class Entry:
    """One key of a dict with its node."""

    node: Node
    #: Where the key stands.
    place: Place | None = None


Node: TypeAlias = ScalarNode | SequenceNode | MappingNode


def plain(node: Node) -> Any:
    """Return the values of a tree as lists and dicts."""
    if isinstance(node, ScalarNode):
        return node.value
    if isinstance(node, SequenceNode):
        return [plain(item) for item in node.items]
    return {key: plain(entry.node) for key, entry in node.entries.items()}


def from_plain(value: Any, place: Place | None = None) -> Node:
    """Return the tree of lists and dicts that a program has made, all of it at one place."""
    return from_plain_like(value, None, place)


def from_plain_like(value: Any, model: Node | None, place: Place | None) -> Node:
    """Return the tree of lists and dicts whose parts stand where those of `model` do; what it lacks, where it would."""
    here = place if model is None or model.place is None else model.place
    if is_dict(value):
        known = model.entries if isinstance(model, MappingNode) else {}
        entries: dict[Any, Entry] = {}
        for key, item in value.items():
            entry = known.get(key)
            node = from_plain_like(item, None if entry is None else entry.node, here)
            entries[key] = Entry(node, here if entry is None or entry.place is None else entry.place)
        return MappingNode(entries, here)
    if is_list_or_tuple(value):
        is_like = isinstance(model, SequenceNode) and len(model.items) == len(value)
        models = model.items if isinstance(model, SequenceNode) and is_like else [None] * len(value)
        return SequenceNode([from_plain_like(item, like, here) for item, like in zip(value, models, strict=True)], here)
    return ScalarNode(value, here)


def below(node: Node | None, part: str) -> Node | None:
    """Return the node below `node` that one part of a dotted key leads to: a key, or the index of a list."""
    if isinstance(node, SequenceNode):
        return node.items[int(part)] if part.isdigit() and int(part) < len(node.items) else None
    if not isinstance(node, MappingNode):
        return None
    entry = node.entries.get(part)
    if entry is None:
        # Keys may be numbers, which a dotted key writes as text.
        entry = next((known for key, known in node.entries.items() if str(key) == part), None)
    return None if entry is None else entry.node


def node_at(root: Node, key: str) -> Node | None:
    """Return the node that a dotted key leads to."""
    found: Node | None = root
    for part in parts_of_key(key):
        found = below(found, part)
    return found


def parts_of_key(key: str) -> list[str]:
    """Return the parts of a dotted key, such as ``"layers[2].size"``."""
    return _PARTS.findall(key)


def children(node: Node, path: str) -> Iterator[tuple[str, Node]]:
    """Yield the nodes right below `node`, which stands at `path`, each with its own path."""
    if isinstance(node, SequenceNode):
        for index, item in enumerate(node.items):
            yield child(path, index), item
    elif isinstance(node, MappingNode):
        for key, entry in node.entries.items():
            yield child(path, str(key)), entry.node


def walk(node: Node, path: str = "") -> Iterator[tuple[str, Node]]:
    """Yield every node of a tree with its path, parents first."""
    yield path, node
    for path_below, below in children(node, path):
        yield from walk(below, path_below)
