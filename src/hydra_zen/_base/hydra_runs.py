"""The parts of Hydra that run jobs: the one file of a launch that touches private names of Hydra and OmegaConf."""

from __future__ import annotations

import sys
import warnings
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from types import TracebackType
from typing import Any, Final, Literal

import hydra as hydra_package
from hydra import version
from hydra._internal.callbacks import Callbacks
from hydra._internal.config_search_path_impl import ConfigSearchPathImpl
from hydra._internal.hydra import Hydra
from hydra.core.override_parser.overrides_parser import OverridesParser
from hydra.core.override_parser.types import Override
from hydra.core.plugins import Plugins
from hydra.core.utils import run_job
from hydra.errors import HydraException
from hydra.plugins.launcher import Launcher
from hydra.plugins.search_path_plugin import SearchPathPlugin
from hydra.plugins.sweeper import Sweeper
from hydra.types import RunMode
from omegaconf import DictConfig
from omegaconf.basecontainer import BaseContainer

from hydra_zen._base import hydra_release  # noqa: F401  # pyright: ignore[reportUnusedImport]  it refuses other releases
from hydra_zen._base.hydra_composition import ARE_KNOWN
from hydra_zen._base.hydra_loader import LaunchConfigLoader
from hydra_zen._base.pickling import pickle_marks_by_reference

__all__ = [
    "LaunchCallbacks",
    "LaunchConfigLoader",
    "compose",
    "is_basic_launcher",
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

# Workers import this file before they pickle results.
pickle_marks_by_reference()


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


def is_basic_launcher(launcher: Launcher) -> bool:
    """Tell whether `launcher` is Hydra's own, which runs one job after the other in this process."""
    module: Any = sys.modules["hydra._internal.core_plugins.basic_launcher"]
    kind = type(launcher)
    # Who replaces what it calls means it to be called.
    return ARE_KNOWN and kind is module.BasicLauncher and kind.launch.__globals__["run_job"] is run_job


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
