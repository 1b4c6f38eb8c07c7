"""Checks the arguments of `builds` against the signature of the target.

1. The target's type gives a callable; what is anything else is left to the overloads.
2. Every parameter of it is made optional: a config may be completed later.
3. Each argument that is a config is replaced by what it builds, each interpolation by `Any`.
4. mypy checks the call that results, and reports in its own words, at the argument.

A call of `builds` with several overloads comes here once for each; mypy reports the same error only once.
"""

from __future__ import annotations

from mypy.checker import TypeChecker
from mypy.nodes import (
    ARG_NAMED,
    ARG_NAMED_OPT,
    ARG_OPT,
    ARG_POS,
    ARG_STAR,
    ARG_STAR2,
    ArgKind,
    CallExpr,
    Expression,
    NameExpr,
)
from mypy.plugin import MethodSigContext
from mypy.types import CallableType, FunctionLike, Type, get_proper_type

from hydra_zen_mypy.fullnames import OPTION_PREFIXES, OPTIONS
from hydra_zen_mypy.typeops.built import is_config
from hydra_zen_mypy.typeops.stand_ins import stand_in


def analyze(ctx: MethodSigContext) -> FunctionLike:
    """Report the arguments that the target would refuse; the signature of `builds` stays as it is."""
    checker, call = ctx.api, ctx.context
    if isinstance(checker, TypeChecker) and isinstance(call, CallExpr) and _is_plain(call):
        target = _callable(checker, call.args[0])
        if target is not None:
            _check(checker, call, target)
    return ctx.default_signature


def _is_plain(call: CallExpr) -> bool:
    """Tell whether the call says by itself what the target will be called with."""
    if not call.args or call.arg_kinds[0] is not ARG_POS:
        return False
    if any(kind in (ARG_STAR, ARG_STAR2) for kind in call.arg_kinds):
        return False
    return not any(
        name == "hydra_recursive" and isinstance(value, NameExpr) and value.name == "False"
        for name, value in zip(call.arg_names, call.args, strict=True)
    )


def _callable(checker: TypeChecker, target: Expression) -> CallableType | None:
    """Return the one signature of a target; None where it has none, or several, or is a config."""
    given = get_proper_type(checker.expr_checker.accept(target))
    if is_config(given) or not isinstance(given, CallableType):
        return None
    return given.with_unpacked_kwargs().with_normalized_var_args()


def _check(checker: TypeChecker, call: CallExpr, target: CallableType) -> None:
    """Have mypy check the arguments against the target with nothing required."""
    args: list[Expression] = []
    kinds: list[ArgKind] = []
    names: list[str | None] = []
    for arg, kind, name in list(zip(call.args, call.arg_kinds, call.arg_names, strict=True))[1:]:
        if name is not None and (name in OPTIONS or name.startswith(OPTION_PREFIXES)):
            continue
        formal = _formal(target, name, len(args))
        args.append(arg if formal is not None and is_config(formal) else stand_in(arg, checker, formal))
        kinds.append(kind)
        names.append(name)
    synthetic = CallExpr(call.args[0], args, kinds, names)
    synthetic.set_line(call)
    expected = checker.expr_checker.type_context[-1]
    checker.expr_checker.type_context[-1] = None
    try:
        checker.expr_checker.check_call(_with_nothing_required(target), args, kinds, synthetic, names)
    finally:
        checker.expr_checker.type_context[-1] = expected


def _with_nothing_required(target: CallableType) -> CallableType:
    optional = {ARG_POS: ARG_OPT, ARG_NAMED: ARG_NAMED_OPT}
    kinds = [optional.get(kind, kind) for kind in target.arg_kinds]
    return target.copy_modified(arg_kinds=kinds, special_sig="partial")  # pyright: ignore[reportUnknownMemberType]


def _formal(target: CallableType, name: str | None, position: int) -> Type | None:
    """Return the type of the parameter that an argument is for."""
    argument = target.argument_by_name(name) if name is not None else target.argument_by_position(position)
    return None if argument is None else argument.typ
