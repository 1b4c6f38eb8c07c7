"""What a store has that Hydra does not have yet, and giving it to Hydra."""

from __future__ import annotations

from hydra_zen._store.contents import KeyQueue
from hydra_zen._store.hydra_store import push
from hydra_zen._store.reading import ReadableStore


class PushableStore(ReadableStore):
    """The part of `ZenStore` that knows of Hydra's store."""

    __slots__ = ("_deferred_hydra_store", "_overwrite_ok")

    _deferred_hydra_store: bool
    _overwrite_ok: bool

    @property
    def _queue(self) -> KeyQueue:
        """The keys of the entries that Hydra does not have yet, in the order in which they will be pushed."""
        return self._contents.queue

    def has_enqueued(self) -> bool:
        """Tell whether there are entries that were not pushed to Hydra's store.

        Returns
        -------
        bool
            True until `add_to_hydra_store` is called.

        Examples
        --------
        >>> from hydra_zen import ZenStore
        >>> store = ZenStore()
        >>> _ = store({}, name="has_enqueued_example")
        >>> store.has_enqueued()
        True
        """
        return bool(self._contents.queue)

    def enqueue_all(self) -> None:
        """Push every entry, also those that were pushed before, at the next `add_to_hydra_store`.

        Examples
        --------
        >>> from hydra_zen import ZenStore
        >>> store = ZenStore()
        >>> _ = store({}, name="enqueue_all_example")
        >>> store.add_to_hydra_store()
        >>> store.enqueue_all()
        >>> store.has_enqueued()
        True
        """
        self._contents.queue.clear()
        self._contents.queue |= self._contents.entries.keys()

    def add_to_hydra_store(self, overwrite_ok: bool | None = None) -> None:
        """Push the entries that Hydra does not have yet into its store, in the order in which they came: all or none.

        Parameters
        ----------
        overwrite_ok : bool, optional
            Whether entries of Hydra's store may be replaced; by default as this store says.

        Raises
        ------
        ValueError
            Hydra's store has a config of this name and group. Nothing was pushed then.

        Examples
        --------
        >>> from hydra.core.config_store import ConfigStore
        >>> from hydra_zen import ZenStore
        >>> store = ZenStore()
        >>> _ = store({"a": 1}, name="add_to_hydra_store_example")
        >>> store.add_to_hydra_store()
        >>> ConfigStore.instance().repo["add_to_hydra_store_example.yaml"].node
        {'a': 1}
        """
        queue, entries = self._contents.queue, self._contents.entries
        if queue:
            overwrite_ok = self._overwrite_ok if overwrite_ok is None else overwrite_ok
            push(
                [entries[key] for key in queue if key in entries],
                overwrite_ok=overwrite_ok,
            )
            queue.clear()
