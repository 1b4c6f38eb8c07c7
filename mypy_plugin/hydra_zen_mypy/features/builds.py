"""What a call of `builds` makes, and whether its arguments fit the target.

1. The target's type gives its signatures; where it has none that is known, the overloads say what they can.
2. Every parameter is made optional: a config may be completed later.
3. Each argument that is a config is replaced by what it builds, each interpolation by `Any`.
4. mypy checks the call that results, and reports in its own words, at the argument.
5. What came of it becomes the record of the config (`typeops/record.py`), and the result of the call.

mypy asks about each overload of `builds`. The last is the one that takes every argument; where the result is known, the
call is checked against that one alone, and there is but one overload left to try, which takes anything.
"""

from __future__ import annotations

from mypy.checker import TypeChecker
from mypy.nodes import CallExpr
from mypy.plugin import MethodSigContext
from mypy.types import AnyType, CallableType, FunctionLike, Instance, TypeOfAny, UnionType, get_proper_type

from hydra_zen_mypy.features.import_paths import check_builds
from hydra_zen_mypy.typeops.copies import taking_anything, unmatched, unpacking_no_options, with_types
from hydra_zen_mypy.typeops.defaults import defaults_of
from hydra_zen_mypy.typeops.joined import taking_joined
from hydra_zen_mypy.typeops.literals import UNKNOWN
from hydra_zen_mypy.typeops.made_class import made_class
from hydra_zen_mypy.typeops.making import Making
from hydra_zen_mypy.typeops.options import BuildsCall, read_builds
from hydra_zen_mypy.typeops.results import config_type
from hydra_zen_mypy.typeops.targets import signatures_of
from hydra_zen_mypy.typeops.values import check_values


def analyze(ctx: MethodSigContext) -> FunctionLike:
    """Report the arguments that the target would refuse, and return what the call makes."""
    checker, call, builder = ctx.api, ctx.context, get_proper_type(ctx.type)
    if not (isinstance(checker, TypeChecker) and isinstance(call, CallExpr) and isinstance(builder, Instance)):
        return ctx.default_signature
    read = read_builds(call)
    if read is None:
        return ctx.default_signature
    target = checker.expr_checker.accept(read.target)
    signatures = signatures_of(target)
    if not signatures:
        return ctx.default_signature
    defaults = defaults_of(builder, call)
    is_partial = read.partial(defaults.partial)
    if not isinstance(get_proper_type(ctx.default_signature.ret_type), UnionType):
        return ctx.default_signature if is_partial is UNKNOWN else unmatched(ctx.default_signature)
    making = Making(checker, call, read, defaults, signatures)
    bound = making.bind()
    check_builds(checker, call, read)
    if is_partial is UNKNOWN:
        return ctx.default_signature
    config = config_type(checker, read, get_proper_type(target), bound, defaults, is_partial=is_partial is True)
    if config is None:
        return ctx.default_signature
    made = made_class(checker, config, making.record(bound, is_partial=is_partial is True))
    check_values(checker, _own(taking_joined(ctx.default_signature, read.arguments, checker), read), call)
    return taking_anything(ctx.default_signature, made)


def _own(signature: CallableType, read: BuildsCall) -> CallableType:
    """Return what `builds` itself asks of its arguments: that a config can hold them."""
    own = signature if read.complete else unpacking_no_options(signature, read.options)
    return with_types(own, [AnyType(TypeOfAny.special_form), *own.arg_types[1:]])
