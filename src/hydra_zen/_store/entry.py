"""One config of a store: its name, where it goes, and its node, which is made when it is first asked for."""

from __future__ import annotations

import copy
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from hydra_zen._base.value_types import StoreEntry

#: Group and name: what tells the entries of a store apart.
Key: TypeAlias = tuple[str | None, str]


class Node:
    """A config that is made once, when it is first asked for."""

    __slots__ = ("_make", "_original", "_value")

    def __init__(self, make: Callable[[], Any]) -> None:
        self._make: Callable[[], Any] | None = make
        self._value: Any = None
        self._original: Node | None = None

    def get(self) -> Any:
        """Return the config: the same object every time."""
        if self._make is not None:
            self._value = self._make()
            self._make = None
        return self._value

    def copied(self) -> Node:
        """Return a node with a deep copy of this one's config, which is still made only once for both."""
        original = self if self._make is None else self._original or self
        result = Node(partial(_deep_copy, original))
        result._original = original
        return result


class Entry:
    """A node and where it goes."""

    __slots__ = ("group", "name", "node", "package", "provider")

    def __init__(
        self,
        name: str,
        group: str | None,
        package: str | None,
        provider: str | None,
        node: Node,
    ) -> None:
        self.name = name
        self.group = group
        self.package = package
        self.provider = provider
        self.node = node

    @property
    def key(self) -> Key:
        """Group and name."""
        return self.group, self.name

    def as_dict(self) -> StoreEntry:
        """Return what users see of the entry, with its config."""
        return {
            "name": self.name,
            "group": self.group,
            "package": self.package,
            "provider": self.provider,
            "node": self.node.get(),
        }

    def copied(self, group: str | None) -> Entry:
        """Return an independent copy that stands in `group`."""
        return Entry(self.name, group, self.package, self.provider, self.node.copied())


def show_key(key: Key) -> str:
    """Return how messages name the entry with this key."""
    group, name = key
    return f"(name={name} group={group})"


def _deep_copy(node: Node) -> Any:
    """Return a deep copy of the config of `node`. Classes copy as themselves."""
    return copy.deepcopy(node.get())
