"""References between the fields of one config: ``${a.b}``, ``${.c}``, ``${..d[0]}``.

Resolvers, references inside longer text, and references through other references are left to OmegaConf.
"""

# Comparing exact types narrows `Any` to containers of something unknown, which is all that is known here.
# pyright: reportUnknownArgumentType=false, reportUnknownVariableType=false, reportUnknownMemberType=false

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from omegaconf import DictConfig, ListConfig

from hydra_zen._base import omegaconf_nodes as nodes
from hydra_zen._base.names import HYDRA_KEYS, MISSING_TEXT
from hydra_zen._instantiate.fields import NotCoveredError, is_dataclass, read_field, reads_the_same
from hydra_zen._instantiate.shapes import SHAPES
from hydra_zen._instantiate.steps import BLOCKED, Place

_REFERENCE: Final = re.compile(r"\$\{(\.*)([A-Za-z_]\w*(?:\.\w+|\[\w+\])*)\}", re.ASCII)
_KEY: Final = re.compile(r"\w+", re.ASCII)


def is_plain_reference(text: str) -> bool:
    """Tell whether `text` is nothing but a reference to another value."""
    return _REFERENCE.fullmatch(text) is not None


def referred(text: str, place: Place) -> Any:
    """Return the value that `text`, which stands in the container at `place`, refers to."""
    match = _REFERENCE.fullmatch(text)
    if match is None:
        raise NotCoveredError
    dots, path = match.groups()
    places = _way_up(place)
    if len(dots) > len(places):
        raise NotCoveredError
    start = places[len(dots) - 1] if dots else places[-1]
    keys = _KEY.findall(path)
    value = _first(start, keys[0], is_absolute=not dots)
    for key in keys[1:]:
        value = _member(value, key)
    if type(value) is str and "${" in value:
        # A reference to a reference: only one from the top means the same from here.
        if "${." in value:
            raise NotCoveredError
        return referred(value, place)
    if type(value) is str and value == MISSING_TEXT:
        raise NotCoveredError
    return value


def _way_up(place: Place) -> list[Place]:
    """Return `place` and the places around it."""
    places = [place]
    while places[-1][0] is not None:
        places.append(places[-1][0])
    if any(each[3] is BLOCKED for each in places):
        raise NotCoveredError
    return places


def _first(start: Place, key: str, *, is_absolute: bool) -> Any:
    """Return what stands under `key` in the container where a reference begins."""
    config = start[3]
    if start[0] is not None:
        return _member(config, key)
    root = nodes.root(config) if is_absolute and nodes.is_node(config) else config
    if root is not config:
        # What is being instantiated is a part of another config; there the arguments of the call are not seen.
        return _member(root, key)
    overrides: Mapping[str, Any] = start[1][1]
    if key not in overrides:
        return _member(config, key)
    given = overrides[key]
    if isinstance(given, (dict, list, tuple)) or is_dataclass(given):
        raise NotCoveredError
    return given


def _member(config: Any, key: str) -> Any:
    """Return what stands under `key` in a container of any kind."""
    kind = type(config)
    if kind is list or kind is tuple or kind is ListConfig:
        return _item(config, key)
    if kind is DictConfig:
        config = nodes.content(config)
        if type(config) is not dict or key not in config or key in HYDRA_KEYS:
            raise NotCoveredError
        return nodes.held(config[key])
    if kind is dict:
        if key not in config or key in HYDRA_KEYS:
            raise NotCoveredError
        return config[key]
    return _field(config, key)


def _item(config: Any, key: str) -> Any:
    """Return the item of a list."""
    values = nodes.content(config) if type(config) is ListConfig else config
    if not key.isdecimal() or isinstance(values, str) or values is None or int(key) >= len(values):
        raise NotCoveredError
    value = values[int(key)]
    return nodes.held(value) if type(config) is ListConfig else value


def _field(config: Any, key: str) -> Any:
    """Return the value of a field, as OmegaConf stores it."""
    if not is_dataclass(config):
        raise NotCoveredError
    is_class = isinstance(config, type)
    shape = SHAPES[config if is_class else type(config)]
    field = None if shape is None else shape.fields.get(key)
    if field is None or key in HYDRA_KEYS or not reads_the_same(config, field, is_class):
        raise NotCoveredError
    value = read_field(config, field, is_class)
    return float(value) if field.accepts.widens_int and type(value) is int else value
