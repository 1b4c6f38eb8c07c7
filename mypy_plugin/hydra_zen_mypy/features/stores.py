"""Whether the arguments of ``store(target, ...)`` fit the target, with those that the store keeps.

A store that is called with options and arguments alone returns a mirror of itself, which gives them to every target.
"""

from __future__ import annotations

from collections.abc import Mapping

from mypy.checker import TypeChecker
from mypy.nodes import ARG_NAMED, ARG_POS, CallExpr, ClassDef, Expression, FloatExpr, IntExpr, RefExpr
from mypy.plugin import FunctionSigContext, MethodSigContext
from mypy.typeops import type_object_type
from mypy.types import AnyType, FunctionLike, Type, TypeOfAny

from hydra_zen_mypy.fullnames import STOCK_STORE
from hydra_zen_mypy.typeops.built import is_config
from hydra_zen_mypy.typeops.calls import Argument, arguments_of
from hydra_zen_mypy.typeops.copies import with_result
from hydra_zen_mypy.typeops.defaults import BuilderDefaults
from hydra_zen_mypy.typeops.making import Making
from hydra_zen_mypy.typeops.notes import arguments_on, forget_arguments, noted, notes_on
from hydra_zen_mypy.typeops.options import is_option, take_apart
from hydra_zen_mypy.typeops.stand_ins import node
from hydra_zen_mypy.typeops.statements import decorated_first_with
from hydra_zen_mypy.typeops.targets import signatures_of

_OPTIONS = frozenset({"name", "group", "package", "provider", "to_config", "zen_kwargs"})
#: Noted on a store that makes configs as `builds` does.
_STOCK = "stock to_config"
_DEFAULTS = BuilderDefaults(partial=None, populate=True, plain=True)


def note(ctx: FunctionSigContext) -> FunctionLike:
    """Note on a new store how it makes configs."""
    if not isinstance(ctx.context, CallExpr) or _makes_configs_otherwise(ctx.context):
        return ctx.default_signature
    return with_result(ctx.default_signature, noted(ctx.default_signature.ret_type, {_STOCK}))


def analyze(ctx: MethodSigContext) -> FunctionLike:
    """Report arguments that the target would refuse; note on a mirror of a store how that makes configs."""
    checker, call = ctx.api, ctx.context
    if not isinstance(checker, TypeChecker) or not isinstance(call, CallExpr):
        return ctx.default_signature
    is_stock = _is_stock(ctx, call) and not _makes_configs_otherwise(call)
    if not call.args or call.arg_kinds[0] is not ARG_POS:
        if is_stock and "to_config" not in ctx.default_signature.arg_names:
            _check_decorated(checker, call, arguments_on(ctx.type))
        mirror = noted(ctx.type, {_STOCK} if is_stock else set(), _kept(checker, call, arguments_on(ctx.type)))
        forget_arguments(checker.expr_checker.type_context[-1], mirror)
        return with_result(ctx.default_signature, mirror)
    if not is_stock or "to_config" in ctx.default_signature.arg_names:
        return ctx.default_signature
    _check(checker, call, call.args[0], arguments_on(ctx.type))
    return ctx.default_signature


def _kept(checker: TypeChecker, call: CallExpr, before: Mapping[str, Type]) -> dict[str, Type]:
    """Return the arguments that a mirror gives to its targets, with their types; none if it has options of `builds`.

    Whatever may be converted, or read as something else, is of any type.
    """
    kept = dict(before)
    for each in arguments_of(call):
        if each.name is None or is_option(each.name):
            return {}
        if each.name not in _OPTIONS:
            given = checker.expr_checker.accept(each.value)
            is_plain = is_config(given) or isinstance(each.value, (IntExpr, FloatExpr))
            kept[each.name] = given if is_plain else AnyType(TypeOfAny.special_form)
    return kept


def _check_decorated(checker: TypeChecker, call: CallExpr, kept: Mapping[str, Type]) -> None:
    """Report arguments that a target would refuse which the call decorates."""
    defn = decorated_first_with(call, checker.tree)
    if isinstance(defn, ClassDef):
        _check(checker, call, node(type_object_type(defn.info, checker.named_type), call), kept)
    elif defn is not None and defn.type is not None:
        _check(checker, call, node(defn.type, call), kept)


def _check(checker: TypeChecker, call: CallExpr, target: Expression, kept: Mapping[str, Type]) -> None:
    signatures = signatures_of(checker.expr_checker.accept(target))
    given = [each for each in arguments_of(call) if each.name not in _OPTIONS and each.name is not None]
    written = {each.name for each in given}
    given += (Argument(node(each, call), ARG_NAMED, name) for name, each in kept.items() if name not in written)
    if signatures and given:
        Making(checker, call, take_apart(target, given), _DEFAULTS, signatures).bind()


def _makes_configs_otherwise(call: CallExpr) -> bool:
    return "to_config" in call.arg_names or any(kind.is_star() for kind in call.arg_kinds)


def _is_stock(ctx: MethodSigContext, call: CallExpr) -> bool:
    """Tell whether the store makes configs as `builds` does."""
    notes = notes_on(ctx.type)
    if notes is not None:
        return _STOCK in notes
    return isinstance(call.callee, RefExpr) and call.callee.fullname == STOCK_STORE
