"""Checks the arguments that a config class is called with."""

from __future__ import annotations

from dataclasses import replace

from mypy.argmap import map_actuals_to_formals
from mypy.checker import TypeChecker
from mypy.nodes import CallExpr
from mypy.plugin import FunctionSigContext, MethodSigContext
from mypy.types import AnyType, CallableType, FunctionLike, Type, TypeOfAny

from hydra_zen_mypy.settings import active
from hydra_zen_mypy.typeops.built import config_instance, is_config
from hydra_zen_mypy.typeops.calls import arguments_of, bind
from hydra_zen_mypy.typeops.copies import with_result, with_types
from hydra_zen_mypy.typeops.fields import with_anything
from hydra_zen_mypy.typeops.populated import with_added
from hydra_zen_mypy.typeops.record import Record, called_class, filled, forget_others, record_of, with_record
from hydra_zen_mypy.typeops.stand_ins import stand_ins, stands_for_value


def analyze(ctx: FunctionSigContext | MethodSigContext) -> FunctionLike:
    """Check a call of what may be a config class against the fields of the config."""
    checker, call, called = ctx.api, ctx.context, ctx.default_signature
    if not (called.is_type_obj() and isinstance(checker, TypeChecker) and isinstance(call, CallExpr)):
        return called
    config = config_instance(called)
    if config is None:
        return called
    if not called.is_ellipsis_args:
        return _loosened(checker, call, with_added(called, config, call))
    return with_result(called, _made(checker, call, called))


def analyze_called(ctx: MethodSigContext) -> FunctionLike:
    """Check a call of a config class where that class is made."""
    checker, call = ctx.api, ctx.context
    if not (isinstance(checker, TypeChecker) and isinstance(call, CallExpr)):
        return ctx.default_signature
    return with_result(ctx.default_signature, _made(checker, call, called_class(ctx.type)))


def _made(checker: TypeChecker, call: CallExpr, config_class: Type) -> Type:
    """Check a call of a config class, and return the type of the instance that it makes."""
    config, record = config_instance(config_class), record_of(config_class)
    if config is None:
        return AnyType(TypeOfAny.special_form)
    if record is None:
        return config
    takes = record.made_with if active().unknown_fields else with_anything(record.made_with)
    written = [each for each in arguments_of(call) if not each.kind.is_star()]
    arguments = stand_ins(written, takes, checker, quoted=False)
    bind(checker, takes, arguments, call, complete=len(written) == len(call.args))
    made = with_record(config, replace(filled(record), held={**record.held, **_held(checker, call, record)}))
    forget_others(checker.expr_checker.type_context[-1], made)
    return made


def _held(checker: TypeChecker, call: CallExpr, record: Record) -> dict[str, Type]:
    """Return the types of the attributes that hold a config, if a call gives them another value."""
    held: dict[str, Type] = {}
    for each in arguments_of(call):
        if each.name is not None:
            given = checker.expr_checker.accept(each.value)
            if is_config(given):
                held[each.name] = given
            elif each.name in record.held and is_config(record.held[each.name]):
                held[each.name] = AnyType(TypeOfAny.special_form)
    return held


def _loosened(checker: TypeChecker, call: CallExpr, called: CallableType) -> CallableType:
    """Return the constructor of a class that is a config, with parameters that take what becomes their value."""
    types = list(called.arg_types)
    formals = map_actuals_to_formals(
        call.arg_kinds,
        call.arg_names,
        called.arg_kinds,
        called.arg_names,
        lambda index: checker.expr_checker.accept(call.args[index]),
    )
    for formal, actuals in enumerate(formals):
        values = [call.args[each] for each in actuals if not call.arg_kinds[each].is_star()]
        if values and any(stands_for_value(value, checker, types[formal]) for value in values):
            types[formal] = AnyType(TypeOfAny.special_form)
    return with_types(called, types)
