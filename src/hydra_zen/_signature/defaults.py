"""Parameters whose default is a factory, and the factories."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable
from inspect import Parameter
from typing import Any, Final

from hydra_zen._base.loaded import loaded
from hydra_zen._base.records import Record
from hydra_zen._signature.pydantic_fields import fields_of, is_pydantic

#: The type of the mark of `dataclasses`, and that of pydantic's.
_MARK: Final = "_HAS_DEFAULT_FACTORY_CLASS"


class Factories(Record):
    """How the defaults of a class's parameters are made."""

    by_name: dict[str, Callable[[], Any]]
    #: Parameters with a default that cannot be told without making an instance.
    untold: frozenset[str]


def factories_of(cls: Any, parameters: Iterable[Parameter]) -> Factories:
    """Return the factories behind those `parameters` of `cls` whose default is none of its own."""
    stated = [p.name for p in parameters if p.default is not Parameter.empty and stands_for_factory(p.default)]
    if is_pydantic(cls):
        return _of_pydantic(cls)
    if not stated:
        return Factories({}, frozenset())
    known = {**_of_dataclass(cls), **_of_attrs(cls)}
    by_name = {name: known[name] for name in stated if name in known}
    return Factories(by_name, frozenset(name for name in stated if name not in known))


def stands_for_factory(default: Any) -> bool:
    """Tell whether `default` is the mark that `dataclasses`, pydantic or attrs puts in place of a value."""
    if type(default).__name__ == _MARK:
        return True
    attr = loaded("attr")
    return attr is not None and default is attr.NOTHING


def _of_pydantic(cls: Any) -> Factories:
    with_factory = {name: field for name, field in fields_of(cls).items() if field.factory is not None}
    by_name = {name: field.factory for name, field in with_factory.items() if field.factory and not field.needs_others}
    return Factories(by_name, frozenset(with_factory) - frozenset(by_name))


def _of_dataclass(cls: Any) -> dict[str, Callable[[], Any]]:
    fields: dict[str, dataclasses.Field[Any]] = getattr(cls, "__dataclass_fields__", {})
    return {
        name: field.default_factory
        for name, field in fields.items()
        if field.default_factory is not dataclasses.MISSING
    }


def _of_attrs(cls: Any) -> dict[str, Callable[[], Any]]:
    found: dict[str, Callable[[], Any]] = {}
    for attribute in getattr(cls, "__attrs_attrs__", ()):
        default = attribute.default
        if callable(getattr(default, "factory", None)) and not default.takes_self:
            found[getattr(attribute, "alias", None) or attribute.name.lstrip("_")] = default.factory
    return found
