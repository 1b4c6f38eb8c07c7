"""Where the configs of a launch come from: every source is read once."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any, Final

from hydra import version
from hydra._internal.config_repository import ConfigRepository
from hydra.core.config_store import ConfigNode, ConfigStore
from hydra.core.object_type import ObjectType
from hydra.plugins.config_source import ConfigResult, ConfigSource

from hydra_zen._base.guards import is_dict
from hydra_zen._base.omegaconf_trees import are_same, copied

#: Packages whose configs do not change while a process runs: Hydra's own, and those of its installed plugins.
_INSTALLED: Final = ("hydra.conf.", "hydra_plugins.")
#: Answers of sources in such packages.
_existing: Final[dict[tuple[Any, ...], bool]] = {}
_loaded: Final[dict[tuple[Any, ...], ConfigResult | None]] = {}


class LaunchRepository(ConfigRepository):
    """The sources of configs, which answers the same question once.

    Hydra copies it for every composition, and with it all that its config store holds. A composition may replace the
    list of sources, and changes none of them: a copy of the list is enough. It changes the configs that it loads,
    hence it gets copies of these.
    """

    def __init__(self, config_search_path: Any) -> None:
        super().__init__(config_search_path)
        #: The paths of configs and groups that were asked for.
        self.asked: set[str] = set()
        #: Those whose defaults lists leave a choice open; only a sweep may do without it.
        self.leave_a_choice: set[str] = set()

    def initialize_sources(self, config_search_path: Any) -> None:
        """Make the sources of a search path."""
        super().initialize_sources(config_search_path)
        self._results: dict[str, ConfigResult | None] = {}
        self._found: dict[tuple[str, Any], ConfigSource | None] = {}

    def __deepcopy__(self, memo: dict[int, Any]) -> LaunchRepository:
        twin = object.__new__(type(self))
        vars(twin).update(vars(self))
        twin.sources = self.sources.copy()
        return twin

    def __getstate__(self) -> dict[str, Any]:
        # What has been read stays where it was read.
        return {**vars(self), "_results": {}, "_found": {}, "asked": set(), "leave_a_choice": set()}

    def load_config(self, config_path: str) -> ConfigResult | None:
        """Return a config for one composition."""
        if config_path not in self._results:
            self._results[config_path] = self._load(config_path)
        result = self._results[config_path]
        if result is None:
            return None
        if any(default.is_missing() for default in result.defaults_list or ()):
            self.leave_a_choice.add(config_path)
        owned = copy.copy(result)
        owned.config = copied(result.config)
        return owned

    def _load(self, config_path: str) -> ConfigResult | None:
        source = self._find_object_source(config_path, ObjectType.CONFIG)
        if source is None or not _is_installed(source):
            return super().load_config(config_path)
        key = (*_identity(source), config_path, version.base_at_least("1.2"))
        if key not in _loaded:
            _loaded[key] = super().load_config(config_path)
        return _loaded[key]

    def _find_object_source(self, config_path: str, object_type: ObjectType | None) -> ConfigSource | None:
        key = config_path, object_type
        if key not in self._found:
            self.asked.add(config_path)
            self._found[key] = self._first_with(config_path, object_type)
        return self._found[key]

    def _first_with(self, config_path: str, object_type: ObjectType | None) -> ConfigSource | None:
        for source in self.sources:
            asks_for_group = object_type is ObjectType.GROUP
            ask = source.is_group if asks_for_group else source.is_config
            if _is_installed(source):
                key = (*_identity(source), config_path, asks_for_group, version.base_at_least("1.2"))
                if key not in _existing:
                    _existing[key] = ask(config_path)
                has_it = _existing[key]
            else:
                has_it = ask(config_path)
            if has_it:
                return source
        return None

    @property
    def identity(self) -> tuple[Any, ...]:
        """The sources in their order."""
        return tuple(map(_identity, self.sources))

    @property
    def is_known_by_store(self) -> bool:
        """Whether Hydra's config store holds every config that may change while the process runs."""
        return all(_is_installed(source) or _is_of_store(source) for source in self.sources)


def _identity(source: ConfigSource) -> tuple[Any, ...]:
    return type(source), source.provider, source.path


def _is_installed(source: ConfigSource) -> bool:
    return source.scheme() == "pkg" and f"{source.path}.".startswith(_INSTALLED)


def _is_of_store(source: ConfigSource) -> bool:
    return source.scheme() == "structured" and source.path == ""


class StoreSnapshot:
    """What Hydra's config store held under some paths."""

    def __init__(self, paths: set[str]) -> None:
        self._held = {path: _kept(_stored(path)) for path in _as_asked(paths)}

    def is_current(self) -> bool:
        """Tell whether the store holds the same now."""
        return all(_is_same(_stored(path), held) for path, held in self._held.items())

    def texts(self) -> Iterator[str]:
        """Yield the text of every config that is not Hydra's own."""
        for held in self._held.values():
            if isinstance(held, ConfigNode) and held.provider != "hydra":
                yield repr(held.node)


def _as_asked(paths: set[str]) -> Iterator[str]:
    """Yield the places where the store may hold a config or a group of these paths."""
    for path in paths:
        stripped = path.rstrip("/")
        yield stripped
        if not stripped.endswith(".yaml"):
            yield f"{stripped}.yaml"


def _stored(path: str) -> Any:
    """Return the config or the group that the store holds under `path`, or None."""
    found: Any = ConfigStore.instance().repo
    for part in path.split("/"):
        if part:
            found = found.get(part) if is_dict(found) else None
    return found


def _kept(stored: Any) -> Any:
    """Return what identifies a stored config or group: of a group, only that it is one."""
    if isinstance(stored, ConfigNode):
        kept = copy.copy(stored)
        kept.node = copied(stored.node)
        return kept
    return isinstance(stored, dict)


def _is_same(stored: Any, kept: Any) -> bool:
    if isinstance(stored, ConfigNode) and isinstance(kept, ConfigNode):
        return (stored.package, stored.provider) == (kept.package, kept.provider) and are_same(stored.node, kept.node)
    return not isinstance(stored, ConfigNode) and isinstance(stored, dict) is kept
