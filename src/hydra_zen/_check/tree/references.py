"""Entries of defaults lists that lead nowhere, or back to where they stand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import hydra

from hydra_zen._base.messages import did_you_mean, nearest
from hydra_zen._check.findings import Finding
from hydra_zen._check.tree.config_dir import ConfigDir
from hydra_zen._check.tree.defaults_list import SELF, PlacedEntry

#: Groups of Hydra's whose options plugins bring.
_OF_PLUGINS: Final = frozenset({"launcher", "sweeper"})


def check_references(configs: ConfigDir) -> list[Finding]:
    """Return what is wrong with the entries of all defaults lists, and leave those out of compositions."""
    found: list[Finding] = []
    for name in configs.files:
        for placed in configs.defaults[name]:
            finding = _wrong(configs, name, placed)
            if finding is not None:
                configs.left_out.add(id(placed))
                found.append(finding)
    return [*found, *_cycles(configs)]


def _wrong(configs: ConfigDir, name: str, placed: PlacedEntry) -> Finding | None:
    if placed.is_of_hydra:
        return _wrong_of_hydra(configs, name, placed)
    if placed.entry.optional:
        return None
    group = name.rpartition("/")[0]
    for path in placed.paths(group):
        if path not in configs.files and path not in configs.stored:
            return unknown_config(configs, path, placed)
    return None


def unknown_config(configs: ConfigDir, path: str, placed: PlacedEntry) -> Finding:
    """Return the finding for a config that is not there."""
    group, _, option = path.rpartition("/")
    if group and not configs.is_group(group):
        known = sorted(configs.groups)
        what, wanted, hint = f"there is no config group {group!r}", nearest(group, known), did_you_mean(group, known)
        if placed.entry.group is not None and configs.is_group(placed.entry.group):
            # What is written without a slash is looked for in the group of the file.
            wanted = f"/{placed.entry.group}"
            hint = f" Did you mean {wanted!r}?"
    elif placed.entry.group is not None:
        known = configs.options(group)
        what = f"the config group {group!r} has no option {option!r}"
        wanted, hint = nearest(option, known), did_you_mean(option, known)
    else:
        known = [SELF, *(name for name in configs.files if name.rpartition("/")[0] == group)]
        what, wanted = f"there is no config {path!r}", nearest(path, known)
        hint = did_you_mean(path, known)
    shown = f" It has: {', '.join(map(repr, known))}." if placed.entry.group is not None and known and not hint else ""
    note = (
        f"If a program stores it, name its module with --store, or add {path!r} to `stored` in [tool.hydra-zen.check]."
    )
    return Finding(
        code="HZ301",
        message=f"{what}.{hint}{shown}",
        place=placed.place,
        expected=", ".join(known) or None,
        given=path,
        suggestion=wanted,
        notes=() if hint else (note,),
    )


def _wrong_of_hydra(configs: ConfigDir, name: str, placed: PlacedEntry) -> Finding | None:
    """Look for an option among those of Hydra itself, of this directory, and of installed plugins."""
    entry = placed.entry
    if entry.group is None or entry.optional:
        return None
    group = entry.group.lstrip("/")
    own = Path(hydra.__file__).parent / "conf"
    short = group.removeprefix("hydra/")
    known_groups = {path.name for path in (own / "hydra").iterdir() if path.is_dir()} | _OF_PLUGINS
    if short not in known_groups and not configs.is_group(group):
        message = f"Hydra has no config group {group!r}.{did_you_mean(short, known_groups)}"
        return Finding(
            code="HZ301", message=message, place=placed.place, given=group, suggestion=nearest(short, known_groups)
        )
    for path in placed.paths(""):
        is_known = (own / f"{path}.yaml").is_file() or path in configs.files
        if not is_known and not (short in _OF_PLUGINS and path.endswith("/basic")):
            message = f"whether a plugin of Hydra brings {path!r} is only known when Hydra runs"
            return Finding(code="HZ903", message=message, place=placed.place, given=path)
    return None


def _cycles(configs: ConfigDir) -> Iterator[Finding]:
    """Yield each entry that closes a cycle, and leave it out."""
    done: set[str] = set()
    for start in configs.files:
        yield from _closing(configs, start, [], done)


def _closing(configs: ConfigDir, name: str, above: list[str], done: set[str]) -> Iterator[Finding]:
    if name in done:
        return
    group = name.rpartition("/")[0]
    for placed in configs.entries(name):
        for path in placed.paths(group) if not placed.entry.override else ():
            chain = [*above, name]
            if path in chain:
                configs.left_out.add(id(placed))
                shown = " -> ".join([*chain[chain.index(path) :], path])
                message = f"the defaults lists lead in a circle: {shown}"
                yield Finding(code="HZ302", message=message, place=placed.place, given=path)
            elif path in configs.files:
                yield from _closing(configs, path, chain, done)
    done.add(name)
