"""From an expression to what it means, through assignments and imports."""

from __future__ import annotations

import ast
import builtins
from importlib import import_module
from typing import Final, cast

from hydra_zen._check.python_source.config_model import is_option
from hydra_zen._check.python_source.meanings import (
    VERBS,
    Api,
    Definition,
    External,
    Filled,
    Instantiated,
    Kept,
    Made,
    Meaning,
    ModuleName,
    Plain,
    StoreObject,
    Task,
    Verb,
    Where,
)
from hydra_zen._check.python_source.project import Project
from hydra_zen._check.python_source.scopes import Binding, Imported

#: How many names may lead to one another.
_LIMIT: Final = 30
_SUBMODULES: Final = frozenset({"experimental", "typing", "third_party", "structured_configs", "wrapper", "errors"})
#: What a store takes for itself.
STORE_OPTIONS: Final = frozenset({"name", "group", "package", "provider", "to_config", "zen_kwargs"})
_PLAIN: Final = (
    ast.Constant,
    ast.JoinedStr,
    ast.List,
    ast.Tuple,
    ast.Set,
    ast.Dict,
    ast.BinOp,
    ast.UnaryOp,
    ast.Compare,
    ast.Lambda,
    ast.ListComp,
    ast.SetComp,
    ast.DictComp,
    ast.GeneratorExp,
)


