"""Copying and resolving OmegaConf's containers where its public functions write too much or give up too soon."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from typing import Any

from omegaconf import MISSING, Container, DictConfig, Node, OmegaConf, ValueNode, flag_override
from omegaconf.base import Box
from omegaconf.errors import InterpolationToMissingValueError, OmegaConfBaseException


def is_unset(config: Any) -> bool:
    """Tell whether `config` as a whole is None, missing, or an unresolved interpolation."""
    return bool(config._is_none() or config._is_missing() or config._is_interpolation())


def special_values(node: Any) -> Iterator[str]:
    """Yield the text of every interpolation, and of every missing value, at and below `node`."""
    if node._is_interpolation() or node._is_missing():
        yield node._value()
    elif isinstance(node, Box):
        content: Any = node.__dict__["_content"]
        children: Any = (content,) if isinstance(content, Node) else content or ()
        for child in children.values() if hasattr(children, "values") else children:
            yield from special_values(child)


def independent_copy(config: Any) -> DictConfig:
    """Return a copy of `config` that sees a copy of the tree above it, so that nothing written to it gets out.

    What resolvers have cached stays shared: a cached value is the same for the original and for the copy.
    """
    root: Any = config._get_root()
    memo: dict[int, Any] = {}
    root_copy = copy.deepcopy(root, memo)
    root_copy._metadata.resolver_cache = root._metadata.resolver_cache
    copied = memo[id(config)]
    assert isinstance(copied, DictConfig)
    return copied


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
        target = node._dereference_node()
    except InterpolationToMissingValueError:
        return MISSING
    if isinstance(target, Container):
        if any(target is container for container in within):
            return node._value()  # it refers to what holds it: there is no end to that
        _resolve_children(target, (*within, target))
    return _contents(target)


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
