"""Typed configs of your own callables, and jobs and sweeps launched from Python, on Hydra and OmegaConf.

Every name is imported when it is first used, so that declaring configs costs no import of Hydra.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from hydra_zen._base.collection import seldom_collected
from hydra_zen._base.version import __version__

if TYPE_CHECKING:
    from omegaconf import MISSING

    from hydra_zen import errors as errors
    from hydra_zen import funcs as funcs
    from hydra_zen import structured_configs as structured_configs
    from hydra_zen import third_party as third_party
    from hydra_zen import typing as typing
    from hydra_zen import wrapper as wrapper
    from hydra_zen._authoring.builds_fn import BuildsFn, DefaultBuilds
    from hydra_zen._authoring.custom_builds import make_custom_builds_fn
    from hydra_zen._authoring.hydrated_dataclass import hydrated_dataclass
    from hydra_zen._authoring.mutable_value import mutable_value
    from hydra_zen._authoring.portable import interp, strict, value_of
    from hydra_zen._authoring.verbs import builds, just, kwargs_of, make_config
    from hydra_zen._authoring.zen_field import ZenField
    from hydra_zen._check.findings import Finding, Report
    from hydra_zen._check.validate import validate
    from hydra_zen._compose.containers import hydra_list, multirun
    from hydra_zen._instantiate.instantiate import instantiate
    from hydra_zen._instantiate.introspect import get_target, is_partial_builds, uses_zen_processing
    from hydra_zen._instantiate.yaml_io import load_from_yaml, save_as_yaml, to_yaml
    from hydra_zen._launch.job_return import JobReturn
    from hydra_zen._launch.launching import launch
    from hydra_zen._launch.records import to_records, to_table
    from hydra_zen._store.zen_store import ZenStore, store
    from hydra_zen._target.in_memory import in_memory, in_memory_scope, release_from_memory
    from hydra_zen._values.table import register_converter
    from hydra_zen._zen.decorator import zen

__all__ = [
    "MISSING",
    "BuildsFn",
    "DefaultBuilds",
    "Finding",
    "JobReturn",
    "Report",
    "ZenField",
    "ZenStore",
    "__version__",
    "builds",
    "get_target",
    "hydra_list",
    "hydrated_dataclass",
    "in_memory",
    "in_memory_scope",
    "instantiate",
    "interp",
    "is_partial_builds",
    "just",
    "kwargs_of",
    "launch",
    "load_from_yaml",
    "make_config",
    "make_custom_builds_fn",
    "multirun",
    "mutable_value",
    "register_converter",
    "release_from_memory",
    "save_as_yaml",
    "store",
    "strict",
    "to_records",
    "to_table",
    "to_yaml",
    "uses_zen_processing",
    "validate",
    "value_of",
    "zen",
]

#: Where each public name is defined.
_HOME: Final = {
    "BuildsFn": "hydra_zen._authoring.builds_fn",
    "DefaultBuilds": "hydra_zen._authoring.builds_fn",
    "Finding": "hydra_zen._check.findings",
    "JobReturn": "hydra_zen._launch.job_return",
    "MISSING": "omegaconf",
    "Report": "hydra_zen._check.findings",
    "ZenField": "hydra_zen._authoring.zen_field",
    "ZenStore": "hydra_zen._store.zen_store",
    "builds": "hydra_zen._authoring.verbs",
    "get_target": "hydra_zen._instantiate.introspect",
    "hydra_list": "hydra_zen._compose.containers",
    "hydrated_dataclass": "hydra_zen._authoring.hydrated_dataclass",
    "in_memory": "hydra_zen._target.in_memory",
    "in_memory_scope": "hydra_zen._target.in_memory",
    "instantiate": "hydra_zen._instantiate.instantiate",
    "interp": "hydra_zen._authoring.portable",
    "is_partial_builds": "hydra_zen._instantiate.introspect",
    "just": "hydra_zen._authoring.verbs",
    "kwargs_of": "hydra_zen._authoring.verbs",
    "launch": "hydra_zen._launch.launching",
    "load_from_yaml": "hydra_zen._instantiate.yaml_io",
    "make_config": "hydra_zen._authoring.verbs",
    "make_custom_builds_fn": "hydra_zen._authoring.custom_builds",
    "multirun": "hydra_zen._compose.containers",
    "mutable_value": "hydra_zen._authoring.mutable_value",
    "register_converter": "hydra_zen._values.table",
    "release_from_memory": "hydra_zen._target.in_memory",
    "save_as_yaml": "hydra_zen._instantiate.yaml_io",
    "store": "hydra_zen._store.zen_store",
    "strict": "hydra_zen._authoring.portable",
    "to_records": "hydra_zen._launch.records",
    "to_table": "hydra_zen._launch.records",
    "to_yaml": "hydra_zen._instantiate.yaml_io",
    "uses_zen_processing": "hydra_zen._instantiate.introspect",
    "validate": "hydra_zen._check.validate",
    "value_of": "hydra_zen._authoring.portable",
    "zen": "hydra_zen._zen.decorator",
}

#: Modules that are there without an import statement of their own.
_SUBMODULES: Final = ("errors", "funcs", "structured_configs", "third_party", "typing", "wrapper")


if not TYPE_CHECKING:

    def __getattr__(name: str) -> Any:
        """Import a public name when it is first used."""
        if name in _SUBMODULES:
            return import_module(f"{__name__}.{name}")
        if name not in _HOME:
            msg = f"module {__name__!r} has no attribute {name!r}"
            raise AttributeError(msg)
        with seldom_collected():
            value = getattr(import_module(_HOME[name]), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    """List the public names, imported or not."""
    return sorted({*globals(), *__all__})
