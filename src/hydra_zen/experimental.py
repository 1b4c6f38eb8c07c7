"""`hydra_run` and `hydra_multirun`: one job, or a sweep of jobs, each inside its own output directory."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from hydra_zen._launch.launching import Options, launch_in
from hydra_zen._launch.overloads import Overrides, typed_hydra_multirun, typed_hydra_run
from hydra_zen._launch.running import OnError

__all__ = ["hydra_multirun", "hydra_run"]


@typed_hydra_run
def hydra_run(
    config: Any,
    task_function: Callable[[Any], Any],
    overrides: Overrides = None,
    config_dir: str | Path | None = None,
    config_name: str = "hydra_run",
    job_name: str = "hydra_run",
    with_log_configuration: bool = True,
    *,
    on_error: OnError = "raise",
) -> Any:
    """Run one job inside its own output directory.

    Parameters
    ----------
    config : dataclass type or instance, mapping, or DictConfig
        The config of the job; it may hold a ``hydra`` node.
    task_function : Callable[[DictConfig], R]
        Called with the composed config.
    overrides : Sequence[str] or mapping, optional
        Lines in Hydra's grammar, such as ``["optim.lr=0.1", "+seed=1"]``, or values by key.
    config_dir : str or Path, optional
        A directory with further configs, whose groups can be chosen by defaults lists and overrides.
    config_name, job_name : str
        The names that Hydra shall give to the config and to the job (and so to its log file).
    with_log_configuration : bool
        Whether Hydra configures logging during the job.
    on_error : "raise" or "collect"
        Whether to raise the exception of a task that fails, or to return the failed job.

    Returns
    -------
    JobReturn[R]
        ``return_value``, ``overrides``, ``cfg``, ``hydra_cfg``, ``working_dir``, ``task_name`` and ``status``.

    Raises
    ------
    Exception
        What the task raised, unless `on_error` is ``"collect"``.
    HydraZenTypeError
        The config, the task or an override is of no kind that can be launched.
    hydra.errors.HydraException
        Hydra cannot compose the config: an override does not parse, or names what is not there.

    See Also
    --------
    hydra_zen.launch : the same with a choice of Hydra's `version_base`; there jobs need not change directory.

    Examples
    --------
    >>> import os, tempfile
    >>> from hydra_zen import make_config
    >>> from hydra_zen.experimental import hydra_run
    >>> os.chdir(tempfile.mkdtemp())
    >>> job = hydra_run(make_config(x=1), lambda cfg: cfg.x + 1, overrides=["x=2"])
    >>> job.return_value
    3
    """
    options = Options(config_name, job_name, with_log_configuration, on_error, config_dir=config_dir)
    return launch_in(options, config, task_function, overrides, multirun=False)


@typed_hydra_multirun
def hydra_multirun(
    config: Any,
    task_function: Callable[[Any], Any],
    overrides: Overrides = None,
    config_dir: str | Path | None = None,
    config_name: str = "hydra_multirun",
    job_name: str = "hydra_multirun",
    with_log_configuration: bool = True,
    *,
    on_error: OnError = "raise",
) -> Any:
    """Run the jobs of a sweep, each inside its own output directory.

    Parameters
    ----------
    config : dataclass type or instance, mapping, or DictConfig
        The config of the jobs; it may hold a ``hydra`` node.
    task_function : Callable[[DictConfig], R]
        Called with the composed config of each job.
    overrides : Sequence[str] or mapping, optional
        Lines in Hydra's grammar, such as ``["optim.lr=0.1,0.2", "seed=range(3)"]``, or values by key, with
        `hydra_zen.multirun` for values to sweep over.
    config_dir : str or Path, optional
        A directory with further configs, whose groups can be chosen by defaults lists and overrides.
    config_name, job_name : str
        The names that Hydra shall give to the config and to the jobs (and so to their log files).
    with_log_configuration : bool
        Whether Hydra configures logging while it composes; its launchers always do so for their jobs.
    on_error : "raise" or "collect"
        Whether to raise the exception of a task that failed (the finished jobs are in its attribute ``launch_jobs``),
        or to return every job with its status.

    Returns
    -------
    list[list[JobReturn[R]]]
        The jobs of each batch. Hydra's own sweeper makes one batch unless told otherwise, hence ``jobs, = ...``.

    Raises
    ------
    Exception
        What a task raised, unless `on_error` is ``"collect"``; raised when the other jobs have run.
    HydraZenTypeError
        The config, the task or an override is of no kind that can be launched.
    hydra.errors.HydraException
        Hydra cannot compose the config: an override does not parse, or names what is not there.

    Examples
    --------
    >>> import os, tempfile
    >>> from hydra_zen import make_config
    >>> from hydra_zen.experimental import hydra_multirun
    >>> os.chdir(tempfile.mkdtemp())
    >>> jobs, = hydra_multirun(make_config(x=1), lambda cfg: cfg.x + 1, overrides=["x=1,2"])  # doctest: +ELLIPSIS
    [...
    >>> [job.return_value for job in jobs]
    [2, 3]
    """
    options = Options(config_name, job_name, with_log_configuration, on_error, config_dir=config_dir)
    return launch_in(options, config, task_function, overrides, multirun=True)
