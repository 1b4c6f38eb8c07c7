"""Configs that no file has, because a program puts them into Hydra's config store."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hydra.core.config_store import ConfigNode, ConfigStore

from hydra_zen._base.guards import is_dict
from hydra_zen._check.findings import Place
from hydra_zen._check.importing import fill_hydra_store, import_by_name
from hydra_zen._check.made_configs import plain_config
from hydra_zen._check.nodes import from_plain
from hydra_zen._check.settings import Settings
from hydra_zen._check.yaml_source.source_file import SourceFile


@dataclass(frozen=True, slots=True)
class StoredConfig:
    """A config of Hydra's config store, as if a file had it; all of it is in the first line of a module."""

    file: SourceFile
    package: str | None


def read_stored(settings: Settings) -> dict[str, StoredConfig]:
    """Import the modules that the settings name, and return the configs that they store, by path.

    Raises
    ------
    HydraZenImportError
        A module raises when it is imported, or its stores cannot be given to Hydra.
    """
    found: dict[str, StoredConfig] = {}
    for name in settings.stores:
        module = import_by_name(name, f"the module {name!r}, which `stores` names,")
        fill_hydra_store(module)
        place = Place(file=settings.shown(getattr(module, "__file__", None) or name))
        for path, node in stored_nodes():
            if node.provider != "hydra" and path not in found and not path.startswith("hydra/"):
                root = from_plain(plain_config(node.node), place)
                found[path] = StoredConfig(SourceFile(Path(path), place.file, root=root), node.package)
    return found


def stored_nodes() -> Iterator[tuple[str, ConfigNode]]:
    """Yield what is in Hydra's config store, with its path."""
    open_folders: list[tuple[str, Mapping[str, Any]]] = [("", ConfigStore.instance().repo)]
    while open_folders:
        prefix, folder = open_folders.pop()
        for name, found in folder.items():
            if is_dict(found):
                open_folders.append((f"{prefix}{name}/", found))
            else:
                yield f"{prefix}{name.removesuffix('.yaml')}", found
