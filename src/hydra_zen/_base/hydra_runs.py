"""The parts of Hydra that run jobs: the one file of a launch that touches private names of Hydra and OmegaConf."""

from __future__ import annotations

import copy
import sys
import warnings
from collections.abc import Callable, Generator, Mapping
from contextlib import ExitStack, contextmanager
from types import TracebackType
from typing import Any, Final, Literal

import hydra as hydra_package
from hydra import version
from hydra._internal.callbacks import Callbacks
from hydra._internal.config_loader_impl import ConfigLoaderImpl
from hydra._internal.config_repository import CachingConfigRepository, ConfigRepository
from hydra._internal.config_search_path_impl import ConfigSearchPathImpl
from hydra._internal.hydra import Hydra
from hydra.core.override_parser.overrides_parser import OverridesParser
from hydra.core.override_parser.types import Override, QuotedString
from hydra.core.plugins import Plugins
from hydra.errors import HydraException
from hydra.plugins.search_path_plugin import SearchPathPlugin
from hydra.plugins.sweeper import Sweeper
from hydra.types import RunMode
from omegaconf import DictConfig
from omegaconf.basecontainer import BaseContainer

from hydra_zen._base import hydra_release  # noqa: F401  # pyright: ignore[reportUnusedImport]  it refuses other releases
from hydra_zen._base.pickling import pickle_marks_by_reference

__all__ = [
    "LaunchCallbacks",
    "LaunchConfigLoader",
    "compose",
    "is_basic_sweeper",
    "keep_resolvers",
    "make_hydra",
    "module_being_scanned",
    "parse_override",
    "use_version_base",
]

#: What Hydra takes for granted where no version_base is given.
COMPATIBLE_VERSION: Final = version.__compat_version__
#: The resolvers that Hydra replaces whenever it is set up.
_HYDRA_RESOLVERS: Final = ("now", "hydra", "python_version")
_DEPRECATION_MARKS: Final = ("hydra.cc/docs", "deprecated", "deprecation")

# Workers import this file before they pickle results.
pickle_marks_by_reference()


class LaunchRepository(ConfigRepository):
    """The sources of configs. Hydra copies them for every composition, and with them all that its config store holds.

    A composition may replace the list of sources, and changes none of them: a copy of the list is enough.
    """

    def __deepcopy__(self, memo: dict[int, Any]) -> LaunchRepository:
        twin = copy.copy(self)
        twin.sources = self.sources.copy()
        return twin


class LaunchConfigLoader(ConfigLoaderImpl):
    """Hydra's config loader for launches; it travels to every worker that runs a job.

    It composes as Hydra does, in silence about what later versions of Hydra will change, and turns Hydra 1.1's default
    of running a job inside its output directory into a setting, which is what keeps `run_job` silent too.
    """

    def __init__(
        self, config_search_path: Any, beyond_grammar: Mapping[str, Any] | None = None, cargo: object = None
    ) -> None:
        super().__init__(config_search_path=config_search_path)
        self.repository = LaunchRepository(config_search_path)
        #: From quoted text in an override to the value that it stands for.
        self.beyond_grammar: Mapping[str, Any] = beyond_grammar or {}
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
        with _without_deprecations():
            config = super().load_configuration(
                config_name=config_name,
                overrides=overrides,
                run_mode=run_mode,
                from_shell=False,
                validate_sweep_overrides=validate_sweep_overrides,
            )
        if config.hydra.job.chdir is None and not version.base_at_least("1.2"):
            config.hydra.job.chdir = True
        return config

    def _parse_overrides_and_create_caching_repo(
        self, config_name: str | None, overrides: list[str]
    ) -> tuple[list[Override], CachingConfigRepository]:
        parsed, repository = super()._parse_overrides_and_create_caching_repo(config_name, overrides)
        for override in parsed:
            value = override._value
            if isinstance(value, QuotedString) and value.text in self.beyond_grammar:
                override._value = copy.deepcopy(self.beyond_grammar[value.text])
        return parsed, repository


class LaunchCallbacks(Callbacks):
    """The callbacks of a launch, which also hand each job's result to `receive` as soon as the job has ended."""

    def __init__(self, config: DictConfig, receive: Callable[[Any], None]) -> None:
        super().__init__(config)
        self.receive = receive

    def on_job_end(self, config: DictConfig, job_return: Any, **kwargs: Any) -> None:
        """Receive the result, then notify the callbacks that the config asks for."""
        self.receive(job_return)
        super().on_job_end(config=config, job_return=job_return, **kwargs)


