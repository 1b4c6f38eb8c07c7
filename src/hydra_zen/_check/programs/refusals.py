"""What Hydra refuses to compose for a program, said of the override or the config that is at fault."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from hydra.errors import HydraException

from hydra_zen._base.messages import did_you_mean, nearest
from hydra_zen._check.findings import Finding, Place
from hydra_zen._check.nodes import node_at
from hydra_zen._check.programs.places import Origins
from hydra_zen._check.tree.config_dir import ConfigDir
from hydra_zen._check.tree.overriding import apply_override, parsed_overrides

_OF_OVERRIDE: Final = re.compile(
    r"Could not override '(?P<key>[^']+)'"
    r"|Could not append to config\. An item is already at '(?P<taken>[^']+)'"
    r"|Could not delete from config\. '(?P<gone>[^']+)'"
    r"|Error merging override (?P<line>.+)"
)
_NOT_FOUND: Final = re.compile(r"(?:In '(?P<config>[^']+)': )?Could not (?:find|load) '(?P<path>[^']+)'")
_IN_CONFIG: Final = re.compile(r"In '(?P<config>[^']+)': ")
_FULL_KEY: Final = re.compile(r"full_key: (?P<key>\S+)")


@dataclass(frozen=True, slots=True)
class Refusal:
    """What Hydra said, and of what.

    Attributes
    ----------
    error : Exception
    lines : list[str]
        The overrides.
    origins : Origins
        Where values come from.
    configs : ConfigDir or None
        The configs in the folder of the program.
    """

    error: Exception
    lines: list[str]
    origins: Origins
    configs: ConfigDir | None

    def finding(self) -> Finding:
        """Return the finding; without a place if only Hydra's words tell it."""
        said = self._said()
        of_override = _OF_OVERRIDE.match(said[0])
        override = None if of_override is None else self._override(of_override)
        if override is not None:
            return self._of_override(override, said)
        missing = _NOT_FOUND.match(said[0])
        if missing is not None:
            return self._not_found(missing["config"], missing["path"], said)
        key = self._key()
        if key is not None:
            return self._of_value(key, said)
        in_config = _IN_CONFIG.match(said[0])
        place = None if in_config is None else self._place_of(in_config["config"])
        return Finding(code="HZ305", message=said[0], place=place, notes=tuple(said[1:]))

    def _said(self) -> list[str]:
        """Return what Hydra said, line by line."""
        cause = self.error.__cause__ if self.error.__cause__ is not None and not str(self.error) else self.error
        text = str(cause).partition("\nConfig search path")[0]
        return [line.strip() for line in text.splitlines() if line.strip()] or [type(cause).__name__]

    def _override(self, said: re.Match[str]) -> Any:
        """Return the override that Hydra speaks of."""
        key = said["key"] or said["taken"] or said["gone"]
        for override in parsed_overrides(tuple(self.lines))[0]:
            if said["line"] == override.input_line or key in (override.key_or_group, _with_package(override)):
                return override
        return None

    def _of_override(self, override: Any, said: list[str]) -> Finding:
        line = override.input_line
        try:
            rest = self.origins.composed([other for other in self.lines if other != line])
            _, finding = apply_override(rest, override)
        except HydraException:
            finding = None
        if finding is not None:
            return finding
        key = self._key()
        if key is not None and said[0].startswith("Error merging"):
            return self._of_value(key, said)
        notes = tuple(said[1:])
        return Finding(code="HZ404", message=said[0], place=Place.of_override(line), given=line, notes=notes)

    def _not_found(self, config: str | None, path: str, said: list[str]) -> Finding:
        """Return the finding for a config that is not there."""
        group, _, option = path.rpartition("/")
        chosen = next((line for line in self.lines if _chooses(line, group, option)), None)
        place = self._place_of(config, path) if chosen is None else Place.of_override(chosen)
        known = said[2:] if len(said) > 1 and said[1].startswith("Available options") else []
        hint = did_you_mean(option, known)
        if not known:
            return Finding(code="HZ301", message=said[0], place=place, given=path, notes=tuple(said[1:]))
        shown = "" if hint else f" It has: {', '.join(map(repr, known))}."
        return Finding(
            code="HZ301",
            message=f"the config group {group!r} has no option {option!r}.{hint}{shown}",
            place=place,
            expected=", ".join(known),
            given=path,
            suggestion=nearest(option, known),
        )

    def _place_of(self, config: str | None, path: str | None = None) -> Place | None:
        """Return where a config is written, or the entry of its defaults list that names `path`."""
        if config is None:
            return None
        if self.configs is None or config not in self.configs.files:
            return self.origins.of_defaults(config)
        named = (
            placed.place
            for placed in self.configs.defaults[config]
            if path is not None and path in placed.paths(config.rpartition("/")[0])
        )
        return next(named, self.configs.files[config].start)

    def _key(self) -> str | None:
        """Return the key of a value that does not fit the type of its field."""
        found = _FULL_KEY.search(f"{self.error}\n{self.error.__cause__}")
        return None if found is None else found["key"]

    def _of_value(self, key: str, said: list[str]) -> Finding:
        cause = [line.strip() for line in str(self.error.__cause__ or "").splitlines()]
        why = next((line for line in (*said[1:], *cause) if line.startswith("Value ") or "convert" in line), None)
        node = node_at(self.origins.composed(self.lines), key)
        return Finding(
            code="HZ305",
            message=f"the field {key!r} has a type that this value does not fit: {why}" if why else said[0],
            place=None if node is None else node.place,
            config_path=key,
            notes=() if why else tuple(said[1:]),
        )


def unknown_primary(name: str, known: Iterable[str], place: Place) -> Finding:
    """Return the finding for a config of that name, which is not there."""
    names = list(known)
    message = f"Cannot find primary config '{name}'.{did_you_mean(name, names)}"
    return Finding(code="HZ301", message=message, place=place, given=name, suggestion=nearest(name, names))


def _chooses(line: str, group: str, option: str) -> bool:
    key, _, value = line.lstrip("+").partition("=")
    return key.partition("@")[0] == group and option in value


def _with_package(override: Any) -> str:
    return f"{override.key_or_group}@{override.package}" if override.package else override.key_or_group
