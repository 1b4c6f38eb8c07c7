"""The places of a module where configs are made or used."""

from __future__ import annotations

import ast
from bisect import bisect_left
from collections.abc import Container, Iterator
from dataclasses import dataclass
from typing import TypeAlias, cast

from hydra_zen._check.python_source.meanings import (
    Api,
    Field,
    Instantiated,
    Made,
    Meaning,
    StoreObject,
    Task,
    Verb,
    Where,
)
from hydra_zen._check.python_source.model_reader import ModelReader
from hydra_zen._check.python_source.project import Module
from hydra_zen._check.python_source.resolution import Resolver
from hydra_zen._check.python_source.source import Source

SiteNode: TypeAlias = ast.Call | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef | ast.Attribute | ast.Assign
_WATCHED = ("instantiate", "launch", "hydra_run", "hydra_multirun")


@dataclass(frozen=True, slots=True)
class Site:
    """A call, a decorated definition or a field that is about configs; `function` is what is called, or the field."""

    start: int
    end: int
    node: SiteNode
    where: Where
    function: Meaning


class Sites:
    """All sites of a module, by their offsets."""

    def __init__(self, module: Module, reader: ModelReader) -> None:
        hidden = _inside_text(module.source)
        found = [*_calls(module, reader.resolver, hidden), *_fields(module, reader, hidden)]
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


def _calls(module: Module, resolver: Resolver, hidden: Container[ast.AST]) -> Iterator[Site]:
    """Yield every call and every decorated definition that is about configs."""
    source = module.source
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


def _fields(module: Module, reader: ModelReader, hidden: Container[ast.AST]) -> Iterator[Site]:
    """Yield every field of a config that is read, or assigned to."""
    source = module.source
    for node, scope in module.scopes.attributes:
        attribute = node if isinstance(node, ast.Attribute) else cast("ast.Attribute", node.targets[0])
        where = Where(module, scope)
        if node not in hidden and reader.made(attribute.value, where) is not None:
            yield Site(source.start(node), source.end(node), node, where, Field(attribute))


def _is_watched(function: Meaning) -> bool:
    if isinstance(function, Api):
        return function.name in _WATCHED
    return isinstance(function, (Verb, StoreObject, Task, Made, Instantiated))


def _decorator(node: SiteNode, where: Where, resolver: Resolver) -> Meaning:
    """Return what makes a definition a site: a decorator, or a base that names its target."""
    if isinstance(node, (ast.Call, ast.Attribute, ast.Assign)):
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


def _inside_text(source: Source) -> set[ast.AST]:
    """Return what is inside f-strings, whose positions not every version of Python knows."""
    if "f'" not in source.text and 'f"' not in source.text:
        return set()
    texts = [node for node in ast.walk(source.tree) if isinstance(node, ast.JoinedStr)]
    return {part for text in texts for part in ast.walk(text)}
