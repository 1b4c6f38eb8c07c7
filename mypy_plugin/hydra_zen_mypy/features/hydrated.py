"""Classes that `hydrated_dataclass` makes configs: their bodies against the target, and what they build.

While mypy still learns which names there are, the class becomes a dataclass and is announced as a config. When the
decorator is checked as the call that it is, the fields are the arguments of the target, and the class gets the record
that `builds` would have given.
"""

from __future__ import annotations

from mypy.checker import TypeChecker
from mypy.nodes import ARG_POS, CallExpr, Expression
from mypy.plugin import ClassDefContext, FunctionSigContext
from mypy.plugins.dataclasses import dataclass_class_maker_callback
from mypy.types import FunctionLike

from hydra_zen_mypy.typeops.calls import arguments_of
from hydra_zen_mypy.typeops.declared import announce
from hydra_zen_mypy.typeops.hydration import hydrate
from hydra_zen_mypy.typeops.literals import flag
from hydra_zen_mypy.typeops.statements import decorated_with

#: What `dataclasses.dataclass` takes, which is no argument of the target.
_FLAGS = frozenset(
    {"init", "repr", "eq", "order", "unsafe_hash", "frozen", "match_args", "kw_only", "slots", "weakref_slot"}
)


def announce_class(ctx: ClassDefContext) -> bool:
    """Make the class a dataclass, as mypy would have done without the plugin, and note that it is a config."""
    announce(ctx.cls.info, has_constructor=_has_constructor(ctx.reason))
    return dataclass_class_maker_callback(ctx)


def analyze(ctx: FunctionSigContext) -> FunctionLike:
    """Check the body of the class that is decorated, and keep with the class what it builds."""
    checker, call = ctx.api, ctx.context
    if isinstance(checker, TypeChecker) and isinstance(call, CallExpr):
        defn = decorated_with(call, checker.tree)
        target = _target(call)
        if defn is not None and target is not None:
            given = [each for each in arguments_of(call) if each.value is not target and each.name not in _FLAGS]
            hydrate(checker, call, defn, target, given)
    return ctx.default_signature


def _has_constructor(decorator: Expression) -> bool:
    """Tell whether the decorator makes a constructor, as it does unless told not to."""
    named = zip(decorator.arg_names, decorator.args, strict=True) if isinstance(decorator, CallExpr) else ()
    return all(name != "init" or flag(value, default=True) is True for name, value in named)


def _target(call: CallExpr) -> Expression | None:
    """Return the target, which may be given by keyword."""
    if "target" in call.arg_names:
        return call.args[call.arg_names.index("target")]
    return call.args[0] if call.args and call.arg_kinds[0] is ARG_POS else None
