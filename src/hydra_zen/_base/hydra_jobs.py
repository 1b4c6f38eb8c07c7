"""One job, run as Hydra's `run_job` runs it, without the copies and the time that it takes for them."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from hydra.core.hydra_config import HydraConfig
from hydra.core.utils import (
    JobReturn,
    JobRuntime,
    JobStatus,
    _flush_loggers,
    configure_log,
    env_override,
)
from hydra.types import HydraContext
from omegaconf import DictConfig, OmegaConf, open_dict, read_write

from hydra_zen._base.hydra_composition import Base
from hydra_zen._base.omegaconf_trees import KeptTree, copied
from hydra_zen._base.omegaconf_yaml_text import yaml_text


class KeptHydraConfig:
    """The `hydra_cfg` of a finished job: what it differs in from the config that all jobs have in common."""

    __slots__ = ("_tree",)

    def __init__(self, base: Base, hydra: DictConfig) -> None:
        self._tree = KeptTree(base.hydra, hydra)

    def restored(self) -> DictConfig:
        """Return the config."""
        return _under_root(self._tree)


def _under_root(tree: KeptTree) -> DictConfig:
    root = DictConfig({})
    root.__dict__["_content"]["hydra"] = tree.restored(root)
    return root


def run_job(
    job: JobReturn,
    task_function: Callable[[Any], Any],
    config: DictConfig,
    base: Base,
    job_dir_key: str,
    job_subdir_key: str | None,
    hydra_context: HydraContext,
    *,
    configure_logging: bool = True,
    keep: bool = False,
) -> None:
    """Run one job, whose config was made from `base`, and fill `job`; in all other respects as Hydra's `run_job` does.

    If `keep` is true, the `hydra_cfg` that `job` gets is a `KeptHydraConfig`.
    """
    here = os.getcwd()  # noqa: PTH109  as Hydra writes it
    state: Any = HydraConfig.instance()
    outer = state.cfg
    output_dir = _enter(config, job_dir_key, job_subdir_key)
    changes_directory: Any = None
    try:
        job.cfg = task_config = copied(config, without="hydra")
        hydra_node = state.cfg.hydra
        kept: Any = KeptHydraConfig(base, hydra_node)
        job.hydra_cfg = kept if keep else kept.restored()
        settings = _settings(hydra_node, kept)
        job.overrides = OmegaConf.to_container(config.hydra.overrides.task)  # type: ignore[assignment]
        Path(output_dir).mkdir(parents=True, exist_ok=True)
        changes_directory = settings.chdir
        if changes_directory:
            os.chdir(output_dir)
        job.working_dir = output_dir if changes_directory else here
        if configure_logging:
            configure_log(config.hydra.job_logging, config.hydra.verbose)
        if config.hydra.output_subdir is not None:
            folder = Path(config.hydra.runtime.output_dir) / Path(config.hydra.output_subdir)
            folder.mkdir(parents=True, exist_ok=True)
            _write(folder / "config.yaml", yaml_text(task_config))
            _write(folder / "hydra.yaml", yaml_text(state.cfg, below="hydra"))
            _write(folder / "overrides.yaml", yaml_text(config.hydra.overrides.task))
        with env_override(settings.env_set):
            hydra_context.callbacks.on_job_start(config=config, task_function=task_function)
            try:
                job.return_value = task_function(task_config)
                job.status = JobStatus.COMPLETED
            except Exception as error:  # noqa: BLE001  a task may fail with anything
                job.return_value = error
                job.status = JobStatus.FAILED
        job.task_name = JobRuntime.instance().get("name")
        _flush_loggers()
        hydra_context.callbacks.on_job_end(config=config, job_return=job)
    finally:
        state.cfg = outer
        if changes_directory:
            os.chdir(here)


def _enter(config: DictConfig, job_dir_key: str, job_subdir_key: str | None) -> str:
    """Make `config` the one that `HydraConfig` shows, and return the job's output directory, which is noted there."""
    state: Any = HydraConfig.instance()
    OmegaConf.set_readonly(config.hydra, True)
    # Only to find the directory: no job sees it yet.
    shown = DictConfig({})
    shown.__dict__["_content"]["hydra"] = config.__dict__["_content"]["hydra"]
    state.cfg = shown
    output_dir = str(OmegaConf.select(config, job_dir_key))
    if job_subdir_key is not None:
        output_dir = os.path.join(output_dir, str(OmegaConf.select(config, job_subdir_key)))  # noqa: PTH118  as Hydra
    with read_write(config.hydra.runtime), open_dict(config.hydra.runtime):
        config.hydra.runtime.output_dir = os.path.abspath(output_dir)  # noqa: PTH100  as Hydra
    shown = DictConfig({})
    # References in it lead into the whole config.
    shown.__dict__["_content"]["hydra"] = copied(config.__dict__["_content"]["hydra"], config)
    state.cfg = shown
    return output_dir


def _settings(hydra_node: DictConfig, kept: KeptHydraConfig) -> Any:
    """Return ``hydra.job``, of the copy that Hydra takes it from if it makes a difference: references end there."""
    job = hydra_node.__dict__["_content"]["job"]
    settings = job.__dict__["_content"]
    named = [settings["chdir"], *settings["env_set"].__dict__["_content"].values()]
    if any("${" in str(node.__dict__["_val"]) for node in named):
        return kept.restored().hydra.job
    return job


def _write(path: Path, text: str) -> None:
    with path.open("w", encoding="utf-8") as file:
        file.write(text)
