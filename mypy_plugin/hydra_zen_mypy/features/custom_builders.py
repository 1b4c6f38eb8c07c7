"""What a builder that `make_custom_builds_fn` makes does where its calls are silent."""

from __future__ import annotations

from mypy.checker import TypeChecker
from mypy.nodes import CallExpr
from mypy.plugin import MethodSigContext
from mypy.types import FunctionLike

from hydra_zen_mypy.typeops.calls import arguments_of
from hydra_zen_mypy.typeops.copies import with_result
from hydra_zen_mypy.typeops.defaults import CONVERTS, META, WRAPPERS
from hydra_zen_mypy.typeops.literals import is_empty
from hydra_zen_mypy.typeops.meta_fields import meta_fields
from hydra_zen_mypy.typeops.notes import forget_notes, noted
from hydra_zen_mypy.typeops.wrappers import convert


def analyze(ctx: MethodSigContext) -> FunctionLike:
    """Note on the builder which options it was made with, and which fields it gives to every config."""
    call, checker = ctx.context, ctx.api
    if not isinstance(call, CallExpr) or not isinstance(checker, TypeChecker):
        return ctx.default_signature
    if any(kind.is_star() for kind in call.arg_kinds):
        forget_notes(checker.expr_checker.type_context[-1], ctx.default_signature.ret_type)
        return ctx.default_signature
    given = {each.name: each.value for each in arguments_of(call) if each.name is not None}
    options = {name for name, value in given.items() if not is_empty(value)}
    if WRAPPERS in given and convert(given[WRAPPERS]):
        options.add(CONVERTS)
    meta = meta_fields(checker, given[META]) if META in given else {}
    if meta is not None:
        options.discard(META)
    builder = noted(ctx.default_signature.ret_type, options, meta)
    forget_notes(checker.expr_checker.type_context[-1], builder)
    return with_result(ctx.default_signature, builder)
