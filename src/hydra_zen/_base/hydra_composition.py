"""The configs of the jobs of a launch, composed once for all jobs that differ only in values.

Hydra composes a config in three steps: it follows the defaults lists, merges what they name, and applies the overrides
that are values. The first two take nearly all of the time, and overrides of the application's own values have no part
in them. So Hydra composes without these, and they are applied to a copy of that base.

The short way leads through Hydra's own functions, and whatever could come out otherwise is left to Hydra: overrides
whose place is reached through a reference, a `hydra` node with references in it, and every error.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import hydra as hydra_package
import omegaconf
from hydra import version
from hydra._internal.config_loader_impl import ConfigLoaderImpl, get_overrides_dirname
from hydra.core.override_parser.overrides_parser import OverridesParser
from hydra.core.override_parser.types import Override, QuotedString
from hydra.core.utils import JobRuntime
from hydra.types import RunMode
from omegaconf import DictConfig, OmegaConf

from hydra_zen._base.hydra_sources import LaunchRepository, StoreSnapshot
from hydra_zen._base.omegaconf_paths import is_real_container, place, refers
from hydra_zen._base.omegaconf_trees import KeptTree, copied
from hydra_zen._base.sentinels import NOTHING

#: Whether Hydra and OmegaConf are those whose steps are known; the steps of others are theirs alone.
ARE_KNOWN: Final = hydra_package.__version__.startswith("1.3.") and omegaconf.__version__.startswith("2.3.")
#: The containers of the `hydra` node that are read or written after the overrides.
_CONTAINERS: Final = (
    ("overrides", "task"),
    ("overrides", "hydra"),
    ("job", "config", "override_dirname", "exclude_keys"),
    ("job", "env_copy"),
    ("job", "env_set"),
    ("runtime",),
)
_RESOLVER: Final = re.compile(r"\$\{[^{}]*:")
#: The one resolver that Hydra's own configs call while they are composed, to no effect on what comes out.
_CLOCK: Final = "now"
_MOST_BASES: Final = 1024
_MOST_SHARED: Final = 8


@dataclass(frozen=True, slots=True)
class Base:
    """A composed config without the application's values, which nothing may change."""

    tree: KeptTree
    #: Its `hydra` node, as it is during jobs.
    hydra: DictConfig
    #: The formats in which the time was asked for while it was composed.
    clock: tuple[tuple[str, ...], ...]
    #: Whether single jobs and sweeps compose it differently: sweeps may leave a choice open.
    depends_on_mode: bool


@dataclass(frozen=True, slots=True)
class _Shared:
    """A base for later launches, and what the config store has to hold for that."""

    snapshot: StoreSnapshot
    config: DictConfig
    hydra: DictConfig
    clock: tuple[tuple[str, ...], ...]
    depends_on_mode: bool


#: Bases of the launches of this process, the last used at the end.
_shared: Final[dict[tuple[Any, ...], _Shared]] = {}


