"""Compositions one by one, each checked as soon as it is made: what is found in one does not depend on the others."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, TypeAlias

from hydra_zen._base.hydra_defaults import group_choice
from hydra_zen._check.codes import Severity
from hydra_zen._check.findings import Finding
from hydra_zen._check.judge.gathering import GatheredCall, handed_over
from hydra_zen._check.judge.trees import Judge, check_tree
from hydra_zen._check.settings import Settings
from hydra_zen._check.tree.composing import Composition, compose
from hydra_zen._check.tree.config_dir import ConfigDir
from hydra_zen._check.tree.merging import embed
from hydra_zen._check.tree.overriding import parsed_overrides
from hydra_zen._check.tree.references import check_references
from hydra_zen._check.tree.stored import read_stored

#: The groups of a primary config, by the key that overrides each, with what is chosen.
Choices: TypeAlias = Mapping[str, str | None]


@dataclass(slots=True)
class Seen:
    """What a look at one or several compositions has shown.

    Attributes
    ----------
    choices : Mapping or None
        What is chosen in a primary config; None if nothing can be chosen in it.
    reached : set[str]
        The configs that the compositions are made of.
    of_trees, of_composing : list[Finding]
        What is wrong with what was composed, and what Hydra would refuse to compose.
    calls : list[GatheredCall]
        What another judge has to judge.
    """

    choices: Choices | None = None
    reached: set[str] = field(default_factory=set[str])
    of_trees: list[Finding] = field(default_factory=list[Finding])
    of_composing: list[Finding] = field(default_factory=list[Finding])
    calls: list[GatheredCall] = field(default_factory=list[GatheredCall])


@dataclass(frozen=True, slots=True)
class Primary:
    """A primary config with its own choices."""

    name: str


@dataclass(frozen=True, slots=True)
class Chosen:
    """A primary config with other options of its groups."""

    primary: str
    options: tuple[tuple[str, str], ...]
    #: The groups of the primary config itself, for options of new groups to be tried as well; None for no such tries.
    known: frozenset[str] | None


@dataclass(frozen=True, slots=True)
class Unreached:
    """A config that no other composition is made of."""

    name: str
    #: By primary config, its groups.
    primaries: Mapping[str, tuple[str, ...]]
    #: Whether there are primary configs besides, in which nothing can be chosen before they are mended.
    has_broken: bool = False


Wanted: TypeAlias = Primary | Chosen | Unreached


class Look:
    """Makes compositions of a directory, and checks each."""

    def __init__(self, configs: ConfigDir, settings: Settings, broken: Container[str], judge: Judge) -> None:
        self._configs = configs
        self._settings = settings
        #: The files that bring less than they should, as findings name them.
        self._broken = broken
        self._judge = judge
        self._given, _ = parsed_overrides(settings.overrides)

    def __call__(self, wanted: Wanted) -> Seen:
        """Return what the compositions that are wanted show."""
        seen = Seen()
        if isinstance(wanted, Primary):
            self._primary(wanted.name, seen)
        elif isinstance(wanted, Chosen):
            self._chosen(wanted, seen)
        else:
            composed = self._unreached(wanted, seen)
            seen.reached.add(wanted.name)
            self._check(composed if composed is not None else self._alone(wanted.name), seen)
        seen.calls = handed_over(self._judge)
        return seen

    def _primary(self, name: str, seen: Seen) -> None:
        composed = self._compose(name, (), seen)
        if composed is None:
            return
        if composed.is_whole:
            seen.choices = composed.choices
        self._check(composed, seen)

    def _is_broken(self, name: str) -> bool:
        return name in self._configs.files and self._configs.files[name].shown in self._broken

    def _chosen(self, wanted: Chosen, seen: Seen) -> None:
        composed = self._compose(wanted.primary, wanted.options, seen)
        if composed is None:
            return
        self._check(composed, seen)
        for key, options in options_of(self._configs, composed.choices) if wanted.known is not None else ():
            # Groups that only come with a choice.
            for option in options if key not in (wanted.known or ()) else ():
                deeper = self._compose(wanted.primary, (*wanted.options, (key, option)), seen)
                if deeper is not None:
                    self._check(deeper, seen)

    def _unreached(self, wanted: Unreached, seen: Seen) -> Composition | None:
        """Choose a config where a primary config has its group, or append it where that works."""
        group, _, option = wanted.name.rpartition("/")
        if not group or group.startswith("hydra"):
            return None
        for primary, keys in wanted.primaries.items():
            key = next((key for key in keys if key.partition("@")[0] == group), None)
            if key is not None:
                return self._compose(primary, ((key, option),), seen)
        if wanted.has_broken:
            # It may belong to one of those.
            return None
        refused: list[Finding] = []
        for primary in wanted.primaries:
            composed, findings = self._try(primary, [group_choice(group, option, add=True)])
            if composed is not None:
                seen.reached |= composed.reached
                seen.of_composing += findings
                return composed
            refused = refused or findings
        seen.of_composing += refused
        return None

    def _alone(self, name: str) -> Composition:
        """Return a config without any other, where Hydra would put it."""
        group = name.rpartition("/")[0]
        content = embed(self._configs.content(name), group.replace("/", "."))
        return Composition(name, content, frozenset({name}), {}, is_whole=False)

    def _check(self, composed: Composition, seen: Seen) -> None:
        # A stored config of which nothing but the name is known may bring anything.
        is_whole = composed.is_whole and not composed.reached & self._configs.unknown
        seen.of_trees += check_tree(composed.root, self._judge, is_whole=is_whole, notes=composed.notes)

    def _compose(self, primary: str, options: Iterable[tuple[str, str]], seen: Seen) -> Composition | None:
        composed, findings = self._try(primary, [group_choice(key, option) for key, option in options])
        seen.of_composing += findings
        seen.reached |= frozenset() if composed is None else composed.reached
        return composed

    def _try(self, primary: str, choices: list[Any]) -> tuple[Composition | None, list[Finding]]:
        composed, findings = compose(self._configs, primary, [*choices, *self._given], self._settings)
        if composed is not None:
            # What it lacks, or what could be chosen in it, cannot be told before all of its files are mended.
            is_whole = not any(self._is_broken(path) for path in composed.reached)
            composed = replace(composed, is_default=not choices, is_whole=is_whole)
            findings += self._left_open(primary, composed)
        return composed, findings

    def _left_open(self, primary: str, composed: Composition) -> Iterator[Finding]:
        for key, option in composed.choices.items():
            if option == "???":
                file = self._configs.files.get(primary)
                message = f"{primary} leaves the choice of {key!r} to the command line; `--all-choices` checks each"
                if not self._settings.all_choices and file is not None:
                    yield Finding(code="HZ904", message=message, place=file.start, given=key)


def options_of(configs: ConfigDir, choices: Choices) -> list[tuple[str, list[str]]]:
    """Return the options of each group that differ from what is chosen."""
    return [
        (key, [option for option in configs.options(key.partition("@")[0]) if option != chosen])
        for key, chosen in choices.items()
    ]


@dataclass(frozen=True, slots=True)
class Directory:
    """A directory that was read: its configs, and what is wrong with them before anything is composed."""

    configs: ConfigDir
    references: Sequence[Finding]
    broken: frozenset[str]


#: What was read last. A process that is a copy of the one that has read a directory need not read it again.
_last_read: dict[LookInWorker, Directory] = {}


def read_directory(root: Path, files: Iterable[Path], settings: Settings) -> Directory:
    """Read a directory; entries of defaults lists that cannot be followed are left out of compositions."""
    configs = ConfigDir(root, settings, files, read_stored(settings))
    references = list(check_references(configs))
    sources = (*configs.files.values(), *configs.strangers)
    unread = {file.shown for file in sources if file.root is None and file.findings}
    wrong = {finding.file for finding in references if finding.severity is Severity.ERROR and finding.file}
    return Directory(configs, references, frozenset(unread | wrong))


@dataclass(frozen=True)
class LookInWorker:
    """Makes the `Look` of another process."""

    root: Path
    files: tuple[Path, ...]
    settings: Settings
    make_judge: Callable[[], Judge]

    def keep(self, directory: Directory) -> None:
        """Let processes that are copies of this one, from now on, know what was read here."""
        _last_read.clear()
        _last_read[self] = directory

    def __call__(self) -> Look:
        """Read the directory there, unless it is known."""
        found = _last_read.get(self) or read_directory(self.root, self.files, self.settings)
        return Look(found.configs, self.settings, found.broken, self.make_judge())
