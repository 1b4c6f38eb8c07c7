"""Dataclasses as configs: the configs that their fields hold, and the target that a base names.

What the fields hold is kept with the class while mypy checks its decorator. A dataclass that derives from
``Builds[type[T]]`` is a config of ``T``, and its body is checked as that of a `hydrated_dataclass`.
"""

from __future__ import annotations

from mypy.checker import TypeChecker
from mypy.maptype import map_instance_to_supertype
from mypy.nodes import CallExpr, ClassDef, TempNode
from mypy.plugin import FunctionContext
from mypy.types import Instance, Type, TypeType, get_proper_type
from mypy.typevars import fill_typevars

from hydra_zen_mypy.fullnames import BUILDS, JUST, PARTIAL_BUILDS
from hydra_zen_mypy.typeops.bodies import BodyField, body_fields
from hydra_zen_mypy.typeops.configs import is_nested
from hydra_zen_mypy.typeops.declared import hold
from hydra_zen_mypy.typeops.hydration import hydrate
from hydra_zen_mypy.typeops.statements import decorated_with
from hydra_zen_mypy.typeops.within import values_within


def analyze(ctx: FunctionContext) -> Type:
    """Keep with the class that is decorated what its fields hold, and check its body against a target that it names."""
    checker = ctx.api
    if isinstance(checker, TypeChecker):
        defn = _class(checker, ctx)
        if defn is not None:
            _keep_held(checker, defn)
            _check_target(checker, defn)
    return ctx.default_return_type


def _class(checker: TypeChecker, ctx: FunctionContext) -> ClassDef | None:
    """Return the class: mypy gives itself as the place where the decorator has no arguments."""
    if isinstance(ctx.context, ClassDef):
        return ctx.context
    return decorated_with(ctx.context, checker.tree) if isinstance(ctx.context, CallExpr) else None


def _keep_held(checker: TypeChecker, defn: ClassDef) -> None:
    fields = list(body_fields(defn.info))
    held = {field.name: config for field in fields if (config := _held(checker, field)) is not None}
    written = [(field.name, field.value) for field in fields if field.value is not None]
    hold(defn.info, held, values_within(written, checker), checker.named_type("builtins.object"))


def _held(checker: TypeChecker, field: BodyField) -> Type | None:
    """Return the type of the config that a field holds by default; None if there is none, or its annotation tells."""
    if field.value is None or is_nested(field.declared):
        return None
    given = checker.expr_checker.accept(field.value)
    return given if is_nested(given) else None


def _check_target(checker: TypeChecker, defn: ClassDef) -> None:
    info = defn.info
    if not info.has_base(BUILDS) or info.has_base(JUST) or info.has_base(PARTIAL_BUILDS):
        return
    base = next(each for each in info.mro if each.fullname == BUILDS)
    here = fill_typevars(info)
    target = get_proper_type(map_instance_to_supertype(here, base).args[0]) if isinstance(here, Instance) else None
    if isinstance(target, TypeType):
        target = get_proper_type(checker.expr_checker.analyze_type_type_callee(target.item, defn))
    if target is None:
        return
    call = CallExpr(TempNode(target), [], [], [])
    call.set_line(defn)
    hydrate(checker, call, defn, TempNode(target, context=defn), [])
