"""What a config's type carries for the plugin: the signatures that it is made with and that it calls.

A config is an instance of `Builds[T]` to every checker. The plugin adds to that instance, in mypy's `extra_attrs`, the
types of its attributes and two signatures. They are no part of subtyping, so a config with a record is good wherever
one without is; mypy keeps them in its cache, and drops them where it merges different types into one.

The class of a config is the type of a class object, ``def (*Any, **Any) -> Builds[T]``. Its result carries the record,
and so does its fallback: a join loses the first, a union the second, so that a record counts only where both are there.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from mypy.nodes import ARG_STAR, ARG_STAR2, TypeInfo
from mypy.types import (
    AnyType,
    CallableType,
    ExtraAttrs,
    Instance,
    NoneType,
    Type,
    TypeOfAny,
    TypeType,
    get_proper_type,
)

from hydra_zen_mypy.typeops.copies import copied, optional, parameters, with_kinds
from hydra_zen_mypy.typeops.declared import declared_config, declared_here

#: Keys of `ExtraAttrs.attrs` that are no attributes of the config.
_MADE_WITH: Final = "(made with)"
_CALLS_WITH: Final = "(calls with)"
_LEAVES_NESTED: Final = "(leaves nested configs)"
_WITHIN: Final = "(within) "
#: The key under which the type of a called config class keeps that class.
_CLASS: Final = "(class)"


@dataclass(frozen=True)
class Record:
    """What is known of one config.

    `made_with` is the signature of the config class: its fields, each of the type that the target takes, with what is
    required, and ``**kwargs`` where there may be more fields than are known. `calls_with` is the signature of the
    target with what is bound made optional, and what is bound by position taken out; its result is what the config
    builds. `held` has the types of the attributes: for a nested config, its own.

    `within` has what no attribute tells, by its path: the configs that stand in containers or are given by position
    (``parts.0``, ``_args_.1``), what is given as `MISSING`, as the type of None, and texts with interpolations, as
    literals. It also has the types of what becomes of lists, dicts and classes. Nested configs are built, unless the
    config is not `recursive`.
    """

    made_with: CallableType
    calls_with: CallableType | None
    held: Mapping[str, Type]
    within: Mapping[str, Type] = field(default_factory=dict[str, Type])
    recursive: bool = True


def with_record(config: Instance, record: Record) -> Instance:
    """Return the type of an instance of a config with `record` attached."""
    attrs: dict[str, Type] = {**record.held, _MADE_WITH: record.made_with}
    if record.calls_with is not None:
        attrs[_CALLS_WITH] = record.calls_with
    if not record.recursive:
        attrs[_LEAVES_NESTED] = NoneType()
    attrs.update((_WITHIN + path, given) for path, given in record.within.items())
    new = copied(config)
    new.extra_attrs = ExtraAttrs(attrs)
    return new


def filled(record: Record) -> Record:
    """Return the record of an instance: its fields have values, so that the target need not be given them.

    What the values are is not known: others may be assigned.
    """
    left = record.calls_with
    if left is None:
        return replace(record, within={})
    fields = set(record.made_with.arg_names)
    kinds = [optional(each.kind) if each.name in fields else each.kind for each in parameters(left)]
    return replace(record, calls_with=with_kinds(left, kinds), within={})


def class_of(config: Instance) -> Type:
    """Return the type of the class of a config, given the type of its instances with a record."""
    metaclass = config.type.metaclass_type
    if metaclass is None or config.extra_attrs is None:
        return TypeType(config)
    fallback = Instance(metaclass.type, [], extra_attrs=config.extra_attrs)
    anything = AnyType(TypeOfAny.special_form)
    # Bound, or a class attribute of this type would be taken for a method.
    return CallableType(
        [anything, anything],
        [ARG_STAR, ARG_STAR2],
        [None, None],
        config,
        fallback,
        is_ellipsis_args=True,
        is_bound=True,
    )


def as_callee(config_class: Type, info: TypeInfo) -> Type:
    """Return the type of a config class that is called where it is made; `info` is `CalledConfig`.

    mypy asks plugins about calls of what has a name, and of instances, but not about calls of what a call returns.
    """
    return Instance(info, [], extra_attrs=ExtraAttrs({_CLASS: config_class}))


def called_class(callee: Type) -> Type:
    """Return the config class that a callee is: what `as_callee` was given, or itself."""
    proper = get_proper_type(callee)
    if isinstance(proper, Instance) and proper.extra_attrs is not None:
        return proper.extra_attrs.attrs.get(_CLASS, proper)
    return proper


def forget_others(expected: Type | None, config: Type) -> None:
    """Take away the record of a variable that is assigned another config than the one it is known for.

    mypy takes the type of a variable from its first assignment, and `expected` is that type where there is another.
    """
    known = None if expected is None else record_of(expected)
    if known is None or known == record_of(config):
        return
    proper = get_proper_type(expected)
    if isinstance(proper, CallableType):
        proper.fallback.extra_attrs = None
    elif isinstance(proper, Instance):
        proper.extra_attrs = None


def instance_of(given: Type) -> Instance | None:
    """Return the type of the instances that a value of type `given` is, or makes as a class."""
    proper = get_proper_type(called_class(given))
    if isinstance(proper, TypeType):
        proper = get_proper_type(proper.item)
    elif isinstance(proper, CallableType) and proper.is_type_obj():
        proper = get_proper_type(proper.ret_type)
    return proper if isinstance(proper, Instance) else None


def is_class(given: Type) -> bool:
    """Tell whether a config of type `given` is a class, rather than an instance."""
    return not isinstance(get_proper_type(given), Instance)


def record_of(given: Type) -> Record | None:
    """Return what is known of a config of type `given`, class or instance; None where nothing is."""
    proper = get_proper_type(called_class(given))
    config = written = instance_of(proper)
    is_declared = config is not None and config.extra_attrs is None
    if config is not None and is_declared:
        config = declared_config(config.type)
    if config is None or config.extra_attrs is None:
        return None
    if isinstance(proper, CallableType) and proper.is_ellipsis_args and proper.fallback.extra_attrs is None:
        return None
    attrs = config.extra_attrs.attrs
    made_with = get_proper_type(attrs.get(_MADE_WITH))
    calls_with = get_proper_type(attrs.get(_CALLS_WITH))
    if not isinstance(made_with, CallableType):
        return None
    held = {name: value for name, value in attrs.items() if not name.startswith("(")}
    within = {name.removeprefix(_WITHIN): value for name, value in attrs.items() if name.startswith(_WITHIN)}
    recursive = _LEAVES_NESTED not in attrs
    record = Record(made_with, calls_with if isinstance(calls_with, CallableType) else None, held, within, recursive)
    is_inherited = is_declared and written is not None and declared_here(written.type) is None
    return filled(record) if is_inherited or (is_declared and not is_class(proper)) else record
