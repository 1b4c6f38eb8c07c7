"""What a config builds, read from its type."""

from __future__ import annotations

from collections.abc import Sequence

from mypy.checker import TypeChecker
from mypy.maptype import map_instance_to_supertype
from mypy.typeops import make_simplified_union
from mypy.types import (
    AnyType,
    CallableType,
    Instance,
    Overloaded,
    ProperType,
    TupleType,
    Type,
    TypeAliasType,
    TypeOfAny,
    TypeType,
    UnionType,
    get_proper_type,
)

from hydra_zen_mypy.fullnames import BUILDS, DATACLASS, JUST, OMEGACONF, PARTIAL_BUILDS, PARTIAL_UNBOUND
from hydra_zen_mypy.typeops.copies import with_args
from hydra_zen_mypy.typeops.declared import declared_config, is_announced
from hydra_zen_mypy.typeops.known_types import partial_type
from hydra_zen_mypy.typeops.record import instance_of, record_of

_HAND_WRITTEN = "_target_"


def is_config(given: Type) -> bool:
    """Tell whether `given` is the type of a config, class or instance."""
    return config_instance(given) is not None


def config_instance(given: Type) -> Instance | None:
    """Return the type of the instances of a config, given the type of one or of its class."""
    instance = instance_of(given)
    if instance is None:
        return None
    return instance if instance.type.has_base(DATACLASS) or is_announced(instance.type) else None


def is_partial(config: Instance) -> bool:
    """Tell whether a config gives a partial."""
    declared = declared_config(config.type)
    return config.type.has_base(PARTIAL_BUILDS) or (declared is not None and declared.type.has_base(PARTIAL_BUILDS))


def built_type(given: Type, checker: TypeChecker) -> Type:
    """Return the type of what `instantiate` makes of a config of type `given`; `Any` where its type does not tell.

    Each member of a union is built by itself, as far as its class tells; what is no config stays what it is.
    """
    proper = get_proper_type(given)
    if isinstance(proper, UnionType):
        return make_simplified_union([_by_class_or_self(item, checker) for item in proper.items])
    config = config_instance(proper)
    if config is None:
        return proper
    record = record_of(proper)
    if record is not None and record.calls_with is not None:
        left = record.calls_with
        return partial_type(checker, left.ret_type, left) if is_partial(config) else left.ret_type
    return _by_class(config, checker)


def _by_class_or_self(given: Type, checker: TypeChecker) -> Type:
    config = config_instance(given)
    return given if config is None else _by_class(config, checker)


def _by_class(config: Instance, checker: TypeChecker) -> Type:
    """Return what a config builds, going by its class and type arguments."""
    if config.type.has_base(JUST):
        return config.args[0] if config.type.fullname == JUST else AnyType(TypeOfAny.special_form)
    base = next((name for name in (PARTIAL_UNBOUND, PARTIAL_BUILDS, BUILDS) if config.type.has_base(name)), None)
    info = next((info for info in config.type.mro if info.fullname == base), None)
    if info is None:
        declared = declared_config(config.type)
        return AnyType(TypeOfAny.special_form) if declared is None else _by_class(declared, checker)
    target = get_proper_type(map_instance_to_supertype(config, info).args[0])
    result = called(target)
    if _is_object(result):
        return AnyType(TypeOfAny.special_form)
    if base == BUILDS:
        return result
    known = base == PARTIAL_UNBOUND and isinstance(target, CallableType)
    return partial_type(checker, result, target if known and isinstance(target, CallableType) else None)


def _is_object(given: Type) -> bool:
    """Tell whether a type is what mypy makes of two that have nothing in common."""
    proper = get_proper_type(given)
    return isinstance(proper, Instance) and proper.type.fullname == "builtins.object"


def called(target: ProperType) -> Type:
    """Return what a call of a target of type `target` gives, as far as that does not depend on the arguments."""
    if isinstance(target, TypeType):
        return target.item
    if isinstance(target, CallableType):
        return target.ret_type
    if isinstance(target, Instance) and target.type.fullname == "functools.partial":
        return target.args[0]
    if isinstance(target, Overloaded):
        results = [item.ret_type for item in target.items]
        return results[0] if all(each == results[0] for each in results) else AnyType(TypeOfAny.special_form)
    return AnyType(TypeOfAny.special_form)


def built_within(given: Type, checker: TypeChecker) -> Type | None:
    """Return the type of a container or union with what its configs build in their place; None if it holds none."""
    if isinstance(given, TypeAliasType) and given.is_recursive:
        return None
    proper = get_proper_type(given)
    if is_config(proper):
        return built_type(proper, checker)
    old = _parts(proper)
    inner = [built_within(item, checker) for item in old]
    if all(each is None for each in inner):
        return None
    new = [built or part for built, part in zip(inner, old, strict=True)]
    if isinstance(proper, UnionType):
        return make_simplified_union(new)
    if isinstance(proper, TupleType):
        return proper.copy_modified(items=new)
    return with_args(proper, new) if isinstance(proper, Instance) else None


def _parts(given: ProperType) -> Sequence[Type]:
    """Return the members of a union or tuple, and the types of the elements of a container."""
    if isinstance(given, (UnionType, TupleType)):
        return given.items
    return given.args if isinstance(given, Instance) and given.type.has_base("typing.Iterable") else ()


def may_become_anything(given: Type) -> bool:
    """Tell whether Hydra may make something else of a value of type `given`, or of what is within it, unseen.

    That holds for OmegaConf's containers, for classes that are dataclasses, for dataclasses with a target written by
    hand, and for what mypy has joined to `object` or to a metaclass.
    """
    if isinstance(given, TypeAliasType) and given.is_recursive:
        return True
    proper = get_proper_type(given)
    if is_config(proper):
        return True
    instance = instance_of(proper)
    if instance is not None and (instance.type.fullname in OMEGACONF or _is_open(instance, proper)):
        return True
    if isinstance(proper, (UnionType, TupleType)):
        return any(map(may_become_anything, proper.items))
    return isinstance(proper, Instance) and any(map(may_become_anything, proper.args))


def _is_open(instance: Instance, given: ProperType) -> bool:
    """Tell whether an instance, or the class of it, is more than its type tells."""
    info = instance.type
    if info.fullname == "builtins.object" or (isinstance(given, Instance) and info.is_metaclass()):
        return True
    is_dataclass = any("dataclass" in base.metadata for base in info.mro)
    return is_dataclass and (not isinstance(given, Instance) or info.get(_HAND_WRITTEN) is not None)
