"""`launch`: a config, a task and overrides in; the results of one job or of a sweep out."""

from __future__ import annotations

import copy
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, is_dataclass
from pathlib import Path
from typing import Any, Final

import hydra
from hydra.core.global_hydra import GlobalHydra
from hydra.errors import ConfigCompositionException
from omegaconf import DictConfig, ListConfig, OmegaConf

from hydra_zen._base.guards import is_list_or_tuple, is_mapping
from hydra_zen._base.hydra_runs import make_hydra, use_version_base
from hydra_zen._base.messages import did_you_mean, nearest, show_typed
from hydra_zen._base.reading import read_key
from hydra_zen._base.sentinels import NOTHING
from hydra_zen._compose.overrides import override_lines
from hydra_zen._launch.isolation import isolate, store_config
from hydra_zen._launch.nearest_key import suggest_key
from hydra_zen._launch.overloads import NotSet, Overrides, VersionBase, typed_launch
from hydra_zen._launch.plugins import load_plugins
from hydra_zen._launch.running import OnError, Run, run_one, run_sweep
from hydra_zen._launch.shipping import Shipment
from hydra_zen.errors import HydraZenTypeError, HydraZenValueError

_ON_ERROR: Final = ("raise", "collect")


@dataclass(frozen=True, slots=True)
class Options:
    """How to launch: everything but what to launch."""

    config_name: str
    job_name: str
    with_log_configuration: bool = True
    on_error: OnError = "raise"
    version_base: VersionBase = NotSet
    to_dictconfig: bool = False
    config_dir: str | Path | None = None
    execution_whitelist: Any = None

    def __post_init__(self) -> None:
        if self.on_error not in _ON_ERROR:
            hint = did_you_mean(str(self.on_error), _ON_ERROR)
            msg = f'`on_error` must be "raise" or "collect": got {show_typed(self.on_error)}.{hint}'
            suggestion = nearest(str(self.on_error), _ON_ERROR)
            raise HydraZenValueError(msg, parameter="on_error", value=self.on_error, suggestion=suggestion)
        if self.execution_whitelist is not None:
            msg = (
                f"`execution_whitelist` needs Hydra 1.4 or later; Hydra {hydra.__version__} is installed. Leave it out."
            )
            raise HydraZenTypeError(msg, parameter="execution_whitelist", value=self.execution_whitelist)


@typed_launch
def launch(
    config: Any,
    task_function: Callable[[Any], Any],
    overrides: Overrides = None,
    multirun: bool = False,
    version_base: VersionBase = NotSet,
    to_dictconfig: bool = False,
    config_name: str = "zen_launch",
    job_name: str = "zen_launch",
    with_log_configuration: bool = True,
    execution_whitelist: Any = None,
    on_error: OnError = "raise",
    **override_kwargs: Any,
) -> Any:
    """Run one job, or a sweep of jobs, through Hydra.

    Parameters
    ----------
    config : dataclass type or instance, mapping, or DictConfig
        The config of the job; it may hold a ``hydra`` node.
    task_function : Callable[[DictConfig], R]
        Called with the composed config; `instantiate` and ``zen(function)`` are typical.
    overrides : mapping or Sequence[str], optional
        Values by key, such as ``{"optim.lr": 0.1, "+seed": 1}``, or lines in Hydra's grammar. A str given for a key is
        the text of an override, so that ``"1,2"`` means a sweep if `multirun` is True; `hydra_zen.multirun` and
        `hydra_list` hold values that arrive just as they are.
    multirun : bool
        Whether to run a sweep of jobs.
    version_base : str or None, optional
        The version of Hydra to behave like; None means the installed one. If it is not given, Hydra behaves as its
        version 1.1: a job runs inside its output directory.
    to_dictconfig : bool
        Whether to turn the config of a dataclass into one without types, so that no value's type is checked.
    config_name, job_name : str
        The names that Hydra shall give to the config and to the job (and so to its log file).
    with_log_configuration : bool
        Whether Hydra configures logging during the job. Afterwards the root logger is as it was before.
    execution_whitelist : optional
        What the job may instantiate. Needs Hydra 1.4 or later.
    on_error : "raise" or "collect"
        Whether to raise the exception of a task that failed (the finished jobs are in its attribute ``launch_jobs``),
        or to return every job with its status.
    **override_kwargs : Any
        Further overrides by key; they come after `overrides`.

    Returns
    -------
    JobReturn[R] or list[list[JobReturn[R]]]
        The job; or, if `multirun` is True, the jobs of each batch. Hydra's own sweeper makes one batch unless told
        otherwise, hence ``jobs, = launch(...)``.

    Raises
    ------
    HydraZenTypeError
        An override has a value that cannot be written as one, or `execution_whitelist` is not supported.
    HydraZenValueError
        `on_error` is unknown, or there is nothing to sweep over.

    See Also
    --------
    multirun : values to sweep over.
    hydra_list : a list that is one value.

    Examples
    --------
    >>> import os, tempfile
    >>> from hydra_zen import launch, make_config, multirun
    >>> os.chdir(tempfile.mkdtemp())
    >>> job = launch(make_config(x=1), lambda cfg: cfg.x + 1, version_base="1.3", x=2)
    >>> job.return_value, job.overrides
    (3, ['x=2'])
    >>> (jobs,) = launch(
    ...     make_config(x=1), lambda cfg: 6 / cfg.x, {"x": multirun([2, 0])}, multirun=True, on_error="collect"
    ... )  # doctest: +ELLIPSIS
    [...
    >>> [(job.status.name, job.exception) for job in jobs]
    [('COMPLETED', None), ('FAILED', ZeroDivisionError('division by zero'))]
    """
    options = Options(
        config_name,
        job_name,
        with_log_configuration,
        on_error,
        version_base=version_base,
        to_dictconfig=to_dictconfig,
        execution_whitelist=execution_whitelist,
        config_dir=_taken_config_dir(config, override_kwargs),
    )
    return launch_in(options, config, task_function, overrides, override_kwargs, multirun=multirun)


