"""The names of a module: which scope each is bound in, and to what."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

ScopeNode: TypeAlias = (
    ast.Module
    | ast.ClassDef
    | ast.FunctionDef
    | ast.AsyncFunctionDef
    | ast.Lambda
    | ast.ListComp
    | ast.SetComp
    | ast.DictComp
    | ast.GeneratorExp
)
_SCOPES = (
    ast.Module,
    ast.ClassDef,
    ast.FunctionDef,
    ast.AsyncFunctionDef,
    ast.Lambda,
    ast.ListComp,
    ast.SetComp,
    ast.DictComp,
    ast.GeneratorExp,
)


@dataclass(frozen=True, slots=True)
class Imported:
    """A name that an import binds: a module, or a name in it."""

    module: str
    name: str | None
    level: int = 0


#: What a name may be bound by; `object` stands for a binding that tells nothing, such as that of a loop.
Binding: TypeAlias = ast.expr | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef | Imported | None


@dataclass(slots=True)
class Scope:
    """A scope, with every binding in it; a name with several bindings has one of them at a time."""

    node: ScopeNode
    parent: Scope | None
    bindings: dict[str, list[Binding]] = field(default_factory=dict[str, list[Binding]])
    #: What ``from m import *`` may bind.
    star_imports: list[Imported] = field(default_factory=list[Imported])
    #: Names that are bound further out.
    outer: set[str] = field(default_factory=set[str])

    @property
    def is_module(self) -> bool:
        """Whether it is that of the module."""
        return self.parent is None

    def lookup(self, name: str) -> Scope | None:
        """Return the scope that `name` is bound in, as seen from this one."""
        scope: Scope | None = self
        while scope is not None:
            if name in scope.bindings and (scope is self or not isinstance(scope.node, ast.ClassDef)):
                return scope
            scope = scope.parent
        return None

    def bind(self, name: str, binding: Binding) -> None:
        """Add a binding."""
        self.bindings.setdefault(name, []).append(binding)


class Scopes:
    """All scopes of a module, and the scope of every call and class."""

    def __init__(self, tree: ast.Module) -> None:
        self.module = Scope(tree, None)
        #: The scope that each node opens.
        self.opened: dict[ScopeNode, Scope] = {}
        #: Every call and class in the order of the source, with the scope that it stands in.
        self.sites: list[tuple[ast.Call | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef, Scope]] = []
        #: Every attribute that is read, and every assignment to one alone.
        self.attributes: list[tuple[ast.Attribute | ast.Assign, Scope]] = []
        #: The names of all attributes that are assigned to, or deleted; and how each is written.
        self.assigned: set[str] = set()
        self.assigned_as: set[str] = set()
        self._statements(tree.body, self.module)

    def _open(self, node: ScopeNode, parent: Scope) -> Scope:
        scope = self.opened[node] = Scope(node, parent)
        return scope

    def _statements(self, body: list[ast.stmt], scope: Scope) -> None:
        for statement in body:
            self._visit(statement, scope)

    def _visit(self, node: ast.AST, scope: Scope) -> None:
        """Record what a node binds, and visit what is in it."""
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            self._function(node, scope)
        elif isinstance(node, ast.ClassDef):
            self._class(node, scope)
        elif isinstance(node, ast.Lambda):
            inner = self._open(node, scope)
            self._parameters(node.args, inner, scope)
            self._visit(node.body, inner)
        elif isinstance(node, (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)):
            self._comprehension(node, scope)
        else:
            self._expression(node, scope)

    def _expression(self, node: ast.AST, scope: Scope) -> None:
        """Record what is no scope of its own, and visit what is in it."""
        if isinstance(node, ast.Call):
            self.sites.append((node, scope))
        elif isinstance(node, (ast.Attribute, ast.Assign)):
            self._attribute(node, scope)
        _bind(node, scope)
        for child in ast.iter_child_nodes(node):
            # What is compared to in a pattern has to stay a name.
            if not (isinstance(node, (ast.MatchValue, ast.MatchClass)) and isinstance(child, ast.expr)):
                self._visit(child, scope)

    def _attribute(self, node: ast.Attribute | ast.Assign, scope: Scope) -> None:
        if isinstance(node, ast.Assign):
            if len(node.targets) == 1 and isinstance(node.targets[0], ast.Attribute):
                self.attributes.append((node, scope))
        elif isinstance(node.ctx, ast.Load):
            self.attributes.append((node, scope))
        else:
            self.assigned.add(node.attr)
            self.assigned_as.add(ast.unparse(node))

    def _function(self, node: ast.FunctionDef | ast.AsyncFunctionDef, scope: Scope) -> None:
        scope.bind(node.name, node)
        self.sites.append((node, scope))
        for decorator in node.decorator_list:
            self._visit(decorator, scope)
        inner = self._open(node, scope)
        self._parameters(node.args, inner, scope)
        if node.returns is not None:
            self._visit(node.returns, scope)
        self._statements(node.body, inner)

    def _class(self, node: ast.ClassDef, scope: Scope) -> None:
        scope.bind(node.name, node)
        self.sites.append((node, scope))
        for child in (*node.decorator_list, *node.bases, *node.keywords):
            self._visit(child, scope)
        self._statements(node.body, self._open(node, scope))

    def _parameters(self, arguments: ast.arguments, inner: Scope, outer: Scope) -> None:
        for argument in _all_parameters(arguments):
            inner.bind(argument.arg, None)
            if argument.annotation is not None:
                self._visit(argument.annotation, outer)
        for default in (*arguments.defaults, *filter(None, arguments.kw_defaults)):
            self._visit(default, outer)

    def _comprehension(self, node: ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp, scope: Scope) -> None:
        inner = self._open(node, scope)
        for number, generator in enumerate(node.generators):
            self._visit(generator.iter, inner if number else scope)
            for name in _names(generator.target):
                inner.bind(name, None)
            for condition in generator.ifs:
                self._visit(condition, inner)
        parts = (node.key, node.value) if isinstance(node, ast.DictComp) else (node.elt,)
        for part in parts:
            self._visit(part, inner)


def _bind(node: ast.AST, scope: Scope) -> None:
    """Record what a node other than a scope binds."""
    if isinstance(node, ast.Assign):
        for target in node.targets:
            _bind_target(target, node.value, scope)
    elif isinstance(node, (ast.AnnAssign, ast.NamedExpr)):
        _bind_target(node.target, node.value, scope)
    elif isinstance(node, (ast.Import, ast.ImportFrom)):
        _bind_import(node, scope)
    elif isinstance(node, (ast.AugAssign, ast.For, ast.AsyncFor)):
        _bind_target(node.target, None, scope)
    elif isinstance(node, (ast.Global, ast.Nonlocal)):
        scope.outer.update(node.names)
    else:
        for name in _other_names(node):
            scope.bind(name, None)


def _other_names(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.withitem) and node.optional_vars is not None:
        yield from _names(node.optional_vars)
    elif isinstance(node, (ast.ExceptHandler, ast.MatchAs, ast.MatchStar)) and node.name is not None:
        yield node.name
    elif isinstance(node, ast.MatchMapping) and node.rest is not None:
        yield node.rest
    elif isinstance(node, ast.Delete):
        for target in node.targets:
            yield from _names(target)


def _bind_target(target: ast.expr, value: ast.expr | None, scope: Scope) -> None:
    if isinstance(target, ast.Name):
        scope.bind(target.id, value)
        return
    for name in _names(target):
        scope.bind(name, None)


def _bind_import(node: ast.Import | ast.ImportFrom, scope: Scope) -> None:
    if isinstance(node, ast.Import):
        for alias in node.names:
            top = alias.name.split(".", 1)[0]
            scope.bind(alias.asname or top, Imported(alias.name if alias.asname else top, None))
        return
    for alias in node.names:
        imported = Imported(node.module or "", alias.name, node.level)
        if alias.name == "*":
            scope.star_imports.append(imported)
        else:
            scope.bind(alias.asname or alias.name, imported)


def _names(target: ast.expr) -> Iterator[str]:
    for node in ast.walk(target):
        if isinstance(node, ast.Name) and isinstance(node.ctx, (ast.Store, ast.Del)):
            yield node.id


def _all_parameters(arguments: ast.arguments) -> Iterator[ast.arg]:
    yield from (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)
    yield from filter(None, (arguments.vararg, arguments.kwarg))
