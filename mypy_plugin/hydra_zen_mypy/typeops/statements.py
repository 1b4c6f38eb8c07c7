"""Finding assignments in a module."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from mypy.nodes import (
    AssignmentStmt,
    Block,
    ClassDef,
    Decorator,
    Expression,
    ForStmt,
    FuncDef,
    IfStmt,
    MatchStmt,
    MypyFile,
    OverloadedFuncDef,
    Statement,
    TryStmt,
    WhileStmt,
    WithStmt,
)


def assigned_to(target: Expression, tree: MypyFile) -> Expression | None:
    """Return what is assigned to `target`, somewhere in a module; None if nothing plainly is."""
    for statement in _statements_at(target.line, tree.defs):
        if isinstance(statement, AssignmentStmt) and target in statement.lvalues:
            return statement.rvalue
    return None


def assignments_in(statements: Iterable[Statement]) -> Iterator[AssignmentStmt]:
    """Yield the assignments among statements, and in their blocks at any depth."""
    for statement in statements:
        if isinstance(statement, AssignmentStmt):
            yield statement
        for block in _blocks(statement):
            yield from assignments_in(block.body)


def decorated_with(decorator: Expression, tree: MypyFile) -> ClassDef | None:
    """Return the class in a module that is decorated with `decorator`; None if none is."""
    for statement in _beside_line(decorator.line, tree.defs):
        if isinstance(statement, ClassDef) and decorator in statement.decorators:
            return statement
    return None


def decorated_first_with(decorator: Expression, tree: MypyFile) -> ClassDef | FuncDef | None:
    """Return the class or function in a module that `decorator` is the first to get; None if there is none."""
    for statement in _beside_line(decorator.line, tree.defs):
        decorators, defn = _decorated(statement)
        if decorators and decorators[-1] is decorator:
            return defn
    return None


def _decorated(statement: Statement) -> tuple[Sequence[Expression], ClassDef | FuncDef | None]:
    """Return the decorators of a statement as written, and what it defines."""
    if isinstance(statement, ClassDef):
        return statement.decorators, statement
    if isinstance(statement, Decorator):
        return statement.original_decorators, statement.func
    return (), None


def _beside_line(line: int, statements: Sequence[Statement]) -> Iterator[Statement]:
    """Yield the statements of every block that a line is part of: a class may not count its decorators in."""
    yield from statements
    for statement in _statements_at(line, statements):
        for block in _blocks(statement):
            yield from block.body


def _statements_at(line: int, statements: Iterable[Statement]) -> Iterator[Statement]:
    """Yield the statements that a line is part of, at any depth."""
    for statement in statements:
        if statement.line <= line and (statement.end_line is None or line <= statement.end_line):
            yield statement
            for block in _blocks(statement):
                yield from _statements_at(line, block.body)


def _blocks(statement: Statement) -> list[Block]:
    """Return the blocks of a compound statement."""
    if isinstance(statement, IfStmt):
        found = [*statement.body, statement.else_body]
    elif isinstance(statement, (WhileStmt, ForStmt)):
        found = [statement.body, statement.else_body]
    elif isinstance(statement, TryStmt):
        found = [statement.body, *statement.handlers, statement.else_body, statement.finally_body]
    elif isinstance(statement, MatchStmt):
        found = [*statement.bodies]
    elif isinstance(statement, OverloadedFuncDef):
        found = [block for item in statement.items for block in _blocks(item)]
    elif isinstance(statement, Decorator):
        found = [statement.func.body]
    else:
        found = [_body(statement)]
    return [block for block in found if block is not None]


def _body(statement: Statement) -> Block | None:
    if isinstance(statement, ClassDef):
        return statement.defs
    return statement.body if isinstance(statement, (WithStmt, FuncDef)) else None
