"""What a builder that `make_custom_builds_fn` makes does where its calls are silent."""

from __future__ import annotations

from mypy.nodes import CallExpr
from mypy.plugin import MethodSigContext
from mypy.types import FunctionLike

from hydra_zen_mypy.typeops.calls import arguments_of
from hydra_zen_mypy.typeops.copies import with_result
from hydra_zen_mypy.typeops.defaults import CONVERTS
from hydra_zen_mypy.typeops.literals import is_empty
from hydra_zen_mypy.typeops.notes import noted
from hydra_zen_mypy.typeops.wrappers import convert


def analyze(ctx: MethodSigContext) -> FunctionLike:
    """Note on the builder which options it was made with."""
    call = ctx.context
    if not isinstance(call, CallExpr) or any(kind.is_star() for kind in call.arg_kinds):
        return ctx.default_signature
    options = {each.name for each in arguments_of(call) if each.name is not None and not is_empty(each.value)}
    if any(each.name == "zen_wrappers" and convert(each.value) for each in arguments_of(call)):
        options.add(CONVERTS)
    return with_result(ctx.default_signature, noted(ctx.default_signature.ret_type, options))
