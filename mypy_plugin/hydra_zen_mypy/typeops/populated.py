"""Fields that a class has by its decorator alone: the rest of the target's signature, and those of `zen_meta`."""

from __future__ import annotations

from dataclasses import replace

from mypy.nodes import ARG_NAMED, ARG_NAMED_OPT, ARG_OPT, ARG_POS, ARG_STAR, ARG_STAR2, ArgKind, CallExpr, TypeInfo
from mypy.types import AnyType, CallableType, Instance, Type, TypeOfAny

from hydra_zen_mypy.typeops.bodies import body_fields
from hydra_zen_mypy.typeops.copies import Parameter, parameters, with_parameters
from hydra_zen_mypy.typeops.declared import add_attribute, declared_here, has_constructor
from hydra_zen_mypy.typeops.record import Record, record_of


def inherited(info: TypeInfo) -> dict[str, Parameter]:
    """Return the fields that the decorators of the bases of a class have added to their bodies, by name."""
    found: dict[str, Parameter] = {}
    for base in reversed(info.mro[1:]):
        found.update(added(base))
    return found


def added(info: TypeInfo) -> dict[str, Parameter]:
    """Return the fields that the decorator of a class has added to its body, by name."""
    config = declared_here(info)
    record = None if config is None else record_of(config)
    if record is None:
        return {}
    written = {field.name for field in body_fields(info)}
    return {
        each.name: each
        for each in parameters(record.made_with)
        if each.name is not None and not each.kind.is_star() and each.name not in written
    }


def with_inherited(record: Record, info: TypeInfo) -> Record:
    """Return the record of a class with the fields that the decorators of its bases have added."""
    made_with = record.made_with
    new = [each for name, each in inherited(info).items() if name not in made_with.arg_names]
    ordered = sorted([*parameters(made_with), *new], key=lambda each: _PLACES[each.kind])
    return replace(record, made_with=with_parameters(made_with, ordered)) if new else record


def add_attributes(info: TypeInfo, record: Record) -> None:
    """Have mypy know the attributes for the fields that the decorator of a class adds."""
    for name in added(info):
        if info.get(name) is None:
            add_attribute(info, name, record.held.get(name, _anything()))


def add_defaults_list(info: TypeInfo, plain_list: Instance) -> None:
    """Have mypy know the attribute for the defaults list that the decorator of a class is given."""
    if info.get(_DEFAULTS_LIST) is None:
        add_attribute(info, _DEFAULTS_LIST, plain_list)


_DEFAULTS_LIST = "defaults"


def with_added(constructor: CallableType, made: Instance, call: CallExpr) -> CallableType:
    """Return the constructor of a class with the parameters that decorators of it and of its bases have added to it.

    Those without a default follow a field with one by name only. Where fields of a base come between those of the
    body, the place of an argument does not tell which of them it is for.
    """
    info = made.type
    own, others = added(info), inherited(info)
    is_open = any(_is_open(base) for base in info.mro)
    if not has_constructor(info) or not (own or others or is_open):
        return constructor
    body = parameters(constructor)
    extra = [each for each in {**others, **own}.values() if each.name not in constructor.arg_names]
    loose = (bool(others) or is_open) and not all(kind.is_named() for kind in call.arg_kinds)
    by_name = any(each.kind is ARG_OPT for each in body)
    only_named = bool(body) and all(each.kind.is_named() for each in body)
    new = [Parameter(each.type, _kind(each.kind, by_name, loose, only_named), each.name) for each in extra]
    if loose:
        body = [Parameter(_anything(), _loose(each.kind), each.name) for each in body]
        new.append(Parameter(_anything(), ARG_STAR, None))
    if is_open:
        new.append(Parameter(_anything(), ARG_STAR2, None))
    return with_parameters(constructor, sorted([*body, *new], key=lambda each: _PLACES[each.kind]))


#: The order of parameters in a constructor.
_PLACES = {ARG_POS: 0, ARG_OPT: 1, ARG_STAR: 2, ARG_NAMED: 3, ARG_NAMED_OPT: 3, ARG_STAR2: 4}


def _kind(kind: ArgKind, by_name: bool, loose: bool, only_named: bool) -> ArgKind:
    """Return how the constructor takes a field that the target takes as `kind`."""
    if not kind.is_required() or loose:
        return ARG_NAMED_OPT if loose or only_named else ARG_OPT
    return ARG_NAMED if by_name or only_named else ARG_POS


def _loose(kind: ArgKind) -> ArgKind:
    return {ARG_POS: ARG_OPT}.get(kind, kind)


def _is_open(info: TypeInfo) -> bool:
    """Tell whether the decorator of a class may have added fields that nobody can tell."""
    config = declared_here(info)
    record = None if config is None else record_of(config)
    return record is not None and ARG_STAR2 in record.made_with.arg_kinds


def _anything() -> Type:
    return AnyType(TypeOfAny.special_form)
