"""The fields of a dataclass, as its body writes them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from mypy.nodes import (
    AssignmentStmt,
    CallExpr,
    ClassDef,
    Context,
    Expression,
    NameExpr,
    RefExpr,
    TempNode,
    TypeInfo,
    Var,
)
from mypy.types import AnyType, Type, TypeOfAny

from hydra_zen_mypy.fullnames import FIELD_SPECIFIERS


@dataclass(frozen=True)
class BodyField:
    """One field: its declared type, its default if that is written as an expression, and where it is written.

    `at` is None for a field of a base.
    """

    name: str
    declared: Type
    value: Expression | None
    has_default: bool
    at: Context | None


def body_fields(info: TypeInfo) -> Iterator[BodyField]:
    """Yield the fields that the constructor of a dataclass takes, those of its bases first."""
    written = _written(info.defn)
    attributes: list[dict[str, Any]] = info.metadata.get("dataclass", {}).get("attributes", [])
    for attribute in attributes:
        name = attribute["name"]
        symbol = info.get(name)
        if not attribute["is_in_init"] or symbol is None:
            continue
        variable = symbol.node
        declared = variable.type if isinstance(variable, Var) and variable.type is not None else _anything()
        statement = written.get(name)
        value = None if statement is None else _default(statement.rvalue)
        yield BodyField(name, declared, value, attribute["has_default"], statement)


def _written(defn: ClassDef) -> dict[str, AssignmentStmt]:
    found: dict[str, AssignmentStmt] = {}
    for statement in defn.defs.body:
        if isinstance(statement, AssignmentStmt) and isinstance(statement.lvalues[0], NameExpr):
            found[statement.lvalues[0].name] = statement
    return found


def _default(value: Expression) -> Expression | None:
    """Return the default that an assignment in the body gives; None if there is none, or none that is written there."""
    if isinstance(value, TempNode):
        return None
    if not isinstance(value, CallExpr) or not isinstance(value.callee, RefExpr):
        return value
    if value.callee.fullname not in FIELD_SPECIFIERS:
        return value
    for argument, name in zip(value.args, value.arg_names, strict=True):
        if name == "default" or (name is None and value.callee.fullname != "dataclasses.field"):
            return argument
    return None


def _anything() -> Type:
    return AnyType(TypeOfAny.special_form)
