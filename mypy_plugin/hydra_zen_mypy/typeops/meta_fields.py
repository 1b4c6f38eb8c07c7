"""The fields that `zen_meta` adds to configs."""

from __future__ import annotations

from mypy.checker import TypeChecker
from mypy.erasetype import remove_instance_last_known_values
from mypy.nodes import Expression, StrExpr
from mypy.types import AnyType, Type, TypeOfAny

from hydra_zen_mypy.typeops.built import is_config
from hydra_zen_mypy.typeops.fields import held_by_default
from hydra_zen_mypy.typeops.literals import is_none, named_items
from hydra_zen_mypy.typeops.texts import is_reference


def meta_fields(checker: TypeChecker, written: Expression) -> dict[str, Type] | None:
    """Return the types of the attributes that `zen_meta` adds, by name; None if they cannot be told."""
    items = [] if is_none(written) else named_items(written)
    return None if items is None else {name: _held(checker, item) for name, item in items}


def _held(checker: TypeChecker, item: Expression) -> Type:
    """Return the type of an attribute that holds a value of `zen_meta`."""
    given = checker.expr_checker.accept(item)
    if isinstance(item, StrExpr) and is_reference(item.value):
        return AnyType(TypeOfAny.special_form)
    return given if is_config(given) else held_by_default(remove_instance_last_known_values(given))
