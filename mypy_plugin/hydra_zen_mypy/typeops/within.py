"""What stands inside the values of a config, where no attribute tells it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mypy.checker import TypeChecker
from mypy.nodes import CallExpr, DictExpr, Expression, ListExpr, RefExpr, StarExpr, StrExpr, TupleExpr
from mypy.types import LiteralType, NoneType, Type

from hydra_zen_mypy.typeops.built import is_config
from hydra_zen_mypy.typeops.texts import is_missing


def values_within(values: Iterable[tuple[str, Expression]], checker: TypeChecker) -> dict[str, Type]:
    """Return what stands inside values that are given by name, as a `Record` has it."""
    return {
        path: given
        for name, value in values
        for path, given in parts_of(value, checker, name)
        if path != name or isinstance(given, (NoneType, LiteralType))
    }


def parts_of(value: Expression, checker: TypeChecker, path: str) -> Iterator[tuple[str, Type]]:
    """Yield the configs in a value that stands at `path`, what is missing and what is interpolated, by its path."""
    if is_missing(value):
        yield path, NoneType()
    elif isinstance(value, StrExpr):
        if "${" in value.value:
            yield path, LiteralType(value.value, checker.named_type("builtins.str"))
    elif isinstance(value, (ListExpr, TupleExpr, DictExpr)):
        for key, item in _items(value):
            yield from parts_of(item, checker, f"{path}.{key}" if path else key)
    elif isinstance(value, (CallExpr, RefExpr)):
        given = checker.expr_checker.accept(value)
        if is_config(given):
            yield path, given


def paths_given(value: Expression, path: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield the paths that a value gives something at, if it stands for `path` as an override; dicts are merged."""
    items = _items(value) if isinstance(value, DictExpr) else []
    for key, item in items:
        yield from paths_given(item, (*path, key))
    if not items and not (isinstance(value, DictExpr) and not value.items):
        yield path


def _items(value: ListExpr | TupleExpr | DictExpr) -> list[tuple[str, Expression]]:
    """Return the items of a container; none where others may take their places, or where it is a config itself."""
    if not isinstance(value, DictExpr):
        plain = not any(isinstance(item, StarExpr) for item in value.items)
        return [(str(index), item) for index, item in enumerate(value.items)] if plain else []
    keyed = [(key.value, item) for key, item in value.items if isinstance(key, StrExpr)]
    is_plain = len(keyed) == len(value.items) and not any(name.startswith("_") for name, _ in keyed)
    return keyed if is_plain else []
