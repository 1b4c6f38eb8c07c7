"""Which feature looks at what."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from mypy.nodes import MypyFile
from mypy.options import Options
from mypy.plugin import (
    AttributeContext,
    ClassDefContext,
    FunctionContext,
    FunctionSigContext,
    MethodContext,
    MethodSigContext,
    Plugin,
)
from mypy.types import FunctionLike, Type

from hydra_zen_mypy import settings
from hydra_zen_mypy.fullnames import (
    BUILDS_VERBS,
    CALLED_CONFIG,
    CONFIG_META,
    DATACLASS,
    HYDRA_MULTIRUN,
    HYDRA_RUN,
    HYDRATED_DATACLASS,
    INSTANTIATE,
    INSTANTIATED,
    KWARGS_OF,
    LAUNCH,
    MAKE_CONFIG,
    MAKE_CUSTOM_BUILDS,
    REPLACE,
    STANDARD_DATACLASS,
    STORE,
    ZEN,
    ZEN_CLASS,
)
from hydra_zen_mypy.guarded import guarded
from hydra_zen_mypy.late import Late
from hydra_zen_mypy.typeops.callees import Callees

if TYPE_CHECKING:
    from hydra_zen_mypy.features import (
        builds,
        configs_made,
        constructors,
        custom_builders,
        dataclass_bodies,
        dataclass_instances,
        fields,
        hydrated,
        instantiating,
        keywords,
        launches,
        stores,
        tasks,
    )
else:
    builds = Late("builds")
    configs_made = Late("configs_made")
    constructors = Late("constructors")
    custom_builders = Late("custom_builders")
    dataclass_bodies = Late("dataclass_bodies")
    dataclass_instances = Late("dataclass_instances")
    fields = Late("fields")
    hydrated = Late("hydrated")
    instantiating = Late("instantiating")
    keywords = Late("keywords")
    launches = Late("launches")
    stores = Late("stores")
    tasks = Late("tasks")

_METHOD_SIGNATURES: Final[dict[str, Callable[[MethodSigContext], FunctionLike]]] = {
    **dict.fromkeys((f"{verb}.__call__" for verb in BUILDS_VERBS), builds.analyze),
    f"{CALLED_CONFIG}.__call__": constructors.analyze_called,
    f"{MAKE_CUSTOM_BUILDS}.__call__": custom_builders.analyze,
    f"{MAKE_CONFIG}.__call__": configs_made.analyze,
    f"{KWARGS_OF}.__call__": keywords.analyze,
    f"{INSTANTIATE}.__call__": instantiating.analyze,
    f"{STORE}.__call__": stores.analyze,
    f"{LAUNCH}.__call__": launches.analyze_launch,
    f"{HYDRA_RUN}.__call__": launches.analyze_run,
    f"{HYDRA_MULTIRUN}.__call__": launches.analyze_multirun,
}
_METHODS: Final[dict[str, Callable[[MethodContext], Type]]] = {
    f"{ZEN_CLASS}.__call__": tasks.analyze_call,
    f"{ZEN_CLASS}.validate": tasks.analyze_validate,
}
_FUNCTION_SIGNATURES: Final[dict[str, Callable[[FunctionSigContext], FunctionLike]]] = {
    HYDRATED_DATACLASS: hydrated.analyze,
    STORE: stores.note,
}
_FUNCTIONS: Final[dict[str, Callable[[FunctionContext], Type]]] = {
    STANDARD_DATACLASS: dataclass_bodies.analyze,
    REPLACE: dataclass_instances.analyze_replace,
    ZEN: tasks.remember,
}
_CLASS_DECORATORS: Final[dict[str, Callable[[ClassDefContext], bool]]] = {
    HYDRATED_DATACLASS: hydrated.announce_class,
}
#: Classes whose attributes the plugin knows.
_ATTRIBUTES: Final[dict[str, Callable[[str, AttributeContext], Type]]] = {
    DATACLASS: fields.analyze,
    CONFIG_META: fields.analyze,
    INSTANTIATED: instantiating.attribute,
}


class HydraZenPlugin(Plugin):
    """Hook tables, and nothing else."""

    def __init__(self, options: Options) -> None:
        super().__init__(options)
        self._settings = settings.read(options.config_file)
        self._callees = Callees(self)
        self._config_data = {"plugin": _digest(), **asdict(self._settings)}

    def get_method_signature_hook(self, fullname: str) -> Callable[[MethodSigContext], FunctionLike] | None:
        """Return the feature that looks at calls of the method `fullname`."""
        feature = _METHOD_SIGNATURES.get(fullname)
        if feature is None and self._callees.may_hold_config(fullname):
            feature = constructors.analyze
        return feature and guarded(feature, lambda ctx: ctx.default_signature, self._settings)

    def get_function_signature_hook(self, fullname: str) -> Callable[[FunctionSigContext], FunctionLike] | None:
        """Return the feature that looks at calls of `fullname`, which may be a variable that holds a config class."""
        feature = _FUNCTION_SIGNATURES.get(fullname)
        if feature is None and self._callees.may_hold_config(fullname):
            feature = constructors.analyze
        return feature and guarded(feature, lambda ctx: ctx.default_signature, self._settings)

    def get_method_hook(self, fullname: str) -> Callable[[MethodContext], Type] | None:
        """Return the feature that looks at what the method `fullname` gives."""
        feature = _METHODS.get(fullname)
        return feature and guarded(feature, lambda ctx: ctx.default_return_type, self._settings)

    def get_function_hook(self, fullname: str) -> Callable[[FunctionContext], Type] | None:
        """Return the feature that looks at what the function or class `fullname` gives, also as a decorator."""
        feature = _FUNCTIONS.get(fullname)
        if feature is None and self._callees.is_plain_dataclass(fullname):
            feature = dataclass_instances.analyze
        return feature and guarded(feature, lambda ctx: ctx.default_return_type, self._settings)

    def get_attribute_hook(self, fullname: str) -> Callable[[AttributeContext], Type] | None:
        """Return the feature that looks at the attribute `fullname`."""
        holder, _, name = fullname.rpartition(".")
        feature = _ATTRIBUTES.get(holder)
        if feature is None and self._callees.is_plain_dataclass(holder):
            feature = dataclass_instances.note_assigned
        return feature and guarded(partial(feature, name), lambda ctx: ctx.default_attr_type, self._settings)

    def get_class_decorator_hook_2(self, fullname: str) -> Callable[[ClassDefContext], bool] | None:
        """Return the feature that looks at classes which `fullname` decorates."""
        feature = _CLASS_DECORATORS.get(fullname)
        return feature and guarded(feature, lambda _: True, self._settings)

    def get_additional_deps(self, file: MypyFile) -> list[tuple[int, str, int]]:
        """Return no further dependencies of a file; mypy asks for them when it has read the file anew."""
        self._callees.forget()
        return []

    def report_config_data(self, ctx: object) -> object:
        """Return what results depend on beside the program: mypy throws cached ones away when it changes."""
        return self._config_data


def _digest() -> str:
    """Return what changes whenever the plugin does."""
    digest = hashlib.sha256()
    for path in sorted(Path(__file__).parent.rglob("*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def plugin(_version: str) -> type[Plugin]:
    """Return the plugin class; mypy calls this."""
    return HydraZenPlugin


__all__ = ["HydraZenPlugin", "plugin"]
