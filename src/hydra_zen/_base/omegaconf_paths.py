"""Nodes of OmegaConf's trees by their keys, without looking where references lead."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from hydra_zen._base.guards import is_plain_dict, is_plain_list
from hydra_zen._base.sentinels import NOTHING


def place(node: Any, path: Iterable[str]) -> Any:
    """Return the node at `path` below `node`.

    Returns
    -------
    Node, NOTHING or None
        `NOTHING` if there is none, and one can be made there; None if a reference, or something that has no keys,
        stands in the way.
    """
    for part in path:
        content = node.__dict__.get("_content")
        if is_plain_dict(content):
            below = content.get(part, NOTHING)
        elif is_plain_list(content) and part.isdecimal() and int(part) < len(content):
            below = content[int(part)]
        else:
            return None
        if below is NOTHING:
            return NOTHING
        node = below
    return node


def is_real_container(node: Any) -> bool:
    """Tell whether `node` is a container with a content of its own: neither None, nor missing, nor a reference."""
    content = getattr(node, "__dict__", {}).get("_content")
    return is_plain_dict(content) or is_plain_list(content)


def refers(node: Any) -> bool:
    """Tell whether there may be a reference in a tree."""
    state = node.__dict__
    content = state["_content"] if "_content" in state else state.get("_val")
    if isinstance(content, str):
        return "${" in content
    if is_plain_dict(content):
        return any(map(refers, content.values()))
    if is_plain_list(content):
        return any(map(refers, content))
    # The one member of a union that it holds.
    return "_metadata" in getattr(content, "__dict__", {})
