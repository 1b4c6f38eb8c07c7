"""Which compositions to make of a directory, so that every file is in one of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations, product

from hydra_zen._check.settings import Settings
from hydra_zen._check.tree.config_dir import ConfigDir
from hydra_zen._check.tree.looking import Choices, Chosen, Look, LookInWorker, Primary, Seen, Unreached, options_of
from hydra_zen._check.workers import Workers


class Exploration:
    """Has all compositions of a directory looked at, in this process or in several."""

    def __init__(
        self, configs: ConfigDir, settings: Settings, workers: Workers, here: Look, elsewhere: LookInWorker
    ) -> None:
        self._configs = configs
        self._settings = settings
        self._workers = workers
        self._here = here
        self._elsewhere = elsewhere
        self._reached: set[str] = set()

    def seen(self) -> Iterator[Seen]:
        """Yield what is seen of the primary configs first, then of what no primary config reaches."""
        bases: dict[str, Choices] = {}
        primaries = self._primaries()
        items = map(Primary, primaries)
        for item, seen in self._workers.map(self._here, self._elsewhere, items, len(primaries)):
            self._reached |= seen.reached
            if seen.choices is not None:
                bases[item.name] = seen.choices
            yield seen
        if self._settings.all_choices or self._settings.pairs:
            chosen = [item for primary, choices in bases.items() for item in self._chosen(primary, choices)]
            for _, seen in self._workers.map(self._here, self._elsewhere, chosen, len(chosen)):
                self._reached |= seen.reached
                yield seen
        if self._settings.config_name is None:
            has_broken = len(bases) < len(primaries)
            yield from self._rest({primary: tuple(choices) for primary, choices in bases.items()}, has_broken)

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

    def _chosen(self, primary: str, choices: Choices) -> Iterator[Chosen]:
        """Yield a primary config with every option of every group, and with every pair of options."""
        groups = options_of(self._configs, choices)
        for count in (1, 2) if self._settings.pairs else (1,):
            for some in combinations(groups, count):
                keys = [key for key, _ in some]
                for options in product(*(options for _, options in some)):
                    known = frozenset(choices) if count == 1 else None
                    yield Chosen(primary, tuple(zip(keys, options, strict=True)), known)

    def _rest(self, primaries: Mapping[str, tuple[str, ...]], has_broken: bool) -> Iterator[Seen]:
        """Yield what is seen of each config that is in no composition yet."""
        left = [name for name in self._configs.files if name not in self._reached]
        # What one composition reaches needs no other. Several processes find out too late, and what they have seen of
        # such a config is dropped, so that findings do not depend on their number.
        items = (Unreached(name, primaries, has_broken) for name in left if name not in self._reached)
        for item, seen in self._workers.map(self._here, self._elsewhere, items, len(left)):
            if item.name not in self._reached:
                self._reached |= seen.reached
                yield seen
