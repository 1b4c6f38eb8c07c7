"""The fields of a config of any kind, read from its type.

This is what features ask that look at a config from outside: overrides, interpolations, tasks.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from mypy.typeops import get_all_type_vars
from mypy.types import AnyType, FunctionLike, Instance, NoneType, Type, TypeOfAny, get_proper_type

from hydra_zen_mypy.typeops.bodies import body_fields
from hydra_zen_mypy.typeops.built import is_config
from hydra_zen_mypy.typeops.copies import parameters
from hydra_zen_mypy.typeops.declared import held_by_class, within_by_class
from hydra_zen_mypy.typeops.given import given_to, is_known, with_given
from hydra_zen_mypy.typeops.record import Record, instance_of, is_class, record_of

#: The field that chooses options of config groups, which may bring any field with them.
_DEFAULTS_LIST: Final = "defaults"


@dataclass(frozen=True)
class Field:
    """One field of a config.

    `value` is the type of the value that the field has: what the target, or a task, is given of it; `Any` where that is
    not known, and for a nested config what its parameter takes. `accepts` is the type that an override has to be of;
    `Any` where the field takes anything, as one of `make_config` does that has no hint. `config` is the type of the
    nested config that the field holds by default, class or instance; None if it holds none. A field is `required` if a
    job cannot run before it has a value.
    """

    name: str
    value: Type
    accepts: Type
    config: Type | None
    required: bool
    #: Whether it is given as `MISSING`.
    unset: bool = False


@dataclass(frozen=True)
class ConfigFields:
    """The fields of a config in their order; an open config may have more fields than these."""

    fields: Mapping[str, Field]
    is_open: bool


def fields_of(given: Type) -> ConfigFields | None:
    """Return the fields of a config of type `given`, class or instance; None where they are not known.

    A config is what `builds` or `make_config` gave, or any dataclass. Fields of a nested config are those of
    `Field.config`: ``fields_of(field.config)``.
    """
    record, instance, filled = record_of(given), instance_of(given), not is_class(given)
    fields: dict[str, Field] = {}
    if instance is not None and "dataclass" in instance.type.metadata:
        fields = _of_dataclass(instance, filled=filled)
    elif record is None:
        return None
    is_open = _DEFAULTS_LIST in fields
    if record is not None:
        is_open = is_open or any(kind.is_star() for kind in record.made_with.arg_kinds)
        made = _of_record(record, filled=filled or is_open)
        if not filled:
            fields = {name: _holding(field, made.get(name)) for name, field in fields.items()}
        fields = {**made, **fields}
    return ConfigFields(fields, is_open)


def _of_record(record: Record, *, filled: bool) -> dict[str, Field]:
    fields: dict[str, Field] = {}
    for each in parameters(record.made_with):
        if each.name is not None and not each.kind.is_star():
            held = record.held.get(each.name, _anything())
            config = held if is_nested(held) else None
            within = get_proper_type(record.within.get(each.name))
            value = held if config is None and isinstance(get_proper_type(each.type), AnyType) else each.type
            if isinstance(within, (Instance, FunctionLike)) and isinstance(get_proper_type(value), AnyType):
                value = within
            required = each.kind.is_required() and not filled
            unset = isinstance(within, NoneType)
            fields[each.name] = Field(each.name, value, each.type, config, required, unset)
    return fields


def _of_dataclass(instance: Instance, *, filled: bool) -> dict[str, Field]:
    by_default, given = not filled or is_known(instance), given_to(instance)
    held, within = held_by_class(instance.type), {} if filled else within_by_class(instance.type)
    fields: dict[str, Field] = {}
    for each in body_fields(instance.type):
        declared = _anything() if get_all_type_vars(each.declared) else each.declared
        if by_default and each.name not in given:
            config = _by_default(declared, held.get(each.name))
        else:
            config = next(filter(is_nested, (given.get(each.name, declared), declared)), None)
        required, unset = not each.has_default and not filled, isinstance(within.get(each.name), NoneType)
        fields[each.name] = Field(each.name, declared, declared, config, required, unset)
    return fields


def _by_default(declared: Type, held: Type | None) -> Type | None:
    """Return the config that a field of a dataclass holds where nothing else is given; of a dataclass, its defaults."""
    proper = get_proper_type(declared)
    if not is_nested(proper):
        return held
    return with_given(proper, {}) if isinstance(proper, Instance) and not is_config(proper) else proper


def _holding(field: Field, made: Field | None) -> Field:
    """Return a field that the body of a class writes, with the config that it is known to hold otherwise."""
    return field if field.config is not None or made is None else replace(field, config=made.config)


def is_nested(held: Type) -> bool:
    """Tell whether what a field holds is a config with fields of its own."""
    instance = instance_of(held)
    return is_config(held) or (instance is not None and "dataclass" in instance.type.metadata)


def _anything() -> Type:
    return AnyType(TypeOfAny.special_form)
