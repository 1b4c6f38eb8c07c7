"""The config loaders of applications and of launches."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import takewhile
from types import MappingProxyType
from typing import Any, Final

import hydra.core.utils
from hydra import version
from hydra._internal.config_loader_impl import ConfigLoaderImpl
from hydra._internal.config_repository import CachingConfigRepository, IConfigRepository
from hydra.core.default_element import ResultDefault
from hydra.core.override_parser.types import Override, QuotedString
from hydra.plugins.config_source import ConfigResult
from hydra.types import RunMode
from omegaconf import DictConfig, OmegaConf, flag_override
from omegaconf.errors import OmegaConfBaseException

from hydra_zen._base.deprecations import without_deprecations
from hydra_zen._base.hydra_composition import ARE_KNOWN, Base, Compositions
from hydra_zen._base.hydra_sources import LaunchRepository
from hydra_zen._base.omegaconf_trees import copied

_RUN_JOB: Final = hydra.core.utils.run_job


@dataclass
class _Merged(ResultDefault):
    """Stands for several defaults, whose configs are merged already."""

    config: DictConfig = field(default_factory=lambda: DictConfig({}))


def _is_of_hydra(default: ResultDefault) -> bool:
    return not default.primary and (default.config_path or "").startswith("hydra/")


class QuickConfigLoader(ConfigLoaderImpl):
    """Hydra's config loader, which reads every source once and composes as seldom as can be."""

    #: From quoted text in an override to the value that it stands for.
    beyond_grammar: Mapping[str, Any] = MappingProxyType({})

    def __init__(self, config_search_path: Any) -> None:
        super().__init__(config_search_path=config_search_path)
        self.repository: LaunchRepository = LaunchRepository(config_search_path)
        self._start()

    def load_configuration(
        self,
        config_name: str | None,
        overrides: list[str],
        run_mode: RunMode,
        from_shell: bool = True,
        validate_sweep_overrides: bool = True,
    ) -> DictConfig:
        """Compose the config of one job."""
        composed = self.compositions.composed(config_name, overrides, run_mode, validate=validate_sweep_overrides)
        if composed is not None:
            return composed
        return super().load_configuration(
            config_name=config_name,
            overrides=overrides,
            run_mode=run_mode,
            from_shell=from_shell,
            validate_sweep_overrides=validate_sweep_overrides,
        )

    def __getstate__(self) -> dict[str, Any]:
        return {name: value for name, value in vars(self).items() if name not in ("compositions", "_merged")}

    def __setstate__(self, state: dict[str, Any]) -> None:
        vars(self).update(state)
        self._start()

    def _start(self) -> None:
        """Begin with nothing composed."""
        self.compositions = Compositions(self.beyond_grammar, self._in_full, self._sources_of)
        self._merged: dict[tuple[Any, ...], DictConfig] = {}

    def _in_full(self, config_name: str | None, overrides: list[str], run_mode: RunMode) -> tuple[DictConfig, bool]:
        """Have Hydra compose a config, and tell whether there may have been a warning."""
        config = super().load_configuration(
            config_name=config_name, overrides=overrides, run_mode=run_mode, validate_sweep_overrides=False
        )
        return config, True

    def _sources_of(self, config_name: str | None, overrides: list[str]) -> CachingConfigRepository:
        return self._parse_overrides_and_create_caching_repo(config_name, overrides)[1]

    def _compose_config_from_defaults_list(self, defaults: list[ResultDefault], repo: IConfigRepository) -> DictConfig:
        merged = self._with_hydra_merged(defaults, repo)
        config = super()._compose_config_from_defaults_list(merged, repo)
        first = next(iter(merged), None)
        if isinstance(first, _Merged):
            for name, answers in OmegaConf.get_cache(first.config).items():
                OmegaConf.get_cache(config)[name].update(answers)
        return config

    def _with_hydra_merged(self, defaults: list[ResultDefault], repo: IConfigRepository) -> list[ResultDefault]:
        """Put one default in the place of the leading ones that make the `hydra` node: these are merged once."""
        of_hydra = list(takewhile(_is_of_hydra, defaults))
        if not (ARE_KNOWN and of_hydra and isinstance(repo, CachingConfigRepository)):
            return defaults
        delegate: Any = repo.delegate
        key = delegate.identity, tuple((one.config_path, one.package, one.is_self) for one in of_hydra)
        if key not in self._merged:
            merged = OmegaConf.create()
            try:
                with flag_override(merged, "no_deepcopy_set_nodes", True):
                    for default in of_hydra:
                        merged.merge_with(self._load_single_config(default, repo).config)
            except OmegaConfBaseException:
                # Hydra says where it fails.
                return defaults
            self._merged[key] = merged
        return [_Merged(config=copied(self._merged[key])), *defaults[len(of_hydra) :]]

    def _load_single_config(self, default: ResultDefault, repo: IConfigRepository) -> ConfigResult:
        if isinstance(default, _Merged):
            return ConfigResult(provider="", path="", config=default.config, header={"package": None})
        return super()._load_single_config(default=default, repo=repo)


class LaunchConfigLoader(QuickConfigLoader):
    """The config loader of a launch; it travels to every worker that runs a job.

    It composes as Hydra does, in silence about what later versions of Hydra will change, and turns Hydra 1.1's default
    of running a job inside its output directory into a setting, which is what keeps `run_job` silent too.
    """

    def __init__(
        self, config_search_path: Any, beyond_grammar: Mapping[str, Any] | None = None, cargo: object = None
    ) -> None:
        self.beyond_grammar = beyond_grammar or {}
        super().__init__(config_search_path)
        #: Whatever must travel with the loader: its pickling says what arrives in the worker.
        self.cargo = cargo

    def load_configuration(
        self,
        config_name: str | None,
        overrides: list[str],
        run_mode: RunMode,
        from_shell: bool = False,
        validate_sweep_overrides: bool = True,
    ) -> DictConfig:
        """Compose the config of one job."""
        with without_deprecations():
            config = super().load_configuration(
                config_name=config_name,
                overrides=overrides,
                run_mode=run_mode,
                from_shell=False,
                validate_sweep_overrides=validate_sweep_overrides,
            )
        return _with_directory(config)

    def _in_full(self, config_name: str | None, overrides: list[str], run_mode: RunMode) -> tuple[DictConfig, bool]:
        with without_deprecations() as warned:
            config, _ = super()._in_full(config_name, overrides, run_mode)
        return _with_directory(config), bool(warned)

    def _parse_overrides_and_create_caching_repo(
        self, config_name: str | None, overrides: list[str]
    ) -> tuple[list[Override], CachingConfigRepository]:
        parsed, repository = super()._parse_overrides_and_create_caching_repo(config_name, overrides)
        for override in parsed:
            value = override._value
            if isinstance(value, QuotedString) and value.text in self.beyond_grammar:
                override._value = copy.deepcopy(self.beyond_grammar[value.text])
        return parsed, repository


def _with_directory(config: DictConfig) -> DictConfig:
    """Write out the default of Hydra 1.1: a job runs inside its output directory."""
    if config.hydra.job.chdir is None and not version.base_at_least("1.2"):
        config.hydra.job.chdir = True
    return config


def base_of(loader: object, config: DictConfig) -> Base | None:
    """Return what `config`, the last that `loader` composed, was made from; None if Hydra itself composed it."""
    # Who replaces Hydra's function means it to be called.
    is_original = hydra.core.utils.run_job is _RUN_JOB
    return loader.compositions.base_of(config) if is_original and isinstance(loader, QuickConfigLoader) else None
