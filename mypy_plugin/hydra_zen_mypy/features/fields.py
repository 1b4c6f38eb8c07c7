"""The types of a config's attributes: read from its class, from an instance, and assigned to."""

from __future__ import annotations

from mypy.checker import TypeChecker
from mypy.errorcodes import ATTR_DEFINED
from mypy.nodes import ARG_STAR2, MemberExpr
from mypy.plugin import AttributeContext
from mypy.types import CallableType, Type, get_proper_type

from hydra_zen_mypy.settings import active
from hydra_zen_mypy.typeops.copies import with_types
from hydra_zen_mypy.typeops.record import instance_of, record_of
from hydra_zen_mypy.typeops.stand_ins import stands_for_value
from hydra_zen_mypy.typeops.statements import assigned_to


def analyze(name: str, ctx: AttributeContext) -> Type:
    """Return the type of the attribute `name` of a config; report one that it does not have."""
    if name == "__setattr__":
        return _setter(ctx)
    record = record_of(ctx.type)
    if record is None or name.startswith("_"):
        return ctx.default_attr_type
    if name in record.held:
        return record.held[name]
    if ARG_STAR2 not in record.made_with.arg_kinds:
        _report_unknown(name, ctx)
    return ctx.default_attr_type


def _setter(ctx: AttributeContext) -> Type:
    """Return `__setattr__` with the type that the field takes which is assigned to."""
    setter, target, checker = get_proper_type(ctx.default_attr_type), ctx.context, ctx.api
    record = record_of(ctx.type)
    if record is None or not isinstance(target, MemberExpr) or not isinstance(checker, TypeChecker):
        return setter
    formal = record.made_with.argument_by_name(target.name)
    if formal is None:
        if ARG_STAR2 not in record.made_with.arg_kinds and not target.name.startswith("_"):
            _report_unknown(target.name, ctx)
        return setter
    value = assigned_to(target, checker.tree)
    if value is None or not isinstance(setter, CallableType) or stands_for_value(value, checker, formal.typ):
        return setter
    return with_types(setter, [*setter.arg_types[:-1], formal.typ])


def _report_unknown(name: str, ctx: AttributeContext) -> None:
    config = instance_of(ctx.type)
    # Where mypy only asks whether there is such an attribute, it gives no place.
    if config is not None and ctx.context.line >= 0 and active().unknown_fields:
        ctx.api.fail(f'"{config.type.name}" has no attribute "{name}"', ctx.context, code=ATTR_DEFINED)
