"""The configs that a program has stored, as nodes that know where in its source they are written."""

from __future__ import annotations

import ast
import dataclasses
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from omegaconf import DictConfig, ListConfig, OmegaConf

from hydra_zen._base.guards import is_dict, is_list_or_tuple
from hydra_zen._base.names import ARGS, DEFAULTS, TARGET
from hydra_zen._check.findings import Place
from hydra_zen._check.made_configs import field_value
from hydra_zen._check.nodes import Entry, MappingNode, Node, ScalarNode, SequenceNode
from hydra_zen._check.programs.call_sites import CallSite, CallSites
from hydra_zen._check.python_source.source import Source

_DEPTH: Final = 50


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where something is written.

    Attributes
    ----------
    place : Place or None
    source : Source or None
    expression : ast.expr or None
        What is written there, if it is known.
    call : ast.Call or None
        The call that it is an argument of, at any depth.
    """

    place: Place | None = None
    source: Source | None = None
    expression: ast.expr | None = None
    call: ast.Call | None = None

    def at(self, expression: ast.expr) -> _Spot:
        """Return the spot of an expression in the same file."""
        place = self.place if self.source is None else self.source.place(expression)
        return replace(self, place=place, expression=expression)

    def around(self) -> _Spot:
        """Return the same place, of whose parts nothing is known."""
        return replace(self, expression=None)


class WrittenConfigs:
    """Finds out where the fields of configs are written."""

    def __init__(self, sites: CallSites) -> None:
        self._sites = sites

    def stored_as(self, path: str, config: Any) -> MappingNode:
        """Return the config that Hydra's store has under a path.

        Parameters
        ----------
        path : str
            Such as ``"db/mysql"``.
        config : Any
            What Hydra makes of it.
        """
        found = self._sites.of_entry(path)
        if found is None:
            kind = OmegaConf.get_type(config)
            is_typed = isinstance(kind, type) and dataclasses.is_dataclass(kind)
            return self._mapping(kind if is_typed else config, _Spot(), is_stored=True)
        entry, site = found
        return self._mapping(entry.node.get(), _Spot() if site is None else _of_call(site), is_stored=True)

    def defaults_of(self, path: str) -> Place | None:
        """Return where the program writes the defaults list of a stored config, or else the config."""
        found = self._sites.of_entry(path)
        if found is None:
            return None
        entry, stored = found
        config = entry.node.get()
        made = self._sites.of_config(config) if isinstance(config, type) else None
        site = made or stored
        if site is None:
            return None
        keyword = _keyword(site.call, "hydra_defaults")
        return site.source.place(site.call if keyword is None else keyword.value)

    def _mapping(self, config: Any, spot: _Spot, *, is_stored: bool = False) -> MappingNode:
        node = self._node(config, spot, 0, is_stored=is_stored)
        if not isinstance(node, MappingNode):
            return MappingNode(place=spot.place)
        return MappingNode({key: entry for key, entry in node.entries.items() if key != DEFAULTS}, node.place)

    def _node(self, value: Any, spot: _Spot, depth: int, *, is_stored: bool = False) -> Node:
        if isinstance(value, (DictConfig, ListConfig)):
            value = OmegaConf.to_container(value, resolve=False)
        if depth > _DEPTH:
            return ScalarNode(value, spot.place)
        if dataclasses.is_dataclass(value):
            return MappingNode(dict(self._fields(value, spot, depth, is_stored)), spot.place)
        if is_dict(value):
            parts = dict(_items(spot.expression))
            entries = {key: self._entry(item, spot, parts.get(key), depth) for key, item in value.items()}
            return MappingNode(entries, spot.place)
        if is_list_or_tuple(value):
            written = spot.expression
            elements = written.elts if isinstance(written, (ast.List, ast.Tuple)) else []
            known = elements if len(elements) == len(value) else [None] * len(value)
            items = [
                self._node(item, spot.around() if part is None else spot.at(part), depth + 1)
                for item, part in zip(value, known, strict=True)
            ]
            return SequenceNode(items, spot.place)
        return ScalarNode(value, spot.place)

    def _entry(self, value: Any, spot: _Spot, part: tuple[Place | None, ast.expr] | None, depth: int) -> Entry:
        if part is None:
            return Entry(self._node(value, spot.around(), depth + 1), spot.place)
        place, expression = part
        below = spot.at(expression)
        return Entry(self._node(value, below, depth + 1), place or below.place)

    def _fields(self, config: Any, spot: _Spot, depth: int, is_stored: bool) -> Iterator[tuple[str, Entry]]:
        kind = config if isinstance(config, type) else type(config)
        for field in dataclasses.fields(kind):
            value = field_value(config, field)
            place, below = self._written(config, kind, field, spot, is_stored=is_stored)
            yield field.name, Entry(self._node(value, below, depth + 1), place or below.place)

    def _written(
        self, config: Any, kind: type, field: dataclasses.Field[Any], spot: _Spot, *, is_stored: bool
    ) -> tuple[Place | None, _Spot]:
        """Return where the name of a field is written, and where its value."""
        if config is not kind:
            call = spot.expression
            keyword = _keyword(call, field.name) if isinstance(call, ast.Call) else None
            if keyword is not None:
                return _place(spot.source, keyword), spot.at(keyword.value)
            if getattr(config, field.name, None) != field_value(kind, field):
                return None, spot.around()
        fallback: tuple[Place | None, _Spot] | None = None
        for owner in kind.__mro__:
            if field.name not in vars(owner).get("__annotations__", ()):
                continue
            found = self._declared(owner, field.name)
            site = self._site(owner, spot, is_stored=is_stored and owner is kind)
            if found is None and site is not None:
                found = _argument(site, field.name)
                fallback = fallback or (None, _Spot(site.source.place(site.call), site.source, call=site.call))
            if found is not None:
                return found
        return fallback or (None, spot.around())

    def _site(self, config: type, spot: _Spot, *, is_stored: bool) -> CallSite | None:
        """Return the call that makes a config class, if it is another one than that which the spot is in."""
        site = self._sites.of_config(config)
        if site is None and is_stored and spot.call is not None and spot.source is not None:
            # A store makes the config itself, of the arguments of its call.
            return CallSite(spot.source, spot.call)
        return None if site is None or site.call is spot.call else site

    def _declared(self, owner: type, name: str) -> tuple[Place | None, _Spot] | None:
        """Return where the body of a class declares a field."""
        source = self._sites.source_of(owner.__module__)
        body: Sequence[ast.stmt] = () if source is None else source.tree.body
        for part in owner.__qualname__.split("."):
            body = next((node.body for node in body if isinstance(node, ast.ClassDef) and node.name == part), ())
        for statement in body:
            if isinstance(statement, ast.AnnAssign) and getattr(statement.target, "id", None) == name:
                spot = _Spot(_place(source, statement), source)
                return spot.place, spot if statement.value is None else spot.at(statement.value)
        return None


def _of_call(site: CallSite) -> _Spot:
    """Return the spot of what a call stores: its first argument, or all of the call."""
    spot = _Spot(site.source.place(site.call), site.source, call=site.call)
    return spot.at(site.call.args[0]) if site.call.args else spot


def _argument(site: CallSite, name: str) -> tuple[Place | None, _Spot] | None:
    """Return where a call that makes a config gives one of its fields, if it does."""
    source, call = site.source, site.call
    spot = _Spot(source.place(call), source, call=call)
    keyword = _keyword(call, name)
    if keyword is not None:
        return source.place(keyword), spot.at(keyword.value)
    if name == TARGET and call.args:
        return None, spot.at(call.args[0])
    if name == ARGS and len(call.args) > 1:
        return None, replace(spot.at(call.args[1]), expression=ast.List(elts=call.args[1:]))
    named = next((arg for arg in call.args if isinstance(arg, ast.Constant) and arg.value == name), None)
    return None if named is None else (None, spot.at(named))


def _keyword(call: ast.Call, name: str) -> ast.keyword | None:
    return next((keyword for keyword in call.keywords if keyword.arg == name), None)


def _place(source: Source | None, node: ast.keyword | ast.stmt) -> Place | None:
    return None if source is None else source.place(node)


def _items(written: ast.expr | None) -> Iterator[tuple[Any, tuple[Place | None, ast.expr]]]:
    """Yield the keys and values of a dict as it is written."""
    if isinstance(written, ast.Dict):
        for key, value in zip(written.keys, written.values, strict=True):
            if isinstance(key, ast.Constant):
                yield key.value, (None, value)
    elif isinstance(written, ast.Call):
        yield from ((keyword.arg, (None, keyword.value)) for keyword in written.keywords)
