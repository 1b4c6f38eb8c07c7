"""Looks at `launch`, `hydra_run` and `hydra_multirun`: config, overrides and task are checked against each other."""

from __future__ import annotations

from mypy.checker import TypeChecker
from mypy.nodes import ARG_STAR2, CallExpr, Expression, LambdaExpr
from mypy.plugin import MethodSigContext
from mypy.types import AnyType, CallableType, FunctionLike, Instance, ProperType, TypeOfAny, get_proper_type

from hydra_zen_mypy.features.completeness import check_complete
from hydra_zen_mypy.features.concreteness import check_concrete
from hydra_zen_mypy.features.interpolations import check_interpolations
from hydra_zen_mypy.features.overrides import check_overrides
from hydra_zen_mypy.features.tasks import Task, check_built, check_config
from hydra_zen_mypy.fullnames import INSTANTIATE
from hydra_zen_mypy.typeops.call_parts import CallParts, parts_of
from hydra_zen_mypy.typeops.copies import with_types
from hydra_zen_mypy.typeops.given_overrides import given_overrides


def analyze_launch(ctx: MethodSigContext) -> FunctionLike:
    """Check a call of `launch`, which sweeps with ``multirun=True``."""
    # Where it is a directory, it is an option of release 0.7.
    parts = _parts(ctx, "config_dir")
    return _checked(ctx, parts, sweeping=parts.flag("multirun", default=False))


def analyze_run(ctx: MethodSigContext) -> FunctionLike:
    """Check a call of `hydra_run`, which runs one job."""
    return _checked(ctx, _parts(ctx), sweeping=False)


def analyze_multirun(ctx: MethodSigContext) -> FunctionLike:
    """Check a call of `hydra_multirun`, which sweeps."""
    return _checked(ctx, _parts(ctx), sweeping=True)


def _parts(ctx: MethodSigContext, *also: str) -> CallParts:
    """Return the arguments of a call, whose parameters are those of its signature and `also` more."""
    call, signature = ctx.context, ctx.default_signature
    named = zip(signature.arg_names, signature.arg_kinds, strict=True)
    names = [name for name, kind in named if name and not kind.is_star()]
    return parts_of(call, [*names, *also]) if isinstance(call, CallExpr) else CallParts(is_whole=False)


def _checked(ctx: MethodSigContext, parts: CallParts, *, sweeping: bool | None) -> CallableType:
    checker, call, config = ctx.api, ctx.context, parts.named.get("config")
    if not isinstance(checker, TypeChecker) or not isinstance(call, CallExpr):
        return ctx.default_signature
    if config is not None and _is_last(ctx.default_signature):
        _check(checker, call, config, parts, sweeping=sweeping)
    return (
        _with_unpacked_overrides(ctx.default_signature, parts) if ARG_STAR2 in call.arg_kinds else ctx.default_signature
    )


def _is_last(signature: CallableType) -> bool:
    """Tell whether this is the overload that takes every call; mypy asks about each of them."""
    task, multirun = signature.argument_by_name("task_function"), signature.argument_by_name("multirun")
    takes_any_task = task is not None and isinstance(get_proper_type(task.typ), CallableType)
    return takes_any_task and (multirun is None or isinstance(get_proper_type(multirun.typ), Instance))


def _with_unpacked_overrides(signature: CallableType, parts: CallParts) -> CallableType:
    """Return `signature`, with what is unpacked by ``**`` taken for overrides only, not for options not given."""
    anything = AnyType(TypeOfAny.special_form)
    formals = zip(signature.arg_names, signature.arg_types, signature.arg_kinds, strict=True)
    types = [kind if name in parts.named or how.is_star() else anything for name, kind, how in formals]
    return with_types(signature, types)


def _check(
    checker: TypeChecker, call: CallExpr, config: Expression, parts: CallParts, *, sweeping: bool | None
) -> None:
    config_type = checker.expr_checker.accept(config)
    function = _function(checker, parts)
    task = None if function is None else Task.of(function)
    given = given_overrides(parts, checker, sweeping=sweeping)
    is_typed = parts.flag("to_dictconfig", default=False) is False
    types = task.types if task else {}
    changed = check_overrides(checker, config, config_type, given, types, sweeping=sweeping, is_typed=is_typed)
    if task is not None:
        check_config(checker, task, config_type, config, changed)
        check_built(checker, task, config_type, config, changed)
    elif isinstance(function, Instance) and function.type.fullname == INSTANTIATE:
        check_complete(checker, config, config_type, changed, call)
        if not changed.may_hold(["_target_"]):
            check_concrete(checker, config_type, call)
    check_interpolations(checker, config, config_type, changed)


def _function(checker: TypeChecker, parts: CallParts) -> ProperType | None:
    """Return the type of the task; None where it is a function of the call's own, which says nothing of configs."""
    function = parts.named.get("task_function")
    if function is None or isinstance(function, LambdaExpr):
        return None
    return get_proper_type(checker.expr_checker.accept(function))
