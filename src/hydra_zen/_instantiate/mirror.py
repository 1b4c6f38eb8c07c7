"""The config that Hydra works on, made again: a result that is a config itself has it as its parent."""

# Comparing exact types narrows `Any` to containers of something unknown, which is all that is known here.
# pyright: reportUnknownArgumentType=false, reportUnknownVariableType=false, reportUnknownMemberType=false

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from omegaconf import DictConfig

from hydra_zen._base.omegaconf_building import OPEN, TYPED, dict_config, list_config, typed_node
from hydra_zen._instantiate.fields import NotCoveredError, is_dataclass, read_field, reads_the_same
from hydra_zen._instantiate.references import referred
from hydra_zen._instantiate.shapes import ANYTHING, PATH_TYPE, SHAPES, Accepts
from hydra_zen._instantiate.steps import Place, blocked

_NONE: Final = type(None)
_ROOT_FLAGS: Final = {**OPEN, "struct": False, "readonly": False}


def mirrored(config: Any, place: Place) -> DictConfig:
    """Return the copy of a whole config that Hydra makes: its fields validated, its references resolved."""
    return _structured(config, place)


def _structured(config: Any, place: Place) -> DictConfig:
    """Return the node of a dataclass."""
    is_class = isinstance(config, type)
    cls = config if is_class else type(config)
    shape = SHAPES[cls]
    if shape is None or hasattr(cls, "__orig_bases__"):
        # OmegaConf takes the type arguments of a generic base for types of keys and values.
        raise NotCoveredError
    flags = _ROOT_FLAGS
    if place[0] is not None:
        flags = {"readonly": True} if shape.frozen else {}
        place = blocked(place) if shape.frozen else place
    values = {}
    for name, field in shape.fields.items():
        if not reads_the_same(config, field, is_class):
            raise NotCoveredError
        value = read_field(config, field, is_class)
        values[name] = _node(value, field.accepts, (place, name))
    return dict_config(values, cls, flags)


def _node(value: Any, accepts: Accepts, place: tuple[Place, Any]) -> Any:
    """Return the node of a value; for one without a type of its own, the value itself will do."""
    if type(value) is str and "${" in value:
        value = referred(value, place[0])
        place = (blocked(place[0]), place[1])
    if not accepts.is_any:
        return _typed(value, accepts)
    if type(value) in (list, tuple):
        here = (*place, True, value)
        return list_config([_node(item, ANYTHING, (here, index)) for index, item in enumerate(value)], {})
    if type(value) is dict:
        here = (*place, False, value)
        return dict_config({key: _node(item, ANYTHING, (here, key)) for key, item in value.items()}, flags={})
    if is_dataclass(value):
        return _structured(value, (*place, False, value))
    return value


def _typed(value: Any, accepts: Accepts) -> Any:
    """Return the node of a field that has a type."""
    kinds = accepts.exact - {_NONE}
    kind = next(iter(kinds)) if len(kinds) == 1 else _NONE
    kind = Path if kind is PATH_TYPE else kind
    if kind not in TYPED:
        raise NotCoveredError
    if accepts.widens_int and type(value) is int:
        value = float(value)
    return typed_node(kind, value, optional=_NONE in accepts.exact)
