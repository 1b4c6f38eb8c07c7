"""Checks the values that `instantiate` gives to fields with a type, where no target is asked: OmegaConf enforces it."""

from __future__ import annotations

from collections.abc import Iterable

from mypy.checker import TypeChecker
from mypy.nodes import Expression
from mypy.types import Type

from hydra_zen_mypy.features.names_given import merged_items
from hydra_zen_mypy.features.overrides import report_misfit
from hydra_zen_mypy.typeops.configs import fields_of
from hydra_zen_mypy.typeops.fitting import fits
from hydra_zen_mypy.typeops.override_values import written_value
from hydra_zen_mypy.typeops.record import record_of


def check_typed(checker: TypeChecker, config: Type, given: Iterable[tuple[str, Expression]], owner: str = "") -> None:
    """Report the values in `given`, by name, that do not fit the types of the fields of `config`.

    `owner` is the path of the config, empty for the root. Dicts are merged into nested configs; what those take that
    have a target is for the target to say.
    """
    fields, record = fields_of(config), record_of(config)
    if fields is None or (record is not None and record.calls_with is not None):
        return
    for name, value in given:
        field, key = fields.fields.get(name), f"{owner}.{name}" if owner else name
        items = merged_items(value)
        if field is not None and field.config is not None and items:
            check_typed(checker, field.config, items, key)
        elif field is not None and not fits(written := written_value(value, checker), field.accepts, checker):
            report_misfit(checker, key, written, field.accepts, value)
