"""What Hydra refuses to compose, said at the entry that is at fault."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from hydra.errors import HydraException

from hydra_zen._base.hydra_defaults import configs_read_before, find_in_traceback, package_in_header
from hydra_zen._base.messages import did_you_mean, nearest
from hydra_zen._check.findings import Finding, Place
from hydra_zen._check.tree.config_dir import ConfigDir
from hydra_zen._check.tree.defaults_list import PlacedEntry

#: How Hydra says that two entries choose from one group: other options, or the same.
_TWICE: Final = re.compile(
    r"Multiple values for (?P<key>\S+)\. To override a value use 'override \S+: (?P<option>.+)'"
    r"|(?P<same>\S+) appears more than once in the final defaults list"
)


_FOR_PACKAGE: Final = re.compile(r"In '(?P<config>[^']+)': Could not override '[^'@]+@(?P<package>[^']+)'")


def composing(name: str) -> str:
    """Return the note that says which composition a finding is of."""
    return f"while composing: {name}"


def refusal(error: Exception, configs: ConfigDir, primary: str, name: str) -> Finding:
    """Return the finding for what Hydra refuses, at the entry that it was looking at."""
    twice = _chosen_twice(error, configs, primary, name)
    if twice is not None:
        return twice
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
    notes = (*(_explained(line.strip(), lines[0]) for line in lines[1:] if line.strip()), composing(name))
    if "Cannot find primary config" in text:
        primaries = [path for path in configs.files if "/" not in path]
        suggestion, hint = nearest(primary, primaries), did_you_mean(primary, primaries)
    else:
        suggestion, hint = _nearest_choice(lines, configs, code)
    if any(line.strip().startswith("Did you mean") for line in lines[1:]):
        suggestion, hint = None, ""
    header = _lacks_header(lines[0], configs)
    return Finding(code=code, message=f"{lines[0]}{hint}", place=place, suggestion=suggestion, notes=(*header, *notes))


def _explained(note: str, said: str) -> str:
    """Return a note of Hydra's; where it suggests what is written already, what is wrong with that."""
    key = said.rpartition("override '")[2].partition("'")[0]
    if note != f"Did you mean to override {key}?":
        return note
    return f"the entry that chooses {key!r} comes after this config in the defaults list; put it before"


def _lacks_header(said: str, configs: ConfigDir) -> tuple[str, ...]:
    """Return a note for a config whose overrides are for its own package, and that does not name its package."""
    match = _FOR_PACKAGE.match(said)
    path = "" if match is None else match["config"]
    group = path.rpartition("/")[0].replace("/", ".")
    if match is None or not group or not match["package"].startswith(group) or path not in configs.files:
        return ()
    if configs.load(path) is None or package_in_header(configs.files[path].text) is not None:
        return ()
    return (
        f"{path!r} is for the package {group!r}; if it is for the whole config, begin it with `# @package _global_`",
    )


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


def _chosen_twice(error: Exception, configs: ConfigDir, primary: str, name: str) -> Finding | None:
    """Return the finding for a second choice from a group, at the entry that lacks the word ``override``."""
    said = _TWICE.search(" ".join(str(error).split()))
    if said is None:
        return None
    group, _, package = (said["key"] or said["same"]).partition("@")
    entries = list(_choosing(group, package, configs, configs_read_before(error)))
    of_primary = [placed for of, placed in entries if of == primary]
    others = [placed for of, placed in entries if of != primary]
    if not of_primary:
        # Hydra goes from the last entry to the first, and names what the last one says.
        others.sort(key=lambda placed: placed.entry.value == said["option"])
    both = [*of_primary, *others]
    if len(both) < 2:
        # The other one is on the command line.
        return None
    first, second = both[0], both[-1]
    entry = second.entry
    written = f"override {entry.group}{f'@{entry.package}' if entry.package else ''}: {entry.value}"
    return Finding(
        code="HZ305",
        message=f"the group {group!r} has a choice already, at {first.place}; to change it, write {written!r}",
        place=second.place,
        given=str(entry.value),
        suggestion=written,
        notes=(composing(name),),
    )


def _choosing(group: str, package: str, configs: ConfigDir, read: Iterable[str]) -> Iterator[tuple[str, PlacedEntry]]:
    """Yield the entries that choose from a group for a package, each with the config that has it."""
    for path in read:
        for placed in configs.entries(path):
            entry = placed.entry
            if entry.override or placed.group_path(path.rpartition("/")[0]) != group:
                continue
            # What is written is relative to the package of the config.
            if f".{package}".endswith(f".{entry.package or ''}"):
                yield path, placed
