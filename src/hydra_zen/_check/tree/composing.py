"""One composition: a primary config, its choices, and the tree that they give."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from hydra.errors import HydraException

from hydra_zen._base.hydra_defaults import Resolved, find_in_traceback, resolve_defaults
from hydra_zen._base.messages import did_you_mean, nearest
from hydra_zen._check.findings import Finding, Place
from hydra_zen._check.nodes import MappingNode
from hydra_zen._check.settings import Settings
from hydra_zen._check.tree.config_dir import ConfigDir
from hydra_zen._check.tree.merging import embed, merge
from hydra_zen._check.tree.overriding import apply_override


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
        return () if self.is_default else (_composing(self.name),)


def compose(
    configs: ConfigDir, primary: str, overrides: Sequence[Any], settings: Settings
) -> tuple[Composition | None, list[Finding]]:
    """Compose a primary config with overrides; return None and the reason if Hydra would refuse."""
    name = " ".join([primary, *(override.input_line for override in overrides)])
    try:
        resolved = resolve_defaults(configs, primary, overrides, version_base=settings.version_base)
    except (HydraException, ValueError, RecursionError, AssertionError) as error:
        return None, [_refusal(error, configs, primary, name)]
    root = _merged(configs, resolved)
    findings: list[Finding] = []
    for override in resolved.overrides:
        root, finding = apply_override(root, override)
        findings += [finding] if finding is not None else []
    entries = {key: entry for key, entry in root.entries.items() if key != "hydra"}
    reached = frozenset(found.config_path.removesuffix(".yaml") for found in resolved.configs)
    return Composition(name, MappingNode(entries, root.place), reached, resolved.choices), findings


def _composing(name: str) -> str:
    return f"while composing: {name}"


def _merged(configs: ConfigDir, resolved: Resolved) -> MappingNode:
    root = MappingNode()
    for found in resolved.configs:
        root = merge(root, embed(configs.content(found.config_path.removesuffix(".yaml")), found.package))
    return root


def _refusal(error: Exception, configs: ConfigDir, primary: str, name: str) -> Finding:
    """Return the finding for what Hydra refuses, at the entry that it was looking at."""
    place = configs.files[primary].start if primary in configs.files else None
    for path, origin in find_in_traceback(error):
        if isinstance(origin, Place):
            place = origin
            break
        if path in configs.files:
            place = _place_of_override(configs, path, origin) or configs.files[path].start
            break
    text = str(error).partition("\nConfig search path")[0].strip()
    lines = text.splitlines() or [type(error).__name__]
    code = _code(error, text)
    notes = (*(line.strip() for line in lines[1:] if line.strip()), _composing(name))
    if "Cannot find primary config" in text:
        primaries = [path for path in configs.files if "/" not in path]
        suggestion, hint = nearest(primary, primaries), did_you_mean(primary, primaries)
    else:
        suggestion, hint = _nearest_choice(lines, configs, code)
    return Finding(code=code, message=f"{lines[0]}{hint}", place=place, suggestion=suggestion, notes=notes)


def _nearest_choice(lines: list[str], configs: ConfigDir, code: str) -> tuple[str | None, str]:
    if code != "HZ304" or "'" not in lines[0]:
        return None, ""
    key = lines[0].rpartition("override '")[2].partition("'")[0]
    return nearest(key, configs.groups), did_you_mean(key, [group for group in configs.groups if group != key])


def _place_of_override(configs: ConfigDir, path: str, key: str | None) -> Place | None:
    for placed in configs.entries(path):
        group = placed.entry.group
        if placed.entry.override and key is not None and group is not None and key.partition("@")[0] == group:
            return placed.place
    return None


def _code(error: Exception, text: str) -> str:
    if isinstance(error, RecursionError):
        return "HZ302"
    if "Could not override" in text:
        return "HZ304"
    if "Could not find" in text or "Could not load" in text or "Cannot find" in text:
        return "HZ301"
    return "HZ305" if isinstance(error, HydraException) else "HZ303"
