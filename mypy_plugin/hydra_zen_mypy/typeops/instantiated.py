"""What becomes of a config without a target: a container whose fields are built."""

from __future__ import annotations

from typing import Final

from mypy.checker import TypeChecker
from mypy.nodes import TypeInfo
from mypy.types import AnyType, ExtraAttrs, Instance, Type, TypeOfAny, UnionType, get_proper_type

from hydra_zen_mypy.fullnames import DICT_CONFIG, INSTANTIATED
from hydra_zen_mypy.typeops.built import built_type, is_config
from hydra_zen_mypy.typeops.configs import Field, fields_of
from hydra_zen_mypy.typeops.fields import held_by_default
from hydra_zen_mypy.typeops.known_types import known_class
from hydra_zen_mypy.typeops.record import instance_of


def instantiated(given: Type, checker: TypeChecker, depth: int = 0, *, adds: bool = False) -> Type:
    """Return the type of what `instantiate` makes of a config of type `given`; `Any` where nobody can tell.

    A config without a target becomes an object that is as good as `Any`, but for the attributes that are known of it.
    `adds` tells whether the call gives names that the config has no fields for, and gets them back.
    """
    proper = get_proper_type(given)
    if isinstance(proper, UnionType) or (is_config(proper) and not _is_bare(built_type(proper, checker))):
        return built_type(proper, checker)
    found, info = fields_of(proper), known_class(checker, INSTANTIATED)
    if found is None or info is None or depth > _DEEPEST or _HAND_WRITTEN in found.fields:
        return AnyType(TypeOfAny.special_form)
    written = instance_of(proper)
    is_whole = written is not None and "dataclass" in written.type.metadata and not found.is_open
    attrs = {name: _attribute(field, checker, depth, is_typed=is_whole) for name, field in found.fields.items()}
    if all(map(_is_bare, attrs.values())):
        return AnyType(TypeOfAny.special_form)
    known = {name: made for name, made in attrs.items() if is_whole or not _is_bare(made)}
    if written is not None and is_whole and not adds:
        known[_CONFIG] = written
    return Instance(info, [], extra_attrs=ExtraAttrs(known))


def _attribute(field: Field, checker: TypeChecker, depth: int, *, is_typed: bool) -> Type:
    """Return the type of what a field becomes; OmegaConf converts to the types that a dataclass writes."""
    if field.config is not None:
        return instantiated(field.config, checker, depth + 1)
    return held_by_default(field.accepts) if is_typed else AnyType(TypeOfAny.special_form)


def config_of(made: Instance) -> TypeInfo | None:
    """Return the class of the config that became `made`, if its fields are all that there is; None otherwise."""
    attrs = {} if made.extra_attrs is None else made.extra_attrs.attrs
    config = get_proper_type(attrs.get(_CONFIG))
    return config.type if isinstance(config, Instance) else None


def of_container(name: str, checker: TypeChecker) -> bool:
    """Tell whether OmegaConf's containers have an attribute of a name, or may have, as far as mypy has read them."""
    info = known_class(checker, DICT_CONFIG)
    return info is None or name.startswith("_") or info.get(name) is not None


#: The key under which the type of what a dataclass became keeps that dataclass.
_CONFIG: Final = "(config)"
#: The field of a dataclass that says what it is a config of.
_HAND_WRITTEN: Final = "_target_"
#: A dataclass may hold itself.
_DEEPEST = 8


def _is_bare(given: Type) -> bool:
    return isinstance(get_proper_type(given), AnyType)
