"""What a nested config will put in its place, as far as that can be told without building it."""

from __future__ import annotations

import inspect
import sys
import typing
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from functools import partial
from types import FunctionType
from typing import Any, Final, Literal, TypeAlias

from hydra_zen._base.names import ARGS, HYDRA_KEYS, TARGET, ZEN_EXCLUDE, ZEN_KEYS, ZEN_TARGET, ZEN_WRAPPERS
from hydra_zen._base.reading import (
    has_target,
    is_just,
    is_omegaconf_container,
    is_partial,
    read_key,
    uses_zen_processing,
)
from hydra_zen._base.sentinels import NOTHING
from hydra_zen._signature.hints import raw_annotations, resolve, scope_of
from hydra_zen._structured.config_type import ConfigType
from hydra_zen._target.kinds import name_of
from hydra_zen._validation.checker import contradiction
from hydra_zen._validation.forms import core, is_protocol, members, show_type

_NUMBERS: Final[Mapping[Any, tuple[type, ...]]] = {float: (int,), complex: (int, float)}


@dataclass(frozen=True, slots=True)
class Object:
    """A config stands for this very object, or for one like it."""

    value: Any


@dataclass(frozen=True, slots=True)
class InstanceOf:
    """A config builds an instance of this type."""

    annotation: Any
    #: What is built is of the class itself, not of some subclass.
    exactly: bool = False


@dataclass(frozen=True, slots=True)
class Unknown:
    """Nothing can be told of what a config builds."""


Built: TypeAlias = Object | InstanceOf | Unknown


def is_config(value: Any) -> bool:
    """Tell whether `value` is a config that is built before its parent's target is called."""
    if is_dataclass(value):
        return has_target(value) or isinstance(value, ConfigType) or isinstance(type(value), ConfigType)
    return _is_mapping(value) and has_target(value)


def _is_mapping(value: object) -> bool:
    return type(value) is dict or is_omegaconf_container(value)


def built_by(config: Any) -> Built:
    """Tell what instantiating `config` gives."""
    if not has_target(config):
        return InstanceOf(dict)
    if is_just(config):
        found = _loaded_object(read_key(config, "path"))
        return Unknown() if found is NOTHING else Object(found)
    target = target_of(config)
    if target is NOTHING or not callable(target) or (uses_zen_processing(config) and _has_wrappers(config)):
        return Unknown()
    return _partial_of(config, target) if is_partial(config) else _result_of(target)


def target_of(config: Any) -> Any:
    """Return what `config` calls, if its module is imported already; `NOTHING` otherwise."""
    return _loaded_object(read_key(config, ZEN_TARGET if uses_zen_processing(config) else TARGET))


def refusal(built: Built, annotation: Any) -> str | None:
    """Return why what a config builds cannot be an instance of `annotation`; None if it may be one."""
    if isinstance(built, Object):
        reason = contradiction(built.value, annotation)
        return None if reason is None else f"stands for {_show_object(built.value)}: {reason}"
    if isinstance(built, Unknown) or any(
        _overlap(given, wanted, exactly=built.exactly)
        for given in members(built.annotation)
        for wanted in members(annotation)
    ):
        return None
    return f"builds {show_type(built.annotation)}"


def _show_object(value: Any) -> str:
    return f"a partial of {name_of(value)}" if isinstance(value, partial) else name_of(value)


def _has_wrappers(config: Any) -> bool:
    wrappers = read_key(config, ZEN_WRAPPERS)
    return wrappers is not NOTHING and wrappers != () and wrappers is not None


def _loaded_object(path: Any) -> Any:
    """Return the object at a dotted path if its module is imported already; nothing is imported for a check."""
    if not isinstance(path, str):
        return path
    parts = path.split(".")
    for cut in range(len(parts) - 1, 0, -1):
        found: Any = sys.modules.get(".".join(parts[:cut]))
        if found is not None:
            for name in parts[cut:]:
                found = getattr(found, name, NOTHING)
            return found
    return NOTHING


def _partial_of(config: Any, target: Callable[..., Any]) -> Built:
    """Return a partial with as many arguments as the config gives, so that what it still takes can be checked."""
    args = read_key(config, ARGS)
    given = () if args is NOTHING else tuple(args)
    left_out = read_key(config, ZEN_EXCLUDE)
    special = {*HYDRA_KEYS, *ZEN_KEYS, *(() if left_out is NOTHING else left_out)}
    return Object(partial(target, *given, **{name: None for name in _field_names(config) if name not in special}))


def _field_names(config: Any) -> list[str]:
    return [field.name for field in fields(config)] if is_dataclass(config) else [str(key) for key in config]


def _result_of(target: Any) -> Built:
    """Return what calling `target` gives."""
    if isinstance(target, type):
        return _instance_of(target)
    # A wrapper shows the annotations of what it wraps, but returns what it likes.
    if hasattr(target, "__wrapped__") or inspect.iscoroutinefunction(target):
        return Unknown()
    stated = raw_annotations(target).get("return", Any)
    bound_to = getattr(target, "__self__", None)
    annotation = resolve(stated, scope_of(target, bound_to if isinstance(bound_to, type) else None))
    return Unknown() if core(annotation) is Any else InstanceOf(annotation)


def _instance_of(cls: Any) -> Built:
    """Return what calling a class gives, which is no instance of it if its constructor likes to return others."""
    new: Any = cls.__new__
    decisive = [method for method in (new, type(cls).__call__) if isinstance(method, FunctionType)]
    known = all(method.__module__.partition(".")[0] in sys.stdlib_module_names for method in decisive)
    if not known and not issubclass(cls, tuple):
        return Unknown()
    return InstanceOf(cls, exactly=new is object.__new__)


def _overlap(given: Any, wanted: Any, *, exactly: bool) -> bool:
    """Tell whether some instance of `given` is one of `wanted`, as far as the classes alone can tell."""
    if given is Any or wanted is Any:
        return True
    if typing.get_origin(given) is Literal:
        return any(contradiction(value, wanted) is None for value in typing.get_args(given))
    if typing.get_origin(wanted) is Literal:
        return any(_overlap(given, type(value), exactly=False) for value in typing.get_args(wanted))
    have, want = (typing.get_origin(form) or form for form in (given, wanted))
    if not isinstance(have, type) or not isinstance(want, type) or is_protocol(want) or is_protocol(have):
        return True
    have, want = _at_run_time(have), _at_run_time(want)
    try:
        if issubclass(have, want) or have in _NUMBERS.get(want, ()):
            return True
        return not exactly and issubclass(want, have)
    except TypeError:
        return True


def _at_run_time(cls: type) -> type:
    """Return the class that instances have: those of a `TypedDict` are plain dicts."""
    return dict if hasattr(cls, "__total__") and issubclass(cls, dict) else cls
