"""What the source of a target tells besides its types: its parameters, and enumerations that text may name."""

from __future__ import annotations

import ast
from collections.abc import Container, Iterator
from functools import cached_property
from pathlib import Path

from hydra_zen._check.judge.static.locating import Located
from hydra_zen._check.python_source.config_model import Given
from hydra_zen._check.python_source.meanings import Definition, Where
from hydra_zen._check.python_source.model_reader import ModelReader
from hydra_zen._check.python_source.project import Module, Project
from hydra_zen._check.python_source.resolution import Resolver
from hydra_zen._check.python_source.scopes import Imported
from hydra_zen._check.python_source.signatures import Parameter, choices, parameter_for, parameters_of
from hydra_zen._check.settings import Settings


class TargetSources:
    """Reads the sources of targets."""

    def __init__(self, settings: Settings) -> None:
        self._project = Project(settings, [settings.root.absolute() / folder / "_" for folder in settings.search_path])
        self._parameters: dict[Located, tuple[Parameter, ...]] = {}

    @cached_property
    def _reader(self) -> ModelReader:
        return ModelReader(Resolver(self._project))

    def parameters(self, target: Located) -> tuple[Parameter, ...]:
        """Return the parameters of a target that is a class or function of the project; none if it is not."""
        if target not in self._parameters:
            self._parameters[target] = self._read(target)
        return self._parameters[target]

    def _read(self, target: Located) -> tuple[Parameter, ...]:
        module = self._module(target)
        if module is None or not target.attributes:
            return ()
        expression = ast.parse(".".join(target.attributes), mode="eval").body
        where = Where(module, module.scopes.module)
        return parameters_of(self._reader.resolver.meaning(expression, where), self._reader)

    def members_for(self, target: Located, name: str | None, position: int) -> list[tuple[str, str, str]]:
        """Return the members of the enumerations that a parameter takes: module, class, and name."""
        parameter = parameter_for(self.parameters(target), name, position)
        enumerations = [] if parameter is None else choices(parameter.annotation, self._reader)
        found: list[tuple[str, str, str]] = []
        for enumeration, members in enumerations:
            definition = self._definition(enumeration)
            if definition is not None:
                found += [(definition.where.module.name, definition.node.name, member) for member in members]
        return found

    def _definition(self, given: Given) -> Definition | None:
        if given.node is None:
            return None
        meaning = self._reader.resolver.meaning(given.node, given.where)
        return meaning if isinstance(meaning, Definition) else None

    def names_near(self, target: Located) -> list[str]:
        """Return the names that a module, or a class of it, defines in its source or passes on from its package."""
        module = self._module(target)
        if module is None:
            return []
        body: list[ast.stmt] = module.source.tree.body
        for part in target.attributes[:-1]:
            classes = [node for node in body if isinstance(node, ast.ClassDef) and node.name == part]
            body = classes[0].body if classes else []
        listed = {name for node in module.source.tree.body for name in _listed(node)}
        return [name for node in body for name in _names(node, module, listed)]

    def _module(self, target: Located) -> Module | None:
        source: Path | None = target.source
        if source is None:
            return None
        found = self._project.attempt(source)
        return found if isinstance(found, Module) else None


def _names(node: ast.stmt, module: Module, listed: Container[str]) -> list[str]:
    if isinstance(node, (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)):
        return [node.name]
    if isinstance(node, (ast.Import, ast.ImportFrom)):
        home = (
            module.absolute(Imported(node.module or "", None, node.level)) if isinstance(node, ast.ImportFrom) else ""
        )
        is_own = home.partition(".")[0] == module.name.partition(".")[0]
        names = [alias.asname or alias.name for alias in node.names]
        return [name for name in names if is_own or name in listed]
    targets = node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
    return [target.id for target in targets if isinstance(target, ast.Name)]


def _listed(node: ast.stmt) -> Iterator[str]:
    """Yield the names that a module lists as its own: those in ``__all__``."""
    if isinstance(node, (ast.Assign, ast.AnnAssign, ast.AugAssign)) and node.value is not None:
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        if any(isinstance(target, ast.Name) and target.id == "__all__" for target in targets):
            texts = (found.value for found in ast.walk(node.value) if isinstance(found, ast.Constant))
            yield from (text for text in texts if isinstance(text, str))
