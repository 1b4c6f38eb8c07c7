"""What instantiating a config will do, found out without doing any of it.

A plan covers a config only if carrying it out gives exactly what Hydra gives: every node is a dataclass that has a
target, and nothing has to be converted, looked up or reported. The rest is left to Hydra, and with it every error.
"""

# Comparing exact types narrows `Any` to containers of something unknown, which is all that is known here.
# pyright: reportUnknownArgumentType=false, reportUnknownVariableType=false, reportUnknownMemberType=false

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Iterable, Mapping
from typing import Any, Final

from hydra_zen._base.names import ARGS, HYDRA_KEYS, MISSING_TEXT
from hydra_zen._base.omegaconf_nodes import is_node, is_structured_config
from hydra_zen._instantiate.shapes import ANYTHING, SCALARS, SHAPES, Accepts, FieldShape, Shape
from hydra_zen._instantiate.steps import STEPS, Call, Entries, Items, Place, Step, top
from hydra_zen._structured.defaults import FreshCopy

_MISSING: Final = dataclasses.MISSING
_DROPPED: Final = object()
_LISTS: Final = frozenset({list, Items})
MODES: Final = frozenset({"none", "partial", "object", "all"})
#: Subclasses of these look like scalars or containers, and are treated as such here and there.
_LOOKALIKES: Final = (str, bytes, int, float, list, tuple, dict)
_NO_OVERRIDES: Final[Mapping[str, Any]] = {}


class NotCoveredError(Exception):
    """Says that a config is for Hydra."""


def plan(config: Any, args: tuple[Any, ...], overrides: Mapping[str, Any]) -> Call | None:
    """Return how to instantiate `config`, or None if that is for Hydra to know."""
    if not _is_dataclass(config) or any(is_node(value) for value in args):
        return None
    try:
        made = _config(config, "none", top(config, overrides), checked(overrides))
    except (NotCoveredError, RecursionError):
        return None
    made.given = args
    return made


def _config(config: Any, convert: str, place: Place, overrides: Mapping[str, Any] = _NO_OVERRIDES) -> Call:
    """Plan a config that has a target."""
    is_class = isinstance(config, type)
    shape = SHAPES[config if is_class else type(config)]
    if shape is None or (overrides and shape.frozen and place[0] is not None):
        raise NotCoveredError
    call = _call(config, shape, is_class, convert, place)
    kwargs = call.kwargs
    for argument in shape.arguments:
        name = argument.name
        value = _raw(config, argument, is_class)
        kind = type(value)
        if kind is str or kind not in argument.accepts.exact or name in overrides:
            value = _argument(value, kind, argument.accepts, call, name, overrides)
            if value is _DROPPED:
                continue
            if type(value) in STEPS:
                call.dynamic.append((name, value))
        kwargs[name] = value
    call.has_args = shape.has_args and _has_positional(kwargs)
    if overrides:
        add_new(call, overrides, shape.names)
    return call


def _call(config: Any, shape: Shape, is_class: bool, convert: str, place: Place) -> Call:
    """Return the plan for a config without its arguments."""
    path = _mode(config, shape.target, is_class, str)
    if "${" in path or path == MISSING_TEXT:
        raise NotCoveredError
    if shape.convert is not None:
        convert = _mode(config, shape.convert, is_class, str)
        if convert not in MODES:
            raise NotCoveredError
    if shape.recursive is not None and _mode(config, shape.recursive, is_class, bool) is False:
        raise NotCoveredError
    is_partial = shape.partial is not None and _mode(config, shape.partial, is_class, bool)
    return Call(path, place, convert, is_partial)


def _argument(value: Any, kind: type, accepts: Accepts, call: Call, name: str, overrides: Mapping[str, Any]) -> Any:
    """Return what becomes of a field that is not simply passed on."""
    place = (call.place, name)
    if name in overrides:
        return _overridden(value, overrides[name], accepts, call.convert, place)
    if kind is str:
        if value == MISSING_TEXT and call.is_partial:
            return _DROPPED
        if str not in accepts.exact or value == MISSING_TEXT or "${" in value:
            raise NotCoveredError
        return value
    made = _value(value, kind, accepts, call.convert, place)
    # What a target gets by position has no container around it; plain values need none on the way either.
    return made.values if name == ARGS and type(made) is Items and not made.dynamic else made


