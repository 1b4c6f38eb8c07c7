"""Types for annotating code that makes and uses configs."""

from __future__ import annotations

import hydra_zen._authoring.declared as _declared  # noqa: F401  it makes ``class Conf(Builds[type[T]])`` a config
from hydra_zen._base.config_types import (
    Builds,
    BuildsWithSig,
    DataClass,
    HydraPartialBuilds,
    Importable,
    InterpStr,
    Just,
    Partial,
    PartialBuilds,
    ZenPartialBuilds,
)
from hydra_zen._base.value_types import (
    CustomConfigType,
    DataclassOptions,
    HydraSupportedType,
    StoreEntry,
    SupportedPrimitive,
    ZenConvert,
    ZenWrappers,
)

__all__ = [
    "Builds",
    "BuildsWithSig",
    "CustomConfigType",
    "DataClass",
    "DataclassOptions",
    "HydraPartialBuilds",
    "HydraSupportedType",
    "Importable",
    "InterpStr",
    "Just",
    "Partial",
    "PartialBuilds",
    "StoreEntry",
    "SupportedPrimitive",
    "ZenConvert",
    "ZenPartialBuilds",
    "ZenWrappers",
]
