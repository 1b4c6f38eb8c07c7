"""Calling `zen`, filling stores, launching jobs and sweeps."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import hydra
from hydra.core.config_store import ConfigStore
from omegaconf import DictConfig, OmegaConf

from benchmarks import targets
from benchmarks.case import Case
from hydra_zen import ZenStore, builds, launch, make_config, zen

VERSION = "1.3"


def _area(cfg: DictConfig) -> int:
    return int(cfg.width * cfg.height)


def _first(cfg: DictConfig) -> int:
    return int(cfg.model.width)


def _small() -> Any:
    return make_config(width=2, height=3)


def _launch_one() -> Any:
    config = _small()
    return lambda _: launch(config, _area, overrides=["width=5"], version_base=VERSION)


def _sweep(jobs: int) -> Any:
    """Return how to prepare a sweep of so many jobs, each with another value."""

    def prepare() -> Any:
        config = _small()
        swept = ",".join(str(i) for i in range(jobs))

        def run(_: Any) -> Any:
            (batch,) = launch(config, _area, overrides=[f"width={swept}"], multirun=True, version_base=VERSION)
            return batch

        return run

    return prepare


def _sweep_groups(jobs: int) -> Any:
    """Return how to prepare a sweep of so many jobs, each with another choice from a config group."""

    def prepare() -> Any:
        for i in range(jobs):
            node = builds(targets.Three, width=i, populate_full_signature=True)
            ConfigStore.instance().store(group="model", name=f"m{i}", node=node)
        config = make_config(hydra_defaults=["_self_", {"model": "m0"}], model=None)
        swept = ",".join(f"m{i}" for i in range(jobs))

        def run(_: Any) -> Any:
            (batch,) = launch(config, _first, overrides=[f"model={swept}"], multirun=True, version_base=VERSION)
            return batch

        return run

    return prepare


def _sweep_nested(jobs: int) -> Any:
    """Return how to prepare a sweep of so many jobs over a config of 30 nested ones."""

    def prepare() -> Any:
        parts: dict[str, Any] = {f"part{i}": builds(targets.Three, populate_full_signature=True) for i in range(30)}
        config = make_config(width=2, height=3, **parts)
        swept = ",".join(str(i) for i in range(jobs))

        def run(_: Any) -> Any:
            (batch,) = launch(config, _area, overrides=[f"width={swept}"], multirun=True, version_base=VERSION)
            return batch

        return run

    return prepare


def _job_files(jobs: int) -> Any:
    """Return a function that writes what a user expects of so many jobs: a folder with three small files each."""

    def write(_: Any) -> None:
        for i in range(jobs):
            folder = Path(f"floor/{i}/.hydra")
            folder.mkdir(parents=True, exist_ok=True)
            for name in ("config.yaml", "hydra.yaml", "overrides.yaml"):
                (folder / name).write_text("width: 2\nheight: 3\n", encoding="utf-8")

    return lambda: write


def _results(jobs: Any) -> list[Any]:
    """Describe the jobs of a batch."""
    return [[job.return_value, list(job.overrides), OmegaConf.to_container(job.cfg)] for job in jobs]


def _zen_call() -> Any:
    task = zen(targets.add)
    config = make_config(left=1, right=2, scale=2.0)
    return lambda _: task(config)


def _zen_call_nested() -> Any:
    task = zen(targets.Pair)
    config = make_config(left=builds(targets.Three, width=2), right="${left.width}")
    return lambda _: task(config)


def _fill(to_hydra: bool) -> Any:
    """Return how to prepare the filling of a store with 500 configs."""

    def prepare() -> Any:
        def fill(_: Any) -> Any:
            store = ZenStore(overwrite_ok=True)
            for i in range(500):
                store(targets.Three, group="model", name=f"m{i}", width=i, populate_full_signature=True)
            if to_hydra:
                store.add_to_hydra_store()
            return store

        return fill

    return prepare


def _fill_and_compose() -> Any:
    """Return how to prepare the filling of a store with 500 configs, one of which Hydra then composes."""

    def fill(_: Any) -> Any:
        store = ZenStore(overwrite_ok=True)
        for i in range(500):
            store(targets.Three, group="model", name=f"m{i}", width=i, populate_full_signature=True)
        store(make_config(hydra_defaults=["_self_", {"model": "m0"}], model=None), name="app")
        store.add_to_hydra_store()
        with hydra.initialize(config_path=None, version_base=VERSION):
            return hydra.compose("app", overrides=["model=m7", "model.rate=2.5"])

    return fill


def _fill_dict(_: Any) -> dict[tuple[str, str], type]:
    """Return a plain dict of 500 classes."""
    return {("model", f"m{i}"): type("Config", (), {"width": i}) for i in range(500)}


def _names(store: Any) -> Any:
    return json.loads(json.dumps(sorted([str(entry["group"]), entry["name"]] for entry in store)))


CASES = (
    Case(
        "zen(f)(config)",
        _zen_call,
        lambda: lambda _: targets.add(left=1, right=2, scale=2.0),
        describe=float,
    ),
    Case(
        "zen(C)(config), a nested config and ${...}",
        _zen_call_nested,
        lambda: lambda _: targets.Pair(left=targets.Three(width=2), right=2),
        describe=lambda pair: [pair.left.width, pair.right],
    ),
    Case("store of 500 configs", _fill(to_hydra=False), lambda: _fill_dict, describe=_names, items=500),
    Case(
        "store of 500 configs, and add_to_hydra_store",
        _fill(to_hydra=True),
        lambda: _fill_dict,
        describe=_names,
        items=500,
    ),
    Case(
        "store of 500 configs, add_to_hydra_store, and compose one",
        _fill_and_compose,
        lambda: _fill_dict,
        describe=OmegaConf.to_container,
        at_least=5,
    ),
    Case("launch, one job", _launch_one, _job_files(1), describe=lambda job: _results([job]), at_least=3),
    Case("multirun of 10, per job", _sweep(10), _job_files(10), describe=_results, items=10),
    Case("multirun of 100, per job", _sweep(100), _job_files(100), describe=_results, items=100, at_least=10),
    Case(
        "multirun of 1,000, per job (hydra-zen: of 100)",
        _sweep(1000),
        _job_files(1000),
        describe=lambda jobs: _results(jobs)[:100],
        items=1000,
        at_least=10,
        theirs="multirun of 100, per job",
    ),
    Case(
        "multirun of 10 with 30 nested configs, per job",
        _sweep_nested(10),
        _job_files(10),
        describe=lambda jobs: [job.return_value for job in jobs],
        items=10,
    ),
    Case(
        "multirun of 10 over a config group, per job",
        _sweep_groups(10),
        _job_files(10),
        describe=_results,
        items=10,
        at_least=3,
    ),
)
