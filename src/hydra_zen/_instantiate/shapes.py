"""What a config class says about its fields, read once: names, defaults, and the values that need no conversion."""

# Comparing exact types narrows `Any` to containers of something unknown, which is all that is known here.
# pyright: reportUnknownArgumentType=false, reportUnknownVariableType=false, reportUnknownMemberType=false

from __future__ import annotations

import dataclasses
import pathlib
import types
from enum import Enum
from typing import Any, Final, Union, get_args, get_origin, get_type_hints

from hydra_zen._base.by_class import ByClass
from hydra_zen._base.names import ARGS, CONVERT, DEFAULTS, HYDRA_KEYS, PARTIAL, RECURSIVE, TARGET
from hydra_zen._base.records import Record
from hydra_zen._structured.config_type import ConfigType

PATH_TYPE: Final = type(pathlib.Path())
#: The types whose values OmegaConf stores as they are. A `str` may still be a reference or a missing value.
SCALARS: Final[frozenset[type]] = frozenset({int, float, bool, str, bytes, type(None), PATH_TYPE})
#: The types of dict keys that OmegaConf stores as they are.
KEYS: Final[frozenset[type]] = frozenset({str, int, bool, float, bytes})
_MODES: Final = HYDRA_KEYS - {ARGS}
_UNION_MEMBERS: Final = frozenset({int, float, bool, str, bytes, type(None)})


class Accepts(Record):
    """The values that OmegaConf takes for a field without converting them, as far as they are sure.

    `exact` holds types, subclasses excluded. `container` is `list` or `dict` where such a value is taken whose items,
    and keys, are accepted in turn; `config` is the only config class that is taken. Where `is_any`, all of this goes.
    """

    exact: frozenset[type]
    is_any: bool = False
    widens_int: bool = False
    container: type | None = None
    items: Accepts | None = None
    keys: frozenset[type] = KEYS
    config: type | None = None


ANYTHING: Final = Accepts(exact=SCALARS, is_any=True)


_SIMPLE: Final[dict[type, Accepts]] = {
    int: Accepts(frozenset({int})),
    float: Accepts(frozenset({float}), widens_int=True),
    bool: Accepts(frozenset({bool})),
    str: Accepts(frozenset({str})),
    bytes: Accepts(frozenset({bytes})),
    pathlib.Path: Accepts(frozenset({PATH_TYPE})),
}


class FieldShape(Record):
    """One field of a config class."""

    name: str
    field: dataclasses.Field[Any]
    accepts: Accepts


class Shape(Record):
    """The fields of a config class; those that Hydra gives a meaning stand apart from the arguments of the target."""

    target: FieldShape | None
    convert: FieldShape | None
    partial: FieldShape | None
    recursive: FieldShape | None
    arguments: tuple[FieldShape, ...]
    fields: dict[str, FieldShape]
    has_args: bool
    frozen: bool


def _read_shape(cls: type) -> Shape | None:
    """Return the shape of a dataclass, or None where only OmegaConf knows what to make of it."""
    if issubclass(cls, dict) or hasattr(cls, "__attrs_attrs__"):
        return None
    fields = [f for f in dataclasses.fields(cls) if f.metadata.get("omegaconf_ignore") is not True]  # type: ignore[arg-type]
    if isinstance(cls, ConfigType) and any(f.name == DEFAULTS and not f.init for f in fields):
        return None
    try:
        hints = get_type_hints(cls)
    except Exception:  # noqa: BLE001  OmegaConf will raise it where it belongs
        return None
    shapes = {}
    for field in fields:
        accepts = read_annotation(hints[field.name])
        if accepts is None:
            return None
        shapes[field.name] = FieldShape(field.name, field, accepts)
    return Shape(
        target=shapes.get(TARGET),
        convert=shapes.get(CONVERT),
        partial=shapes.get(PARTIAL),
        recursive=shapes.get(RECURSIVE),
        arguments=tuple(shape for name, shape in shapes.items() if name not in _MODES),
        fields=shapes,
        has_args=ARGS in shapes,
        frozen=cls.__dataclass_params__.frozen,  # type: ignore[attr-defined]
    )


#: The shapes of config classes.
SHAPES: Final = ByClass(_read_shape)


def read_annotation(annotation: Any) -> Accepts | None:
    """Return what a field with this annotation accepts as it is, or None if that is not sure."""
    if get_origin(annotation) in (Union, types.UnionType):
        return _read_union(get_args(annotation))
    return ANYTHING if annotation is Any else _read_single(annotation)


def _read_union(members: tuple[Any, ...]) -> Accepts | None:
    others = [member for member in members if member is not type(None)]
    if len(others) == 1:
        accepts = read_annotation(others[0])
        if accepts is None or accepts.is_any:
            return accepts
        return accepts.replaced(exact=accepts.exact | {type(None)})
    return Accepts(exact=frozenset(members)) if _UNION_MEMBERS.issuperset(members) else None


def _read_single(annotation: Any) -> Accepts | None:
    if isinstance(annotation, type) and annotation in _SIMPLE:
        return _SIMPLE[annotation]
    origin = get_origin(annotation) or annotation
    if origin in (list, tuple):
        return _read_list(get_args(annotation), is_tuple=origin is tuple)
    if origin is dict:
        return _read_dict(get_args(annotation))
    return _read_class(annotation) if isinstance(annotation, type) else None


def _read_class(annotation: type) -> Accepts | None:
    if issubclass(annotation, Enum) and not issubclass(annotation, str):
        return Accepts(exact=frozenset({annotation}))
    if dataclasses.is_dataclass(annotation) and not issubclass(annotation, dict):
        return Accepts(exact=frozenset(), config=annotation)
    return None


def _read_list(arguments: tuple[Any, ...], *, is_tuple: bool) -> Accepts | None:
    if is_tuple and arguments[1:] == (Ellipsis,):
        arguments = arguments[:1]
    if len(set(arguments)) > 1:
        return None
    items = read_annotation(arguments[0]) if arguments else ANYTHING
    if items is None or items.config is not None:
        return None
    return Accepts(exact=frozenset(), container=list, items=items)


def _read_dict(arguments: tuple[Any, ...]) -> Accepts | None:
    key, item = arguments or (Any, Any)
    items = read_annotation(item)
    if items is None or items.config is not None or not (key is Any or key in KEYS):
        return None
    keys: Any = KEYS if key is Any else frozenset({key})
    return Accepts(exact=frozenset(), container=dict, items=items, keys=keys)
