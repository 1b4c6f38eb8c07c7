"""Merging trees as OmegaConf merges configs; every value keeps its place."""

from __future__ import annotations

import re
from typing import Final

from hydra_zen._base.names import MISSING_TEXT
from hydra_zen._check.nodes import Entry, MappingNode, Node, ScalarNode

_REFERENCE: Final = re.compile(r"\$\{([\w.]+)\}")


def merge(root: MappingNode, changes: Node) -> MappingNode:
    """Return `root` with `changes` merged over it; both stay as they are."""
    merged = _merged(root, changes, root)
    return merged if isinstance(merged, MappingNode) else root


def _merged(old: Node, new: Node, root: MappingNode) -> Node:
    if isinstance(new, ScalarNode) and new.value == MISSING_TEXT:
        return old
    if not isinstance(new, MappingNode):
        return new
    if isinstance(old, ScalarNode):
        # What is merged over a reference to a mapping is merged over the mapping.
        old = _referenced(old, root)
    if not isinstance(old, MappingNode):
        return new
    entries = dict(old.entries)
    for key, entry in new.entries.items():
        known = entries.get(key)
        entries[key] = entry if known is None else _entry(known, entry, root)
    return MappingNode(entries, old.place or new.place)


def _entry(old: Entry, new: Entry, root: MappingNode) -> Entry:
    node = _merged(old.node, new.node, root)
    return Entry(node, old.place if node is old.node else new.place)


def _referenced(node: ScalarNode, root: MappingNode) -> Node:
    match = _REFERENCE.fullmatch(node.value) if isinstance(node.value, str) else None
    found: Node | None = root if match else None
    for part in match[1].split(".") if match else ():
        found = found.get(part) if isinstance(found, MappingNode) else None
    return node if found is None else found


def embed(content: MappingNode, package: str) -> MappingNode:
    """Return `content` below the keys that `package`, such as ``"db.main"``, names."""
    for part in reversed([part for part in package.split(".") if part]):
        content = MappingNode({part: Entry(content, content.place)}, content.place)
    return content
