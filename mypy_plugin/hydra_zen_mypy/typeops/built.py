"""What a config builds, read from its type."""

from __future__ import annotations

from mypy.types import (
    AnyType,
    CallableType,
    Instance,
    ProperType,
    TupleType,
    Type,
    TypeOfAny,
    TypeType,
    UnionType,
    get_proper_type,
)

from hydra_zen_mypy.fullnames import BUILDS, DATACLASS, JUST, OMEGACONF


def is_config(given: Type) -> bool:
    """Tell whether `given` is the type of a config, class or instance."""
    return _config_instance(given) is not None


def built_type(given: Type) -> Type:
    """Return the type of what the config of type `given` builds; `Any` where its type does not tell."""
    config = _config_instance(given)
    if config is not None and config.type.has_base(JUST):
        return config.args[0] if config.type.fullname == JUST else AnyType(TypeOfAny.special_form)
    if config is None or not (config.type.fullname == BUILDS or _derives_directly(config)):
        return AnyType(TypeOfAny.special_form)
    target = get_proper_type(config.args[0])
    if isinstance(target, TypeType):
        return target.item
    if isinstance(target, CallableType):
        return target.ret_type
    return AnyType(TypeOfAny.special_form)


def may_become_anything(given: Type) -> bool:
    """Tell whether Hydra may make something else of a value of type `given`, or of what is within it.

    That holds for configs, for OmegaConf's containers, and for dataclasses, which may be configs too: a class that
    `hydrated_dataclass` has decorated does not show it in its type.
    """
    proper = get_proper_type(given)
    if is_config(proper):
        return True
    instance = _instance(proper)
    if instance is not None and ("dataclass" in instance.type.metadata or instance.type.fullname in OMEGACONF):
        return True
    if isinstance(proper, (UnionType, TupleType)):
        return any(map(may_become_anything, proper.items))
    return isinstance(proper, Instance) and any(map(may_become_anything, proper.args))


def _derives_directly(config: Instance) -> bool:
    """Tell whether the first argument of a config type is what it builds, as for those with a signature."""
    return config.type.has_base(BUILDS) and bool(config.args) and config.type.fullname.endswith(".BuildsWithSig")


def _config_instance(given: Type) -> Instance | None:
    """Return the instance type of a config, given the type of it or of its class."""
    instance = _instance(given)
    return instance if instance is not None and instance.type.has_base(DATACLASS) else None


def _instance(given: Type) -> Instance | None:
    """Return the type of the instances that a value of type `given` is, or makes."""
    proper: ProperType = get_proper_type(given)
    if isinstance(proper, TypeType):
        proper = get_proper_type(proper.item)
    elif isinstance(proper, CallableType) and proper.is_type_obj():
        proper = get_proper_type(proper.ret_type)
    return proper if isinstance(proper, Instance) else None
