"""A directory of configs: its files by the path that Hydra gives them, and its groups."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from fnmatch import fnmatch
from functools import cached_property
from pathlib import Path
from typing import Final

from hydra_zen._base.hydra_defaults import LoadedConfig, package_in_header
from hydra_zen._base.names import DEFAULTS
from hydra_zen._check.findings import Finding
from hydra_zen._check.nodes import MappingNode
from hydra_zen._check.settings import Settings
from hydra_zen._check.tree.defaults_list import PlacedEntry, read_defaults
from hydra_zen._check.tree.stored import StoredConfig
from hydra_zen._check.yaml_source.source_file import SourceFile, read_file

#: Folders that hold no sources.
_SKIPPED: Final = frozenset({"__pycache__", "node_modules", "venv", "build", "dist", "outputs", "multirun"})


def is_skipped(name: str) -> bool:
    """Tell whether a folder of this name is left out unless it is named."""
    return name.startswith(".") or name in _SKIPPED


def yaml_files_below(root: Path, settings: Settings) -> Iterator[Path]:
    """Yield the YAML files of a directory, in a fixed order."""
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(name for name in folders if not is_skipped(name))
        for name in sorted(names):
            path = Path(folder, name)
            if path.suffix in (".yaml", ".yml") and not is_excluded(path, settings):
                yield path


def is_excluded(path: Path, settings: Settings) -> bool:
    """Tell whether the settings leave out a file."""
    shown = settings.in_project(path)
    return any(fnmatch(shown, pattern) for pattern in settings.exclude)


class ConfigDir:
    """What Hydra would find in a directory.

    Attributes
    ----------
    root : Path
    files : dict[str, SourceFile]
        By path of the config, such as ``"db/mysql"``.
    strangers : list[SourceFile]
        YAML files that Hydra does not see, since their name does not end with ``.yaml``.
    defaults : dict[str, list[PlacedEntry]]
        The defaults list of each config.
    """

    def __init__(
        self,
        root: Path,
        settings: Settings,
        paths: Iterable[Path] | None = None,
        stored: Mapping[str, StoredConfig] | None = None,
    ) -> None:
        self.root = root
        known = stored or {}
        #: Those of which nothing but the name is known.
        self.unknown = frozenset(settings.stored) - set(known)
        self.stored = self.unknown | set(known)
        self.files: dict[str, SourceFile] = {}
        self.strangers: list[SourceFile] = []
        self.defaults: dict[str, list[PlacedEntry]] = {}
        self.findings: list[Finding] = []
        #: Entries that cannot be followed; composition goes on without them.
        self.left_out: set[int] = set()
        for path in yaml_files_below(root, settings) if paths is None else paths:
            self._add(read_file(path, settings))
        self._packages = {name: self._package(file) for name, file in self.files.items()}
        # A file comes before what is stored under the same name.
        self._stored = {name: found for name, found in known.items() if name not in self.files}
        for name, found in self._stored.items():
            self.defaults[name], wrong = read_defaults(found.file)
            self.findings += wrong
            self._packages[name] = found.package

    def _add(self, file: SourceFile) -> None:
        self.findings += file.findings
        if file.path.suffix != ".yaml":
            self.strangers.append(file)
            return
        name = file.path.relative_to(self.root).with_suffix("").as_posix()
        self.files[name] = file
        if file.root is not None and not isinstance(file.root, MappingNode):
            message = "a config must be a mapping of names to values"
            self.findings.append(Finding(code="HZ204", message=message, place=file.root.place or file.start))
        self.defaults[name], wrong = read_defaults(file)
        self.findings += wrong

    def _package(self, file: SourceFile) -> str | None:
        try:
            return package_in_header(file.text)
        except ValueError as error:
            self.findings.append(Finding(code="HZ303", message=f"its header is invalid: {error}", place=file.start))
            return None

    def content(self, name: str) -> MappingNode:
        """Return what a config holds besides its defaults list; nothing if it could not be read."""
        stored = self._stored.get(name)
        file = self.files.get(name) if stored is None else stored.file
        root = None if file is None else file.root
        if not isinstance(root, MappingNode):
            return MappingNode()
        entries = {key: entry for key, entry in root.entries.items() if key != DEFAULTS}
        return MappingNode(entries, root.place)

    @cached_property
    def groups(self) -> dict[str, list[str]]:
        """The names of the configs of each group, by its path."""
        found: dict[str, list[str]] = {}
        for name in (*self.files, *self._stored):
            group, _, option = name.rpartition("/")
            if not group:
                continue
            found.setdefault(group, []).append(option)
            while "/" in group:
                group = group.rpartition("/")[0]
                found.setdefault(group, [])
        return found

    def entries(self, name: str) -> list[PlacedEntry]:
        """Return the entries of a defaults list that can be followed."""
        return [placed for placed in self.defaults.get(name, ()) if id(placed) not in self.left_out]

    def load(self, config_path: str) -> LoadedConfig | None:
        """Return what Hydra has to know of a config to resolve defaults lists."""
        name = config_path.removesuffix(".yaml")
        if name not in self._packages:
            return LoadedConfig((), None, has_content=True) if name in self.unknown else None
        entries = [placed.entry for placed in self.entries(name) if not placed.is_of_hydra]
        return LoadedConfig(entries, self._packages[name], bool(self.content(name).entries))

    def is_group(self, path: str) -> bool:
        """Tell whether `path` is a group."""
        return path in self.groups

    def options(self, group: str) -> list[str]:
        """Return the names of the configs in a group."""
        return self.groups.get(group, [])