class Compositions:
    """Composes the configs of one launch."""

    def __init__(
        self,
        beyond_grammar: Mapping[str, Any],
        in_full: Callable[[str | None, list[str], RunMode], tuple[DictConfig, bool]],
        sources_of: Callable[[str | None, list[str]], Any],
    ) -> None:
        self._beyond_grammar = beyond_grammar
        self._in_full = in_full
        self._sources_of = sources_of
        self._parser: OverridesParser | None = None
        self._parsed: dict[str, Override] = {}
        self._sources: dict[tuple[Any, ...], Any] = {}
        self._bases: dict[tuple[Any, ...], Base | None] = {}
        self._reference: DictConfig | None = None
        #: The config that was composed last, and its base.
        self._last: tuple[DictConfig, Base] | None = None

    def parsed(self, lines: Iterable[str]) -> list[Override]:
        """Parse overrides, each line once in a launch."""
        if self._parser is None:
            self._parser = OverridesParser.create()
        known = self._parsed
        for line in lines:
            if line not in known:
                (override,) = self._parser.parse_overrides([line])
                value = override._value
                if isinstance(value, QuotedString) and value.text in self._beyond_grammar:
                    override._value = self._beyond_grammar[value.text]
                known[line] = override
        return [known[line] for line in lines]

    def composed(
        self, config_name: str | None, lines: list[str], mode: RunMode, *, validate: bool
    ) -> DictConfig | None:
        """Return the config of a job, or None where only Hydra itself can tell what it is, or what is wrong."""
        self._last = None
        if not ARE_KNOWN:
            return None
        try:
            return self._composed(config_name, lines, mode, validate=validate)
        except Exception:  # noqa: BLE001  Hydra fails in the same way, and says so in its own words
            return None

    def _composed(
        self, config_name: str | None, lines: list[str], mode: RunMode, *, validate: bool
    ) -> DictConfig | None:
        overrides = self.parsed(lines)
        if validate:
            ConfigLoaderImpl.validate_sweep_overrides_legal(overrides=overrides, run_mode=mode, from_shell=False)
        values: list[Override] = []
        others: list[str] = []
        sources = self._sources_for(config_name, overrides)
        for line, override in zip(lines, overrides, strict=True):
            if _is_value(override, sources):
                values.append(override)
            else:
                others.append(line)
        base = self._base(config_name, others, mode, sources)
        if base is None:
            return None
        config: DictConfig = base.tree.restored()
        _tell_time(config, base.clock)
        applied = [override for override in values if not override.is_sweep_override()]
        if not all(_stays_in_place(config, override) for override in applied):
            return None
        ConfigLoaderImpl._apply_overrides_to_config(applied, config)
        _note_overrides(config, overrides, with_values=bool(values))
        self._last = config, base
        return config

    def base_of(self, config: DictConfig) -> Base | None:
        """Return what `config` was made from, if it is the one that was composed last."""
        if self._last is None or self._last[0] is not config:
            return None
        return self._last[1]

    def _sources_for(self, config_name: str | None, overrides: Sequence[Override]) -> Any:
        """Return the sources that are searched, which an override and the primary config may add to."""
        lines = [_line(one) for one in overrides if one.get_key_element() == "hydra.searchpath"]
        key = config_name, tuple(lines)
        if key not in self._sources:
            self._sources[key] = self._sources_of(config_name, lines)
        return self._sources[key]

    def _base(self, config_name: str | None, lines: list[str], mode: RunMode, sources: Any) -> Base | None:
        for key in ((config_name, None, *lines), (config_name, mode, *lines)):
            if key in self._bases:
                return self._bases[key]
        base = self._made_base(config_name, lines, mode, sources)
        if len(self._bases) < _MOST_BASES:
            depends_on_mode = base is None or base.depends_on_mode
            self._bases[(config_name, mode if depends_on_mode else None, *lines)] = base
        return base

    def _made_base(self, config_name: str | None, lines: list[str], mode: RunMode, sources: Any) -> Base | None:
        repository: LaunchRepository = sources.delegate
        key = (
            repository.identity,
            config_name,
            mode,
            tuple(lines),
            version.getbase(),
            JobRuntime.instance().get("name"),
        )
        shared = _shared.pop(key, None)
        is_sharable = shared is not None and shared.snapshot.is_current()
        if shared is None or not is_sharable:
            config, has_warned = self._in_full(config_name, lines, mode)
            cache = OmegaConf.get_cache(config)
            clock = tuple(cache.get(_CLOCK, ()))
            if not _is_regular(config) or set(cache) - {_CLOCK}:
                return None
            OmegaConf.clear_cache(config)
            hydra_node: DictConfig = copied(place(config, ("hydra",)))
            OmegaConf.set_readonly(hydra_node, True)
            shared = _Shared(
                StoreSnapshot(repository.asked), config, hydra_node, clock, bool(repository.leave_a_choice)
            )
            is_sharable = (
                repository.is_known_by_store
                and not has_warned
                and not self._goes_beyond_grammar(lines)
                and not any(map(_RESOLVER.search, shared.snapshot.texts()))
            )
        if is_sharable:
            _shared[key] = shared
            if len(_shared) > _MOST_SHARED:
                del _shared[next(iter(_shared))]
        if self._reference is None:
            self._reference = shared.config
        return Base(KeptTree(self._reference, shared.config), shared.hydra, shared.clock, shared.depends_on_mode)

    def _goes_beyond_grammar(self, lines: Sequence[str]) -> bool:
        """Tell whether some override stands for a value that its text does not give away."""
        return any(text in line for text in self._beyond_grammar for line in lines)


def _tell_time(config: DictConfig, clock: Iterable[tuple[str, ...]]) -> None:
    """Let a config know what time it is, in these formats: Hydra's configs ask for it while they are composed."""
    tell: Any = OmegaConf._get_resolver(_CLOCK)
    for form in clock:
        tell(config, config, None, form, form)


def _line(override: Override) -> str:
    return override.input_line or ""


def _is_value(override: Override, sources: Any) -> bool:
    """Tell whether an override changes a value of the application, and neither a choice nor the `hydra` node.

    The mode, which Hydra's command line sets when it has composed once to find it out, is a value too.
    """
    key = override.key_or_group
    if key == "hydra.mode" and override.package is None:
        return not override.is_sweep_override()
    if override.package is not None or "[" in key or re.split(r"[./]", key)[0] in ("", "hydra"):
        return False
    if override.is_sweep_override() or isinstance(override.value(), dict):
        return True
    return not sources.group_exists(key)


def _stays_in_place(config: DictConfig, override: Override) -> bool:
    """Tell whether an override touches nothing but the place that its key names; references lead elsewhere."""
    node = place(config, override.key_or_group.split("."))
    if node is None or node is NOTHING:
        return node is NOTHING
    looks_at_it = override.is_delete() or override.is_add() or isinstance(override.value(), (dict, list))
    return not (looks_at_it and refers(node))


def _is_regular(config: DictConfig) -> bool:
    """Tell whether what is read and written of the `hydra` node later on is there, and does not come from elsewhere."""
    if not all(is_real_container(place(config, ("hydra", *path))) for path in _CONTAINERS):
        return False
    if len(config.hydra.job.env_copy):
        # What the environment holds is read anew for each job.
        return False
    return not refers(place(config, ("hydra", "job", "config", "override_dirname")))


def _note_overrides(config: DictConfig, overrides: Sequence[Override], *, with_values: bool) -> None:
    """Write into a copy of a base what Hydra writes there about the overrides and the working directory."""
    hydra = config.hydra
    if with_values:
        own = [override for override in overrides if not override.is_hydra_override()]
        for noted, given in (
            (hydra.overrides.task, own),
            (hydra.overrides.hydra, [override for override in overrides if override.is_hydra_override()]),
        ):
            if len(noted) != len(given):
                noted.clear()
                for override in given:
                    noted.append(override.input_line)
        form = hydra.job.config.override_dirname
        hydra.job.override_dirname = get_overrides_dirname(
            overrides=own, kv_sep=form.kv_sep, item_sep=form.item_sep, exclude_keys=form.exclude_keys
        )
    here = os.getcwd()  # noqa: PTH109  as Hydra writes it
    if hydra.runtime.cwd != here:
        hydra.runtime.cwd = here
