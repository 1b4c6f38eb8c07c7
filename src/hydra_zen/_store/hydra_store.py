"""Pushing entries to Hydra's config store: all of them, in order, or none."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from hydra_zen._base.collection import seldom_collected
from hydra_zen._base.deferred import DeferredModule
from hydra_zen._base.sentinels import NOTHING
from hydra_zen._store.entry import Entry, Key, show_key
from hydra_zen.errors import HydraZenValueError

if TYPE_CHECKING:
    from hydra_zen._store import unopened
else:
    unopened = DeferredModule("hydra_zen._store.unopened")

#: The one entry of Hydra's own that users may replace without asking for it.
HYDRA_CONFIG: Final[Key] = ("hydra", "config")
_HYDRA_PROVIDER: Final = "hydra"


def push(entries: Sequence[Entry], *, overwrite_ok: bool) -> None:
    """Put `entries` into Hydra's config store, or leave that as it was and say why not."""
    with seldom_collected():
        from hydra.core.config_store import ConfigStore

    hydra_store = ConfigStore.instance()
    if not overwrite_ok:
        _check_free([_Place(hydra_store.repo, entry) for entry in entries], entries)
    done: list[_Place] = []
    try:
        for entry in entries:
            done.append(_Place(hydra_store.repo, entry))
            _store(hydra_store, entry, done[-1])
    except BaseException:
        for place in reversed(done):
            place.restore()
        raise


def _store(hydra_store: Any, entry: Entry, place: _Place) -> None:
    """Store an entry as Hydra does it; a config that is sure to open is opened when it is looked at."""
    config = entry.node.get()
    if unopened.stores_as_known(hydra_store) and unopened.is_sure_to_open(config):
        place.folder_made()[place.path[-1]] = unopened.UnopenedConfig(
            place.path[-1], config, entry.group, entry.package, entry.provider
        )
        return
    hydra_store.store(name=entry.name, node=config, group=entry.group, package=entry.package, provider=entry.provider)


class _Place:
    """Where Hydra's store keeps an entry, and what stood there before."""

    __slots__ = ("_repo", "before", "folder", "name", "path")

    def __init__(self, repo: dict[str, Any], entry: Entry) -> None:
        folders = [] if entry.group is None else entry.group.split("/")
        file_name = entry.name if entry.name.endswith(".yaml") else f"{entry.name}.yaml"
        self.path = (*folders, file_name)
        self.folder = self._repo = repo
        for folder in folders:
            if folder not in self.folder:
                file_name = folder  # to undo, drop the outermost of the folders that are made
                break
            if not isinstance(self.folder[folder], dict):
                msg = (
                    f"{show_key(entry.key)}: {folder!r} is a config in Hydra's config store, so it cannot be a group as"
                    " well. Give the group or that config another name"
                )
                raise HydraZenValueError(msg, value=entry.key)
            self.folder = self.folder[folder]
        self.name = file_name
        self.before = self.folder.get(self.name, NOTHING)

    @property
    def is_taken(self) -> bool:
        """Whether a config of the user's stands there."""
        return self.before is not NOTHING and not (
            self.path == (HYDRA_CONFIG[0], f"{HYDRA_CONFIG[1]}.yaml") and self.before.provider == _HYDRA_PROVIDER
        )

    def folder_made(self) -> dict[str, Any]:
        """Return the folder for the entry, made if need be."""
        folder = self._repo
        for name in self.path[:-1]:
            folder = folder.setdefault(name, {})
        return folder

    def restore(self) -> None:
        """Put back what stood there before."""
        if self.before is NOTHING:
            self.folder.pop(self.name, None)
        else:
            self.folder[self.name] = self.before


def _check_free(places: Sequence[_Place], entries: Sequence[Entry]) -> None:
    """Refuse to replace any config, be it in Hydra's store already or among the entries."""
    pushed: set[tuple[str, ...]] = set()
    for place, entry in zip(places, entries, strict=True):
        if place.is_taken or place.path in pushed:
            msg = (
                f"{show_key(entry.key)}: Hydra config store entry already exists. To replace it, call"
                " `add_to_hydra_store(overwrite_ok=True)` or use a store made by `ZenStore(overwrite_ok=True)`"
            )
            raise HydraZenValueError(msg, value=entry.key)
        pushed.add(place.path)
