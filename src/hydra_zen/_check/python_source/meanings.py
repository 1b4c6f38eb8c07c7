"""What an expression of a module may mean to the gate."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from hydra_zen._check.python_source.project import Module
from hydra_zen._check.python_source.scopes import Scope

#: The verbs that make configs, and that a custom builder has too.
VERBS: Final = frozenset({"builds", "just", "kwargs_of", "make_config"})


@dataclass(frozen=True, slots=True)
class Where:
    """The scope that an expression is to be read in."""

    module: Module
    scope: Scope


@dataclass(frozen=True, slots=True)
class Api:
    """A public name of hydra_zen that is no verb."""

    name: str


@dataclass(frozen=True, slots=True)
class Verb:
    """A function that makes configs, with the options that it has been given beforehand."""

    name: str
    options: Mapping[str, ast.expr] = field(default_factory=dict[str, ast.expr])
    #: Whether there are options that cannot be read.
    is_open: bool = False
    #: Whether it is a method of a builder class, which may convert values as it likes.
    is_method: bool = False


@dataclass(frozen=True, slots=True)
class Kept:
    """An argument that a store gives to each of its targets, where it is written."""

    node: ast.expr
    where: Where


@dataclass(frozen=True, slots=True)
class StoreObject:
    """A `ZenStore`."""

    #: Whether it has a function of its own to make configs, which may take any arguments.
    takes_anything: bool = False
    kept: Mapping[str, Kept] = field(default_factory=dict[str, Kept])


@dataclass(frozen=True, slots=True)
class Definition:
    """A class or function of the project."""

    node: ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef
    where: Where


@dataclass(frozen=True, slots=True)
class ModuleName:
    """A module, of the project or not."""

    name: str


@dataclass(frozen=True, slots=True)
class External:
    """A name that no file of the project defines: of a library, or a builtin."""

    name: str


@dataclass(frozen=True, slots=True)
class Made:
    """What a call of a verb gives."""

    verb: Verb
    call: ast.Call
    where: Where


@dataclass(frozen=True, slots=True)
class Filled:
    """What a call of a config class gives: an instance."""

    of: Made | Definition
    call: ast.Call
    where: Where


@dataclass(frozen=True, slots=True)
class Task:
    """What `zen` gives."""

    function: ast.expr | None
    options: Mapping[str, ast.expr]
    where: Where
    definition: Definition | None = None


@dataclass(frozen=True, slots=True)
class Instantiated:
    """What `instantiate` gives."""

    call: ast.Call
    where: Where


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a config, read or assigned to."""

    node: ast.Attribute


@dataclass(frozen=True, slots=True)
class Plain:
    """A value that is written out, and is no config."""

    node: ast.expr
    where: Where


Meaning: TypeAlias = (
    Api
    | Verb
    | StoreObject
    | Definition
    | ModuleName
    | External
    | Made
    | Filled
    | Task
    | Instantiated
    | Field
    | Plain
    | None
)
