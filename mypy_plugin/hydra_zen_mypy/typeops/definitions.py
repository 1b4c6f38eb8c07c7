"""Where a module defines a name: the one expression that is assigned to it, or the class."""

from __future__ import annotations

from mypy.checker import TypeChecker
from mypy.nodes import ClassDef, Expression, NameExpr, RefExpr, Statement, TypeInfo, Var

from hydra_zen_mypy.typeops.statements import assignments_in


def definition_of(name: RefExpr, checker: TypeChecker) -> Expression | ClassDef | None:
    """Return what `name` is defined as in the module that is checked; None if elsewhere, or more than once."""
    if isinstance(name.node, TypeInfo):
        return name.node.defn if name.node.module_name == checker.tree.fullname else None
    return _assignments(checker).get(name.node) if isinstance(name.node, Var) else None


#: The assignments of the module that is checked at the moment, with its statements to know it by.
_latest: list[tuple[list[Statement], dict[Var, Expression | None]]] = []


def _assignments(checker: TypeChecker) -> dict[Var, Expression | None]:
    statements = checker.tree.defs
    if not _latest or _latest[0][0] is not statements:
        _latest[:] = [(statements, _found(statements))]
    return _latest[0][1]


def _found(statements: list[Statement]) -> dict[Var, Expression | None]:
    """Return what is assigned to each variable; None for what is assigned more than once."""
    found: dict[Var, Expression | None] = {}
    for statement in assignments_in(statements):
        for target in statement.lvalues:
            if isinstance(target, NameExpr) and isinstance(target.node, Var):
                found[target.node] = None if target.node in found else statement.rvalue
    return found
