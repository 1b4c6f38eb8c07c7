"""The places of a module where configs are made or used."""

from __future__ import annotations

import ast
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from hydra_zen._check.python_source.meanings import (
    Api,
    Instantiated,
    Made,
    Meaning,
    StoreObject,
    Task,
    Verb,
    Where,
)
from hydra_zen._check.python_source.project import Module
from hydra_zen._check.python_source.resolution import Resolver

SiteNode: TypeAlias = ast.Call | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef
_WATCHED = ("instantiate", "launch", "hydra_run", "hydra_multirun")


@dataclass(frozen=True, slots=True)
class Site:
    """A call, or a decorated definition, that is about configs; `function` is what is called."""

    start: int
    end: int
    node: SiteNode
    where: Where
    function: Meaning


class Sites:
    """All sites of a module, by their offsets."""

    def __init__(self, module: Module, resolver: Resolver) -> None:
        found = list(_sites(module, resolver))
        self.all = sorted(found, key=lambda site: (site.start, -site.end))
        self._starts = [site.start for site in self.all]

    def within(self, start: int, end: int, but: Site | None = None) -> Iterator[Site]:
        """Yield the outermost sites between two offsets, in order, without the site `but` itself."""
        reached = start
        for site in self.all[bisect_left(self._starts, start) :]:
            if site.start >= end:
                return
            if site is not but and site.start >= reached and site.end <= end:
                yield site
                reached = site.end

    def at(self, node: ast.AST, start: int) -> Site | None:
        """Return the site of a node that starts at an offset."""
        for site in self.all[bisect_left(self._starts, start) :]:
            if site.start != start:
                return None
            if site.node is node:
                return site
        return None


def _sites(module: Module, resolver: Resolver) -> Iterator[Site]:
    source = module.source
    hidden: set[ast.AST] = _inside_text(source.tree) if "f'" in source.text or 'f"' in source.text else set()
    for node, scope in module.scopes.sites:
        if node in hidden:
            continue
        where = Where(module, scope)
        if isinstance(node, ast.Call):
            function = resolver.meaning(node.func, where)
            if _is_watched(function):
                yield Site(source.start(node), source.end(node), node, where, function)
        elif node.decorator_list or isinstance(node, ast.ClassDef):
            function = _decorator(node, where, resolver)
            if function is not None:
                first = node.decorator_list[0] if node.decorator_list else node
                yield Site(source.start(first), source.end(node), node, where, function)


def _is_watched(function: Meaning) -> bool:
    if isinstance(function, Api):
        return function.name in _WATCHED
    return isinstance(function, (Verb, StoreObject, Task, Made, Instantiated))


def _decorator(node: SiteNode, where: Where, resolver: Resolver) -> Meaning:
    """Return what makes a definition a site: a decorator, or a base that names its target."""
    if isinstance(node, ast.Call):
        return None
    for decorator in node.decorator_list:
        called = isinstance(decorator, ast.Call)
        meaning = resolver.meaning(decorator.func if isinstance(decorator, ast.Call) else decorator, where)
        if meaning == Api("hydrated_dataclass") or (isinstance(meaning, StoreObject) and called):
            return meaning
    if isinstance(node, ast.ClassDef):
        for base in node.bases:
            if isinstance(base, ast.Subscript):
                meaning = resolver.meaning(base.value, where)
                if isinstance(meaning, Api) and meaning.name in _TYPES_OF_CONFIGS:
                    return meaning
    return None


_TYPES_OF_CONFIGS = ("Builds", "PartialBuilds", "HydraPartialBuilds", "ZenPartialBuilds")


def _inside_text(tree: ast.Module) -> set[ast.AST]:
    """Return what is inside f-strings, whose positions not every version of Python knows."""
    return {part for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in ast.walk(node)}
