"""What a store and its mirrors share: entries, and the queue of those that Hydra does not have yet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, MutableSet
from typing import Any

from hydra_zen._base.messages import did_you_mean
from hydra_zen._store.entry import Entry, Key, show_key
from hydra_zen.errors import HydraZenKeyError, HydraZenValueError


class KeyQueue(MutableSet[Key]):
    """A set of keys that keeps the order in which they came."""

    __slots__ = ("_keys",)

    def __init__(self, keys: Iterable[Key] = ()) -> None:
        self._keys: dict[Key, None] = dict.fromkeys(keys)

    def __contains__(self, key: object) -> bool:
        return key in self._keys

    def __iter__(self) -> Iterator[Key]:
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)

    def add(self, value: Key) -> None:
        """Append `value` unless it is queued already."""
        self._keys[value] = None

    def discard(self, value: Key) -> None:
        """Drop `value` if it is queued."""
        self._keys.pop(value, None)

    def clear(self) -> None:
        """Drop all keys."""
        self._keys.clear()

    def copy(self) -> KeyQueue:
        """Return an independent queue of the same keys."""
        return KeyQueue(self._keys)

    def __repr__(self) -> str:
        return f"{{{', '.join(map(repr, self._keys))}}}" if self._keys else "set()"


class Contents:
    """Entries in the order in which they came, and the queue."""

    __slots__ = ("entries", "queue")

    def __init__(self, entries: Iterable[Entry] = (), queue: Iterable[Key] = ()) -> None:
        self.entries: dict[Key, Entry] = {entry.key: entry for entry in entries}
        self.queue = KeyQueue(queue)

    def put(self, entry: Entry) -> None:
        """Add `entry` to the entries, in place of the one with the same key, and to the queue."""
        self.entries[entry.key] = entry
        self.queue.add(entry.key)

    def find(self, key: Key) -> Entry:
        """Return the entry called `key`."""
        try:
            return self.entries[key]
        except KeyError:
            raise self.not_found(key) from None

    def remove(self, key: Key) -> None:
        """Drop the entry called `key` and do not push it any more."""
        if key not in self.entries:
            raise self.not_found(key)
        del self.entries[key]
        self.queue.discard(key)

    def in_group(self, group: str | None) -> Iterator[Entry]:
        """Yield the entries of `group` and of its sub-groups."""
        for entry in self.entries.values():
            if is_within(entry.group, group):
                yield entry

    def copied(self) -> Contents:
        """Return an independent copy: same keys, same queue, copies of the nodes."""
        return Contents((entry.copied(entry.group) for entry in self.entries.values()), self.queue)

    def add_copies(self, other: Contents) -> None:
        """Add copies of the entries of `other`, in place of those with the same key, and its queue."""
        for entry in other.entries.values():
            self.entries[entry.key] = entry.copied(entry.group)
        self.queue |= other.queue

    def snapshot(self) -> tuple[dict[Key, Entry], KeyQueue]:
        """Return what `restore` needs to undo whatever happens from now on."""
        return dict(self.entries), self.queue.copy()

    def restore(self, snapshot: tuple[dict[Key, Entry], KeyQueue]) -> None:
        """Go back to `snapshot`."""
        entries, queue = snapshot
        self.entries.clear()
        self.entries.update(entries)
        self.queue.clear()
        self.queue |= queue

    def not_found(self, key: Any) -> HydraZenKeyError:
        """Return the error that says there is no entry called `key`, and which one was probably meant."""
        if not _is_key(key):
            msg = f"{key!r} names no entry: an entry is named by its group (None outside all groups) and its name"
            return HydraZenKeyError(msg, value=key, expected="a tuple (group, name)")
        group, name = key
        where = "outside all groups" if group is None else f"in group {group!r}"
        siblings = [entry.name for entry in self.entries.values() if entry.group == group]
        if siblings:
            msg = f"{show_key(key)}: there is no such entry {where}.{did_you_mean(str(name), siblings)}"
        else:
            groups = [str(entry.group) for entry in self.entries.values()]
            msg = f"{show_key(key)}: there are no entries {where}.{did_you_mean(str(group), groups)}"
        return HydraZenKeyError(msg, value=key)


def is_within(group: str | None, parent: str | None) -> bool:
    """Tell whether `group` is `parent` or one of its sub-groups."""
    if group is None or parent is None:
        return group is parent
    return group == parent or group.startswith(f"{parent}/")


def _is_key(key: Any) -> bool:
    """Tell whether `key` looks like the name of an entry."""
    return isinstance(key, tuple) and len(key) == 2  # pyright: ignore[reportUnknownArgumentType]


def already_exists(key: Key) -> HydraZenValueError:
    """Return the error that says `key` is taken in the store."""
    msg = (
        f"{show_key(key)}: Store entry already exists. To replace entries, use a store made by"
        " `ZenStore(overwrite_ok=True)`; to keep both, give one of them another name or group"
    )
    return HydraZenValueError(msg, value=key)
