"""Checks that a config which a job instantiates has all that its target requires, once the overrides are applied."""

from __future__ import annotations

from collections.abc import Collection

from mypy.checker import TypeChecker
from mypy.nodes import ARG_NAMED, CallExpr, TempNode
from mypy.types import AnyType, Type, TypeOfAny

from hydra_zen_mypy.settings import active
from hydra_zen_mypy.typeops.built import config_instance, is_partial
from hydra_zen_mypy.typeops.calls import Argument, bind
from hydra_zen_mypy.typeops.record import record_of


def check_complete(checker: TypeChecker, config: Type, overridden: Collection[str], call: CallExpr) -> None:
    """Report at `call` the arguments that neither a config of type `config` nor an override gives."""
    record, instance = record_of(config), config_instance(config)
    if record is None or record.calls_with is None or instance is None or is_partial(instance):
        return
    if active().missing_arguments:
        left = record.calls_with
        names = [name for name in left.arg_names if name in overridden]
        given = [Argument(TempNode(AnyType(TypeOfAny.special_form), context=call), ARG_NAMED, name) for name in names]
        bind(checker, left, given, call, complete=True)
