"""The authoring verbs, under their import path of long standing."""

from __future__ import annotations

from hydra_zen._authoring.custom_builds import make_custom_builds_fn
from hydra_zen._authoring.hydrated_dataclass import hydrated_dataclass
from hydra_zen._authoring.mutable_value import mutable_value
from hydra_zen._authoring.verbs import builds, just, make_config
from hydra_zen._authoring.zen_field import ZenField

__all__ = [
    "ZenField",
    "builds",
    "hydrated_dataclass",
    "just",
    "make_config",
    "make_custom_builds_fn",
    "mutable_value",
]
