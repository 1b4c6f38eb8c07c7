"""The fields of a config of any kind, read from its type.

This is what features ask that look at a config from outside: overrides, interpolations, tasks.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from mypy.nodes import ARG_STAR, ARG_STAR2
from mypy.typeops import get_all_type_vars
from mypy.types import AnyType, CallableType, Instance, Type, TypeOfAny, get_proper_type

from hydra_zen_mypy.typeops.bodies import BodyField, body_fields
from hydra_zen_mypy.typeops.built import is_config
from hydra_zen_mypy.typeops.record import instance_of, is_class, record_of

#: The field that chooses options of config groups, which may bring any field with them.
_DEFAULTS_LIST: Final = "defaults"


@dataclass(frozen=True)
class Field:
    """One field of a config.

    `value` is the type of what the target is given in the end, `Any` where that is not known: for a nested config, of
    what the parameter takes. `config` is the type of the nested config that the field holds by default, class or
    instance, or of the dataclass that it is declared to be; None if it holds none. A field is `required` if a job
    cannot run before it has a value.
    """

    name: str
    value: Type
    config: Type | None
    required: bool


@dataclass(frozen=True)
class ConfigFields:
    """The fields of a config in their order; an open config may have more fields than these."""

    fields: Mapping[str, Field]
    is_open: bool


def fields_of(given: Type) -> ConfigFields | None:
    """Return the fields of a config of type `given`, class or instance; None where they are not known.

    Fields of a nested config are those of `Field.config`: ``fields_of(field.config)``.
    """
    record = record_of(given)
    if record is None:
        return _of_dataclass(given)
    fields = _fields(record.made_with, record.held, filled=not is_class(given))
    return ConfigFields(fields, any(kind in (ARG_STAR, ARG_STAR2) for kind in record.made_with.arg_kinds))


def _fields(made_with: CallableType, held: Mapping[str, Type], *, filled: bool) -> dict[str, Field]:
    fields: dict[str, Field] = {}
    for kind, name, value in zip(made_with.arg_kinds, made_with.arg_names, made_with.arg_types, strict=True):
        if name is None or kind.is_star():
            continue
        here = held.get(name, AnyType(TypeOfAny.special_form))
        fields[name] = Field(name, value, here if is_config(here) else None, kind.is_required() and not filled)
    return fields


def _of_dataclass(given: Type) -> ConfigFields | None:
    """Return the fields of a plain dataclass; None for what is anything else, or has a target."""
    instance = instance_of(given)
    if instance is None or "dataclass" not in instance.type.metadata or is_config(instance):
        return None
    filled = not is_class(given)
    fields = {each.name: _declared(each, filled=filled) for each in body_fields(instance.type)}
    return ConfigFields(fields, is_open=_DEFAULTS_LIST in fields)


def _declared(field: BodyField, *, filled: bool) -> Field:
    """Return a field of which only the declaration is known."""
    anything = AnyType(TypeOfAny.special_form)
    value = anything if get_all_type_vars(field.declared) else get_proper_type(field.declared)
    nested = value if isinstance(value, Instance) and "dataclass" in value.type.metadata else None
    return Field(field.name, value, nested, not field.has_default and not filled)
