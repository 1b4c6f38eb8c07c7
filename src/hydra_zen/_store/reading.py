"""Reading a store: what it holds, and under which names."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from typing import TYPE_CHECKING, Any, ClassVar, overload

from hydra_zen._store.contents import Contents, is_within
from hydra_zen._store.entry import Key

if TYPE_CHECKING:
    from hydra_zen._base.value_types import StoreEntry


class ReadableStore:
    """The part of `ZenStore` that changes nothing, and the state it reads."""

    __slots__ = ("_contents", "name")
    # Entries come and go, so a store is no key.
    __hash__: ClassVar[None] = None  # type: ignore[assignment]  # pyright: ignore[reportIncompatibleMethodOverride]

    name: str
    _contents: Contents

    @property
    def groups(self) -> list[str | None]:
        """The groups that have entries of their own, sorted, ``None`` first.

        Examples
        --------
        >>> from hydra_zen import ZenStore
        >>> store = ZenStore()
        >>> _ = store(dict, group="b/c"), store(dict, group="a"), store(dict)
        >>> store.groups
        [None, 'a', 'b/c']
        """
        groups = {entry.group for entry in self._contents.entries.values()}
        return sorted(groups, key=lambda group: (group is not None, group or ""))

    @overload
    def __getitem__(self, key: tuple[str | None, str], /) -> Any: ...
    @overload
    def __getitem__(self, key: str | None, /) -> dict[Key, Any]: ...
    def __getitem__(self, key: Any, /) -> Any:
        """Return the config called ``(group, name)``, or the configs of a group and its sub-groups by name."""
        if key is None or isinstance(key, str):
            return {entry.key: entry.node.get() for entry in self._contents.in_group(key)}
        return self._contents.find(key).node.get()

    def get_entry(self, group: str | None, name: str) -> StoreEntry:
        """Return a copy of an entry: its name, group, package, provider and config.

        Parameters
        ----------
        group : str | None
            Group of the entry.
        name : str
            Name of the entry.

        Returns
        -------
        StoreEntry
            A dict of the caller's own; the config in it is the store's.

        Raises
        ------
        KeyError
            There is no such entry.

        Examples
        --------
        >>> from hydra_zen import ZenStore
        >>> store = ZenStore()
        >>> _ = store({"a": 1}, name="conf", group="g", package="x.y")
        >>> store.get_entry("g", "conf")
        {'name': 'conf', 'group': 'g', 'package': 'x.y', 'provider': None, 'node': {'a': 1}}
        """
        return self._contents.find((group, name)).as_dict()

    def __iter__(self) -> Iterator[StoreEntry]:
        """Yield copies of the entries in the order in which they came."""
        for entry in list(self._contents.entries.values()):
            yield entry.as_dict()

    def __contains__(self, key: Hashable) -> bool:
        """Tell whether there is an entry ``(group, name)``, or any entry in the group or below it."""
        if key is None or isinstance(key, str):
            return any(is_within(entry.group, key) for entry in self._contents.entries.values())
        return key in self._contents.entries

    def __len__(self) -> int:
        return len(self._contents.entries)

    def __bool__(self) -> bool:
        return bool(self._contents.entries)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, ReadableStore):
            return NotImplemented
        return self._contents is other._contents

    def __repr__(self) -> str:
        names: dict[str | None, list[str]] = {}
        for group, name in self._contents.entries:
            names.setdefault(group, []).append(name)
        return f"{self.name}\n{names!r}"