class Resolver:
    """Tells what expressions mean. It reads sources, and imports nothing."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self._calls: dict[ast.AST, Meaning] = {}

    def meaning(self, node: ast.expr, where: Where, depth: int = 0) -> Meaning:
        """Return what an expression means; None if nothing is known of it."""
        if depth > _LIMIT:
            return None
        if isinstance(node, ast.Name):
            return self._name(node.id, where, depth)
        if isinstance(node, ast.Attribute):
            return self._attribute(node, where, depth)
        if isinstance(node, ast.Call):
            if node not in self._calls:
                self._calls[node] = None  # what leads back to itself means nothing
                self._calls[node] = self._call(node, where, depth)
            return self._calls[node]
        if isinstance(node, ast.NamedExpr):
            return self.meaning(node.value, where, depth + 1)
        return Plain(node, where) if isinstance(node, _PLAIN) else None

    def _name(self, name: str, where: Where, depth: int) -> Meaning:
        scope = where.scope.lookup(name)
        if scope is not None:
            bindings = scope.bindings[name]
            if name in where.scope.outer or len(bindings) != 1:
                return None
            return self._binding(bindings[0], Where(where.module, scope), depth)
        for star in where.module.scopes.module.star_imports:
            module = where.module.absolute(star)
            found = self.member(module, name, depth + 1) if _may_bring(module, name) else None
            if found is not None and not isinstance(found, External):
                return found
        return External(f"builtins.{name}") if hasattr(builtins, name) else None

    def _binding(self, binding: Binding, where: Where, depth: int) -> Meaning:
        if binding is None:
            return None
        if isinstance(binding, Imported):
            module = where.module.absolute(binding)
            return ModuleName(module) if binding.name is None else self.member(module, binding.name, depth + 1)
        if isinstance(binding, ast.expr):
            return self.meaning(binding, where, depth + 1)
        return self._definition(Definition(binding, where), depth)

    def _definition(self, found: Definition, depth: int) -> Meaning:
        """Return what a definition means; its decorators may make something else of it."""
        if isinstance(found.node, ast.ClassDef):
            return found
        for decorator in found.node.decorator_list:
            function = decorator.func if isinstance(decorator, ast.Call) else decorator
            if self.meaning(function, found.where, depth + 1) == Api("zen"):
                options = _options(decorator) if isinstance(decorator, ast.Call) else {}
                return Task(None, options, found.where, found)
        return found

    def member(self, module: str, name: str, depth: int = 0) -> Meaning:
        """Return what a name in a module means."""
        if depth > _LIMIT:
            return None
        if module == "hydra_zen" or module.startswith("hydra_zen."):
            return _public(module, name)
        if module == "omegaconf" and name == "MISSING":
            return Api("MISSING")
        found = self.project.module(module)
        if found is None:
            # A folder without an `__init__.py` may have modules too.
            is_module = self.project.find(f"{module}.{name}") is not None
            return ModuleName(f"{module}.{name}") if is_module else External(f"{module}.{name}")
        scope = found.scopes.module
        if name in scope.bindings or scope.star_imports:
            meaning = self._name(name, Where(found, scope), depth + 1)
            if meaning is not None or name in scope.bindings:
                return meaning
        return ModuleName(f"{module}.{name}") if self.project.find(f"{module}.{name}") is not None else None

    def _attribute(self, node: ast.Attribute, where: Where, depth: int) -> Meaning:
        base = self.meaning(node.value, where, depth + 1)
        if isinstance(base, ModuleName):
            return self.member(base.name, node.attr, depth + 1)
        if isinstance(base, Api) and base.name in ("BuildsFn", "DefaultBuilds") and node.attr in VERBS:
            return Verb(node.attr, is_method=True)
        if isinstance(base, Definition) and node.attr in VERBS and self.makes_builders(base, depth):
            return Verb(node.attr, is_method=True)
        if isinstance(base, External):
            return External(f"{base.name}.{node.attr}")
        if isinstance(base, Task):
            return self._of_task(base, node.attr, depth)
        return self._class_attribute(node, where, depth)

    def _of_task(self, task: Task, name: str, depth: int) -> Meaning:
        """Return what an attribute of a task means: to validate a config takes what to call the task with it does."""
        if name == "func":
            return task.definition if task.function is None else self.meaning(task.function, task.where, depth + 1)
        return task if name == "validate" else None

    def _class_attribute(self, node: ast.Attribute, where: Where, depth: int) -> Meaning:
        """Return what an attribute of the class around a method means, read from `self` or `cls`."""
        scope = where.scope.lookup(node.value.id) if isinstance(node.value, ast.Name) else None
        if scope is None or scope.parent is None or node.attr in where.module.scopes.assigned:
            return None
        function, around = scope.node, scope.parent.node
        if not isinstance(function, (ast.FunctionDef, ast.AsyncFunctionDef)) or not isinstance(around, ast.ClassDef):
            return None
        first = [argument.arg for argument in (*function.args.posonlyargs, *function.args.args)][:1]
        bindings = scope.parent.bindings.get(node.attr, [])
        if first != [cast("ast.Name", node.value).id] or len(bindings) != 1 or around.decorator_list:
            return None
        found = self._binding(bindings[0], Where(where.module, scope.parent), depth)
        return found if isinstance(found, (Made, Filled)) else None

    def makes_builders(self, found: Definition, depth: int = 0) -> bool:
        """Tell whether a class derives from `BuildsFn`."""
        if not isinstance(found.node, ast.ClassDef) or depth > _LIMIT:
            return False
        for base in found.node.bases:
            expression = base.value if isinstance(base, ast.Subscript) else base
            meaning = self.meaning(expression, found.where, depth + 1)
            if meaning in (Api("BuildsFn"), Api("DefaultBuilds")):
                return True
            if isinstance(meaning, Definition) and self.makes_builders(meaning, depth + 1):
                return True
        return False

    def _call(self, node: ast.Call, where: Where, depth: int) -> Meaning:
        function = self.meaning(node.func, where, depth + 1)
        if isinstance(function, Verb):
            return Made(function, node, where)
        if function == Api("value_of") and node.args:
            return self.meaning(node.args[0], where, depth + 1)
        if isinstance(function, Api):
            return _api_call(function.name, node, where)
        if isinstance(function, StoreObject):
            if node.args:
                return self.meaning(node.args[0], where, depth + 1)
            return _mirror(function, node, where)
        if isinstance(function, Made):
            return Filled(function, node, where)
        if isinstance(function, Definition) and isinstance(function.node, ast.ClassDef):
            return Filled(function, node, where)
        return None


def _api_call(name: str, node: ast.Call, where: Where) -> Meaning:
    """Return what a call of a public function gives."""
    if name == "make_custom_builds_fn":
        return Verb("builds", _options(node), is_open=any(keyword.arg is None for keyword in node.keywords))
    if name == "zen":
        return Task(node.args[0] if node.args else None, _options(node), where)
    if name == "ZenStore":
        return StoreObject("to_config" in _options(node))
    return Instantiated(node, where) if name == "instantiate" else None


def _mirror(store: StoreObject, node: ast.Call, where: Where) -> StoreObject:
    """Return what a store gives that is called without a target: one that keeps the arguments for its targets."""
    options = _options(node)
    given = {name: Kept(value, where) for name, value in options.items() if name not in STORE_OPTIONS}
    # What else `builds` is told may change what becomes of the arguments.
    is_known = not any(keyword.arg is None for keyword in node.keywords) and not any(map(is_option, options))
    kept = {**store.kept, **given} if is_known else {}
    return StoreObject(store.takes_anything or "to_config" in options, kept)


def _may_bring(module: str, name: str) -> bool:
    """Tell whether a star import of a module may bind a name; of other libraries nothing is known."""
    if module.split(".", 1)[0] != "hydra_zen":
        return True
    is_known = module == "hydra_zen" or module.partition(".")[2] in _SUBMODULES
    return is_known and name in getattr(import_module(module), "__all__", ())


def _public(module: str, name: str) -> Meaning:
    """Return what a name in a module of hydra_zen means."""
    if name in VERBS:
        return Verb(name)
    if name == "store":
        return StoreObject()
    if module == "hydra_zen" and name in _SUBMODULES:
        return ModuleName(f"hydra_zen.{name}")
    return Api(name)


def _options(call: ast.Call) -> dict[str, ast.expr]:
    return {keyword.arg: keyword.value for keyword in call.keywords if keyword.arg is not None}