def _has_positional(kwargs: Mapping[str, Any]) -> bool:
    """Tell whether there are positional arguments; what cannot be any is Hydra's to report."""
    made = kwargs.get(ARGS, _DROPPED)
    if made is not _DROPPED and type(made) not in _LISTS:
        raise NotCoveredError
    return made is not _DROPPED


def _raw(config: Any, argument: FieldShape, is_class: bool) -> Any:
    """Return the value of a field, before anything is made of it."""
    if not is_class:
        value = getattr(config, argument.name, _MISSING)
        if value is _MISSING:
            raise NotCoveredError
        return value
    field = argument.field
    value = field.default
    if type(value) in SCALARS or (value is not _MISSING and _is_default(value)):
        return value
    factory = field.default_factory
    if factory is _MISSING:
        return MISSING_TEXT
    if type(factory) is FreshCopy and _holds_scalars(factory.value):
        return factory.value
    try:
        return factory()
    except Exception:  # noqa: BLE001  Hydra calls it again and reports what it raises
        raise NotCoveredError from None


def _is_default(value: Any) -> bool:
    """Tell whether OmegaConf sees a default: it asks `value` whether it differs from the mark for none."""
    try:
        return bool(value != _MISSING)
    except Exception:  # noqa: BLE001  Hydra asks again and reports what it raises
        raise NotCoveredError from None


def _holds_scalars(value: Any) -> bool:
    """Tell whether a container holds nothing that a copy of it would have to copy."""
    held = value if type(value) is list else value.values() if type(value) is dict else (value,)
    return SCALARS.issuperset(map(type, held))


def _mode(config: Any, argument: FieldShape, is_class: bool, kind: type) -> Any:
    """Return the value of a field that Hydra gives a meaning, which must be of one exact type."""
    value = _raw(config, argument, is_class)
    if type(value) is not kind or kind not in argument.accepts.exact:
        raise NotCoveredError
    return value


def _value(value: Any, kind: type, accepts: Accepts, convert: str, place: tuple[Any, Any]) -> Any:  # noqa: C901  a branch for each kind
    """Return what becomes of a value that is not accepted as it is: a step, or the value itself."""
    if kind is list or kind is tuple:
        if accepts.is_any or accepts.container is list:
            return _items(value, accepts.items or ANYTHING, convert, (*place, True))
    elif kind is dict:
        if accepts.is_any or accepts.container is dict:
            return _entries(value, accepts, convert, (*place, False))
    elif _is_dataclass(value):
        if accepts.is_any or value is accepts.config or kind is accepts.config:
            return _config(value, convert, (*place, False))
    elif accepts.is_any:
        return opaque(value, kind)
    elif accepts.widens_int and kind is int:
        return _widened(value)
    raise NotCoveredError


def opaque(value: Any, kind: type) -> Any:
    """Return a value that OmegaConf stores without looking into it."""
    if issubclass(kind, _LOOKALIKES) or is_node(value) or is_structured_config(value):
        raise NotCoveredError
    return value


def _items(value: Any, accepts: Accepts, convert: str, place: Place) -> Any:
    """Plan a list; where it becomes a plain list of what it holds, it is that list."""
    made = _filled(value, accepts, convert, place)
    return made if made.is_config or made.dynamic else made.values


def _filled(value: Any, accepts: Accepts, convert: str, place: Place) -> Items:
    values = list(value)
    dynamic: list[tuple[int, Step]] = []
    kinds = set(map(type, values))
    if not kinds <= accepts.exact:
        for index, item in enumerate(values):
            kind = type(item)
            if kind not in accepts.exact:
                made = values[index] = _value(item, kind, accepts, convert, (place, index))
                if type(made) in STEPS:
                    dynamic.append((index, made))
    if str in kinds:
        _reject_special(values)
    return Items(values, dynamic, convert == "none")


