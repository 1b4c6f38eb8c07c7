"""Checks the dicts that `instantiate` merges into nested configs: their keys and their values."""

from __future__ import annotations

from collections.abc import Iterable

from mypy.checker import TypeChecker
from mypy.nodes import ARG_NAMED, CallExpr, Expression
from mypy.types import Type

from hydra_zen_mypy.features.names_given import check_names, merged_items
from hydra_zen_mypy.typeops.calls import Argument, bind
from hydra_zen_mypy.typeops.configs import fields_of
from hydra_zen_mypy.typeops.record import is_class, record_of
from hydra_zen_mypy.typeops.stand_ins import stand_in_override


def check_merged(checker: TypeChecker, config: Type, name: str, value: Expression, call: CallExpr) -> None:
    """Report what the nested config in the field `name` would refuse of a dict that is merged into it."""
    record, fields = record_of(config), fields_of(config)
    field = None if fields is None else fields.fields.get(name)
    if record is None or field is None or field.config is None or not is_class(config):
        return
    items = merged_items(value)
    check_names(checker, field.config, items, name)
    check_values(checker, config, [(name, value)], call)


def check_values(checker: TypeChecker, config: Type, given: Iterable[tuple[str, Expression]], call: CallExpr) -> None:
    """Report what targets would refuse of the values in dicts, each `given` for a field of `config` by name."""
    fields = fields_of(config)
    if fields is None or not is_class(config):
        return
    for name, value in given:
        field, items = fields.fields.get(name), merged_items(value)
        if field is not None and field.config is not None and items:
            _check_against_target(checker, field.config, items, call)
            check_values(checker, field.config, items, call)


def _check_against_target(
    checker: TypeChecker, config: Type, items: Iterable[tuple[str, Expression]], call: CallExpr
) -> None:
    record, fields = record_of(config), fields_of(config)
    if record is None or record.calls_with is None or fields is None:
        return
    left = record.calls_with
    arguments: list[Argument] = []
    for name, value in items:
        field, formal = fields.fields.get(name), left.argument_by_name(name)
        if field is not None and formal is not None:
            stand_in = stand_in_override(value, checker, formal.typ, field.config)
            arguments.append(Argument(stand_in, ARG_NAMED, name))
    bind(checker, left, arguments, call)
