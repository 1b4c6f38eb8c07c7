"""How an expression that is written in one scope is written in another one."""

from __future__ import annotations

import ast
import builtins
import copy

from hydra_zen._check.probes.probe import ALIAS
from hydra_zen._check.python_source.meanings import Where
from hydra_zen._check.python_source.scopes import Imported


class References:
    """The expressions of other scopes that a module of probes may use, and the imports that it takes for them."""

    def __init__(self, home: Where) -> None:
        self.home = home
        #: From the name of a module to what it is called here.
        self.imports: dict[str, str] = {}

    def write(self, node: ast.expr, origin: Where, where: Where) -> str | None:
        """Return `node` of the scope `origin` as text for the scope `where`; None if it cannot be said there."""
        renamed: dict[str, str] = {}
        own: set[str] = set()
        for part in ast.walk(node):
            if isinstance(part, (ast.Lambda, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp, ast.Await)):
                return None
            if not isinstance(part, ast.Name) or part.id in own:
                continue
            text = self._name(part.id, origin, where)
            if text is None:
                return None
            if text != part.id:
                renamed[part.id] = text
        if not renamed:
            return ast.unparse(node)
        return ast.unparse(_Renamer(renamed).visit(copy.deepcopy(node)))

    def _name(self, name: str, origin: Where, where: Where) -> str | None:
        scope = origin.scope.lookup(name)
        if where.module is origin.module and where.scope.lookup(name) is scope:
            return name
        if scope is None:
            is_free = where.scope.lookup(name) is None
            return name if is_free and hasattr(builtins, name) else None
        if not scope.is_module:
            return None
        binding = scope.bindings[name][0]
        if isinstance(binding, Imported) and len(scope.bindings[name]) == 1:
            module = origin.module.absolute(binding)
            return self._module(module) if binding.name is None else f"{self._module(module)}.{binding.name}"
        return None if origin.module is self.home.module else f"{self._module(origin.module.name)}.{name}"

    def _module(self, name: str) -> str:
        return self.imports.setdefault(name, f"{ALIAS}{len(self.imports)}")


class _Renamer(ast.NodeTransformer):
    def __init__(self, names: dict[str, str]) -> None:
        self._names = names

    def visit_Name(self, node: ast.Name) -> ast.expr:
        """Put another expression where a name stands."""
        text = self._names.get(node.id)
        return node if text is None else ast.parse(text, mode="eval").body
