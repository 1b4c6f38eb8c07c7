"""Classes that `hydrated_dataclass` makes configs: their bodies against the target, and what they build.

While mypy still learns which names there are, the class becomes a dataclass and is announced as a config. When the
decorator is checked as the call that it is, the fields are the arguments of the target, and the class gets the record
that `builds` would have given.
"""

from __future__ import annotations

from mypy.checker import TypeChecker
from mypy.nodes import ARG_NAMED, ARG_POS, CallExpr, ClassDef, Expression
from mypy.plugin import ClassDefContext, FunctionSigContext
from mypy.plugins.dataclasses import dataclass_class_maker_callback
from mypy.types import AnyType, CallableType, FunctionLike, get_proper_type

from hydra_zen_mypy.typeops.bodies import BodyField, body_fields, decorated_class
from hydra_zen_mypy.typeops.built import built_within, is_config
from hydra_zen_mypy.typeops.calls import Argument, arguments_of, bind
from hydra_zen_mypy.typeops.declared import announce, declare
from hydra_zen_mypy.typeops.defaults import BuilderDefaults
from hydra_zen_mypy.typeops.literals import UNKNOWN, named_items
from hydra_zen_mypy.typeops.making import Making
from hydra_zen_mypy.typeops.options import BuildsCall, take_apart
from hydra_zen_mypy.typeops.record import with_record
from hydra_zen_mypy.typeops.results import config_type
from hydra_zen_mypy.typeops.stand_ins import node
from hydra_zen_mypy.typeops.targets import signatures_of

#: What `dataclasses.dataclass` takes, which is no argument of the target.
_FLAGS = frozenset(
    {"init", "repr", "eq", "order", "unsafe_hash", "frozen", "match_args", "kw_only", "slots", "weakref_slot"}
)
_DEFAULTS = BuilderDefaults(partial=None, populate=False, plain=True)


def announce_class(ctx: ClassDefContext) -> bool:
    """Make the class a dataclass, as mypy would have done without the plugin, and note that it is a config."""
    announce(ctx.cls.info)
    return dataclass_class_maker_callback(ctx)


def analyze(ctx: FunctionSigContext) -> FunctionLike:
    """Check the body of the class that is decorated, and keep with the class what it builds."""
    checker, call = ctx.api, ctx.context
    if isinstance(checker, TypeChecker) and isinstance(call, CallExpr):
        defn = decorated_class(checker, call)
        target = _target(call)
        if defn is not None and target is not None:
            _hydrate(checker, call, defn, target)
    return ctx.default_signature


def _target(call: CallExpr) -> Expression | None:
    """Return the target, which may be given by keyword."""
    if "target" in call.arg_names:
        return call.args[call.arg_names.index("target")]
    return call.args[0] if call.args and call.arg_kinds[0] is ARG_POS else None


def _hydrate(checker: TypeChecker, call: CallExpr, defn: ClassDef, target: Expression) -> None:
    given = get_proper_type(checker.expr_checker.accept(target))
    signatures = signatures_of(given)
    if not signatures:
        return
    rest = [each for each in arguments_of(call) if each.value is not target and each.name not in _FLAGS]
    written = take_apart(target, rest)
    meta = named_items(written.options["zen_meta"]) if "zen_meta" in written.options else []
    hidden = {name for name, _ in meta or []}
    fields = [field for field in body_fields(defn.info) if field.name not in hidden]
    given_names = [field for field in fields if _is_taken(field, signatures)]
    arguments = [*written.arguments, *(_argument(checker, field, call) for field in given_names)]
    read = BuildsCall(target, arguments, written.options, written.complete and meta is not None)
    making = Making(checker, call, read, _DEFAULTS, signatures)
    bound = making.bind()
    for field in fields:
        if field not in given_names:
            _report_unknown(checker, call, field, signatures[0])
    is_partial = read.partial(None)
    config = config_type(checker, read, given, bound, _DEFAULTS, is_partial=is_partial is True)
    if config is not None and is_partial is not UNKNOWN:
        declare(defn.info, with_record(config, making.record(bound, config, is_partial=is_partial is True)))


def _is_taken(field: BodyField, signatures: list[CallableType]) -> bool:
    """Tell whether a signature of the target takes an argument of the name of a field."""
    return any(signature.argument_by_name(field.name) is not None for signature in signatures)


def _report_unknown(checker: TypeChecker, call: CallExpr, field: BodyField, signature: CallableType) -> None:
    """Have mypy refuse a field that is no parameter of the target, at the field."""
    argument = _argument(checker, field, call)
    at = CallExpr(call.callee, [], [], [])
    at.set_line(call if field.at is None else field.at)
    bind(checker, signature, [argument], at)


def _argument(checker: TypeChecker, field: BodyField, call: CallExpr) -> Argument:
    return Argument(_value(checker, field, call), ARG_NAMED, field.name)


def _value(checker: TypeChecker, field: BodyField, call: CallExpr) -> Expression:
    """Return the default of a field whose declared type says little; an expression of its declared type otherwise."""
    declared = get_proper_type(field.declared)
    if field.value is not None and (isinstance(declared, AnyType) or is_config(declared)):
        return field.value
    at = field.value or (call if field.at is None else field.at)
    return node(built_within(declared, checker) or declared, at)
