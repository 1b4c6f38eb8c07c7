"""Which config a call of `builds` makes: as its overloads would have it, with type arguments that they cannot tell."""

from __future__ import annotations

from mypy.checker import TypeChecker
from mypy.maptype import map_instance_to_supertype
from mypy.types import (
    AnyType,
    CallableType,
    Instance,
    Overloaded,
    ProperType,
    Type,
    TypeOfAny,
    TypeType,
    get_proper_type,
)

from hydra_zen_mypy.fullnames import BUILDS, BUILDS_WITH_SIG, PARTIAL_BUILDS, PARTIAL_UNBOUND
from hydra_zen_mypy.typeops.built import config_instance
from hydra_zen_mypy.typeops.calls import Bound
from hydra_zen_mypy.typeops.copies import with_args
from hydra_zen_mypy.typeops.declared import declared_config
from hydra_zen_mypy.typeops.defaults import BuilderDefaults
from hydra_zen_mypy.typeops.known_types import known_class, parameters_of
from hydra_zen_mypy.typeops.literals import flag
from hydra_zen_mypy.typeops.options import BuildsCall


def config_type(
    checker: TypeChecker,
    read: BuildsCall,
    target: ProperType,
    bound: Bound | None,
    defaults: BuilderDefaults,
    *,
    is_partial: bool,
) -> Instance | None:
    """Return the type of the instances of the config; None if mypy has not read the library's types."""
    config = config_instance(target)
    name, args = BUILDS, [_configured(target, bound) if config is None else _configured_by(config)]
    if is_partial:
        args = args if config is not None else [_as_given(target, bound)]
        nothing_given = not read.arguments and read.complete and config is None
        name = PARTIAL_UNBOUND if nothing_given and not read.given("builds_bases") else PARTIAL_BUILDS
    elif bound is not None and config is None and _takes_whole_signature(read, defaults):
        name, args = (
            BUILDS_WITH_SIG,
            [TypeType.make_normalized(bound.signature.ret_type), parameters_of(bound.signature)],
        )
    info = known_class(checker, name)
    return None if info is None else Instance(info, args)


def _takes_whole_signature(read: BuildsCall, defaults: BuilderDefaults) -> bool:
    """Tell whether the config is made with the parameters of the target, all of them and as they are."""
    whole = flag(read.options.get("populate_full_signature"), default=defaults.populate is True) is True
    return whole and read.complete and not read.arguments and not {"zen_exclude", "builds_bases"} & set(read.options)


def _configured(target: ProperType, bound: Bound | None) -> Type:
    """Return the type argument of a config of `target`: a class as ``type[T]``, any other callable as itself."""
    if isinstance(target, CallableType):
        if target.is_type_obj():
            made = (target if bound is None else bound.signature).ret_type
            return TypeType.make_normalized(made)
        return _as_given(target, bound)
    if isinstance(target, Overloaded) and target.is_type_obj():
        return TypeType.make_normalized(bound.signature.ret_type if bound is not None else _any_of(target))
    return target


def _as_given(target: ProperType, bound: Bound | None) -> Type:
    """Return a target as it is, with the type arguments that the call tells."""
    return bound.signature if bound is not None and isinstance(target, CallableType) and target.variables else target


def _any_of(target: Overloaded) -> Type:
    """Return the instances of a class with several constructors, with type arguments that may be any."""
    made = get_proper_type(target.items[0].ret_type)
    if isinstance(made, Instance):
        return with_args(made, [AnyType(TypeOfAny.special_form) for _ in made.args])
    return made


def _configured_by(config: Instance) -> Type:
    """Return what a config is of, which a config of the config is of too."""
    config = declared_config(config.type) or config
    for name in (PARTIAL_BUILDS, BUILDS):
        info = next((info for info in config.type.mro if info.fullname == name), None)
        if info is not None:
            return map_instance_to_supertype(config, info).args[0]
    return AnyType(TypeOfAny.special_form)
