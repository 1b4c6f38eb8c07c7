"""Hydra's own resolution of defaults lists, over configs that somebody else has read."""

from __future__ import annotations

import copy
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Protocol

from hydra import version
from hydra._internal.config_repository import IConfigRepository
from hydra._internal.core_plugins.basic_sweeper import BasicSweeper
from hydra._internal.defaults_list import create_defaults_list
from hydra._internal.hydra import Hydra
from hydra.core.default_element import ConfigDefault, GroupDefault, InputDefault
from hydra.core.object_type import ObjectType
from hydra.core.override_parser.types import Override, OverrideType, ValueType
from hydra.plugins.config_source import ConfigResult, ConfigSource
from omegaconf import OmegaConf

from hydra_zen._base.hydra_runs import parse_override, use_version_base
from hydra_zen._base.silence import silence

__all__ = [
    "DefaultsEntry",
    "Found",
    "LoadedConfig",
    "Part",
    "Resolved",
    "configs_read_before",
    "find_in_traceback",
    "group_choice",
    "package_in_header",
    "parse_override",
    "parts_of",
    "resolve_defaults",
    "sweep_jobs",
]


#: How Hydra names folders as sources of configs.
_FILES: Final = "file://"


@dataclass(frozen=True, slots=True)
class DefaultsEntry:
    """One entry of a defaults list, with anything that shall be found again when Hydra complains of it.

    ``group`` is None for an entry that names a config by its path, which is in ``value`` then.
    """

    group: str | None
    value: Any
    package: str | None = None
    optional: bool = False
    override: bool = False
    origin: Any = None


@dataclass(frozen=True, slots=True)
class LoadedConfig:
    """What Hydra has to know of a config to resolve a defaults list."""

    defaults: Sequence[DefaultsEntry]
    package: str | None
    #: Whether there is anything in it besides the defaults list.
    has_content: bool


class ConfigSourceProtocol(Protocol):
    """Where configs come from."""

    def load(self, config_path: str) -> LoadedConfig | None:
        """Return the config called `config_path`, such as ``"db/mysql"``."""
        ...

    def is_group(self, path: str) -> bool:
        """Tell whether `path` is a group of configs."""
        ...

    def options(self, group: str) -> list[str]:
        """Return the names of the configs in a group."""
        ...


@dataclass(frozen=True, slots=True)
class Found:
    """One config of a resolved defaults list."""

    config_path: str
    package: str