def _entries(value: dict[Any, Any], accepts: Accepts, convert: str, place: Place) -> Any:
    """Plan a dict; where it becomes a plain dict of what it holds, it is that dict."""
    if not accepts.keys.issuperset(map(type, value)) or not HYDRA_KEYS.isdisjoint(value):
        raise NotCoveredError
    values = value.copy()
    accepts = accepts.items or ANYTHING
    dynamic: list[tuple[Any, Step]] = []
    kinds = set(map(type, values.values()))
    if not kinds <= accepts.exact:
        for key, item in value.items():
            kind = type(item)
            if kind not in accepts.exact:
                made = values[key] = _value(item, kind, accepts, convert, (place, key))
                if type(made) in STEPS:
                    dynamic.append((key, made))
    if str in kinds:
        _reject_special(values.values())
    is_config = convert == "none"
    return Entries(values, dynamic, is_config) if is_config or dynamic else values


def _reject_special(values: Iterable[Any]) -> None:
    """Raise if there is a reference or a missing value among `values`."""
    for value in values:
        if type(value) is str and (value == MISSING_TEXT or "${" in value):
            raise NotCoveredError


def _widened(value: int) -> float:
    try:
        return float(value)
    except OverflowError:
        raise NotCoveredError from None


def _overridden(value: Any, given: Any, accepts: Accepts, convert: str, place: tuple[Any, Any]) -> Any:
    """Return what becomes of a field whose value is replaced by, or merged with, an argument of the call."""
    kind = type(value)
    is_missing = kind is str and value == MISSING_TEXT
    if not is_missing and type(given) is dict:
        if _is_dataclass(value) and accepts.is_any:
            return _config(value, convert, (*place, False), checked(given))
        if kind is dict and accepts.is_any:
            merged = _merged(value, given)  # pyright: ignore[reportArgumentType]  its kind is dict
            return _entries(merged, accepts, convert, (*place, False))
        if kind in (list, tuple):
            raise NotCoveredError
    if not is_missing:
        # What is replaced must be sound as well: OmegaConf reads it first.
        if kind is str and ("${" in value or str not in accepts.exact):
            raise NotCoveredError
        if kind not in accepts.exact:
            _value(value, kind, accepts, convert, place)
    return replacing(value, given, accepts, convert, place)


def replacing(value: Any, given: Any, accepts: Accepts, convert: str, place: tuple[Any, Any]) -> Any:
    """Return what becomes of a value that takes the place of another."""
    kind = type(given)
    if kind is str and (given == MISSING_TEXT or "${" in given):
        raise NotCoveredError
    if given is not None and not _gives_way(value, given):
        raise NotCoveredError
    if kind in accepts.exact:
        return given
    if not accepts.is_any:
        if accepts.widens_int and kind is int:
            return _widened(given)  # pyright: ignore[reportArgumentType]  its kind is int
        raise NotCoveredError
    return _value(given, kind, ANYTHING, convert, place)


def _gives_way(value: Any, given: Any) -> bool:
    """Tell whether OmegaConf puts `given` in the place of `value`; configs it merges, if they go together."""
    if type(given) in (list, tuple):
        return type(value) is not dict and not _is_dataclass(value)
    if type(given) is dict or _is_dataclass(given):
        return type(value) not in (list, tuple, dict) and not _is_dataclass(value)
    return not _is_dataclass(value)


def _merged(value: dict[Any, Any], given: dict[Any, Any]) -> dict[Any, Any]:
    """Return the dict that OmegaConf makes of two."""
    result = value.copy()
    for key, new in given.items():
        old = value.get(key)
        if type(old) is dict and type(new) is dict:
            result[key] = _merged(old, new)
        elif old is None or (type(old) in SCALARS and type(new) in SCALARS):
            result[key] = new
        else:
            raise NotCoveredError
    return result


def checked(overrides: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return `overrides` if they are for plain fields only."""
    if not HYDRA_KEYS.isdisjoint(overrides):
        raise NotCoveredError
    return overrides


def add_new(call: Call, overrides: Mapping[str, Any], known: Collection[Any]) -> None:
    """Add the arguments of the call that no field of the config is for."""
    for name, given in overrides.items():
        if name in known:
            continue
        if call.place[0] is not None:
            raise NotCoveredError
        value = replacing(None, given, ANYTHING, call.convert, (call.place, name))
        call.kwargs[name] = value
        if type(value) in STEPS:
            call.dynamic.append((name, value))


def _is_dataclass(value: Any) -> bool:
    return hasattr(value if isinstance(value, type) else type(value), "__dataclass_fields__")
