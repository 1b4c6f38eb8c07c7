"""Where the values of a composed config come from: files, the source of the program, the command line."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from hydra.core.override_parser.types import Override

from hydra_zen._base.hydra_defaults import Part
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
    parts_of : callable
        Gives, for the overrides of a job, the configs that Hydra merges, and the overrides that change values.
    written : WrittenConfigs
    settings : Settings
    """

    def __init__(
        self,
        parts_of: Callable[[list[str]], tuple[Sequence[Part], Sequence[Override]]],
        written: WrittenConfigs,
        settings: Settings,
    ) -> None:
        self._parts_of = parts_of
        self._written = written
        self._settings = settings

    def composed(self, lines: list[str]) -> MappingNode:
        """Return the config of a job, whose values stand where they are written.

        Raises
        ------
        hydra.errors.HydraException
            As when Hydra composes; but values are not compared with the types of fields.
        """
        parts, overrides = self._parts_of(lines)
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
