"""Where a container contains itself."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import fields
from functools import partial
from types import SimpleNamespace
from typing import Any, NamedTuple

from hydra_zen._base.config_path import child
from hydra_zen._base.guards import is_mapping
from hydra_zen._base.messages import show_typed


class Cycle(NamedTuple):
    """A value that contains itself: its path, and the path at which it stands once more."""

    value: Any
    outer: str
    inner: str

    def __str__(self) -> str:
        outer = f"`{self.outer}`" if self.outer else "the value itself"
        return f"`{self.inner}`: {show_typed(self.value)} contains itself: it is the same object as {outer}"


def find_cycle(value: object, path: str) -> Cycle | None:
    """Return the first cycle in `value`, which stands at `path`; None if it has an end everywhere."""
    paths = {id(value): path}
    open_items = [(value, _items(value))]
    while open_items:
        owner, items = open_items[-1]
        key, item = next(items, (None, _END))
        if item is _END:
            open_items.pop()
            del paths[id(owner)]
            continue
        inner = child(paths[id(owner)], key)
        if id(item) in paths:
            return Cycle(item, paths[id(item)], inner)
        if _is_container(item):
            paths[id(item)] = inner
            open_items.append((item, _items(item)))
    return None


_END = object()
_SEQUENCES = (list, tuple, set, frozenset, deque)


def _is_container(value: object) -> bool:
    """Tell whether conversion goes into `value`."""
    return is_mapping(value) or isinstance(value, (*_SEQUENCES, partial, SimpleNamespace)) or _is_record(value)


def _is_record(value: object) -> bool:
    return hasattr(value, "__dataclass_fields__") and not isinstance(value, type)


def _items(value: Any) -> Iterator[tuple[object, Any]]:
    """Yield what is in `value`, each with its key, position or name."""
    pairs: Any = ()
    if is_mapping(value):
        pairs = value.items()
    elif isinstance(value, partial):
        pairs = {"_args_": value.args, **value.keywords}.items()
    elif isinstance(value, SimpleNamespace):
        pairs = vars(value).items()
    elif _is_record(value):
        pairs = [(field.name, getattr(value, field.name, None)) for field in fields(value)]
    elif _is_container(value):
        pairs = enumerate(value)
    return iter(pairs)
