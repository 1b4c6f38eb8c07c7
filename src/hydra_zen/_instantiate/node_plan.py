"""Plans for configs that are OmegaConf's already: composed, loaded from YAML, or made by `OmegaConf.create`.

OmegaConf has validated and converted their values; what is left to see is that nothing refers to anything.
"""

# Comparing exact types narrows `Any` to containers of something unknown, which is all that is known here.
# pyright: reportUnknownArgumentType=false, reportUnknownVariableType=false, reportUnknownMemberType=false

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from omegaconf import DictConfig, ListConfig

from hydra_zen._base import omegaconf_nodes as nodes
from hydra_zen._base.names import ARGS, CONVERT, DEFAULTS, HYDRA_KEYS, MISSING_TEXT, PARTIAL, RECURSIVE, TARGET
from hydra_zen._instantiate.fields import NotCoveredError
from hydra_zen._instantiate.merging import checked
from hydra_zen._instantiate.plan import MODES, add_new, opaque, plan_value, replacing
from hydra_zen._instantiate.references import referred
from hydra_zen._instantiate.shapes import ANYTHING, KEYS, SCALARS
from hydra_zen._instantiate.steps import BLOCKED, STEPS, Call, Entries, Items, Place, blocked, top
from hydra_zen._structured.config_type import ConfigType

_DROPPED: Final = object()
_MODE_KEYS: Final = HYDRA_KEYS - {ARGS}


def plan_node(config: Any, args: tuple[Any, ...], overrides: Mapping[str, Any]) -> Call | None:
    """Return how to instantiate a DictConfig, or None if that is for Hydra to know."""
    if type(config) is not DictConfig or any(nodes.is_node(value) for value in args):
        return None
    try:
        made = _call(config, nodes.content(config), "none", top(config, overrides), checked(overrides))
    except (NotCoveredError, RecursionError):
        return None
    made.given = args
    return made


def _call(config: DictConfig, content: Any, convert: str, place: Place, overrides: Mapping[str, Any]) -> Call:
    """Plan a config that has a target."""
    call = _begun(config, content, convert, place)
    for key, node in content.items():
        if key in _MODE_KEYS:
            continue
        value = _member(key, node, call, overrides)
        if value is _DROPPED:
            continue
        call.kwargs[key] = value = _positional(value) if key == ARGS else value
        if type(value) in STEPS:
            call.dynamic.append((key, value))
    call.has_args = ARGS in call.kwargs
    if overrides:
        if not nodes.takes_anything(config):
            raise NotCoveredError
        add_new(call, overrides, content.keys())
    return call


def _member(key: Any, node: Any, call: Call, overrides: Mapping[str, Any]) -> Any:
    """Return what becomes of one field."""
    place = (call.place, key)
    if key in overrides:
        return _replaced(node, overrides[key], call.convert, place)
    return _value(nodes.held(node), call.convert, place, call.is_partial)


def _begun(config: DictConfig, content: Any, convert: str, place: Place) -> Call:
    """Return the plan for a config without its arguments."""
    if type(content) is not dict or TARGET not in content:
        raise NotCoveredError
    if DEFAULTS in content and isinstance(nodes.object_type(config), ConfigType):
        raise NotCoveredError
    path = _mode(content, TARGET, "")
    convert = _mode(content, CONVERT, convert)
    if path == MISSING_TEXT or "${" in path or convert not in MODES or not _mode(content, RECURSIVE, True):
        raise NotCoveredError
    return Call(path, place, convert, _mode(content, PARTIAL, False))


def _mode(content: dict[Any, Any], key: str, default: Any) -> Any:
    """Return the value of a key that Hydra gives a meaning, which must be of the same exact type as its default."""
    if key not in content:
        return default
    value = nodes.held(content[key])
    if type(value) is not type(default):
        raise NotCoveredError
    return value


def _value(node: Any, convert: str, place: tuple[Any, Any], is_partial: bool = False) -> Any:
    """Return what becomes of a node."""
    value = nodes.held(node)
    kind = type(value)
    if kind is str:
        if value == MISSING_TEXT and is_partial:
            return _DROPPED
        return _text(value, node, convert, place)
    if kind in SCALARS:
        return value
    if kind is DictConfig or kind is ListConfig:
        content = nodes.content(value)
        if content is None:
            return None
        return _DROPPED if content == MISSING_TEXT and is_partial else _container(value, content, convert, place)
    return opaque(value, kind)


def _text(value: str, node: Any, convert: str, place: tuple[Any, Any]) -> Any:
    """Return what becomes of text, which may refer to something else."""
    if "${" not in value:
        if value == MISSING_TEXT:
            raise NotCoveredError
        return value
    found = referred(value, place[0])
    kind = type(found)
    if not nodes.takes(node, kind):
        raise NotCoveredError
    here = (blocked(place[0]), place[1])
    if kind is DictConfig or kind is ListConfig:
        return _container(found, nodes.content(found), convert, here)
    return plan_value(found, kind, ANYTHING, convert, here)


def _container(config: Any, content: Any, convert: str, place: tuple[Any, Any]) -> Any:
    """Return what becomes of a container."""
    raw = BLOCKED if nodes.is_read_only(config) else config
    if type(content) is list:
        inner = (*place, True, raw)
        values = [_value(node, convert, (inner, index)) for index, node in enumerate(content)]
        return _filled(Items, values, list(enumerate(values)), convert)
    if type(content) is dict:
        inner = (*place, False, raw)
        if TARGET in content:
            return _call(config, content, convert, inner, {})
        if nodes.object_type(config) is dict and KEYS.issuperset(map(type, content)) and HYDRA_KEYS.isdisjoint(content):
            entries = {key: _value(node, convert, (inner, key)) for key, node in content.items()}
            return _filled(Entries, entries, entries.items(), convert)
    raise NotCoveredError


def _filled(step: type[Items | Entries], values: Any, members: Iterable[tuple[Any, Any]], convert: str) -> Any:
    """Return a step, or where that is all there is to do, the plain container."""
    dynamic = [(key, value) for key, value in members if type(value) in STEPS]
    is_config = convert == "none"
    return step(values, dynamic, is_config) if is_config or dynamic else values


def _positional(made: Any) -> Any:
    """Return the plan for positional arguments; if they are plain values, no container need be made around them."""
    if type(made) is Items:
        return made if made.dynamic else made.values
    if type(made) is not list:
        raise NotCoveredError
    return made


def _replaced(node: Any, given: Any, convert: str, place: tuple[Any, Any]) -> Any:
    """Return what becomes of a value that an argument of the call replaces."""
    value = nodes.held(node)
    if type(value) is DictConfig or type(value) is ListConfig or (type(value) is str and "${" in value):
        raise NotCoveredError
    if not nodes.takes(node, type(given)):
        raise NotCoveredError
    return replacing(None, given, ANYTHING, convert, place)
