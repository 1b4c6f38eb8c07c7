"""Instances of plain dataclasses as configs: what the constructor is given takes the place of the class's defaults."""

from __future__ import annotations

from mypy.checker import TypeChecker
from mypy.plugin import AttributeContext, FunctionContext
from mypy.types import AnyType, Instance, Type, TypeOfAny, get_proper_type

from hydra_zen_mypy.typeops.bodies import body_fields
from hydra_zen_mypy.typeops.configs import is_nested
from hydra_zen_mypy.typeops.declared import held_by_class
from hydra_zen_mypy.typeops.given import forget_given, give, given_to, is_known, with_given


def analyze(ctx: FunctionContext) -> Type:
    """Keep with the instance that a call makes what the call gives to fields that hold configs."""
    return _made(ctx, {})


def analyze_replace(ctx: FunctionContext) -> Type:
    """Keep with the copy that `dataclasses.replace` makes what the original was given, and what the call gives."""
    original = ctx.arg_types[0][0] if ctx.arg_types and ctx.arg_types[0] else None
    return ctx.default_return_type if original is None or not is_known(original) else _made(ctx, given_to(original))


def note_assigned(name: str, ctx: AttributeContext) -> Type:
    """Note on an instance that its attribute `name` is assigned: it may hold anything from there on."""
    if ctx.is_lvalue:
        give(ctx.type, name, AnyType(TypeOfAny.special_form))
    return ctx.default_attr_type


def _made(ctx: FunctionContext, before: dict[str, Type]) -> Type:
    made, checker = get_proper_type(ctx.default_return_type), ctx.api
    if not isinstance(made, Instance) or "dataclass" not in made.type.metadata or not isinstance(checker, TypeChecker):
        return ctx.default_return_type
    new = with_given(made, {**before, **_given(ctx, made)})
    forget_given(checker.expr_checker.type_context[-1], new)
    return new


def _given(ctx: FunctionContext, made: Instance) -> dict[str, Type]:
    """Return the types of what a call gives to fields that hold configs, or are given one now, by name."""
    holding = {*held_by_class(made.type), *(each.name for each in body_fields(made.type) if is_nested(each.declared))}
    given: dict[str, Type] = {}
    for name, types, kinds in zip(ctx.callee_arg_names, ctx.arg_types, ctx.arg_kinds, strict=True):
        if name is not None and types and (name in holding or is_nested(types[0])):
            given[name] = AnyType(TypeOfAny.special_form) if kinds[0].is_star() else types[0]
    return given
