"""Launching: one job or a sweep of jobs from Python, their results, and the state of Hydra around them."""

from __future__ import annotations

from hydra_zen._compose.containers import hydra_list, multirun
from hydra_zen._compose.overrides import OverrideDict
from hydra_zen._launch.job_return import JobReturn
from hydra_zen._launch.launching import launch
from hydra_zen._launch.overloads import NotSet as _NotSet

__all__ = ["JobReturn", "OverrideDict", "_NotSet", "hydra_list", "launch", "multirun"]
