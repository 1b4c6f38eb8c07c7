"""Dataclasses as configs of OmegaConf, made node by node where it is sure what they become.

One is the config that Hydra works on, made again: a result that is a config itself has it as its parent.
"""

# Comparing exact types narrows `Any` to containers of something unknown, which is all that is known here.
# pyright: reportUnknownArgumentType=false, reportUnknownVariableType=false, reportUnknownMemberType=false

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from omegaconf import DictConfig, OmegaConf

from hydra_zen._base.names import MISSING_TEXT
from hydra_zen._base.omegaconf_building import OPEN, TYPED, dict_config, list_config, typed_node
from hydra_zen._instantiate.fields import NotCoveredError, is_dataclass, read_field, reads_the_same, widened
from hydra_zen._instantiate.references import is_plain_reference, referred
from hydra_zen._instantiate.shapes import ANYTHING, KEYS, PATH_TYPE, SCALARS, SHAPES, Accepts
from hydra_zen._instantiate.steps import Place, blocked

_NONE: Final = type(None)
_ROOT_FLAGS: Final = {**OPEN, "struct": False, "readonly": False}


def mirrored(config: Any, place: Place) -> DictConfig:
    """Return the copy of a whole config that Hydra makes: its fields validated, its references resolved."""
    return _structured(config, place)


def structured(config: Any) -> DictConfig:
    """Return what `OmegaConf.structured` makes of a dataclass, for which it is asked only where that is not sure."""
    try:
        return _structured(config, None)
    except (NotCoveredError, RecursionError):
        made: DictConfig = OmegaConf.structured(config)
        return made


def _structured(config: Any, place: Place | None) -> DictConfig:
    """Return the node of a dataclass; its references are resolved if it has a place, and otherwise stay."""
    is_class = isinstance(config, type)
    cls = config if is_class else type(config)
    shape = SHAPES[cls]
    if shape is None or hasattr(cls, "__orig_bases__"):
        # OmegaConf takes the type arguments of a generic base for types of keys and values.
        raise NotCoveredError
    flags: Mapping[str, bool] = {"readonly": True} if shape.frozen else {}
    if place is not None:
        flags = flags if place[0] is not None else _ROOT_FLAGS
        place = blocked(place) if shape.frozen and place[0] is not None else place
    values = {}
    for name, field in shape.fields.items():
        if place is not None and not reads_the_same(config, field, is_class):
            raise NotCoveredError
        value = read_field(config, field, is_class)
        values[name] = _node(value, field.accepts, place and (place, name))
    return dict_config(values, cls, flags)


def _node(value: Any, accepts: Accepts, place: tuple[Place, Any] | None) -> Any:
    """Return the node of a value; for one without a type of its own, the value itself will do."""
    if type(value) is str and ("${" in value or value == MISSING_TEXT):
        if place is None:
            return _special(value, accepts)
        value = referred(value, place[0])
        place = (blocked(place[0]), place[1])
    if not accepts.is_any:
        return _typed(value, accepts)
    if type(value) in (list, tuple, dict):
        return _container(value, place)
    if is_dataclass(value):
        return _structured(value, place and (*place, False, value))
    if place is None and type(value) not in SCALARS:
        raise NotCoveredError
    return value


def _special(value: str, accepts: Accepts) -> Any:
    """Return the node of text that stands for a missing value, or refers to another one."""
    if value != MISSING_TEXT and not is_plain_reference(value):
        raise NotCoveredError
    return value if accepts.is_any else _typed_node(value, accepts)


def _container(value: Any, place: tuple[Place, Any] | None) -> Any:
    """Return the node of a list, tuple or dict."""
    if type(value) is not dict:
        here = place and (*place, True, value)
        return list_config([_node(item, ANYTHING, here and (here, index)) for index, item in enumerate(value)], {})
    if not KEYS.issuperset(map(type, value)):
        raise NotCoveredError
    here = place and (*place, False, value)
    return dict_config({key: _node(item, ANYTHING, here and (here, key)) for key, item in value.items()}, flags={})


def _typed(value: Any, accepts: Accepts) -> Any:
    """Return the node of a field that has a type."""
    if type(value) not in accepts.exact:
        if not (accepts.widens_int and type(value) is int):
            raise NotCoveredError
        value = widened(value)
    return _typed_node(value, accepts)


def _typed_node(value: Any, accepts: Accepts) -> Any:
    kinds = accepts.exact - {_NONE}
    kind = next(iter(kinds)) if len(kinds) == 1 else _NONE
    kind = Path if kind is PATH_TYPE else kind
    if kind not in TYPED:
        raise NotCoveredError
    return typed_node(kind, value, optional=_NONE in accepts.exact)
