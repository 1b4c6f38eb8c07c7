"""Copying and resolving OmegaConf's containers where its public functions write too much or give up too soon."""

from __future__ import annotations

import re
from collections.abc import Iterable
from contextlib import AbstractContextManager, nullcontext
from typing import Any, Final

from omegaconf import MISSING, AnyNode, Container, DictConfig, Node, OmegaConf, ValueNode, flag_override
from omegaconf.errors import InterpolationToMissingValueError, OmegaConfBaseException

_NAMES: Final = re.compile(r"\$\{([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)\}", re.ASCII)


def is_unset(config: Any) -> bool:
    """Tell whether `config` as a whole is None, missing, or an unresolved interpolation."""
    return bool(config._is_none() or config._is_missing() or config._is_interpolation())


def special_values(config: Any) -> set[str]:
    """Return the texts at and below `config` that are missing values, or hold what looks like an interpolation."""
    found: set[str] = set()
    pending: list[Any] = [config]
    while pending:
        content = _held_by(pending.pop())
        if isinstance(content, str):
            if "${" in content or content == MISSING:
                found.add(content)
        else:
            pending.extend(_nodes_in(content))
    return found


def _held_by(node: Any) -> Any:
    """Return the content of a container, or the value of another node, as it stands."""
    fields = node.__dict__
    return fields["_content"] if "_content" in fields else fields["_val"]


def _nodes_in(content: Any) -> Iterable[Any]:
    """Return the nodes directly inside the content of a container; nothing for a value."""
    if isinstance(content, dict):
        return content.values()  # pyright: ignore[reportUnknownVariableType]
    if isinstance(content, list):
        return content  # pyright: ignore[reportUnknownVariableType]
    return (content,) if isinstance(content, Node) else ()


def independent_copy(config: Any) -> DictConfig:
    """Return a copy of `config` that sees a copy of the tree above it, so that nothing written to it gets out.

    What resolvers have cached stays shared: a cached value is the same for the original and for the copy. It is what
    `copy.deepcopy` of the whole tree gives, many times faster.
    """
    copies: dict[int, Any] = {}
    _copy_node(config._get_root(), None, copies)
    copied: DictConfig = copies[id(config)]
    return copied


def _copy_node(node: Any, parent: Any, copies: dict[int, Any]) -> Any:
    """Return a copy of `node` for `parent`; note in `copies` what became of each container."""
    copied = _shallow_copy(node)
    fields = copied.__dict__
    fields["_parent"] = parent
    fields["_flags_cache"] = None
    fields["_metadata"] = metadata = _shallow_copy(node._metadata)
    metadata.flags = dict(metadata.flags)
    if "_content" in fields:
        copies[id(node)] = copied
        fields["_content"] = _copy_content(fields["_content"], copied, copies)
    return copied


def _shallow_copy(obj: Any) -> Any:
    """Do what `copy.copy` does for plain objects, without asking them."""
    copied: Any = object.__new__(obj.__class__)
    copied.__dict__.update(obj.__dict__)
    return copied


def _copy_content(content: Any, parent: Any, copies: dict[int, Any]) -> Any:
    """Return a copy of what a container holds."""
    nodes = _nodes_in(content)
    if isinstance(content, dict):
        keys: Any = content  # pyright: ignore[reportUnknownVariableType]
        return dict(zip(keys, [_copy_node(node, parent, copies) for node in nodes], strict=True))
    if isinstance(content, list):
        return [_copy_node(node, parent, copies) for node in nodes]
    return _copy_node(content, parent, copies) if isinstance(content, Node) else content


def resolve_readable(config: DictConfig) -> None:
    """Replace every interpolation in `config` by its value, also in read-only parts.

    An interpolation that leads nowhere stays as it is: whoever reads it gets OmegaConf's error.
    """
    _resolve_children(config, (config,))


def _resolve_children(container: Any, within: tuple[Any, ...]) -> None:
    """Resolve what is below `container`; `within` are the containers whose resolution has begun."""
    keys = list(container.keys()) if OmegaConf.is_dict(container) else range(len(container))
    for key in keys:
        node = container._get_child(key)
        if not node._is_interpolation():
            if isinstance(node, Container):
                _resolve_children(node, (*within, node))
            continue
        try:
            _replace(container, key, node, _value_behind(node, within))
        except OmegaConfBaseException:
            continue  # it is reported if and when somebody reads it


def _value_behind(node: Any, within: tuple[Any, ...]) -> Any:
    """Return the value, or the resolved container, that the interpolation `node` stands for."""
    try:
        target = _found_by_name(node)
        if target is None:
            target = node._dereference_node()
    except InterpolationToMissingValueError:
        return MISSING
    if isinstance(target, Container):
        if any(target is container for container in within):
            return node._value()  # it refers to what holds it: there is no end to that
        _resolve_children(target, (*within, target))
    return _contents(target)


def _found_by_name(node: Any) -> Any:
    """Return the node that `node` refers to by nothing but names from the root, or None where there is more to it.

    OmegaConf parses every interpolation, which takes most of the time of resolving one.
    """
    text = node.__dict__.get("_val")
    match = _NAMES.fullmatch(text) if type(node) is AnyNode and type(text) is str else None
    if match is None:
        return None
    found = node._get_root()
    for name in match[1].split("."):
        found = _entries_of(found).get(name)
        if found is None:
            return None
    held = _held_by(found)
    is_special = held is None or (type(held) is str and ("${" in held or held == MISSING))
    return None if is_special or isinstance(held, Node) else found


def _entries_of(node: Any) -> dict[Any, Any]:
    """Return the nodes in a DictConfig by their keys; nothing for other nodes, and for one that is missing or None."""
    content = node.__dict__["_content"] if isinstance(node, DictConfig) else None
    return content if isinstance(content, dict) else {}  # pyright: ignore[reportUnknownVariableType]


def _contents(node: Any) -> Any:
    """Return what reading `node` gives."""
    value = node._value()
    if isinstance(node, Container):
        return value if value is None or isinstance(value, str) else node
    return _contents(value) if isinstance(value, Node) else value


def _replace(container: Any, key: Any, node: Any, value: Any) -> None:
    """Write `value` in the place of `node`, read-only or not."""
    with _writable(container), _writable(node):
        if isinstance(value, Container | list | dict) and isinstance(node, ValueNode):
            container[key] = value  # resolvers may return plain lists and dicts, which `OmegaConf.resolve` refuses
        else:
            node._set_value(value)


def _writable(node: Any) -> AbstractContextManager[Any]:
    """Return a context in which `node` may be written to."""
    return flag_override(node, "readonly", False) if node._get_flag("readonly") else nullcontext()