@dataclass(frozen=True, slots=True)
class Resolved:
    """A resolved defaults list: what to merge, in this order, and what was chosen for each group."""

    configs: tuple[Found, ...]
    choices: Mapping[str, str | None]
    #: The overrides that change values, not choices.
    overrides: tuple[Override, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """One config of a composition, from wherever Hydra has it.

    Attributes
    ----------
    config_path : str
    package : str
    file : str or None
        The file that it was read from, if it is one.
    config : Any
        What is in it besides the defaults list.
    """

    config_path: str
    package: str
    file: str | None
    config: Any


class _Group(GroupDefault):
    origin: Any = None

    def __deepcopy__(self, memo: dict[int, Any]) -> _Group:
        twin = copy.copy(self)
        twin.value = copy.copy(self.value)
        return twin


class _Config(ConfigDefault):
    origin: Any = None

    def __deepcopy__(self, memo: dict[int, Any]) -> _Config:
        return copy.copy(self)


class _Repository(IConfigRepository):
    """A source of configs in the shape that Hydra asks for."""

    def __init__(self, source: ConfigSourceProtocol) -> None:
        self._source = source
        self._results: dict[str, ConfigResult | None] = {}

    @property
    def read(self) -> tuple[str, ...]:
        """The paths of the configs that Hydra has asked for."""
        return tuple(self._results)

    def load_config(self, config_path: str) -> ConfigResult | None:
        """Return the config called `config_path`."""
        if config_path not in self._results:
            loaded = self._source.load(config_path)
            self._results[config_path] = None if loaded is None else _result(config_path, loaded)
        return self._results[config_path]

    def group_exists(self, config_path: str) -> bool:
        """Tell whether `config_path` is a group."""
        return self._source.is_group(config_path)

    def config_exists(self, config_path: str) -> bool:
        """Tell whether there is such a config."""
        return self.load_config(config_path) is not None

    def get_group_options(self, group_name: str, results_filter: ObjectType | None = ObjectType.CONFIG) -> list[str]:
        """Return the names of the configs in a group."""
        return self._source.options(group_name)

    def get_sources(self) -> list[ConfigSource]:
        """Return nothing: Hydra asks only to write a message."""
        return []

    def get_schema_source(self) -> ConfigSource:
        """Fail: resolving a defaults list needs no schemas."""
        raise NotImplementedError

    def initialize_sources(self, config_search_path: Any) -> None:
        """Fail: the source is given."""
        raise NotImplementedError


def resolve_defaults(
    source: ConfigSourceProtocol, config_name: str, overrides: Sequence[Override], *, version_base: str | None = None
) -> Resolved:
    """Resolve the defaults list of a primary config, and of all that it names, as Hydra does.

    Groups whose choice is mandatory and not made are left out.

    Raises
    ------
    hydra.errors.HydraException, ValueError, RecursionError
        What is wrong; `find_in_traceback` tells where.
    """
    with _behaving_like(version_base):
        resolved = create_defaults_list(
            repo=_Repository(source),
            config_name=config_name,
            overrides_list=list(overrides),
            prepend_hydra=False,
            skip_missing=True,
        )
    configs = tuple(Found(item.config_path or "", item.package or "") for item in resolved.defaults)
    return Resolved(configs, dict(resolved.overrides.known_choices), tuple(resolved.config_overrides))


def parts_of(hydra: Hydra, config_name: str, lines: list[str]) -> tuple[list[Part], list[Override]]:
    """Return the configs that a composition merges, in this order, and the overrides that change values.

    Hydra's own configs are left out.

    Raises
    ------
    hydra.errors.HydraException
        As when Hydra composes.
    """
    loader: Any = hydra.config_loader
    overrides, repository = loader._parse_overrides_and_create_caching_repo(config_name, lines)
    resolved = create_defaults_list(
        repo=repository, config_name=config_name, overrides_list=overrides, prepend_hydra=False, skip_missing=False
    )
    parts: list[Part] = []
    for item in resolved.defaults:
        found = repository.load_config(item.config_path or "")
        if found is not None:
            folder = found.path.removeprefix(_FILES) if found.path.startswith(_FILES) else None
            file = (
                None if folder is None else str(Path(folder, f"{(item.config_path or '').removesuffix('.yaml')}.yaml"))
            )
            parts.append(Part(item.config_path or "", item.package or "", file, found.config))
    return parts, list(resolved.config_overrides)


def _result(config_path: str, loaded: LoadedConfig) -> ConfigResult:
    return ConfigResult(
        provider="main",
        path="",
        config=OmegaConf.create({"content": 1} if loaded.has_content else {}),
        header={"package": loaded.package},
        defaults_list=[_input_default(entry) for entry in loaded.defaults],
    )


def _input_default(entry: DefaultsEntry) -> InputDefault:
    if entry.group is None:
        config = _Config(path=entry.value, package=entry.package, optional=entry.optional)
        config.origin = entry.origin
        return config
    group = _Group(
        group=entry.group,
        value=entry.value,
        package=entry.package,
        optional=entry.optional,
        override=entry.override,
    )
    group.origin = entry.origin
    return group


def find_in_traceback(error: BaseException) -> Iterator[tuple[str, Any]]:
    """Yield the defaults that Hydra was looking at when it raised, innermost first.

    Yields
    ------
    tuple[str, Any]
        The path of a config and the origin of the entry that names it; or, for an override that matches nothing,
        the path of the config that has it and None.
    """
    for variables in reversed(_variables(error)):
        meta: Any = variables.get("meta")
        if getattr(meta, "containing_config_path", None) is not None:
            yield meta.containing_config_path, meta.relative_key
        for name in ("element", "d", "default", "dd", "parent", "containing_node"):
            value = variables.get(name)
            if isinstance(value, (_Group, _Config)) and value.origin is not None:
                yield _path_of(value), value.origin


def configs_read_before(error: BaseException) -> tuple[str, ...]:
    """Return the paths of the configs that Hydra had read when it raised."""
    found = (variables.get("repo") for variables in _variables(error))
    return next((repository.read for repository in found if isinstance(repository, _Repository)), ())


def _variables(error: BaseException) -> list[Mapping[str, Any]]:
    """Return the variables of the functions that an exception went through, outermost first."""
    frames: list[Mapping[str, Any]] = []
    traceback: TracebackType | None = error.__traceback__
    while traceback is not None:
        frames.append(traceback.tb_frame.f_locals)
        traceback = traceback.tb_next
    return frames


def _path_of(default: InputDefault) -> str:
    try:
        return default.get_config_path()
    except AssertionError:
        return ""


def group_choice(key: str, option: str, *, add: bool = False) -> Override:
    """Return the override that chooses an option of a group.

    Parameters
    ----------
    key : str
        The group, with ``@package`` where it has one.
    option : str
    add : bool
        Whether to append to the defaults list, as ``+key=option`` does.
    """
    group, _, package = key.partition("@")
    kind = OverrideType.ADD if add else OverrideType.CHANGE
    return Override(
        type=kind,
        key_or_group=group,
        value_type=ValueType.ELEMENT,
        _value=option,
        package=package or None,
        input_line=f"{'+' if add else ''}{key}={option}",
    )


def package_in_header(text: str) -> str | None:
    """Return what the header ``# @package`` of a YAML file says.

    Raises
    ------
    ValueError
        The header is malformed.
    """
    return ConfigSource._get_header_dict(text[:512])["package"]


def sweep_jobs(lines: Sequence[str]) -> list[list[str]]:
    """Return the overrides of each job of a sweep, as Hydra's basic sweeper makes them."""
    parsed = [parse_override(line) for line in lines]
    batches: Any = BasicSweeper.split_arguments(parsed, None)
    return [list(job) for batch in batches for job in batch]


@contextmanager
def _behaving_like(version_base: str | None) -> Generator[None, None, None]:
    """Let Hydra behave like one of its versions, in silence, and leave no trace of it."""
    state = version.VersionBase.instance()
    before = state.version_base
    use_version_base(version_base, given=True)
    try:
        with silence():
            yield
    finally:
        state.version_base = before
