"""The fields that a config has from its bases."""

from __future__ import annotations

from collections.abc import Mapping

from mypy.checker import TypeChecker
from mypy.nodes import ARG_OPT, ARG_POS, Expression
from mypy.types import Type

from hydra_zen_mypy.typeops.configs import fields_of
from hydra_zen_mypy.typeops.fields import FieldTable
from hydra_zen_mypy.typeops.literals import items
from hydra_zen_mypy.typeops.record import record_of


def inherit(checker: TypeChecker, table: FieldTable, bases: Expression | None) -> None:
    """Add the fields of `bases`, as a call writes them; the config is open if they cannot be told."""
    written = [] if bases is None else items(bases)
    if written is None:
        table.is_open = True
        return
    for base in reversed(written):
        _add(table, checker.expr_checker.accept(base))


def _add(table: FieldTable, base: Type) -> None:
    found = fields_of(base)
    if found is None or found.is_open:
        table.is_open = True
    record = record_of(base)
    held: Mapping[str, Type] = {} if record is None else record.held
    for field in () if found is None else found.fields.values():
        kind = ARG_POS if field.required else ARG_OPT
        table.put(field.name, kind, field.accepts, held.get(field.name) or field.config or field.value)
    if record is not None:
        table.within.update((path, each) for path, each in record.within.items() if path.split(".")[0] in table.rows)
