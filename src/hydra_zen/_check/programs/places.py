"""Where the values of a composed config come from: files, the source of the program, the command line."""

from __future__ import annotations

from pathlib import Path

from hydra._internal.hydra import Hydra

from hydra_zen._base.hydra_defaults import Part, parts_of
from hydra_zen._base.names import DEFAULTS
from hydra_zen._check.findings import Place
from hydra_zen._check.nodes import MappingNode
from hydra_zen._check.programs.written_configs import WrittenConfigs
from hydra_zen._check.settings import Settings
from hydra_zen._check.tree.merging import embed, merge
from hydra_zen._check.tree.overriding import apply_override
from hydra_zen._check.yaml_source.source_file import read_file


class Origins:
    """Where the values of the jobs of a program come from.

    Parameters
    ----------
    hydra : Hydra
    config_name : str
    written : WrittenConfigs
    settings : Settings
    """

    def __init__(self, hydra: Hydra, config_name: str, written: WrittenConfigs, settings: Settings) -> None:
        self._hydra = hydra
        self._config_name = config_name
        self._written = written
        self._settings = settings

    def composed(self, lines: list[str]) -> MappingNode:
        """Return the config of a job, whose values stand where they are written.

        Raises
        ------
        hydra.errors.HydraException
            As when Hydra composes; but values are not compared with the types of fields.
        """
        parts, overrides = parts_of(self._hydra, self._config_name, lines)
        root = MappingNode()
        for part in parts:
            root = merge(root, embed(self._content(part), part.package))
        for override in overrides:
            root, _ = apply_override(root, override)
        return root

    def of_defaults(self, path: str) -> Place | None:
        """Return where the program writes the defaults list of a config that it stores, or else the config."""
        return self._written.defaults_of(path)

    def _content(self, part: Part) -> MappingNode:
        """Return what a config holds besides its defaults list."""
        if part.file is None:
            return self._written.stored_as(part.config_path, part.config)
        root = read_file(Path(part.file), self._settings).root
        if not isinstance(root, MappingNode):
            return MappingNode()
        return MappingNode({key: entry for key, entry in root.entries.items() if key != DEFAULTS}, root.place)
