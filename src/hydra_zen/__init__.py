"""Typed configs of your own callables, and jobs and sweeps launched from Python, on Hydra and OmegaConf."""

from __future__ import annotations

from importlib import import_module
from typing import Any, Final

_HOME: Final = {
    "BuildsFn": "hydra_zen._authoring.builds_fn",
    "DefaultBuilds": "hydra_zen._authoring.builds_fn",
    "MISSING": "omegaconf",
    "ZenField": "hydra_zen._authoring.zen_field",
    "ZenStore": "hydra_zen._store.zen_store",
    "builds": "hydra_zen._authoring.verbs",
    "get_target": "hydra_zen._instantiate.introspect",
    "hydra_list": "hydra_zen._compose.containers",
    "hydrated_dataclass": "hydra_zen._authoring.hydrated_dataclass",
    "instantiate": "hydra_zen._instantiate.instantiate",
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
    "save_as_yaml": "hydra_zen._instantiate.yaml_io",
    "store": "hydra_zen._store.zen_store",
    "to_yaml": "hydra_zen._instantiate.yaml_io",
    "uses_zen_processing": "hydra_zen._instantiate.introspect",
    "zen": "hydra_zen._zen.decorator",
}

__all__ = sorted(_HOME)  # noqa: PLE0605


def __getattr__(name: str) -> Any:
    home = _HOME.get(name)
    if home is None:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    value = getattr(import_module(home), name)
    globals()[name] = value
    return value