def make_hydra(
    job_name: str, config_dir: str | None, beyond_grammar: Mapping[str, Any] | None = None, cargo: object = None
) -> Hydra:
    """Return a `Hydra` that is not (yet) the global one and that searches `config_dir`."""
    search_path = ConfigSearchPathImpl()
    search_path.append("hydra", "pkg://hydra.conf")
    if config_dir is not None:
        search_path.append("main", config_dir)
    for plugin_type in Plugins.instance().discover(SearchPathPlugin):
        _apply(plugin_type, search_path)
    search_path.append("schema", "structured://")
    return Hydra(task_name=job_name, config_loader=LaunchConfigLoader(search_path, beyond_grammar, cargo))


def _apply(plugin_type: type[Any], search_path: ConfigSearchPathImpl) -> None:
    """Let a plugin change the search path; one that fails must not stop every launch."""
    try:
        plugin_type().manipulate_search_path(search_path)
    except Exception as error:  # noqa: BLE001  a plugin may fail with anything
        warnings.warn(
            f"Hydra's search path plugin {plugin_type.__module__}.{plugin_type.__qualname__} fails with "
            f"{type(error).__name__}: {error}. It is skipped; upgrade or uninstall it.",
            stacklevel=2,
        )


def compose(
    hydra: Hydra, config_name: str, overrides: list[str], mode: Literal["RUN", "MULTIRUN"], configure_logging: bool
) -> DictConfig:
    """Compose the config that is stored under `config_name`, with its `hydra` node."""
    return hydra.compose_config(
        config_name=config_name,
        overrides=overrides,
        run_mode=RunMode[mode],
        from_shell=False,
        with_log_configuration=configure_logging,
    )


def use_version_base(version_base: str | None, *, given: bool) -> None:
    """Do what `hydra.version.setbase` does, without its warnings."""
    if not given:
        base = COMPATIBLE_VERSION
    else:
        base = version._get_version(hydra_package.__version__ if version_base is None else version_base)
        if base < COMPATIBLE_VERSION:
            msg = f'version_base must be >= "{COMPATIBLE_VERSION}", got {version_base!r}'
            raise HydraException(msg)
    version.VersionBase.instance().setbase(base)


def parse_override(line: str) -> Override:
    """Parse an override; outside of a run of Hydra too, and without making Hydra choose a `version_base` for ever."""
    state = version.VersionBase.instance()
    before = state.version_base
    try:
        return OverridesParser.create().parse_override(line)
    finally:
        state.version_base = before


def is_basic_sweeper(sweeper: Sweeper) -> bool:
    """Tell whether `sweeper` only launches jobs and looks at their results for nothing but failure."""
    # Hydra's plugin scan executes the module anew, hence the look at the class that is there now.
    module: Any = sys.modules["hydra._internal.core_plugins.basic_sweeper"]
    return isinstance(sweeper, module.BasicSweeper)


def keep_resolvers(stack: ExitStack) -> None:
    """Restore, when `stack` closes, any resolver of the program's own whose name Hydra takes."""
    registered = BaseContainer._resolvers
    own: dict[str, Any] = {name: registered[name] for name in _HYDRA_RESOLVERS if name in registered}
    stack.callback(lambda: BaseContainer._resolvers.update(own))


def module_being_scanned(error: BaseException) -> str | None:
    """Return the name of the module that Hydra's search for plugins was executing when it met `error`."""
    found: str | None = None
    traceback: TracebackType | None = error.__traceback__
    while traceback is not None:
        frame = traceback.tb_frame
        if frame.f_code is Plugins._scan_all_plugins.__code__:
            local_names: Mapping[str, Any] = frame.f_locals
            found = local_names.get("modname")
        traceback = traceback.tb_next
    return found


@contextmanager
def _without_deprecations() -> Generator[None, None, None]:
    """Drop Hydra's warnings about deprecated forms of configs; let every other warning through.

    The filters of `warnings` stay as they are: changing them would make Python repeat, job after job, every warning
    that it shows once. Only where warnings are errors must they be changed.
    """
    if any(action == "error" and issubclass(UserWarning, category) for action, _, category, *_ in warnings.filters):
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", message=r"(?s).*(hydra\.cc/docs|[Dd]eprecat)", category=UserWarning)
            yield
        return
    shown = warnings.showwarning

    def show(message: Any, category: type[Warning], *args: Any, **kwargs: Any) -> None:
        if not (issubclass(category, UserWarning) and any(mark in str(message) for mark in _DEPRECATION_MARKS)):
            shown(message, category, *args, **kwargs)

    warnings.showwarning = show
    try:
        yield
    finally:
        warnings.showwarning = shown