def launch_in(
    options: Options,
    config: Any,
    task_function: Callable[[Any], Any],
    overrides: Overrides,
    override_kwargs: Mapping[str, Any] | None = None,
    *,
    multirun: bool,
) -> Any:
    """Launch as the `options` say."""
    if not callable(task_function):
        msg = f"`task_function` must be a callable that takes the config: got {show_typed(task_function)}."
        raise HydraZenTypeError(msg, parameter="task_function", value=task_function, expected="a callable")
    config_dir = None if options.config_dir is None else str(Path(options.config_dir).absolute())
    with ExitStack() as stack:
        isolate(stack)
        base = options.version_base
        use_version_base(None if isinstance(base, type) else base, given=not isinstance(base, type))
        load_plugins()
        given = override_lines(overrides, override_kwargs or {}, sweeping=multirun)
        store_config(stack, options.config_name, _storable(config, to_dictconfig=options.to_dictconfig))
        runner = make_hydra(options.job_name, config_dir, given.beyond_grammar, Shipment(given.lines, config_dir))
        GlobalHydra.instance().initialize(runner)
        run = Run(
            runner, options.config_name, task_function, given.lines, options.with_log_configuration, options.on_error
        )
        try:
            return run_sweep(run) if multirun else run_one(run)
        except ConfigCompositionException as error:
            suggest_key(error, config)
            raise


def _taken_config_dir(config: Any, override_kwargs: dict[str, Any]) -> str | Path | None:
    """Take `config_dir`, a parameter until release 0.7, from the overrides, if it can't be meant as one of them."""
    given = override_kwargs.get("config_dir")
    is_directory = isinstance(given, Path) or (isinstance(given, str) and Path(given).is_dir())
    if not is_directory or read_key(config, "config_dir") is not NOTHING:
        return None
    del override_kwargs["config_dir"]
    return given


def _storable(config: Any, *, to_dictconfig: bool) -> Any:
    """Return `config` in a form that Hydra's config store takes, sharing nothing mutable with the caller's."""
    if is_dataclass(config):
        return OmegaConf.create(OmegaConf.to_container(OmegaConf.structured(config))) if to_dictconfig else config
    if isinstance(config, DictConfig):
        return copy.deepcopy(config)
    if is_mapping(config):
        return dict(config)
    if is_list_or_tuple(config) or isinstance(config, (str, ListConfig)) or hasattr(config, "__attrs_attrs__"):
        return config  # Hydra says whether it is a mapping.
    expected = "a dataclass (a type or an instance), a mapping or a DictConfig"
    msg = f"`config` must be {expected}: got {show_typed(config)}."
    raise HydraZenTypeError(msg, parameter="config", value=config, expected=expected)
