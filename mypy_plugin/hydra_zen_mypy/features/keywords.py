"""The parameters of a config that `kwargs_of` gives, and whether its overrides fit them."""

from __future__ import annotations

from mypy.checker import TypeChecker
from mypy.nodes import ARG_STAR2, CallExpr
from mypy.plugin import MethodSigContext
from mypy.types import AnyType, FunctionLike, Instance, TypeOfAny, TypeType

from hydra_zen_mypy.fullnames import BUILDS, BUILDS_WITH_SIG
from hydra_zen_mypy.typeops.copies import unmatched, with_result, with_types, with_variables
from hydra_zen_mypy.typeops.defaults import BuilderDefaults
from hydra_zen_mypy.typeops.fields import with_anything
from hydra_zen_mypy.typeops.known_types import known_class, parameters_of
from hydra_zen_mypy.typeops.made_class import made_class
from hydra_zen_mypy.typeops.making import Making
from hydra_zen_mypy.typeops.options import read_builds
from hydra_zen_mypy.typeops.targets import signatures_of

_DEFAULTS = BuilderDefaults(partial=None, populate=True, plain=True)


def analyze(ctx: MethodSigContext) -> FunctionLike:
    """Report overrides that the target would refuse, and return the class of the config with its fields."""
    checker, call, signature = ctx.api, ctx.context, ctx.default_signature
    if not isinstance(checker, TypeChecker) or not isinstance(call, CallExpr):
        return signature
    read = read_builds(call)
    signatures = [] if read is None else signatures_of(checker.expr_checker.accept(read.target))
    if read is None or len(signatures) != 1:
        return signature
    if ARG_STAR2 not in signature.arg_kinds:
        return unmatched(signature)
    making = Making(checker, call, read, _DEFAULTS, signatures)
    bound = making.bind()
    table = making.table(bound, is_partial=False)
    made_with = table.made_with(checker, "kwargs_of", _dict(checker))
    given = bool(read.arguments) or not read.complete
    info = known_class(checker, BUILDS if given else BUILDS_WITH_SIG)
    if info is None:
        return signature
    target = TypeType.make_normalized(_dict(checker))
    config = Instance(info, [target] if given else [target, parameters_of(made_with)])
    record = table.record_of(made_with, with_anything(made_with))
    types = [AnyType(TypeOfAny.special_form), *signature.arg_types[1:]]
    return with_result(with_variables(with_types(signature, types), []), made_class(checker, config, record))


def _dict(checker: TypeChecker) -> Instance:
    """Return ``dict[str, Any]``, which `instantiate` gives."""
    return checker.named_generic_type(
        "builtins.dict", [checker.named_type("builtins.str"), AnyType(TypeOfAny.special_form)]
    )
