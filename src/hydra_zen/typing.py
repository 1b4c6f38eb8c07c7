"""Types for annotating code that makes and uses configs."""

from __future__ import annotations

# Imported for what it does: ``class Conf(Builds[type[T]])`` becomes a config.
import hydra_zen._authoring.declared as _declared  # noqa: F401  # pyright: ignore[reportUnusedImport]
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
