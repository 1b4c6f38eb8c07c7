"""What a module writes at a path in a config, where the types of its fields do not tell: inside dicts and lists."""

from __future__ import annotations

from collections.abc import Sequence

from mypy.checker import TypeChecker
from mypy.nodes import CallExpr, ClassDef, DictExpr, Expression, NameExpr, StrExpr
from mypy.types import Type

from hydra_zen_mypy.typeops.built import is_config
from hydra_zen_mypy.typeops.config_paths import NoSuchField, Place, find
from hydra_zen_mypy.typeops.configs import fields_of
from hydra_zen_mypy.typeops.definitions import definition_of
from hydra_zen_mypy.typeops.written_configs import items_of, makes_config


def find_in(
    config: Expression, config_type: Type, path: Sequence[str], checker: TypeChecker
) -> Place | NoSuchField | None:
    """Return what is at `path` in a config, going by its type and by the expressions that make it."""
    by_type = find(config_type, path)
    if isinstance(by_type, NoSuchField) or fields_of(config_type) is None:
        return by_type
    written = _find_written(config, path, checker)
    return written if isinstance(written, NoSuchField) else by_type or written


def _find_written(config: Expression, path: Sequence[str], checker: TypeChecker) -> Place | NoSuchField | None:
    """Return what is at `path` in `config`, going by the expressions that make it; None where those do not tell."""
    value: Expression | None = config
    found: Place | NoSuchField | None = None
    for index, name in enumerate(path):
        value = _defined(value, checker)
        if isinstance(value, DictExpr) and index > 0:
            keys = [key.value for key, _ in value.items if isinstance(key, StrExpr)]
            if name not in keys and len(keys) == len(value.items) and "_target_" not in keys:
                return NoSuchField(".".join(path[:index]), name, keys, None)
        value = None if value is None else dict(_parts(value)).get(name)
        if value is None:
            return found
        found = _below(value, path, index + 1, checker) or found
        if isinstance(found, NoSuchField):
            return found
    return found


def _defined(value: Expression | None, checker: TypeChecker) -> Expression | None:
    """Return what a name is defined as; any other expression as it is."""
    if not isinstance(value, NameExpr):
        return value
    definition = definition_of(value, checker)
    return None if isinstance(definition, ClassDef) else definition


def _parts(value: Expression) -> list[tuple[str, Expression]]:
    """Return what a container or a call that makes a config is made of, by key."""
    if isinstance(value, CallExpr) and makes_config(value):
        return [(name, item) for name, item in zip(value.arg_names, value.args, strict=True) if name]
    return items_of(value)


def _below(value: Expression, path: Sequence[str], start: int, checker: TypeChecker) -> Place | NoSuchField | None:
    """Return what is at the rest of `path`, if `value` is a config whose type tells."""
    if not isinstance(value, (CallExpr, NameExpr)):
        return None
    given = checker.expr_checker.accept(value)
    found = find(given, path[start:]) if is_config(given) else None
    if isinstance(found, NoSuchField):
        owner = ".".join(filter(None, (*path[:start], found.owner)))
        return NoSuchField(owner, found.name, found.names, found.config)
    return found
