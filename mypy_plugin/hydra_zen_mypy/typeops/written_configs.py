"""The texts that a module writes into a config, with the path at which each stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from mypy.checker import TypeChecker
from mypy.nodes import (
    ARG_NAMED,
    ARG_POS,
    AssignmentStmt,
    CallExpr,
    ClassDef,
    DictExpr,
    Expression,
    ListExpr,
    NameExpr,
    RefExpr,
    StrExpr,
    TupleExpr,
    TypeInfo,
    Var,
)
from mypy.types import Instance, get_proper_type

from hydra_zen_mypy.fullnames import BUILDS_VERBS, INTERP, MAKE_CONFIG, STRICT, VALUE_OF
from hydra_zen_mypy.typeops.built import is_config
from hydra_zen_mypy.typeops.calls import arguments_of
from hydra_zen_mypy.typeops.definitions import definition_of
from hydra_zen_mypy.typeops.kept_texts import texts_of
from hydra_zen_mypy.typeops.options import is_option, take_apart

Path = tuple[str, ...]
#: The option whose items are fields of the config.
_META = "zen_meta"


@dataclass(frozen=True)
class GivenTo:
    """That a value is an argument in a call that makes a config, which one if it is given by position, and of what."""

    call: CallExpr
    target: Expression | None
    position: int | None


@dataclass(frozen=True)
class WrittenText:
    """A text, where in the config it stands, and the expression that writes it, or that brings it from elsewhere."""

    path: Path
    text: str
    at: Expression
    given_to: GivenTo | None = None


def written_texts(config: Expression, checker: TypeChecker) -> Iterator[WrittenText]:
    """Yield the texts in a config, as far as the module that is checked writes them down.

    A name is followed to the one place where the module assigns to it; what another module defines has the texts that
    its type keeps. Values of a class that a constructor is given others for are left out.
    """
    yield from _Reader(checker).value(config, ())


@dataclass
class _Reader:
    checker: TypeChecker
    #: The definitions that are being read, none of which is read again within itself.
    reading: list[Expression | ClassDef] = field(default_factory=list[Expression | ClassDef])

    def value(self, value: Expression, path: Path, given_to: GivenTo | None = None) -> Iterator[WrittenText]:
        """Yield the texts in a value of any kind."""
        if isinstance(value, StrExpr):
            yield WrittenText(path, value.value, value, given_to)
        elif isinstance(value, CallExpr):
            yield from self.call(value, path, given_to)
        elif isinstance(value, RefExpr):
            yield from self.name(value, path)
        else:
            for key, item in items_of(value):
                yield from self.value(item, (*path, key))

    def name(self, name: RefExpr, path: Path, given: Iterable[str] = ()) -> Iterator[WrittenText]:
        """Yield the texts of what a name is defined as, but for the fields that are `given` otherwise."""
        definition = definition_of(name, self.checker) if isinstance(name, NameExpr) else None
        if definition in self.reading:
            return
        if definition is None:
            found = self.elsewhere(name, path)
        else:
            self.reading.append(definition)
            found = self.body(definition, path) if isinstance(definition, ClassDef) else self.value(definition, path)
        yield from (each for each in found if len(each.path) == len(path) or each.path[len(path)] not in given)
        if definition is not None:
            self.reading.pop()

    def elsewhere(self, name: RefExpr, path: Path) -> Iterator[WrittenText]:
        """Yield the texts in a config that another module defines."""
        module = name.fullname.rpartition(".")[0]
        if module in self.checker.modules and module != self.checker.tree.fullname:
            for inner, text in texts_of(self.checker.expr_checker.accept(name)):
                yield WrittenText((*path, *inner), text, name)

    def body(self, definition: ClassDef, path: Path) -> Iterator[WrittenText]:
        """Yield the texts in the body of a dataclass, and in the fields that its decorator adds."""
        for decorator in definition.decorators:
            named = zip(decorator.arg_names, decorator.args, strict=True) if isinstance(decorator, CallExpr) else ()
            for value in [value for name, value in named if name == _META]:
                yield from self.value(value, path)
        for statement in definition.defs.body:
            if isinstance(statement, AssignmentStmt) and isinstance(statement.lvalues[0], NameExpr):
                yield from self.value(_default(statement.rvalue), (*path, statement.lvalues[0].name))

    def call(self, call: CallExpr, path: Path, given_to: GivenTo | None = None) -> Iterator[WrittenText]:
        """Yield the texts in a call that makes a config."""
        if isinstance(call.callee, CallExpr) and _function(call.callee) == STRICT:
            yield from self.arguments(call, path, first=0, target=next(iter(call.callee.args), None))
        if not isinstance(call.callee, RefExpr):
            return
        if _function(call) in (VALUE_OF, INTERP) and call.args:
            yield from self.value(call.args[0], path, given_to)
        elif makes_config(call):
            is_plain = _type_of_variable(call.callee) == MAKE_CONFIG
            target = None if is_plain else next(iter(call.args), None)
            yield from self.arguments(call, path, first=None if is_plain else 1, target=target)
        elif isinstance(call.callee.node, TypeInfo) or _is_config_class(call.callee):
            given = [name for name in call.arg_names if name]
            if all(kind is ARG_NAMED for kind in call.arg_kinds):
                yield from self.name(call.callee, path, given)
                yield from self.arguments(call, path)

    def arguments(
        self, call: CallExpr, path: Path, *, first: int | None = None, target: Expression | None = None
    ) -> Iterator[WrittenText]:
        """Yield the texts in the arguments for the target; by position it is given those from the `first` on.

        Nested configs are left out that the target builds itself, if it does.
        """
        builds_nested = target is None or take_apart(target, arguments_of(call)).recursive() is True
        for index, (value, kind, name) in enumerate(zip(call.args, call.arg_kinds, call.arg_names, strict=True)):
            if not builds_nested and not isinstance(value, StrExpr):
                continue
            if name == _META:
                yield from self.value(value, path)
            elif name is not None and not is_option(name) and (first is not None or name != "bases"):
                yield from self.value(value, (*path, name), GivenTo(call, target, None))
            elif kind is ARG_POS and first is not None and index >= first:
                position = index - first
                yield from self.value(value, (*path, "_args_", str(position)), GivenTo(call, target, position))


def _function(call: CallExpr) -> str | None:
    """Return the full name of the function that is called."""
    return call.callee.fullname if isinstance(call.callee, RefExpr) else None


def makes_config(call: CallExpr) -> bool:
    """Tell whether a call is one of `make_config`, or of `builds` in any of its forms."""
    maker = _type_of_variable(call.callee) if isinstance(call.callee, RefExpr) else None
    return maker in BUILDS_VERBS or maker == MAKE_CONFIG


def items_of(value: Expression) -> list[tuple[str, Expression]]:
    """Return the items of a container as they are written, with their keys."""
    if isinstance(value, (ListExpr, TupleExpr)):
        return [(str(index), item) for index, item in enumerate(value.items)]
    if isinstance(value, DictExpr):
        return [(key.value, item) for key, item in value.items if isinstance(key, StrExpr)]
    return []


def _default(value: Expression) -> Expression:
    """Return what ``field(default=...)`` says; any other expression as it is."""
    if (
        isinstance(value, CallExpr)
        and isinstance(value.callee, RefExpr)
        and value.callee.fullname == "dataclasses.field"
    ):
        return next((arg for arg, name in zip(value.args, value.arg_names, strict=True) if name == "default"), value)
    return value


def _type_of_variable(name: RefExpr) -> str | None:
    """Return the name of the class that a variable is an instance of."""
    given = get_proper_type(name.node.type) if isinstance(name.node, Var) else None
    return given.type.fullname if isinstance(given, Instance) else None


def _is_config_class(name: RefExpr) -> bool:
    return isinstance(name.node, Var) and name.node.type is not None and is_config(name.node.type)
