"""One composition: a primary config, its choices, and the tree that they give."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from hydra.errors import HydraException

from hydra_zen._base.hydra_defaults import Resolved, resolve_defaults
from hydra_zen._check.findings import Finding
from hydra_zen._check.nodes import MappingNode
from hydra_zen._check.settings import Settings
from hydra_zen._check.tree.config_dir import ConfigDir
from hydra_zen._check.tree.merging import embed, merge
from hydra_zen._check.tree.overriding import apply_override
from hydra_zen._check.tree.refusals import composing, refusal


@dataclass(frozen=True, slots=True)
class Composition:
    """A config as a job would get it.

    Attributes
    ----------
    name : str
        The primary config and the choices that differ from its own, as a command line has them.
    root : MappingNode
        Without the node ``hydra``.
    reached : frozenset[str]
        The configs that it is made of.
    choices : Mapping[str, str | None]
        What is chosen for each group, by the key that overrides it.
    is_whole : bool
        False for a config on its own, which others complete.
    is_default : bool
        Whether it is what comes without choosing anything.
    """

    name: str
    root: MappingNode
    reached: frozenset[str]
    choices: Mapping[str, str | None]
    is_whole: bool = True
    is_default: bool = True

    @property
    def notes(self) -> tuple[str, ...]:
        """What tells findings from those that come without choosing anything."""
        return () if self.is_default else (composing(self.name),)


def compose(
    configs: ConfigDir, primary: str, overrides: Sequence[Any], settings: Settings
) -> tuple[Composition | None, list[Finding]]:
    """Compose a primary config with overrides; return None and the reason if Hydra would refuse."""
    name = " ".join([primary, *(override.input_line for override in overrides)])
    try:
        resolved = resolve_defaults(configs, primary, overrides, version_base=settings.version_base)
    except (HydraException, ValueError, RecursionError, AssertionError) as error:
        return None, [refusal(error, configs, primary, name)]
    root = _merged(configs, resolved)
    findings: list[Finding] = []
    for override in resolved.overrides:
        root, finding = apply_override(root, override)
        findings += [finding] if finding is not None else []
    entries = {key: entry for key, entry in root.entries.items() if key != "hydra"}
    reached = frozenset(found.config_path.removesuffix(".yaml") for found in resolved.configs)
    return Composition(name, MappingNode(entries, root.place), reached, resolved.choices), findings


def _merged(configs: ConfigDir, resolved: Resolved) -> MappingNode:
    root = MappingNode()
    for found in resolved.configs:
        root = merge(root, embed(configs.content(found.config_path.removesuffix(".yaml")), found.package))
    return root
