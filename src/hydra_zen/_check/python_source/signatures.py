"""The parameters of a target that is defined in the project, read from its source."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import repeat
from typing import Final, Protocol

from hydra_zen._check.python_source.config_model import ConfigModel, Given
from hydra_zen._check.python_source.declared_fields import class_fields
from hydra_zen._check.python_source.meanings import Definition, External, Meaning, Where
from hydra_zen._check.python_source.resolution import Resolver

_MOST_BASES: Final = 20


class Reader(Protocol):
    """What reads configs, and tells what names mean."""

    @property
    def resolver(self) -> Resolver:
        """Tells what expressions mean."""
        ...

    def of(self, meaning: Meaning) -> ConfigModel | None:
        """Return the config that a meaning is."""
        ...


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter, with its annotation where it has one."""

    name: str
    annotation: Given
    is_positional: bool = True
    default: ast.expr | None = None


def parameters_of(meaning: Meaning, reader: Reader, depth: int = 0) -> tuple[Parameter, ...]:
    """Return the parameters of a function or class of the project; none where they are not known."""
    if not isinstance(meaning, Definition) or depth > _MOST_BASES:
        return ()
    node = meaning.node
    if not isinstance(node, ast.ClassDef):
        return () if node.decorator_list else _parameters(meaning, node, skipped=0)
    for statement in node.body:
        if isinstance(statement, ast.FunctionDef) and statement.name == "__init__":
            return () if statement.decorator_list else _parameters(meaning, statement, skipped=1)
    model = reader.of(meaning)
    if model is not None:
        return tuple(Parameter(name, Given(value.annotation, value.where)) for name, value in model.fields.items())
    for base in node.bases:
        found = parameters_of(reader.resolver.meaning(base, meaning.where), reader, depth + 1)
        if found:
            return found
    return ()


def _parameters(
    meaning: Definition, node: ast.FunctionDef | ast.AsyncFunctionDef, *, skipped: int
) -> tuple[Parameter, ...]:
    arguments = node.args
    if arguments.kwarg is not None:
        return ()
    by_position = [*arguments.posonlyargs, *arguments.args]
    required = len(by_position) - len(arguments.defaults)
    positional = zip(by_position, [*repeat(None, required), *arguments.defaults], strict=True)
    groups = (
        (list(positional)[skipped:], True),
        (zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True), False),
    )
    return tuple(
        Parameter(argument.arg, Given(argument.annotation, meaning.where), is_positional, default)
        for group, is_positional in groups
        for argument, default in group
    )


def whole_signature(meaning: Meaning, reader: Reader, depth: int = 0) -> tuple[Parameter, ...] | None:
    """Return every parameter of a function or class of the project; None where there may be others."""
    if not isinstance(meaning, Definition) or depth > _MOST_BASES:
        return None
    node = meaning.node
    if not isinstance(node, ast.ClassDef):
        return None if node.decorator_list or _is_open(node) else _parameters(meaning, node, skipped=0)
    model = reader.of(meaning)
    defined = {statement.name: statement for statement in node.body if isinstance(statement, ast.FunctionDef)}
    if "__new__" in defined or node.keywords or (node.decorator_list and model is None):
        return None
    if "__init__" in defined:
        constructor = defined["__init__"]
        is_open = constructor.decorator_list or _is_open(constructor)
        return None if is_open else _parameters(meaning, constructor, skipped=1)
    if model is not None:
        return _of_dataclass(model)
    if len(node.bases) == 1:
        return whole_signature(reader.resolver.meaning(node.bases[0], meaning.where), reader, depth + 1)
    return None if node.bases else ()


def private_fields(meaning: Meaning, reader: Reader) -> frozenset[str]:
    """Return the fields of a class of attrs whose parameters go without the underscore that they begin with."""
    if not isinstance(meaning, Definition) or not isinstance(meaning.node, ast.ClassDef):
        return frozenset()
    functions = [node.func if isinstance(node, ast.Call) else node for node in meaning.node.decorator_list]
    found = [reader.resolver.meaning(function, meaning.where) for function in functions]
    if not any(isinstance(one, External) and one.name.startswith(("attr.", "attrs.")) for one in found):
        return frozenset()
    return frozenset(name for name, _ in class_fields(meaning.node, meaning.where) if name.startswith("_"))


def _is_open(node: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """Tell whether a function takes more than its named parameters, or some of those by position alone."""
    arguments = node.args
    return bool(arguments.posonlyargs or arguments.vararg or arguments.kwarg)


def _of_dataclass(model: ConfigModel) -> tuple[Parameter, ...] | None:
    if model.unknown is not None or model.kind != "dataclass" or "_" in model.fields:
        return None
    return tuple(
        Parameter(name, Given(value.annotation, value.where), default=value.node)
        for name, value in model.fields.items()
    )


def written_parameter(name: str, where: Where) -> ast.arg | None:
    """Return the parameter of the function around that a name stands for; None if it stands for something else."""
    scope = where.scope.lookup(name)
    node = None if scope is None else scope.node
    if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
        return None
    arguments = node.args
    named = (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)
    return next((argument for argument in named if argument.arg == name), None)


def parameter_for(parameters: tuple[Parameter, ...], name: str | None, position: int) -> Parameter | None:
    """Return the parameter that an argument is for."""
    if name is not None:
        return next((parameter for parameter in parameters if parameter.name == name), None)
    positional = [parameter for parameter in parameters if parameter.is_positional]
    return positional[position] if position < len(positional) else None


def choices(annotation: Given, reader: Reader) -> list[tuple[Given, tuple[str, ...]]]:
    """Return the enumerations that an annotation names, each with the names of its members."""
    node = annotation.node
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        try:
            node = ast.parse(node.value, mode="eval").body
        except SyntaxError:
            return []
    found: list[tuple[Given, tuple[str, ...]]] = []
    parts: Iterable[ast.AST] = () if node is None else ast.walk(node)
    for part in parts:
        if isinstance(part, (ast.Name, ast.Attribute)):
            meaning = reader.resolver.meaning(part, annotation.where)
            if isinstance(meaning, Definition) and isinstance(meaning.node, ast.ClassDef) and _is_enum(meaning, reader):
                found.append((Given(part, annotation.where), _members(meaning.node)))
    return found


def _is_enum(meaning: Definition, reader: Reader, depth: int = 0) -> bool:
    node = meaning.node
    if not isinstance(node, ast.ClassDef) or depth > _MOST_BASES:
        return False
    for base in node.bases:
        found = reader.resolver.meaning(base, meaning.where)
        if isinstance(found, Definition) and _is_enum(found, reader, depth + 1):
            return True
        if getattr(found, "name", "") in {f"enum.{name}" for name in ("Enum", "IntEnum", "StrEnum", "Flag", "IntFlag")}:
            return True
    return False


def _members(node: ast.ClassDef) -> tuple[str, ...]:
    return tuple(
        target.id
        for statement in node.body
        if isinstance(statement, ast.Assign)
        for target in statement.targets
        if isinstance(target, ast.Name) and not target.id.startswith("_")
    )
