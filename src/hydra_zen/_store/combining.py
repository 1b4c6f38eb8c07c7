"""Stores made of stores: copies, copies with other groups, and unions."""

from __future__ import annotations

import copy
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from hydra_zen._base.messages import show_typed
from hydra_zen._store.contents import Contents, already_exists
from hydra_zen._store.pushing import PushableStore
from hydra_zen.errors import HydraZenTypeError

if TYPE_CHECKING:
    from typing_extensions import Self


class CombinableStore(PushableStore):
    """The part of `ZenStore` that copies entries from store to store."""

    __slots__ = ()

    def copy(self, store_name: str | None = None) -> Self:
        """Return an independent copy: entries, queue and defaults.

        Parameters
        ----------
        store_name : str, optional
            Name of the copy; ``"<name>_copy"`` by default.

        Returns
        -------
        Self
            The copy.

        Examples
        --------
        >>> from hydra_zen import ZenStore
        >>> store = ZenStore("mine")
        >>> _ = store(dict)
        >>> theirs = store.copy()
        >>> del theirs[None, "dict"]
        >>> theirs, len(store)
        (mine_copy
        {}, 1)
        """
        return self._with_contents(self._contents.copied(), store_name)

    def copy_with_mapped_groups(
        self,
        old_group_to_new_group: Mapping[str | None, str | None] | Callable[[str | None], str | None],
        *,
        store_name: str | None = None,
        overwrite_ok: bool | None = None,
    ) -> Self:
        """Return an independent copy in which groups have other names. Entries that moved are yet to be pushed.

        Parameters
        ----------
        old_group_to_new_group : Mapping | Callable
            New name of each group: a mapping (groups that it lacks stay), or a function of the group.
        store_name : str, optional
            Name of the copy; ``"<name>_copy"`` by default.
        overwrite_ok : bool, optional
            Whether an entry that moves may replace one of the same name in its new group; by default as this store
            says.

        Returns
        -------
        Self
            The copy.

        Raises
        ------
        ValueError
            Two entries would have the same name and group.

        Examples
        --------
        >>> from hydra_zen import ZenStore
        >>> store = ZenStore()
        >>> _ = store(dict, group="a"), store(list, group="b", populate_full_signature=False)
        >>> store.copy_with_mapped_groups({"a": "x/a"})
        custom_store_copy
        {'b': ['list'], 'x/a': ['dict']}
        """
        overwrite_ok = self._overwrite_ok if overwrite_ok is None else overwrite_ok
        new_group = _group_mapper(old_group_to_new_group)
        result = self._with_contents(Contents(), store_name)
        copies = [(entry, entry.copied(new_group(entry.group))) for entry in self._contents.entries.values()]
        # Entries that move come last: they replace those that stay, never the other way round.
        for entry, copied in sorted(copies, key=lambda pair: pair[0].key != pair[1].key):
            if copied.key in result._contents.entries and not overwrite_ok:
                raise already_exists(copied.key)
            result._contents.put(copied)
            if copied.key == entry.key and entry.key not in self._contents.queue:
                result._contents.queue.discard(entry.key)
        if not self._deferred_hydra_store:
            result.add_to_hydra_store()
        return result

    def update(self, other: CombinableStore, /, *, overwrite_ok: bool | None = None) -> None:
        """Add copies of the entries of `other`, and its queue, to this store.

        Parameters
        ----------
        other : ZenStore
            Where the entries come from.
        overwrite_ok : bool, optional
            If false, refuse to replace entries of this store. By default they are replaced, whatever the store says.

        Raises
        ------
        TypeError
            `other` is not a store.
        ValueError
            An entry would be replaced and `overwrite_ok` is false. This store is then as it was.

        Examples
        --------
        >>> from hydra_zen import ZenStore
        >>> store, other = ZenStore(), ZenStore()
        >>> _ = store({"a": 1}, name="conf"), other({"a": 2}, name="conf")
        >>> store.update(other, overwrite_ok=False)  # doctest: +ELLIPSIS
        Traceback (most recent call last):
            ...
        hydra_zen.errors.HydraZenValueError: (name=conf group=None): Store entry already exists. ...
        >>> store.update(other)
        >>> store[None, "conf"]
        {'a': 2}
        """
        if not isinstance(other, CombinableStore):  # pyright: ignore[reportUnnecessaryIsInstance]
            msg = f"`update` takes a ZenStore, got {show_typed(other)}"
            raise HydraZenTypeError(msg, value=other, expected="a ZenStore")
        if self == other:
            return
        mine, theirs = self._contents, other._contents
        if overwrite_ok is False and (taken := mine.entries.keys() & theirs.entries.keys()):
            raise already_exists(next(key for key in theirs.entries if key in taken))
        before = mine.snapshot()
        mine.add_copies(theirs)
        if not self._deferred_hydra_store:
            try:
                self.add_to_hydra_store()
            except BaseException:
                mine.restore(before)
                raise

    def merge(
        self,
        other: CombinableStore,
        /,
        store_name: str | None = None,
        *,
        overwrite_ok: bool | None = None,
    ) -> Self:
        """Return a copy of this store that is updated with `other`.

        Parameters
        ----------
        other : ZenStore
            Where the further entries come from.
        store_name : str, optional
            Name of the result; ``"<name>_copy"`` by default.
        overwrite_ok : bool, optional
            If false, refuse to let an entry of `other` replace one of this store.

        Returns
        -------
        Self
            A store with the options and the defaults of this one.

        Raises
        ------
        TypeError
            `other` is not a store.
        ValueError
            An entry would be replaced and `overwrite_ok` is false.

        Examples
        --------
        >>> from hydra_zen import ZenStore
        >>> store, other = ZenStore("a"), ZenStore("b")
        >>> _ = store({}, name="x"), other({}, name="y")
        >>> store | other
        a_copy
        {None: ['x', 'y']}
        """
        result = self.copy(store_name)
        result.update(other, overwrite_ok=overwrite_ok)
        return result

    def __or__(self, other: CombinableStore) -> Self:
        if not isinstance(other, CombinableStore):  # pyright: ignore[reportUnnecessaryIsInstance]
            return NotImplemented
        return self.merge(other)

    def __ior__(self, other: CombinableStore) -> Self:
        if not isinstance(other, CombinableStore):  # pyright: ignore[reportUnnecessaryIsInstance]
            return NotImplemented
        self.update(other)
        return self

    def _with_contents(self, contents: Contents, name: str | None) -> Self:
        """Return a store with the same options and defaults and other contents."""
        result = copy.copy(self)
        result.name = f"{self.name}_copy" if name is None else name
        result._contents = contents
        return result


def _group_mapper(mapping: Any) -> Callable[[str | None], str | None]:
    """Return the function that gives every group its new name."""
    if not isinstance(mapping, Mapping) and not callable(mapping):
        msg = f"groups are mapped by a mapping or a function, got {show_typed(mapping)}"
        raise HydraZenTypeError(msg, value=mapping, expected="a mapping or a function")
    given: Any = mapping  # pyright: ignore[reportUnknownVariableType]
    is_mapping = isinstance(mapping, Mapping)

    def new_group(group: str | None) -> str | None:
        result: Any = given.get(group, group) if is_mapping else given(group)
        if result is not None and not isinstance(result, str):
            msg = f"`group` must be a str or None, but {group!r} is mapped to {show_typed(result)}"
            raise HydraZenTypeError(msg, parameter="group", value=result, expected="a str or None")
        return result

    return new_group
