"""Having mypy check a call that nobody wrote, as it checks those of `functools.partial`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from mypy.argmap import map_actuals_to_formals
from mypy.checker import TypeChecker
from mypy.nodes import ArgKind, CallExpr, Context, Expression
from mypy.typeops import get_all_type_vars
from mypy.types import AnyType, CallableType, Type, TypeOfAny, TypeVarType, UninhabitedType, get_proper_type

from hydra_zen_mypy.typeops.copies import checked_in_part, optional, with_kinds, with_result, with_types, with_variables
from hydra_zen_mypy.typeops.erased import without_variables


@dataclass(frozen=True)
class Argument:
    """One argument of a call."""

    value: Expression
    kind: ArgKind
    name: str | None = None


@dataclass(frozen=True)
class Bound:
    """What a checked call made of a signature: each of its parameters with the arguments that are for it."""

    signature: CallableType
    given: Sequence[Sequence[Argument]]


def arguments_of(call: CallExpr) -> list[Argument]:
    """Return the arguments of a call as it is written."""
    return [Argument(*each) for each in zip(call.args, call.arg_kinds, call.arg_names, strict=True)]


def bind(
    checker: TypeChecker,
    signature: CallableType,
    arguments: Iterable[Argument],
    call: CallExpr,
    *,
    complete: bool = False,
) -> Bound:
    """Have mypy check a call of `signature`, and report what is wrong at the arguments.

    Nothing is required of the call unless it is `complete`. The signature that comes back has the type arguments that
    the call tells.
    """
    listed: list[Argument] = []
    for each in arguments:
        if each.name is None or each.kind.is_star() or signature.argument_by_name(each.name) is not None:
            listed.append(each)
        else:
            # By itself, so that mypy reports it where it stands in a call of many lines.
            _check(checker, signature, [each], call, each.value, complete=False)
    return _check(checker, signature, listed, call, call, complete=complete)


def _check(
    checker: TypeChecker,
    signature: CallableType,
    arguments: Sequence[Argument],
    call: CallExpr,
    at: Context,
    *,
    complete: bool,
) -> Bound:
    """Have mypy check a call, and report at `at` what is no fault of one argument."""
    values, kinds, names = [a.value for a in arguments], [a.kind for a in arguments], [a.name for a in arguments]
    formals = map_actuals_to_formals(
        kinds,
        names,
        signature.arg_kinds,
        signature.arg_names,
        lambda index: checker.expr_checker.accept(values[index]),
    )
    called = _callee(signature, formals, complete=complete)
    synthetic = CallExpr(call.callee, values, kinds, names)
    synthetic.set_line(at)
    expected = checker.expr_checker.type_context[-1]
    checker.expr_checker.type_context[-1] = None
    try:
        _, result = checker.expr_checker.check_call(called, values, kinds, synthetic, names)
    finally:
        checker.expr_checker.type_context[-1] = expected
    given = [[arguments[index] for index in indices] for indices in formals]
    return Bound(_inferred(signature, get_proper_type(result)), given)


def _callee(signature: CallableType, formals: Sequence[Sequence[int]], *, complete: bool) -> CallableType:
    """Return the signature to call: with nothing required, and no more type variables than the call can tell."""
    told = {
        variable.id
        for formal, actuals in zip(signature.arg_types, formals, strict=True)
        if actuals
        for variable in get_all_type_vars(formal)
    }
    kinds = signature.arg_kinds if complete else [optional(kind) for kind in signature.arg_kinds]
    variables = [each for each in signature.variables if each.id in told or not isinstance(each, TypeVarType)]
    return checked_in_part(with_variables(with_kinds(signature, kinds), variables))


def _inferred(signature: CallableType, result: Type) -> CallableType:
    """Return `signature` with the types that a call of it has shown; `Any` for type variables that it has not."""
    if not signature.variables:
        return signature
    found = signature
    if isinstance(result, CallableType) and len(result.arg_types) == len(signature.arg_types):
        types = [_or_any(each) for each in result.arg_types]
        found = with_result(with_types(signature, types), _or_any(result.ret_type))
    return without_variables(found, signature.variables)


def _or_any(given: Type) -> Type:
    """Return `given`, unless it is what mypy infers where it finds nothing."""
    return AnyType(TypeOfAny.special_form) if isinstance(get_proper_type(given), UninhabitedType) else given
