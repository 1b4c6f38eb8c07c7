"""Which compositions to make of a directory, so that every file is in one of them."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from dataclasses import replace
from itertools import combinations
from typing import Any

from hydra.errors import HydraException

from hydra_zen._base.hydra_defaults import group_choice, parse_override
from hydra_zen._check.findings import Finding
from hydra_zen._check.settings import Settings
from hydra_zen._check.tree.composing import Composition, compose
from hydra_zen._check.tree.config_dir import ConfigDir
from hydra_zen._check.tree.merging import embed


class Exploration:
    """The compositions of a directory, and what was wrong with those that Hydra would refuse."""

    def __init__(self, configs: ConfigDir, settings: Settings, broken: Container[str] = ()) -> None:
        self.findings: list[Finding] = []
        #: The files that bring less than they should, as findings name them.
        self._broken = broken
        self._configs = configs
        self._settings = settings
        self._given, wrong = parsed_overrides(settings.overrides)
        self.findings += wrong
        self._reached: set[str] = set()
        self._known: set[str] = set()

    def compositions(self) -> Iterator[Composition]:
        """Yield the primary configs first, then what no primary config reaches."""
        bases: dict[str, Composition] = {}
        for primary in self._primaries():
            composed = self._compose(primary, [])
            if composed is not None and any(self._is_broken(name) for name in composed.reached):
                # What it lacks, or what could be chosen in it, cannot be told before that is mended.
                yield replace(composed, is_whole=False)
            elif composed is not None:
                bases[primary] = composed
                yield composed
        if self._settings.all_choices or self._settings.pairs:
            for primary, base in bases.items():
                yield from self._choices(primary, base, 2 if self._settings.pairs else 1)
        if self._settings.config_name is None:
            yield from self._rest(bases)

    def _is_broken(self, name: str) -> bool:
        return name in self._configs.files and self._configs.files[name].shown in self._broken

    def _primaries(self) -> list[str]:
        """Return the configs at the root that are no part of others."""
        wanted = self._settings.config_name
        if wanted is not None:
            return [wanted.removesuffix(".yaml")]
        parts = {
            path
            for name in self._configs.files
            for placed in self._configs.defaults[name]
            for path in placed.paths(name.rpartition("/")[0])
        }
        return [name for name in self._configs.files if "/" not in name and name not in parts]

    def _compose(self, primary: str, choices: list[Any]) -> Composition | None:
        """Return a composition that is not known yet; report what is wrong with it."""
        composed, findings = self._try(primary, choices)
        self.findings += findings
        if composed is None or composed.name in self._known:
            return None
        self._known.add(composed.name)
        return composed

    def _try(self, primary: str, choices: list[Any]) -> tuple[Composition | None, list[Finding]]:
        composed, findings = compose(self._configs, primary, [*choices, *self._given], self._settings)
        if composed is not None:
            composed = replace(composed, is_default=not choices)
            self._reached |= composed.reached
            findings += self._left_open(primary, composed)
        return composed, findings

    def _left_open(self, primary: str, composed: Composition) -> Iterator[Finding]:
        for key, option in composed.choices.items():
            if option == "???":
                file = self._configs.files.get(primary)
                message = f"{primary} leaves the choice of {key!r} to the command line; `--all-choices` checks each"
                if not self._settings.all_choices and file is not None:
                    yield Finding(code="HZ904", message=message, place=file.start, given=key)

    def _choices(self, primary: str, base: Composition, at_once: int) -> Iterator[Composition]:
        """Yield a primary config with every option of every group, and with every pair of options."""
        for count in range(1, at_once + 1):
            for keys in combinations(self._options(base), count):
                for chosen in _products(keys):
                    composed = self._compose(primary, [group_choice(key, option) for key, option in chosen.items()])
                    if composed is not None:
                        yield composed
                        yield from self._new_choices(primary, base, composed, chosen) if count == 1 else ()

    def _new_choices(
        self, primary: str, base: Composition, composed: Composition, chosen: Mapping[str, str]
    ) -> Iterator[Composition]:
        """Yield the options of groups that only come with a choice."""
        for key, options in self._options(composed):
            if key in base.choices:
                continue
            for option in options:
                choices = [group_choice(*item) for item in (*chosen.items(), (key, option))]
                deeper = self._compose(primary, choices)
                if deeper is not None:
                    yield deeper

    def _options(self, composed: Composition) -> list[tuple[str, list[str]]]:
        """Return the options of each group that differ from what is chosen."""
        return [
            (key, [option for option in self._configs.options(key.partition("@")[0]) if option != chosen])
            for key, chosen in composed.choices.items()
        ]

    def _rest(self, bases: Mapping[str, Composition]) -> Iterator[Composition]:
        """Yield a composition for each config that is in none yet."""
        for name in self._configs.files:
            if name in self._reached:
                continue
            composed = self._chosen(name, bases)
            self._reached.add(name)
            yield composed if composed is not None else self._alone(name)

    def _chosen(self, name: str, bases: Mapping[str, Composition]) -> Composition | None:
        """Choose a config where a primary config has its group, or append it where that works."""
        group, _, option = name.rpartition("/")
        if not group or group.startswith("hydra"):
            return None
        for primary, base in bases.items():
            key = next((key for key in base.choices if key.partition("@")[0] == group), None)
            if key is not None:
                return self._compose(primary, [group_choice(key, option)])
        refused: list[Finding] = []
        for primary in bases:
            composed, findings = self._try(primary, [group_choice(group, option, add=True)])
            if composed is not None:
                self.findings += findings
                return composed
            refused = refused or findings
        self.findings += refused
        return None

    def _alone(self, name: str) -> Composition:
        """Return a config without any other, where Hydra would put it."""
        group = name.rpartition("/")[0]
        content = embed(self._configs.content(name), group.replace("/", "."))
        return Composition(name, content, frozenset({name}), {}, is_whole=False)


def _products(keys: tuple[tuple[str, list[str]], ...]) -> Iterator[dict[str, str]]:
    if not keys:
        yield {}
        return
    (key, options), *rest = keys
    for option in options:
        for others in _products(tuple(rest)):
            yield {key: option, **others}


def parsed_overrides(lines: tuple[str, ...]) -> tuple[list[Any], list[Finding]]:
    """Return overrides in Hydra's grammar as Hydra reads them, and those that it does not understand."""
    parsed: list[Any] = []
    findings: list[Finding] = []
    for line in lines:
        found = _parsed(line)
        (findings if isinstance(found, Finding) else parsed).append(found)
    return parsed, findings


def _parsed(line: str) -> Any:
    try:
        return parse_override(line)
    except HydraException as error:
        message = f"the override {line!r} is not in Hydra's grammar: {str(error).splitlines()[0]}"
        return Finding(code="HZ404", message=message, given=line)
