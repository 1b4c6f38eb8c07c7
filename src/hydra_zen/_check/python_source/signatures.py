"""The parameters of a target that is defined in the project, read from its source."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from hydra_zen._check.python_source.config_model import Given
from hydra_zen._check.python_source.meanings import Definition, Meaning
from hydra_zen._check.python_source.model_reader import ModelReader


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter, with its annotation where it has one."""

    name: str
    annotation: Given
    is_positional: bool = True


def parameters_of(meaning: Meaning, reader: ModelReader, depth: int = 0) -> tuple[Parameter, ...]:
    """Return the parameters of a function or class of the project; none where they are not known."""
    if not isinstance(meaning, Definition) or depth > 20:
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
    positional = [*arguments.posonlyargs, *arguments.args][skipped:]
    return tuple(
        Parameter(argument.arg, Given(argument.annotation, meaning.where), is_positional)
        for group, is_positional in ((positional, True), (arguments.kwonlyargs, False))
        for argument in group
    )


def parameter_for(parameters: tuple[Parameter, ...], name: str | None, position: int) -> Parameter | None:
    """Return the parameter that an argument is for."""
    if name is not None:
        return next((parameter for parameter in parameters if parameter.name == name), None)
    positional = [parameter for parameter in parameters if parameter.is_positional]
    return positional[position] if position < len(positional) else None


def choices(annotation: Given, reader: ModelReader) -> list[tuple[Given, tuple[str, ...]]]:
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


def _is_enum(meaning: Definition, reader: ModelReader, depth: int = 0) -> bool:
    node = meaning.node
    if not isinstance(node, ast.ClassDef) or depth > 20:
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
